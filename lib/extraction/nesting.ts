import { mostInside } from './vocabulary';

/** Elements that nothing lies in. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose insides are no elements. */
const opaque = new Set('script style textarea title'.split(' '));
/** What an element ends that was left open before it, as in old pages with rows and list items one after the other. */
const ends = new Map(
  Object.entries({
    ...{ p: 'p', li: 'li', option: 'option', dt: 'dt dd', dd: 'dt dd', th: 'th', td: 'td th thead', tr: 'tr td th' },
    ...{ tbody: 'tbody thead tr td th', thead: 'thead', tfoot: 'tbody thead tr td th' },
  }).map(([name, ended]) => [name, new Set(ended.split(' '))]),
);

/**
 * Whether elements of a page lie in each other deeper than any page that people read. Told from the tags, in a time by
 * their number, before anything is made of them: finding the text among the rest of a page takes a time that grows with
 * the third power of the depth.
 */
export function isTooDeep(html: string): boolean {
  const lower = html.toLowerCase();
  const tag = /<(\/?)([a-z][a-z0-9-]{0,30})/y;
  const open: string[] = [];
  for (let at = lower.indexOf('<'); at >= 0; at = lower.indexOf('<', at)) {
    tag.lastIndex = at;
    const [, isEnd, name] = tag.exec(lower) ?? [];
    at += 1;
    if (name === undefined) at = lower.startsWith('!--', at) ? after(lower, '-->', at) : at;
    else if (isEnd === '/') close(open, name);
    else if (opaque.has(name)) at = after(lower, `</${name}`, at);
    else if (!empty.has(name)) {
      while (ends.get(name)?.has(open.at(-1) ?? '') === true) open.pop();
      if (open.push(name) > mostInside.depth) return true;
    }
  }
  return false;
}

/** Ends the innermost element of a name with all in it; an end without a beginning ends nothing. */
function close(open: string[], name: string): void {
  const last = open.lastIndexOf(name);
  if (last >= 0) open.length = last;
}

/** Where it goes on after what is sought; at the end where that does not come. */
function after(text: string, sought: string, from: number): number {
  const found = text.indexOf(sought, from);
  return found < 0 ? text.length : found + sought.length;
}

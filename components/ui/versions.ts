import type { Draft, Fields } from './draft';

/** What stands in a form when it is opened, and the other version where there are two. */
export interface Opening {
  readonly fields: Fields;
  readonly aside: Draft['aside'];
}

interface Found {
  /** What the server wrote into the form. */
  readonly first: Fields;
  /** What stands there: typed before the scripts came, or put back by the browser. */
  readonly now: Fields;
  readonly draft: Draft;
  /** The server gives back a refused form with what was typed in it. */
  readonly isRefused: boolean;
}

/**
 * Puts together what was typed. A refused form that comes back has newer words than the draft, unless the draft was
 * typed on that very page, which then was loaded again. What was typed before the scripts came is newer than any draft.
 * The older version is never dropped but set aside.
 */
export function open({ first, now, draft, isRefused }: Found): Opening {
  const kept = { at: draft.at, fields: { ...first, ...draft.fields } };
  if (isRefused && draft.base !== markOf(first)) {
    // What stands empty was on another step of the form: it would have been kept as empty, had it been emptied.
    const missing = Object.entries(draft.fields).filter(([name]) => now[name]?.every((value) => value === ''));
    const fields = { ...now, ...Object.fromEntries(missing) };
    return { fields, aside: isSame(kept.fields, { ...draft.fields, ...fields }) ? draft.aside : kept };
  }
  const typed = Object.entries(now).filter(([name, values]) => !isSameValues(values, first[name]));
  const fields = { ...kept.fields, ...Object.fromEntries(typed) };
  return { fields, aside: isSame(fields, kept.fields) || isSame(kept.fields, first) ? draft.aside : kept };
}

/** Whether both say the same, however their letters are composed and their lines end. */
export function isSame(one: Fields, other: Fields): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) =>
    isSameValues(one[name], other[name]),
  );
}

function isSameValues(one: readonly string[] = [], other: readonly string[] = []): boolean {
  return one.length === other.length && one.every((value, at) => plain(value) === plain(other[at] ?? ''));
}

const plain = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC');

/** A short mark of what the server wrote (FNV-1a, 32 bits): enough to tell two versions of one page apart. */
export function markOf(fields: Fields): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(Object.entries(fields).sort())) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

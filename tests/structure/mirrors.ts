import type { Files, Rule } from './rule';

/** Tests of something that is no file of code. */
const aboutOther = new Map([['ui/palette', 'app/tokens.css']]);
const nounVocabulary = /\/(schema|policy|queries|commands|vocabulary)\.ts$/;

/**
 * A unit test stands where its source stands: tests/unit/cards/forest.test.ts is about lib/cards/forest.ts (or a file of
 * components/cards). An integration test stands in the folder of the noun that it is about.
 */
export const testsMirrorSource: Rule = (files) =>
  [...files.keys()].flatMap((file) => {
    const unit = /^tests\/unit\/(.+)\.test\.tsx?$/.exec(file)?.[1];
    if (unit !== undefined) return isThere(files, unit) ? [] : [`${file}: there is no source of that name`];
    const noun = /^tests\/integration\/([^/]+)\//.exec(file)?.[1];
    const isNoun = noun === undefined || [...files.keys()].some((other) => other.startsWith(`lib/${noun}/`));
    return isNoun ? [] : [`${file}: there is no lib/${noun}`];
  });

function isThere(files: Files, name: string): boolean {
  if (name.startsWith('rules/')) return true;
  const about = aboutOther.get(name);
  if (about !== undefined) return files.has(about);
  const candidates = [`lib/${name}`, `components/${name}`, `app/${name}`, `prisma/${name}`, `tests/${name}`];
  return candidates.some((path) => ['.ts', '.tsx', '.js'].some((ending) => files.has(path + ending)));
}

/** A pure file with functions has a unit test of its own: it needs nothing, so nothing excuses the lack. */
export const pureFilesAreTested: Rule = (files) =>
  [...files].flatMap(([file, text]) => {
    const name = /^lib\/([a-z]+\/[a-z-]+)\.ts$/.exec(file)?.[1];
    if (name === undefined || /^(db|http|live|people|server)\//.test(name) || nounVocabulary.test(file)) return [];
    const hasFunctions = /^export (async )?function\b|^export const \w+ = (async )?(<[^>]*>)?\(/m.test(text);
    return hasFunctions && !files.has(`tests/unit/${name}.test.ts`) ? [`${file}: no tests/unit/${name}.test.ts`] : [];
  });

import { each, isCode, type Files, type Rule } from './rule';

const mostLines = 250;
const isClient = (text: string) => /^(['"])use client\1;?$/m.test(text);

/** Nobody reads on where a file has no end; one that must be longer says why in its first line. */
export const shortFiles: Rule = each(
  (file) => (isCode(file) || file.endsWith('.css')) && !file.startsWith('prisma/migrations/'),
  (text) => {
    const lines = text.trimEnd().split('\n').length;
    const hasReason = /^\/[/*]\*? Longer than 250 lines: \S/.test(text);
    return lines > mostLines && !hasReason ? [`${String(lines)} lines; begin with “Longer than 250 lines: why”`] : [];
  },
);

/**
 * A file that only passes names on hides where things are, and pulls in what nobody asked for. Only a page may stand at
 * a second address as it is.
 */
const mayPassOn = (file: string) => /^app\/.*\/page\.tsx$/.test(file);
export const noBarrels: Rule = each(
  (file) => isCode(file) && !mayPassOn(file),
  (text) =>
    /^export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s/m.test(text)
      ? ['import it where it is, instead of passing it on']
      : [],
);

/** Pages arrive readable and need no script; only a small part of what they are made of may run in the browser. */
export const fewClientComponents: Rule = (files: Files) => {
  const components = [...files].filter(([file]) => file.startsWith('components/') && file.endsWith('.tsx'));
  const clients = components.filter(([, text]) => isClient(text));
  const shells = [...files].filter(([file, text]) => /^app\/.*\b(page|layout)\.tsx$/.test(file) && isClient(text));
  return [
    ...shells.map(([file]) => `${file}: a page or layout is never 'use client'`),
    ...(clients.length * 4 > components.length
      ? [`components: ${String(clients.length)} of ${String(components.length)} are 'use client', more than a quarter`]
      : []),
  ];
};

/** Comments are sentences. Old code is in the history. */
export const noCommentedCode: Rule = each(isCode, (text) =>
  [...text.matchAll(/^[ \t]*(?:\/\/|\{?\/\*(?!\*))(.*)$/gm)]
    .map(([, comment = '']) => comment.replace(/\*\/\}?$/, '').trim())
    .filter((comment) => !/^(eslint-|@ts-|prettier-|#)/.test(comment) && looksLikeCode(comment))
    .map((comment) => `commented-out code: ${comment}`),
);

function looksLikeCode(comment: string): boolean {
  return (
    /[;{]$|^[})\]]+[;,]?$/.test(comment) ||
    /^(import|export|const|let|var|return|await|throw)\s.*[=('"]/.test(comment) ||
    /^(if|for|while|switch)\s*\(.*\)/.test(comment) ||
    /^<\/?[A-Za-z][^>]*>/.test(comment) ||
    /^[\w.]+\([^)]*\),?$/.test(comment)
  );
}

/** Whoever silences a rule says why. */
export const reasonsForSilence: Rule = each(isCode, (text, file) =>
  file.startsWith('tests/unit/rules/')
    ? []
    : [...text.matchAll(/^.*\beslint-disable\S*(?!.* -- \S).*$/gm)].map(
        ([line]) => `say why, after “ -- ”: ${line.trim()}`,
      ),
);

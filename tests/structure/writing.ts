import { each, isCode, type Rule } from './rule';

const verbs = 'PUT|PATCH|DELETE|OPTIONS|HEAD';

/** A space is written to by commands only: they alone take a number of its stream and append to it. */
export const commandsWrite: Rule = each(
  (file) => /^(app|components|lib|prisma\/seed)\//.test(file) && !/(^|\/)commands\.ts$/.test(file),
  (text) =>
    [...text.matchAll(/\b(nextSeq|appendEvent|writeToSpace|openSpace)\b/g)].map(
      ([name]) => `only commands.ts may use ${name}`,
    ),
);

/** Every write comes in through an `endpoint`: one place checks origin, size, form, viewer and rate. */
export const endpointsOnly: Rule = each(
  (file) => /^app\/.*\broute\.tsx?$/.test(file),
  (text, file) => [
    ...[...text.matchAll(new RegExp(`^export\\b.*\\b(${verbs})\\b`, 'gm'))].map(([, verb = '']) => `no ${verb} here`),
    ...(/^export\b.*\bPOST\b/m.test(text) && !/^export const POST = endpoint\(\{$/m.test(text)
      ? ['POST must be `export const POST = endpoint({`']
      : []),
    ...(/\bPOST\b/.test(text) && !file.startsWith('app/api/') ? ['writes are below app/api'] : []),
  ],
);

export const noServerActions: Rule = each(isCode, (text) =>
  /^\s*(['"])use server\1;?$/m.test(text) ? ['no Server Actions: write through an endpoint in app/api'] : [],
);

/** What may come in is said once, beside the noun; routes name it. */
export const schemasInTheDomain: Rule = each(
  (file) => file.startsWith('app/') && isCode(file),
  (text) => (/\bfrom '(zod|zod\/.*)'/.test(text) ? ['schemas stand in lib/<noun>/schema.ts'] : []),
);

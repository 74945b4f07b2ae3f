// `npm run backup` and `npm run restore`. Node's own modules only, until `prepareForChecks` has installed the others:
// the first thing done in a fresh checkout, after a disaster, may be to restore.

import '../node-version.js';

const { prepareForChecks } = await import('../prepare.js');
await prepareForChecks();

const { register } = await import('tsx/esm/api');
register();
const name = process.argv[2] === 'restore' ? 'restore' : 'backup';
await import(new URL(`./${name}-command.ts`, import.meta.url).href);

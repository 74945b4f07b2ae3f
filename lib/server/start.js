// `npm start`. Node's own modules only, until `prepare` has installed the others.

import './node-version.js';

const { prepare } = await import('./prepare.js');
await prepare();

const { register } = await import('tsx/esm/api');
register();
await import(new URL('./main.ts', import.meta.url).href);

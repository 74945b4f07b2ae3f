// `npm run bench`: own set-up, then every measurement, then a table and bench-results.json. `-- --quick` for a short run.

import '../../lib/server/node-version.js';
import { prepare } from '../../lib/server/prepare.js';

await prepare();

const { register } = await import('tsx/esm/api');
register();
await import(new URL('./bench.ts', import.meta.url).href);

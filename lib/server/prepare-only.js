// `npm run build`: brings the checkout to the state in which it can be served, and stops there.

import { prepare } from './prepare.js';

await prepare();

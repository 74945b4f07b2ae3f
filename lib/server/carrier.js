// The thread that looks for passages in new versions. A thread does not inherit what runs TypeScript in its parent.

import { register } from 'tsx/esm/api';

register();
await import(new URL('./carrier-loop.ts', import.meta.url).href);

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the front answers by itself, and so stands nowhere in app. */
const ofTheFront = [
  ...['GET /api/health', 'GET /api/debates/[slug]/stream'],
  ...['GET /api/discussions/[slug]/stream', 'GET /api/discussions/[slug]/screen/stream'],
];

/** Every method and address that the program answers, such as `POST /api/debates/[slug]/cards`, read from app. */
export function routesOf(folder = 'app'): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const found = files.flatMap((file) => {
    // A folder in brackets gives pages a frame and is no part of their address.
    const address = `/${path.posix.dirname(file)}`.replace(/^\/\.$/, '/').replace(/\/\([a-z]+\)/, '');
    if (path.basename(file) === 'page.tsx') return [`GET ${address}`];
    if (path.basename(file) !== 'route.ts') return [];
    const text = readFileSync(path.join(folder, file), 'utf8');
    const methods = [...text.matchAll(/^export (?:const|async function|function) ([A-Z]+)\b/gm)];
    return methods.map(([, method = '']) => `${method} ${address}`);
  });
  return [...found, ...ofTheFront];
}

import { createServer } from 'node:http';
import next from 'next';

/**
 * The process that renders: Next.js on the unix socket named by its first argument. The front stands before it and
 * guards; it ends itself when the front is gone.
 */
process.on('disconnect', () => {
  process.exit(0);
});
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
process.on('SIGINT', () => undefined);

const [socket] = process.argv.slice(2);
const app = next({ dev: false, dir: process.cwd() });
await app.prepare();
const handle = app.getRequestHandler();

/** What was typed into a refused form comes as a header (lib/http/form-state.ts). */
const mostHeaderBytes = 4 * 1024 * 1024;
const server = createServer(
  { maxHeaderSize: mostHeaderBytes, keepAliveTimeout: 600_000, requestTimeout: 0 },
  (request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  },
);
server.listen(socket, () => process.send?.('ready'));

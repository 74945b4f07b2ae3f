import { createServer } from 'node:http';
import { z } from 'zod';

/** The least that Node can do for a page: a server that knows one answer, and sends it whatever is asked. */
const answer = z.strictObject({ headers: z.record(z.string(), z.string()), body: z.base64() });

process.on('disconnect', () => process.exit(0));
process.once('message', (message) => {
  const { headers, body } = answer.parse(message);
  const bytes = Buffer.from(body, 'base64');
  const server = createServer((_request, response) => {
    response.writeHead(200, headers);
    response.end(bytes);
  });
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
});
process.send?.('ready');

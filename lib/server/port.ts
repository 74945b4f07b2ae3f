import net from 'node:net';
import { Refusal } from './refusal';

/** @throws Refusal when the front could not listen there; nothing keeps listening */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = net.createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ port, host, exclusive: true }, resolve);
    });
  } catch (error) {
    throw new Refusal(explain(error, port, host));
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** One sentence for why listening failed. */
export function explain(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const other = port === 3000 ? 3001 : 3000;
  if (code === 'EADDRINUSE') {
    return `Port ${String(port)} is taken: stop the program that uses it, or choose another (PORT=${String(other)} npm start).`;
  }
  if (code === 'EACCES')
    return `Port ${String(port)} needs more rights than this user has: choose one above 1023 (PORT=${String(other)} npm start).`;
  return `HOST=${host} is not an address of this machine (${code}): unset HOST, or set one that is.`;
}

import http from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { newId } from '../../../lib/id';

const accepted = z.object({ seq: z.number() });
const agent = new http.Agent({ keepAlive: true });

/** Writes a card into a discussion. @returns its event's number; null when it was refused */
export async function writeCard(
  { port, discussion, token }: { port: number; discussion: string; token: string },
  claim: string,
): Promise<number | null> {
  const host = `127.0.0.1:${String(port)}`;
  const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const request = http.request(`http://${host}/api/debates/${discussion}/cards`, {
      ...{ method: 'POST', agent, timeout: 30_000 },
      headers: { origin: `http://${host}`, cookie: `counterpoint=${token}`, 'content-type': 'application/json' },
    });
    request.once('response', resolve).once('error', reject);
    request.once('timeout', () => request.destroy(new Error('no answer')));
    request.end(JSON.stringify({ clientId: newId(), to: 1, relation: 'supports', claim }));
  });
  const body: unknown = await json(answer);
  return answer.statusCode === 200 ? accepted.parse(body).seq : null;
}

import { endpoint } from '../../lib/http/endpoint';
import { reviseCard } from '../../lib/cards/commands';
import { cardRevision } from '../../lib/cards/schema';

export const host = 'debates.example:3000';
export const origin = `http://${host}`;

/** The door to the one write there is, as app/api opens it; what the path says is given with each request. */
const door = endpoint({
  input: cardRevision,
  command: reviseCard,
  refusals: {
    'not-found': { status: 404, message: 'not found' },
    'not-allowed': { status: 403, message: 'not allowed' },
    closed: { status: 403, message: 'closed' },
    stale: { status: 409, message: 'stale' },
    unchanged: { status: 422, message: 'unchanged' },
  },
  next: ({ slug, number }) => `/debates/${slug}/cards/${String(number)}`,
  reply: (value) => value,
});

export interface Sent {
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** The defaults are a script's on this site; null leaves a header out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly params: Readonly<Record<string, string>>;
}

/** Sends a write as the front passes it on. */
export async function send({ body, headers = {}, params }: Sent): Promise<Response> {
  const all: Sent['headers'] = { host, origin, 'content-type': 'application/json', ...headers };
  const given = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  const request = new Request(`${origin}/api`, {
    method: 'POST',
    body,
    headers: new Headers(Object.fromEntries(given)),
  });
  return door(request, { params: Promise.resolve({ ...params }) });
}

/** One request as a browser would send it. */
export interface Ask {
  readonly address: string;
  readonly method: string;
  readonly target: string;
  readonly cookie?: string | null;
  /** By default the site’s own; null for none. */
  readonly origin?: string | null;
  /** As the proxy in front says it. */
  readonly from?: string;
  readonly body?: string;
  /** By default JSON. */
  readonly type?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends one request and reads its answer; of a stream only the head. */
export async function askSite(ask: Ask): Promise<Answered> {
  const { address, method, target, cookie, origin = address, from, body, type = 'application/json' } = ask;
  const leaving = new AbortController();
  const answer = await fetch(address + target, {
    method,
    redirect: 'manual',
    signal: leaving.signal,
    headers: {
      ...(typeof cookie === 'string' && { cookie: `counterpoint=${cookie}` }),
      ...(from !== undefined && { 'x-forwarded-for': from }),
      ...(method === 'POST' && { 'content-type': type, ...(origin !== null && { origin }) }),
    },
    ...(body !== undefined && { body }),
  });
  const { status, headers } = answer;
  if (headers.get('content-type')?.startsWith('text/event-stream') !== true) {
    return { status, headers, text: await answer.text() };
  }
  leaving.abort();
  return { status, headers, text: '' };
}

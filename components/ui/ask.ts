/** The one place where a page's scripts ask the server for something. */

/** What became of something that was sent. */
export type Answer =
  | { readonly kind: 'done'; readonly next: string }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string; readonly field: string | null }
  /** Not now; `seconds` is when to ask again. A server that broke off meanwhile may have done it all the same. */
  | { readonly kind: 'later'; readonly seconds: number; readonly mayBeDone: boolean }
  /** No answer, or none that can be understood: it may have been done or not. `reached`: something answered. */
  | { readonly kind: 'lost'; readonly reached: boolean };

const patience = 20_000;

/**
 * Sends a form's fields as JSON to the door that the plain form would use (`endpoint` in lib/http). Never throws: gives
 * up after 20 seconds, and takes what is no answer of ours (a hotel's login page, half a body) as lost.
 */
export async function sendForm(
  url: string,
  fields: Readonly<Record<string, unknown>>,
  files: readonly (readonly [string, File])[] | null = null,
  tell: (part: number) => void = () => undefined,
): Promise<Answer> {
  let reached = false;
  try {
    const answer =
      files === null
        ? await fetch(url, {
            method: 'POST',
            headers: { 'content-type': 'application/json', accept: 'application/json' },
            body: JSON.stringify(fields),
            signal: AbortSignal.timeout(patience),
          })
        : await upload(url, formWith(fields, files), tell);
    reached = true;
    if (answer.status === 429 || answer.status === 503) {
      const seconds = secondsUntilAgain(answer.headers.get('retry-after'));
      return { kind: 'later', seconds, mayBeDone: answer.status === 503 };
    }
    const said: unknown = await answer.json();
    if (answer.ok) {
      const next = textOf(said, 'next');
      return next === null ? { kind: 'lost', reached } : { kind: 'done', next };
    }
    const message = textOf(said, 'message');
    if (message === null || answer.status >= 500) return { kind: 'lost', reached };
    return { kind: 'refused', status: answer.status, message, field: textOf(said, 'field') };
  } catch {
    return { kind: 'lost', reached };
  }
}

/** As fetch, with how much has gone out: a file from a phone takes its time, up to five minutes. */
function upload(url: string, body: FormData, tell: (part: number) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('accept', 'application/json');
    request.timeout = 300_000;
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0);
    request.onload = () => {
      const after = request.getResponseHeader('retry-after');
      const headers = after === null ? {} : { 'retry-after': after };
      resolve(new Response(request.responseText, { status: request.status, headers }));
    };
    request.onerror = request.ontimeout = () => reject(new Error('no answer'));
    request.send(body);
  });
}

function formWith(fields: Readonly<Record<string, unknown>>, files: readonly (readonly [string, File])[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (typeof value === 'string') form.set(name, value);
  for (const [name, file] of files) form.set(name, file);
  return form;
}

/**
 * Asks for JSON that helps while somebody writes (hints, a picker's finds). `parse` narrows what came, and gives null
 * for what it does not know; zod is too large to send to a browser for that.
 *
 * @returns null when there is no answer to use: no network, a refusal, `signal` ended it. The page works without.
 */
export async function getJson<Value>(
  url: string,
  parse: (value: unknown) => Value | null,
  signal: AbortSignal,
): Promise<Value | null> {
  try {
    const answer = await fetch(url, { headers: { accept: 'application/json' }, signal });
    return answer.ok ? parse(await answer.json()) : null;
  } catch {
    return null;
  }
}

/** Whether the server can make pages just now: asked before a page is made anew, which would be lost otherwise. */
export async function isServerWell(): Promise<boolean> {
  try {
    return (await fetch('/api/health', { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

/** Between a second and five minutes; five seconds where the server does not say. */
function secondsUntilAgain(header: string | null): number {
  const said = header === null ? NaN : Number(header);
  return Number.isFinite(said) ? Math.min(Math.max(Math.ceil(said), 1), 300) : 5;
}

function textOf(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === 'string' ? found : null;
}

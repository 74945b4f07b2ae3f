import type { IncomingHttpHeaders } from 'node:http';
import { mostBodyBytes, mostUploadBytes, takesFiles } from '../../http/body';

/** What is wrong with a request, for the client: a status and one sentence, which repeats nothing of the request. */
export interface Rejection {
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Target {
  /** Decoded in no way: what was checked is what is passed on. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
}

export const methods = ['GET', 'HEAD', 'POST', 'OPTIONS'];
export const tooLarge: Rejection = { status: 413, message: 'A request may carry at most 256 KiB.' };

export const fileTooLarge: Rejection = {
  status: 413,
  message: 'A file may have 20 MB at most. Go back, and choose a smaller one or paste the part that matters.',
};

/** Whether a request is a form with a file, at one of the few doors that take one. */
export function carriesFiles(url: string, headers: IncomingHttpHeaders): boolean {
  return mediaType(headers['content-type']) === 'multipart/form-data' && takesFiles(url.split('?', 1).join(''));
}

export const mostBytes = (isUpload: boolean) => (isUpload ? mostUploadBytes : mostBodyBytes);

const mostUrlCharacters = 2_048;
/** Nothing to decode, no dots, no query: nearly all addresses there are, and nothing to look at twice. */
const plain = /^(?:\/[\w-]+)+$/;
const bodyTypes = ['application/json', 'application/x-www-form-urlencoded'];
const host = /^[a-z0-9._-]{1,253}(:\d{1,5})?$|^\[[0-9a-f:.]{2,45}\](:\d{1,5})?$/i;

/** Looks at a request's first lines, before anything of it is passed on. */
export function reject(method: string, url: string, headers: IncomingHttpHeaders): Rejection | null {
  if (!methods.includes(method)) {
    return { status: 405, message: 'This method is not supported.', headers: { allow: methods.join(', ') } };
  }
  if (url.length > mostUrlCharacters) return { status: 400, message: 'The address is longer than 2,048 characters.' };
  if (readTarget(url) === null) return { status: 400, message: 'The address is malformed.' };
  if (!host.test(headers.host ?? '')) return { status: 400, message: 'The Host header is malformed.' };
  if (headers['next-action'] !== undefined) return { status: 400, message: 'There are no server actions here.' };
  const isUpload = carriesFiles(url, headers);
  if (Number(headers['content-length'] ?? 0) > mostBytes(isUpload)) return isUpload ? fileTooLarge : tooLarge;
  if (method === 'POST' && !isUpload && !bodyTypes.includes(mediaType(headers['content-type']))) {
    return { status: 415, message: `A body must be ${bodyTypes.join(' or ')}.` };
  }
  return null;
}

/**
 * Splits a request's target; null unless it is a plain absolute path with an optional query: no authority, no dot
 * segments, no slash or backslash hidden in an escape, no NUL, nothing that cannot be decoded.
 */
export function readTarget(url: string): Target | null {
  if (plain.test(url)) return { path: url, query: '' };
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(url) || url.includes('\\') || url.includes('#')) return null;
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? '' : url.slice(mark + 1);
  const segments = path.split('/').map(decode);
  if (segments.some((segment) => segment === null || /^\.\.?$|[/\\\0]/.test(segment))) return null;
  const decodedQuery = decode(query);
  return decodedQuery === null || decodedQuery.includes('\0') ? null : { path, query };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function mediaType(header: string | undefined): string {
  return (header ?? '').split(';', 1).join('').trim().toLowerCase();
}

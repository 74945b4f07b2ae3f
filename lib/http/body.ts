import { rejections, type Refusal } from './refusal';

/** A file that was chosen in a form. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a POST carried. `page` is where a plain form stands, for the case that it is refused; a file is not given back. */
export type Body =
  | {
      readonly isForm: true;
      readonly page: string | null;
      readonly values: Readonly<Record<string, string>>;
      readonly files?: Readonly<Record<string, GivenFile>>;
    }
  | { readonly isForm: false; readonly values: Readonly<Record<string, unknown>> };

/** Room for 20,000 characters of any script, percent-encoded. The front refuses what is larger before it is read. */
export const mostBodyBytes = 256 * 1024;
/** Room for a file of 20 MB, and for a long text that was pasted beside it. */
export const mostUploadBytes = 23_000_000;
const mostFileBytes = 20_000_000;

/** Where a form may carry a file, or the text of one. The front reads larger bodies there, and nowhere else. */
export function takesFiles(path: string): boolean {
  return /^\/api\/debates\/[^/]+\/sources(\/[^/]+\/(versions|annotations))?$/.test(path);
}

/**
 * Reads a form (`application/x-www-form-urlencoded`) or a JSON object, up to 256 KiB of UTF-8, or, where files are
 * taken, a form with files. A form that gives a field
 * twice, and text with NUL, lone surrogates or controls that turn the writing direction, are refused. Text comes back
 * in Unicode normal form C with LF line ends.
 */
export async function readBody(request: Request): Promise<Body | Refusal> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type === 'multipart/form-data' && takesFiles(new URL(request.url).pathname)) return readUpload(request);
  if (type !== 'application/json' && type !== 'application/x-www-form-urlencoded') return rejections.wrongType;
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > mostBodyBytes) return rejections.tooLarge;
  const text = decode(bytes);
  if (text === null) return rejections.notText;
  return type === 'application/json' ? readJson(text) : readForm(text);
}

/** A form with files: a script may send it too, and is told so by what it accepts. */
async function readUpload(request: Request): Promise<Body | Refusal> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > mostUploadBytes) return rejections.tooLarge;
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  const form = await new Response(bytes, { headers }).formData().catch(() => null);
  if (form === null) return rejections.notText;
  const texts: [string, string][] = [];
  const files: Record<string, GivenFile> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') texts.push([name, value]);
    else if (value.size > mostFileBytes) return rejections.fileTooLarge;
    // A browser sends an empty file without a name where none was chosen.
    else if (value.name !== '' || value.size > 0) {
      files[name] = { name: value.name.slice(0, 300), bytes: new Uint8Array(await value.arrayBuffer()) };
    }
  }
  const body = formOf(texts);
  if ('status' in body || !body.isForm) return body;
  const isScript = request.headers.get('accept') === 'application/json';
  return isScript ? { isForm: false, values: { ...body.values, ...files } } : { ...body, files };
}

function readForm(text: string): Body | Refusal {
  if (!isDecodable(text)) return rejections.notText;
  return formOf([...new URLSearchParams(text)]);
}

function formOf(given: readonly (readonly [string, string])[]): Body | Refusal {
  const fields = given.map(([name, value]) => [name, normalise(value)] as const);
  const names = new Set(fields.map(([name]) => name));
  if (names.size < fields.length || fields.some(([name, value]) => isUnsafe(name) || isUnsafe(value))) {
    return rejections.notText;
  }
  const { page, ...values } = Object.fromEntries(fields);
  return { isForm: true, page: page !== undefined && isAddress.test(page) ? page : null, values };
}

/** Escapes that are no UTF-8 would be read as other letters than were sent. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function readJson(text: string): Body | Refusal {
  try {
    const value: unknown = JSON.parse(text, (_, part: unknown) => {
      if (typeof part === 'string' && isUnsafe(part)) throw new SyntaxError('unsafe text');
      return typeof part === 'string' ? normalise(part) : part;
    });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return rejections.notText;
    return { isForm: false, values: { ...value } };
  } catch {
    return rejections.notText;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A page's path as a browser writes it: whatever else came would break the header that names it to the front. */
const isAddress = /^\/[\x21-\x7e]{0,2000}$/;

const normalise = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC');

/** NUL and other controls except tab and line ends, direction controls, and half characters. */
const isUnsafe = (text: string) =>
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/.test(text) || !text.isWellFormed();

/**
 * What was typed into forms, as this browser keeps it until it is sent: in localStorage, which is written before the
 * next keystroke; where that is full or blocked, in the page's memory.
 */

/** Values by the name of the input; several for check boxes, none for what is not chosen. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** Something that was to be sent and of which nobody knows yet what became of it. */
export interface Sending {
  /** Milliseconds since 1970, as all times here. */
  readonly at: number;
  readonly url: string;
  /** Name and value of the button that was pressed, where it has them. */
  readonly button: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** Whether the server may have taken it. If so, it goes out again as it was, before anything else. */
  readonly mayBeDone: boolean;
}

export interface Draft {
  /** When it was last typed in. */
  readonly at: number;
  readonly fields: Fields;
  /** A mark of the page that it was typed on (`markOf`): as the server wrote it. */
  readonly base: string;
  /** Another version, set aside where only one can stand in the form. */
  readonly aside: { readonly at: number; readonly fields: Fields } | null;
  readonly sending: Sending | null;
  /** The address of the page that the form stands on; absent in drafts of an older version. */
  readonly where?: string;
}

/** A draft with what it is kept under. */
export interface Kept {
  readonly form: string;
  readonly page: string;
  readonly draft: Draft;
}

const prefix = 'draft:';
const longestLife = 30 * 24 * 60 * 60 * 1000;
/** More than anybody has open; old ones make room, so that drafts do not fill what a site may keep. */
const mostForms = 50;
/** Each page that has the form open keeps its own. */
const mostPages = 4;

const memory = new Map<string, string>();

/** The draft that `page` kept, else the newest of the form. */
export function findDraft(form: string, page: string | null): { page: string; draft: Draft } | null {
  const drafts = draftsOf(read(prefix + form));
  const found = drafts.find(([name]) => name === page) ?? drafts[0];
  return found === undefined ? null : { page: found[0], draft: found[1] };
}

/** Keeps a page's draft, in place of the one it was taken over from, if any. */
export function keepDraft(form: string, page: string, draft: Draft, instead: string | null): void {
  const others = draftsOf(read(prefix + form)).filter(([name]) => name !== page && name !== instead);
  write(prefix + form, JSON.stringify([[page, draft], ...others].slice(0, mostPages)));
}

export function forgetDrafts(form: string, pages: readonly (string | null)[]): void {
  const others = draftsOf(read(prefix + form)).filter(([name]) => !pages.includes(name));
  if (others.length > 0) write(prefix + form, JSON.stringify(others));
  else remove(prefix + form);
}

/** The newest draft of each form whose page stands at a path or below it, the last one typed in first. */
export function draftsBelow(path: string): Kept[] {
  const found = [...new Set([...storedKeys(), ...memory.keys()])].flatMap((key): Kept[] => {
    const newest = draftsOf(read(key))[0];
    return newest === undefined ? [] : [{ form: key.slice(prefix.length), page: newest[0], draft: newest[1] }];
  });
  return found
    .filter(({ draft: { where } }) => where === path || where?.startsWith(`${path}/`) === true)
    .sort((one, other) => other.draft.at - one.draft.at);
}

/** Drops what nobody has touched for 30 days, and the oldest where there are too many forms. */
export function dropOldDrafts(now: number): void {
  const forms = storedKeys().map((key) => ({ key, drafts: draftsOf(read(key)) }));
  const young = forms
    .map(({ key, drafts }) => ({ key, drafts, fresh: drafts.filter(([, { at }]) => now - at < longestLife) }))
    .sort((one, other) => (other.fresh[0]?.[1].at ?? 0) - (one.fresh[0]?.[1].at ?? 0));
  for (const [place, { key, drafts, fresh }] of young.entries()) {
    if (fresh.length === 0 || place >= mostForms) remove(key);
    else if (fresh.length < drafts.length) write(key, JSON.stringify(fresh));
  }
}

/** Whether a change of the browser's storage is about this form's drafts. */
export function isAbout(form: string, key: string | null): boolean {
  return key === null || key === prefix + form;
}

/** A random id (UUID version 4), also where `crypto.randomUUID` is absent because the page came by plain http. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, at) =>
    (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0'),
  ).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Newest first. What is not ours, or from a version that wrote otherwise, is left out. */
function draftsOf(text: string | null): [string, Draft][] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return [];
    return value.filter(isEntry).sort(([, one], [, other]) => other.at - one.at);
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is [string, Draft] {
  if (!Array.isArray(value)) return false;
  const entry: readonly unknown[] = value;
  const [page, draft] = entry;
  if (typeof page !== 'string' || !isRecord(draft)) return false;
  const { at, fields, base, aside, sending } = draft;
  return (
    typeof at === 'number' &&
    isFields(fields) &&
    typeof base === 'string' &&
    (aside === null || (isRecord(aside) && typeof aside['at'] === 'number' && isFields(aside['fields']))) &&
    (sending === null || (isRecord(sending) && typeof sending['url'] === 'string' && isRecord(sending['body'])))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isFields = (value: unknown): value is Fields =>
  isRecord(value) &&
  Object.values(value).every((all) => Array.isArray(all) && all.every((one) => typeof one === 'string'));

function read(key: string): string | null {
  const remembered = memory.get(key);
  if (remembered !== undefined) return remembered;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
}

function remove(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Blocked: then nothing is there.
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

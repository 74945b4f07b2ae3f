import { dropOldDrafts, findDraft, forgetDrafts, freshId, isAbout, keepDraft, type Draft, type Sending } from './draft';
import { fieldsOf, fill, firstFieldsOf } from './fields';
import { isSame, markOf, open } from './versions';

/** What a form says about an earlier version of itself: what it is, and from when. */
export interface Note {
  readonly says: 'kept' | 'afresh' | 'other' | 'elsewhere';
  readonly at: number;
}

export interface Keeper {
  /** Exchanges what stands in the form with its other version; at first that is the form as it came. */
  readonly exchange: () => void;
  readonly sending: () => Sending | null;
  readonly keepSending: (sending: Sending | null) => void;
  /** It has arrived: nothing of it is kept any longer, and the browser finds nothing to put back. */
  readonly finish: () => void;
  readonly stop: () => void;
}

interface Kept {
  /** Names what is written, as `answer:slug:12`: the same name, the same draft. */
  readonly keep: string;
  /** The server has just given the form back, with all that was typed. */
  readonly isRefused: boolean;
  readonly say: (note: Note | null) => void;
}

/**
 * Keeps what stands in a form with each keystroke, and puts it back when the form is opened again. Each page has a
 * draft of its own, so that two tabs do not overwrite each other; a page takes over the one that it opened with, and a
 * page that is still there puts its own back.
 */
export function keepForm(form: HTMLFormElement, { keep, isRefused, say }: Kept): Keeper {
  const first = firstFieldsOf(form);
  const page = freshId();
  const where = new FormData(form).get('page');
  const last = lastPage(keep);
  const found = findDraft(keep, last);
  const blank: Draft = { at: Date.now(), fields: first, base: markOf(first), aside: null, sending: null };
  let draft = found?.draft ?? blank;
  let hasKept = false;
  let isFilling = false;

  const store = (change: Partial<Draft>): void => {
    draft = { ...draft, base: blank.base, ...(typeof where === 'string' && { where }), ...change };
    const isEmpty = isSame({ ...draft.fields, ...first }, draft.fields) && draft.aside === null;
    if (isEmpty && draft.sending === null && !isRefused) forgetDrafts(keep, [page, found?.page ?? null]);
    else keepDraft(keep, page, draft, found?.page ?? null);
    if (!hasKept) rememberPage(keep, page);
    hasKept = true;
  };

  const save = (): void => {
    const fields = { ...draft.fields, ...fieldsOf(form) };
    if (!isFilling && !isSame(fields, draft.fields)) store({ fields, at: Date.now() });
  };

  const put = (fields: Draft['fields']): void => {
    isFilling = true;
    fill(form, fields);
    isFilling = false;
  };

  const sayWhatStands = (): void => {
    const isAsFirst = isSame(fieldsOf(form), first);
    if (draft.aside !== null) say({ says: isAsFirst ? 'afresh' : 'other', at: draft.aside.at });
    else say(isAsFirst ? null : { says: 'kept', at: draft.at });
  };

  const exchange = (): void => {
    save();
    const now = fieldsOf(form);
    const other = draft.aside ?? { at: draft.at, fields: first };
    put(other.fields);
    const aside = isSame(now, first) && !isRefused ? null : { at: draft.at, fields: now };
    store({ fields: { ...draft.fields, ...other.fields }, at: other.at, aside });
    sayWhatStands();
  };

  /** Another page took this draft over as if this one were gone, or sent what this one shows. */
  const look = ({ key }: StorageEvent): void => {
    const own = hasKept ? page : (found?.page ?? null);
    if (!isAbout(keep, key) || own === null || findDraft(keep, own)?.page === own) return;
    if (hasKept || (own === last && findDraft(keep, null) !== null)) store({});
    else if (findDraft(keep, null) === null) say({ says: 'elsewhere', at: draft.at });
  };

  dropOldDrafts(Date.now());
  if (found !== null) {
    const opening = open({ first, now: fieldsOf(form), draft, isRefused });
    put(opening.fields);
    const hasTwo = opening.aside !== draft.aside;
    draft = { ...draft, aside: opening.aside, ...(hasTwo && { at: Date.now() }) };
    sayWhatStands();
  }
  if (isRefused) store({ fields: { ...draft.fields, ...fieldsOf(form) } });
  else save();

  // A picker writes into its hidden input without a keystroke, after the click.
  const saveSoon = () => setTimeout(save);
  const events = [
    [form, 'input', save],
    [form, 'change', save],
    [form, 'click', saveSoon],
    [window, 'pagehide', save],
  ] as const;
  for (const [target, name, listener] of events) target.addEventListener(name, listener);
  window.addEventListener('storage', look);
  const stop = (): void => {
    for (const [target, name, listener] of events) target.removeEventListener(name, listener);
    window.removeEventListener('storage', look);
  };

  return {
    exchange,
    stop,
    sending: () => draft.sending,
    keepSending: (sending) => {
      store({ fields: { ...draft.fields, ...fieldsOf(form) }, sending });
    },
    finish: () => {
      stop();
      forgetDrafts(keep, [page, found?.page ?? null]);
      form.reset();
    },
  };
}

/** Which page of this browser tab kept the form last. */
function lastPage(keep: string): string | null {
  try {
    return sessionStorage.getItem(`draft:${keep}`);
  } catch {
    return null;
  }
}

function rememberPage(keep: string, page: string): void {
  try {
    sessionStorage.setItem(`draft:${keep}`, page);
  } catch {
    // Blocked: the newest draft of the form will do.
  }
}

import { sendForm, type Answer } from './ask';
import { freshId, type Sending } from './draft';
import { bodyOf, carries, filesOf } from './fields';
import type { Keeper } from './keeping';
import { forgetRefusals, sayAtField } from './refused-field';

/** How far it is with sending a form. */
export type Progress =
  | { readonly is: 'idle' | 'sent' | 'offline' | 'failing' }
  /** `part`: how much of a file has gone out, from 0 to 1. */
  | { readonly is: 'sending'; readonly part?: number }
  | { readonly is: 'later'; readonly seconds: number }
  /** It was under way when an earlier page went away. */
  | { readonly is: 'unsure'; readonly at: number }
  /** It has arrived as it was then; what was changed since has not been sent. */
  | { readonly is: 'overtaken'; readonly at: number; readonly next: string }
  /** Refused as a whole, not at an input. */
  | { readonly is: 'refused'; readonly message: string };

export interface Sender {
  /** Sends again what waits to be sent. */
  readonly again: () => void;
  readonly stop: () => void;
}

interface Sent {
  readonly keeper: Keeper;
  /** The class of a sentence at a refused input. */
  readonly className: string;
  readonly show: (progress: Progress) => void;
}

/** After 2, 4, 8 … seconds, at most a minute. */
const pauseAfter = (tries: number) => Math.min(2 ** tries, 60) * 1000;

/**
 * Sends a form by script. What is sent has an id of its own. As long as nobody knows whether it arrived, the very same
 * goes out again, with the same id, so it is done once at most; only then what was changed meanwhile.
 */
export function sendByScript(form: HTMLFormElement, { keeper, className, show }: Sent): Sender {
  let isBusy = false;
  let isNative = false;
  let isDone = false;
  let pressed: HTMLElement | null = null;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wanted = (submitter: HTMLElement | null): Pick<Sending, 'url' | 'button'> => {
    const name = submitter?.getAttribute('name');
    const url = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
    return { url, button: name ? { [name]: submitter?.getAttribute('value') ?? '' } : {} };
  };

  const send = async (what: Pick<Sending, 'url' | 'button'>, isAsked: boolean): Promise<void> => {
    if (isBusy || isDone) return;
    isBusy = true;
    clearTimeout(timer);
    forgetRefusals(form);
    const before = keeper.sending();
    const words = bodyOf(form, what.button);
    const id = carries(form, 'clientId') ? { clientId: before?.body['clientId'] ?? freshId() } : {};
    const sending: Sending =
      before?.mayBeDone === true ? before : { ...what, at: Date.now(), body: { ...words, ...id }, mayBeDone: false };
    keeper.keepSending({ ...sending, mayBeDone: true });
    show({ is: 'sending' });
    const wasOnline = navigator.onLine;
    const files = form.enctype === 'multipart/form-data' ? filesOf(form) : null;
    const answer = await sendForm(sending.url, sending.body, files, (part) => show({ is: 'sending', part }));
    isBusy = false;
    const hasChanged =
      sending.url !== what.url || !isSameBody({ ...bodyOf(form, what.button), ...idOf(sending) }, sending);
    if (answer.kind === 'done') finish(answer.next, sending, hasChanged);
    else if (answer.kind === 'refused') {
      keeper.keepSending(null);
      // What went out was an earlier version; of that we know now that it was not done.
      if (hasChanged && sending === before) return send(what, isAsked);
      refuse(answer, isAsked);
    } else
      waitAndRetry(answer, { ...sending, mayBeDone: sending.mayBeDone || mayHaveArrived(answer, wasOnline) }, what);
  };

  const finish = (next: string, sending: Sending, hasChanged: boolean): void => {
    keeper.keepSending(null);
    if (hasChanged) {
      show({ is: 'overtaken', at: sending.at, next });
      return;
    }
    isDone = true;
    keeper.finish();
    show({ is: 'sent' });
    goOn(next);
  };

  const refuse = ({ status, message, field }: Extract<Answer, { kind: 'refused' }>, isAsked: boolean): void => {
    // Something has changed meanwhile: the server shows the form against what holds now, with all that was typed.
    if (status === 409 && carries(form, 'revision') && carries(form, 'page')) {
      isNative = true;
      form.requestSubmit(pressed?.isConnected === true ? pressed : null);
      return;
    }
    const isSaid = field !== null && sayAtField(form, field, { message, className, isAsked });
    show(isSaid ? { is: 'idle' } : { is: 'refused', message });
    if (!isSaid && isAsked) form.scrollIntoView({ block: 'start' });
  };

  const waitAndRetry = (
    answer: Extract<Answer, { kind: 'later' | 'lost' }>,
    sending: Sending,
    what: Pick<Sending, 'url' | 'button'>,
  ): void => {
    keeper.keepSending(sending);
    tries += 1;
    const pause = answer.kind === 'later' ? answer.seconds * 1000 : pauseAfter(tries);
    if (answer.kind === 'later') show({ is: 'later', seconds: answer.seconds });
    else show({ is: answer.reached ? 'failing' : 'offline' });
    timer = setTimeout(() => void send(what, false), pause);
  };

  const submit = (event: SubmitEvent): void => {
    const button = event.submitter;
    const method = button?.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get';
    const isPlain = button?.dataset['plain'] !== undefined || button?.getAttribute('name') === 'step';
    if (isNative || isPlain || method.toLowerCase() !== 'post') return;
    event.preventDefault();
    tries = 0;
    pressed = button;
    void send(wanted(button), true);
  };
  const again = (): void => {
    const waiting = keeper.sending();
    if (waiting !== null) void send(waiting, true);
  };
  const online = (): void => {
    const waiting = keeper.sending();
    if (waiting !== null && tries > 0) void send(waiting, false);
  };
  // Shown again by going back: what was sent is gone from it, and so is all that this page knew.
  const back = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && (isDone || isNative)) location.reload();
  };

  const left = keeper.sending();
  if (left !== null) show({ is: 'unsure', at: left.at });
  form.addEventListener('submit', submit);
  window.addEventListener('online', online);
  window.addEventListener('pageshow', back);
  return {
    again,
    stop: () => {
      clearTimeout(timer);
      form.removeEventListener('submit', submit);
      window.removeEventListener('online', online);
      window.removeEventListener('pageshow', back);
    },
  };
}

/** Only a browser that knew before that it has no network has surely sent nothing. */
function mayHaveArrived(answer: Extract<Answer, { kind: 'later' | 'lost' }>, wasOnline: boolean): boolean {
  return answer.kind === 'later' ? answer.mayBeDone : wasOnline || answer.reached;
}

const idOf = ({ body: { clientId } }: Sending) => (clientId === undefined ? {} : { clientId });

function isSameBody(body: Readonly<Record<string, unknown>>, sending: Sending): boolean {
  const written = (value: object) =>
    JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  return written(body) === written(sending.body);
}

function goOn(next: string): void {
  const there = new URL(next, location.href);
  const isHere = there.pathname + there.search === location.pathname + location.search;
  location.assign(there);
  // To another place of this very page the browser would only scroll.
  if (isHere) location.reload();
}

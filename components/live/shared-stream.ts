import { freshId } from '../ui/draft';

/** What came on a stream; `lost` says that there is none just now, and that it is tried again. */
export interface Told {
  readonly event: 'change' | 'reload' | 'lost';
  readonly seq: number;
  readonly verb: string;
  readonly isOwn: boolean;
  /** Milliseconds over which all who follow spread what they ask for because of it. */
  readonly within: number;
}

/** What the tabs of a browser say to each other. */
type Message =
  | { readonly kind: 'here'; readonly from: string; readonly seq: number }
  | { readonly kind: 'leads' | 'gone'; readonly from: string }
  | { readonly kind: 'told'; readonly from: string; readonly told: Told };

/** A leader that was silent for so long is gone. */
const longestSilence = 3_000;
const leadsEvery = 1_000;
/** How long somebody new listens for a leader. */
const asks = 150;
const longestPause = 30_000;

/**
 * Follows a live stream while the page is seen. The tabs of a browser share one connection: one of them leads, holds it
 * and passes on what comes; when it is hidden or gone, another takes over. Each tab hears everything once, in order,
 * from `after` on, whoever led meanwhile.
 *
 * @returns stops it
 */
export function followStream(stream: string, after: number, hear: (told: Told) => void): () => void {
  const own = freshId();
  let seen = after;
  let channel: BroadcastChannel | null = null;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = 1_000;

  const say = (message: Message): void => channel?.postMessage(message);
  const later = (wait: number, what: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(what, wait + Math.random() * asks);
  };

  const take = (told: Told): void => {
    const isNew = told.event === 'change' ? told.seq > seen : told.seq !== seen || told.event === 'lost';
    if (!isNew) return;
    if (told.event !== 'lost') seen = told.seq;
    hear(told);
  };
  const pass = (told: Told): void => {
    say({ kind: 'told', from: own, told });
    take(told);
  };

  const lead = (from: number): void => {
    source?.close();
    const opened = new EventSource(`${stream}?after=${String(from)}`);
    source = opened;
    for (const event of ['change', 'reload'] as const) {
      opened.addEventListener(event, ({ data }: MessageEvent<unknown>) => {
        pause = 1_000;
        const told = readTold(event, data);
        if (told !== null) pass(told);
      });
    }
    // The browser comes again by itself after a cut, but not after a refusal: the server may be starting again.
    opened.addEventListener('error', () => {
      if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
      pass({ event: 'lost', seq: 0, verb: '', isOwn: false, within: 1_000 });
      pause = Math.min(pause * 2, longestPause);
      later(pause, () => {
        lead(seen);
      });
    });
    const beat = (): void => {
      say({ kind: 'leads', from: own });
      if (opened.readyState !== EventSource.CLOSED) later(leadsEvery, beat);
    };
    beat();
  };
  const listen = (): void => {
    source?.close();
    source = null;
    later(longestSilence, () => {
      lead(seen);
    });
  };

  const answer = (message: Message): void => {
    if (message.kind === 'told') take(message.told);
    if (source === null) {
      if (message.kind === 'gone')
        later(0, () => {
          lead(seen);
        });
      else if (message.kind !== 'here') listen();
    } else if (message.kind === 'here') {
      // Somebody whose page is older is told what they missed; who knows it already does not hear it twice.
      if (message.seq < seen) lead(message.seq);
      else say({ kind: 'leads', from: own });
    } else if (message.kind !== 'gone' && message.from < own) listen();
  };

  const enter = (): void => {
    if (typeof BroadcastChannel === 'undefined') {
      lead(seen);
      return;
    }
    channel = new BroadcastChannel(`counterpoint ${stream}`);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      answer(data);
    };
    say({ kind: 'here', from: own, seq: seen });
    later(asks, () => {
      lead(seen);
    });
  };
  const leave = (): void => {
    clearTimeout(timer);
    if (source !== null) say({ kind: 'gone', from: own });
    source?.close();
    channel?.close();
    [source, channel] = [null, null];
  };
  const look = (): void => {
    const isThere = source !== null || channel !== null;
    if (document.visibilityState === 'hidden') leave();
    else if (!isThere) enter();
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    leave();
  };
}

function readTold(event: Told['event'], data: unknown): Told | null {
  const value: unknown = typeof data === 'string' ? JSON.parse(data) : null;
  if (typeof value !== 'object' || value === null || !('seq' in value) || typeof value.seq !== 'number') return null;
  return {
    ...{ event, seq: value.seq },
    verb: 'verb' in value && typeof value.verb === 'string' ? value.verb : '',
    isOwn: 'own' in value && value.own === true,
    within: 'within' in value && typeof value.within === 'number' ? value.within : 400,
  };
}

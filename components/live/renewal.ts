import { isServerWell } from '../ui/ask';

interface Renewing {
  /** Makes the page anew. */
  readonly renew: () => void;
  /** Asked right before: not while somebody is writing. */
  readonly mayRenew: () => boolean;
  /** At least so many milliseconds lie between two. */
  readonly interval: number;
}

const asksAgainAfter = 1_500;

/** Makes a page anew when it is wanted: once for many wishes, never while somebody writes or the server is away. */
export function renewal({ renew, mayRenew, interval }: Renewing) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  const attempt = async (): Promise<void> => {
    const isTime = mayRenew() && (await isServerWell()) && mayRenew();
    if (timer === undefined) return;
    timer = isTime ? undefined : setTimeout(() => void attempt(), asksAgainAfter);
    if (!isTime) return;
    last = performance.now();
    renew();
  };
  return {
    /** Within so many milliseconds, at random: so that a class does not ask all at once. */
    want: (within: number): void => {
      const wait = Math.max(last + interval - performance.now(), Math.random() * within);
      timer ??= setTimeout(() => void attempt(), wait);
    },
    stop: (): void => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

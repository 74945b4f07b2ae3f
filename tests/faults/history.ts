import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** What became of a write, as its sender knows: done, refused, or no answer (or one that leaves it open). */
export type Fate = 'acknowledged' | 'refused' | 'unknown';

const answer = z.looseObject({
  seq: z.number().optional(),
  number: z.number().nullish(),
  proposalId: z.string().nullish(),
  revision: z.number().optional(),
});
export type Answer = z.infer<typeof answer>;

export interface Write {
  /** Below the server’s address. */
  readonly target: string;
  readonly body: Readonly<Record<string, unknown>> & { readonly clientId: string };
  /** What it is called in the table. */
  readonly kind: string;
  /** Empty for a visitor. */
  readonly cookie: string;
  /** What only this write says, where it says something. */
  readonly words?: string;
}

export interface Entry extends Write {
  readonly fate: Fate;
  readonly answer: Answer;
  /** The cookie that the browser was given, empty for none. */
  readonly given: string;
  readonly status: number;
  /** Had no answer at first. */
  readonly wasUnknown: boolean;
}

/** Every write that was ever sent, kept before it is sent. */
export class History {
  private readonly entries = new Map<string, Entry>();

  /** @returns the write with what became of it; one whose answer was lost stays unknown */
  async send(address: string, write: Write): Promise<Entry> {
    const wasUnknown = this.entries.has(write.body.clientId);
    const begun = { ...write, answer: {}, given: '', status: 0, wasUnknown };
    this.entries.set(write.body.clientId, { ...begun, fate: 'unknown' });
    const told = await ask(address, write);
    // Whoever is turned away for writing often has not written now, but may have the first time.
    const fate = told.status === 429 && !wasUnknown ? 'refused' : fateOf(told.status);
    const entry = { ...begun, ...told, fate };
    this.entries.set(write.body.clientId, entry);
    return entry;
  }

  /**
   * Sends every write whose fate is unknown again until it is known.
   *
   * @throws when one stays unknown for 80 seconds, longer than the time in which writes are counted
   */
  async settle(address: string): Promise<void> {
    const open = this.all().filter(({ fate }) => fate === 'unknown');
    const end = Date.now() + 80_000;
    const sendOpen = async () => {
      for (let entry = open.pop(); entry !== undefined; entry = open.pop())
        await this.sendUntilKnown(address, entry, end);
    };
    await Promise.all(Array.from({ length: 8 }, sendOpen));
  }

  private async sendUntilKnown(
    address: string,
    { target, body, kind, cookie, words }: Write,
    end: number,
  ): Promise<void> {
    for (;;) {
      const { fate, status } = await this.send(address, {
        target,
        body,
        kind,
        cookie,
        ...(words !== undefined && { words }),
      });
      if (fate !== 'unknown') return;
      if (Date.now() > end) throw new Error(`still answers ${String(status)}: ${target}`);
      await sleep(200);
    }
  }

  all(): readonly Entry[] {
    return [...this.entries.values()];
  }
}

function fateOf(status: number): Fate {
  if (status === 200) return 'acknowledged';
  return status === 0 || status === 429 || status >= 500 ? 'unknown' : 'refused';
}

/** Status 0 where the connection was refused or cut. */
async function ask(address: string, { target, body, cookie }: Write) {
  try {
    const response = await fetch(address + target, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', origin: address, cookie },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    const given = response.headers.getSetCookie().join('').replace(/;.*/, '');
    const said: unknown = await response.json();
    return { status: response.status, given, answer: response.ok ? answer.parse(said) : {} };
  } catch {
    return { status: 0, given: '', answer: {} };
  }
}

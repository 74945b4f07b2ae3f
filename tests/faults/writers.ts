import { setTimeout as sleep } from 'node:timers/promises';
import { pick, type Knowledge } from './action';
import { actionsOf, addCard } from './actions';
import type { History } from './history';

/** What writers need of the one who starts them. */
interface Setting {
  readonly address: string;
  readonly history: History;
  /** Gives a browser the rights of an editor. @returns its cookie */
  readonly claim: () => Promise<string>;
}

type Kind = 'editor' | 'person' | 'visitor';
const kinds: readonly Kind[] = ['editor', 'editor', 'person', 'person', 'person', 'person', 'visitor', 'visitor'];

/** Fewer than a person may send in a minute; whoever has sent so many goes on as somebody else. */
const perPerson = 50;

/**
 * Eight writers who write without waiting for each other, some dozens of milliseconds apart, until they are stopped:
 * two editors, four people who become somebody by their first write, two visitors who throw their cookie away.
 */
export function startWriters(setting: Setting): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const waiting: string[] = [];
  const writing = Promise.all(kinds.map((kind) => write(kind, setting, waiting, stopping.signal)));
  return {
    stop: async () => {
      stopping.abort();
      await writing;
    },
  };
}

async function write(kind: Kind, setting: Setting, waiting: string[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const cookie = kind === 'editor' ? await orNothing(setting.claim) : '';
    if (kind === 'editor' && cookie === '') await sleep(700);
    else {
      const nothing = { own: [], undoable: [], proposed: [], rated: new Set<number>() };
      await writeAs({ cookie, isEditor: kind === 'editor', ...nothing, waiting }, kind, setting, signal);
    }
  }
}

async function writeAs(first: Knowledge, kind: Kind, { address, history }: Setting, signal: AbortSignal) {
  let knowing = first;
  for (let sent = 0; sent < perPerson && !signal.aborted; sent += 1) {
    const isNobody = knowing.cookie === '';
    const action = isNobody ? addCard : pick(actionsOf(knowing));
    const chosen = (action ?? addCard)(knowing) ?? addCard(knowing);
    if (chosen === null) continue;
    const { write, learn } = chosen;
    const entry = await history.send(address, write);
    if (entry.fate === 'acknowledged') learn?.(entry);
    if (kind === 'person' && entry.given !== '') knowing = { ...knowing, cookie: entry.given };
    await sleep(entry.fate === 'unknown' ? 700 : kind === 'visitor' ? 120 : 20);
  }
}

/** Where the server is away, or is busy coming back. */
async function orNothing(claim: () => Promise<string>): Promise<string> {
  try {
    return await claim();
  } catch {
    return '';
  }
}

import { expect, test } from 'vitest';
import { database } from '../../lib/db/client';
import { newId } from '../../lib/id';
import { nextRenewal } from '../../lib/standings/queries';
import type { Answer, Asking } from '../hostile/answers';
import { askSite, type Answered } from './asking';
import { digestOfTables } from './digest';
import { until } from './processes';

/** Who asks, of what as it stands, and how that is to be answered. */
export interface Cell<State extends string, Role extends string> {
  readonly state: State;
  readonly role: Role;
  readonly answer: Answer;
}

/** The people and the objects of some cells: what each of them names, and the cookie that it comes with. */
export type Stage<Asked, Named> = (asked: Asked) => Promise<{ readonly named: Named; readonly cookie: string | null }>;

interface Walk<Asked, Named> {
  readonly address: string;
  readonly asking: Asking<Named>;
  readonly cells: readonly Asked[];
  /** Makes new people and objects for some cells. */
  readonly stage: (cells: readonly Asked[]) => Promise<Stage<Asked, Named>>;
  /** Cells of one name that are answered 404 are answered in the same words; null for those that need not be. */
  readonly alike: (cell: Asked) => string | null;
}

/** Asks a route for each cell and looks at what it did to the database; the tests of one row of a table. */
export function walkRoute<State extends string, Role extends string, Named extends Readonly<Record<string, string>>>(
  route: string,
  { address, asking, cells, stage, alike }: Walk<Cell<State, Role>, Named>,
): void {
  const changing = cells.filter(({ answer }) => changes(answer));
  const quiet = cells.filter((cell) => !changing.includes(cell));

  test.runIf(quiet.length > 0)('reads change nothing; what is refused leaves no trace', async () => {
    const staged = await stage(quiet);
    const ready = [];
    for (const cell of quiet) ready.push({ ...cell, ...(await staged(cell)) });
    await passagesCarried();
    const before = await digestOfTables();
    const answers = await inGroups(ready, async (cell) => ({ ...cell, ...(await ask(address, route, asking, cell)) }));
    const asExpected = quiet.map(({ state, role, answer }) => `${state}, ${role}: ${statusOf(answer)}`);
    expect(answers.map(({ state, role, status }) => `${state}, ${role}: ${seen(status)}`)).toEqual(asExpected);
    expect(await digestOfTables()).toEqual(before);
    expect(answers.filter(({ headers }) => headers.has('set-cookie'))).toEqual([]);
    expectAlike(answers.map((answer) => ({ ...answer, name: alike(answer), text: wordsOf(answer) })));
  });

  test.each(changing)('$state, $role: $answer', async (cell) => {
    const request = await (await stage([cell]))(cell);
    await passagesCarried();
    const before = await countEvents();
    const { status, text } = await ask(address, route, asking, request);
    expect([200, 303], text).toContain(status);
    expect((await countEvents()) - before).toBe(eventsOf(cell.answer));
  });
}

/** Once the server has looked for the passages of new texts, it changes nothing by itself. */
function passagesCarried(): Promise<void> {
  return until('passages are looked for', async () => (await nextRenewal()) === null, 60_000);
}

/** What somebody reads of an answer; the order of scripts in a page is chance. */
function wordsOf({ text }: { readonly text: string }): string {
  return text.replace(/<script\b.*?<\/script>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');
}

/** What is not there and what one may not know of are refused in the same words. */
function expectAlike(answers: readonly { name: string | null; status: number; text: string }[]): void {
  const words = new Map<string, Set<string>>();
  for (const { name, status, text } of answers) {
    if (name === null || status !== 404) continue;
    words.set(name, new Set([...(words.get(name) ?? []), text]));
  }
  for (const [name, texts] of words) expect([...texts].slice(1), name).toEqual([]);
}

/** Whether rows may change by what is answered so. */
export function changes(answer: Answer): boolean {
  return answer === 'write' || answer === 'write twice' || answer === 'change';
}

const eventsOf = (answer: Answer) => ({ write: 1, 'write twice': 2, change: 0 })[String(answer)] ?? 0;

const statusOf = (answer: Answer) => String(typeof answer === 'number' ? answer : 200);

/** A form that is taken is sent on. */
const seen = (status: number) => String(status === 303 ? 200 : status);

async function countEvents(): Promise<number> {
  const found = await database().pool.query<{ count: number }>('SELECT count(*) FROM event');
  return Number(found.rows[0]?.count);
}

let asked = 0;

/** Each request comes from an address of its own, so that no limit is met; POSTs are forms and JSON in turn. */
async function ask<Named extends Readonly<Record<string, string>>>(
  address: string,
  route: string,
  { body, query, takesNoClientId }: Asking<Named>,
  { named, cookie }: { readonly named: Named; readonly cookie: string | null },
): Promise<Answered> {
  const [method = '', template = ''] = route.split(' ', 2);
  const path = Object.entries(named).reduce((whole, [name, value]) => whole.replace(`[${name}]`, value), template);
  const target = query === undefined ? path : `${path}?${query(named)}`;
  asked += 1;
  const from = `192.0.${String(asked >> 8)}.${String(asked & 255)}`;
  const common = { address, method, target, from, cookie };
  if (method !== 'POST') return askSite(common);
  const values = { ...(takesNoClientId !== true && { clientId: newId() }), ...body?.(named) };
  if (asked % 2 === 0) return askSite({ ...common, body: JSON.stringify(values) });
  const type = 'application/x-www-form-urlencoded';
  return askSite({ ...common, type, body: new URLSearchParams(values).toString() });
}

/** Does something for each, eight at a time, in order. */
async function inGroups<Item, Done>(items: readonly Item[], work: (item: Item) => Promise<Done>): Promise<Done[]> {
  const done: Done[] = [];
  for (let at = 0; at < items.length; at += 8) done.push(...(await Promise.all(items.slice(at, at + 8).map(work))));
  return done;
}

import { z } from 'zod';
import { textLimits } from '../../lib/debates/vocabulary';
import { payloads } from '../hostile/payloads';
import { askSite } from './asking';
import { cover, slug } from './browsing';

export const witnesses = [
  'whose proposals came back',
  'whose proposals wait',
  'who decides on them',
  'who opened debates',
] as const;

/** Pages that only one person sees so. */
export interface OwnPages {
  readonly token: string;
  readonly paths: readonly string[];
  /** Stands on the first of them. */
  readonly says: string;
}

export type Witnessed = Readonly<Record<(typeof witnesses)[number], OwnPages>>;

const texts = payloads.map(({ text }) => text);
const half = Math.ceil(texts.length / 2);

/**
 * Every payload as a proposal to a reviewed debate; of these the first half comes back with a word that holds two more,
 * and the rest waits. And every payload in the words of debates that somebody opens.
 */
export async function proposePayloads(address: string, editor: string): Promise<Witnessed> {
  const writeAs = writerTo(address);
  const propose = async (claims: readonly string[]) => {
    let token: string | null = null;
    const ids: string[] = [];
    for (const claim of claims) {
      const words = { to: 1, relation: 'attacks', claim, elaboration: claim };
      const made = await writeAs(token, `/api/debates/${slug}/cards`, words);
      token = made.token;
      ids.push(made.answer.proposalId ?? '');
    }
    return { token: token ?? '', pages: ids.map((id) => `${cover}/proposals/${id}`) };
  };
  const returned = await propose(texts.slice(0, half));
  for (const [at, page] of returned.pages.entries()) {
    await writeAs(editor, `/api${page}/return`, { revision: '1', text: wordOn(at) });
  }
  const waiting = await propose(texts.slice(half));
  return {
    'whose proposals came back': {
      token: returned.token,
      paths: [...mePages, ...returned.pages.flatMap((page) => [page, `${page}/edit`])],
      says: wordOn(half - 1),
    },
    'whose proposals wait': { token: waiting.token, paths: [...mePages, ...waiting.pages], says: texts.at(-1) ?? '' },
    'who decides on them': { token: editor, paths: [...queue, ...waiting.pages], says: texts[half] ?? '' },
    'who opened debates': await openDebates(writeAs),
  };
}

const wordOn = (at: number) => `${texts[at] ?? ''} ${texts[at + half] ?? ''}`;
const onPages = (path: string) => [1, 2, 3].map((page) => `${path}?page=${String(page)}`);
const [mePages, queue] = [onPages('/me'), onPages('/editor')];

type Write = ReturnType<typeof writerTo>;

/** As many as it takes for each payload to be an answer’s sentence, and what fits a name or an end of an axis. */
async function openDebates(writeAs: Write): Promise<OwnPages> {
  let token: string | null = null;
  let says = '';
  const paths: string[] = ['/me'];
  for (let first = 0; first < texts.length; first += 8) {
    const fitting = (limit: number, at: number) => {
      const short = texts.filter((text) => Array.from(text).length <= limit);
      return short[(first + at) % short.length] ?? '';
    };
    const answers = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((at) => [
      [`answer${String(at)}`, fitting(textLimits.name, at * 7)] as const,
      [`thesis${String(at)}`, fitting(textLimits.thesis, at - 1)] as const,
    ]);
    const axes = [1, 2].flatMap((at) => [
      [`axis${String(at)}`, fitting(textLimits.name, at + 20)] as const,
      [`axis${String(at)}Low`, fitting(textLimits.pole, at)] as const,
      [`axis${String(at)}High`, fitting(textLimits.pole, at + 4)] as const,
    ]);
    const question = fitting(textLimits.question, 5);
    const made = await writeAs(token, '/api/debates', {
      ...{ question, about: texts.slice(first, first + 8).join('\n') },
      ...Object.fromEntries([...answers, ...axes]),
    });
    token = made.token;
    says = question;
    const address = made.answer.next;
    paths.push(`${address}/settings`, address, `${address}/settings?part=words&saved=words`, `${address}/history`);
    paths.push(`${address}/positions/position-1`);
  }
  return { token: token ?? '', paths, says };
}

const answer = z.looseObject({ proposalId: z.string().nullish(), next: z.string() });

/** Each write comes from an address of its own, so that how often does not matter. */
function writerTo(address: string) {
  let sent = 0;
  return async (token: string | null, target: string, words: Readonly<Record<string, unknown>>) => {
    sent += 1;
    const from = `198.51.100.${String(sent % 250)}`;
    const body = JSON.stringify({ ...words, clientId: crypto.randomUUID() });
    const { status, text, headers } = await askSite({ address, method: 'POST', target, from, body, cookie: token });
    if (status !== 200) throw new Error(`${target}: ${text} for ${body}`);
    const given = /counterpoint=([\w-]{32})/.exec(headers.get('set-cookie') ?? '')?.[1];
    return { token: given ?? token, answer: answer.parse(JSON.parse(text)) };
  };
}

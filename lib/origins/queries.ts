import { LRUCache } from 'lru-cache';
import { read } from '../db/client';
import type { Debate } from '../debates/queries';
import { bodyOf, sourcesOf, type DebateSource } from '../sources/queries';
import { namesIn, shinglesOf, tellingWords } from '../sources/resemblance';
import { seenBy, visible } from '../spaces/visible';
import { suspicionOf, type Likened, type Suspicion } from './suspicion';

/** Two documents that may be copies of one original, and that nobody has decided on. */
export interface Suspected extends Suspicion {
  readonly one: DebateSource;
  readonly other: DebateSource;
}

/** So many documents of a debate are compared with each other, the first ones. */
const mostCompared = 60;

/** Pairs of a debate's documents that may go back to one original: the likest first, without those decided on. */
export async function suspicionsOf(asked: Debate): Promise<Suspected[]> {
  const debate = seenBy(asked, null);
  const [sources, decided] = await Promise.all([
    sourcesOf(debate),
    read<{ one: string; other: string }>(
      `SELECT o.source_a_id AS one, o.source_b_id AS other FROM origin_decision o
       WHERE o.space_id = $1 AND ${visible('o', '$2')}`,
      [debate.spaceId, debate.sight],
    ),
  ]);
  const pairs = new Set(decided.flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]));
  const documents: { readonly source: DebateSource; readonly likened: Likened }[] = [];
  for (const source of sources.filter(({ writtenByEditors }) => !writtenByEditors).slice(0, mostCompared)) {
    documents.push({ source, likened: await likenedOf(source) });
  }
  const suspected: Suspected[] = [];
  for (const [at, { source: one, likened }] of documents.entries()) {
    await new Promise(setImmediate);
    for (const { source: other, likened: second } of documents.slice(at + 1)) {
      if (one.countedAs === other.countedAs || pairs.has(`${one.id} ${other.id}`)) continue;
      const suspicion = suspicionOf(likened, second);
      if (suspicion !== null) suspected.push({ one, other, ...suspicion });
    }
  }
  return suspected.sort((a, b) => b.share - a.share);
}

/** By version: a text never changes. */
const shingles = new LRUCache<string, Uint32Array>({ max: 500 });

async function likenedOf(source: DebateSource): Promise<Likened> {
  // What not everybody may read is not compared: a share would tell of it.
  const body = await bodyOf(source, null);
  const summary = body.kind === 'outline' ? body.entries.map((entry) => entry.summary).join(' ') : '';
  const titled = { id: source.id, title: tellingWords(source.title), summary: namesIn(summary) };
  if (body.kind !== 'text') return { ...titled, shingles: null };
  const known = shingles.get(body.versionId) ?? shinglesOf(body.text);
  shingles.set(body.versionId, known);
  return { ...titled, shingles: known };
}

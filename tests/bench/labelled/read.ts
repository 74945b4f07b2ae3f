import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { DebateFile } from '../../../lib/exchange/debate-file';

const labelled = z.array(
  z.strictObject({
    language: z.string(),
    cards: z.array(z.strictObject({ card: z.string(), same: z.array(z.string()), other: z.array(z.string()) })).min(2),
  }),
);

/** What somebody might type, the card that it was written beside, and whether it should bring that card up. */
export interface Pair {
  readonly slug: string;
  readonly typed: string;
  readonly card: string;
  readonly isSame: boolean;
  /** Not looked at when weights and thresholds were chosen. */
  readonly isHeldOut: boolean;
}

/** The labelled set, as a debate for each language and the pairs to try on them. */
export async function readLabelled(): Promise<{ debates: DebateFile[]; pairs: Pair[] }> {
  const sets = labelled.parse(parse(await readFile(new URL('likeness.yaml', import.meta.url), 'utf8')));
  const slugOf = (language: string) => `labelled-${language}`;
  const pairs = sets.flatMap(({ language, cards }) =>
    cards
      .flatMap(({ card, same, other }) => [
        ...same.map((typed) => ({ slug: slugOf(language), typed, card, isSame: true })),
        ...other.map((typed) => ({ slug: slugOf(language), typed, card, isSame: false })),
      ])
      .map((pair, at) => ({ ...pair, isHeldOut: at % 2 === 1 })),
  );
  return { debates: sets.map(({ language, cards }) => asDebate(slugOf(language), language, cards)), pairs };
}

function asDebate(slug: string, language: string, claims: readonly { readonly card: string }[]): DebateFile {
  const cards = claims.map(({ card: claim }, at) => ({
    ...{ id: `C${String(at)}`, kind: 'policy' as const, claim, passages: [] },
    ...{ relation: 'supports' as const, answers: 'T' },
  }));
  const thesis = { id: 'T', kind: 'policy' as const, claim: 'xxxxx', passages: [] };
  const position = { key: 'all', name: 'All', about: 'All.', thesis, places: {}, picks: { for: [], against: [] } };
  return {
    ...{ slug, language, question: 'Which claims are alike?', about: 'Labelled by hand.' },
    ...{ axes: [], sources: [], origins: [], actors: [], links: [], positions: [position], cards },
  };
}

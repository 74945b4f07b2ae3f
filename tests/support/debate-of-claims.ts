import { loadDebate } from '../../lib/exchange/commands';
import type { DebateFile } from '../../lib/exchange/debate-file';
import { readFirstDebate } from './first-debate';

/** A debate of one position whose answers are these claims. */
export async function debateOfClaims(slug: string, language: string, claims: readonly string[]): Promise<void> {
  const first = await readFirstDebate();
  const thesis = { id: 'T', kind: 'policy' as const, claim: `These of ${slug}`, passages: [] };
  const file: DebateFile = {
    ...{
      ...first,
      slug,
      language,
      question: `About ${slug}`,
      axes: [],
      sources: [],
      origins: [],
      actors: [],
      links: [],
    },
    positions: [{ key: 'one', name: 'One', about: '', thesis, places: {}, picks: { for: [], against: [] } }],
    cards: claims.map((claim, at) => ({
      ...{ id: `C${String(at)}`, kind: 'fact', claim, passages: [], relation: 'supports', answers: 'T' },
    })),
  };
  await loadDebate(file);
}

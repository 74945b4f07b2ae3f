import { z } from 'zod';
import { debateParts, type DebateFile } from '../../lib/exchange/debate-file';

/**
 * A small debate’s files with one of everything: a source with text and two with outlines that share an origin, a card
 * with a home link and a quote, a cross-link of two directions and an undercut.
 */
export function debateFile(change: Partial<Record<keyof DebateFile, unknown>> = {}): DebateFile {
  const { sources, cards, links, ...head } = { ...parts, ...change };
  return {
    ...debateParts.head.parse(head),
    sources: z.array(debateParts.source).parse(sources),
    cards: z.array(debateParts.card).parse(cards),
    links: z.array(debateParts.link).parse(links),
  };
}

const about = 'What it is about.';
const pole = { name: 'Pole', about };
const document = { kind: 'report', language: 'en', provenance: 'Written for a test.', madeByAi: 'unknown' };
const outline = [{ paragraph: 2, summary: 'It says so.' }];

export const quote = 'Chips 𝄞 take long to build';

const parts = {
  slug: 'a-debate',
  language: 'en',
  question: 'Should we?',
  about,
  axes: [
    { key: 'scope', name: 'Scope', question: 'How much?', low: pole, high: pole },
    { key: 'pace', name: 'Pace', question: 'How fast?', low: pole, high: pole },
  ],
  actors: [{ key: 'ministry', name: 'A ministry', kind: 'organisation', about }],
  origins: [{ key: 'one-wire', name: 'One wire', reason: 'Both repeat it.', sources: ['A', 'B'] }],
  positions: [
    {
      key: 'yes',
      name: 'Yes',
      about,
      thesis: { id: 'T1', kind: 'policy', claim: 'We should.' },
      places: { scope: 0.5 },
      picks: { for: ['F1'], against: ['F2'] },
    },
  ],
  sources: [
    { ...document, id: 'A', slug: 'report-a', title: 'Report A', outline },
    { ...document, id: 'B', slug: 'report-b', title: 'Report B', outline },
    { ...document, id: 'C', slug: 'text-c', title: 'Text C', text: `# Why\n\nNow.  ${quote}, they say.` },
  ],
  cards: [
    {
      id: 'F1',
      kind: 'fact',
      claim: 'It works.',
      relation: 'supports',
      answers: 'T1',
      passages: [
        { source: 'A', paragraph: 2, speaker: 'reported', actor: 'ministry' },
        { source: 'C', paragraph: 2, speaker: 'document', quote },
      ],
    },
    { id: 'F2', kind: 'forecast', claim: 'It costs.', relation: 'attacks', answers: 'F1' },
    { id: 'F3', kind: 'value', claim: 'Costs do not matter.', relation: 'attacks', answers: 'T1' },
  ],
  links: [
    { from: 'F3', relation: 'tension', to: 'F2' },
    { from: 'F3', relation: 'undercut', to: 'F2 -> F1' },
  ],
};

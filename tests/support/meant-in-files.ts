import type { DebateFile } from '../../lib/exchange/debate-file';
import type { CardFilter } from '../../lib/filters/filter';

type FileCard = Pick<DebateFile['cards'][number], 'id' | 'kind' | 'claim' | 'passages'> & {
  readonly relation: DebateFile['cards'][number]['relation'] | null;
};

/** Every card of a debate's files; a thesis answers none. */
export function cardsIn(file: DebateFile): FileCard[] {
  return [...file.positions.map(({ thesis }) => ({ ...thesis, relation: null })), ...file.cards];
}

/** Filters, each with what it means, as it stands in the files of the first debate. */
export function filtersOf(file: DebateFile): (readonly [Partial<CardFilter>, (card: FileCard) => boolean])[] {
  const briefing = file.sources.filter(({ text }) => text !== undefined).map(({ id }) => id);
  const isBacked = ({ passages }: FileCard) =>
    passages.some(({ source, stance }) => stance !== 'context' && !briefing.includes(source));
  const slugOf = (id: string) => file.sources.find((source) => source.id === id)?.slug ?? '';
  const actor = file.cards.flatMap(({ passages }) => passages.flatMap((one) => one.actor ?? []))[0] ?? '';
  return [
    [{ kind: 'forecast' }, ({ kind }) => kind === 'forecast'],
    [{ relation: 'attacks' }, ({ relation }) => relation === 'attacks'],
    [{ passage: 'with' }, isBacked],
    [{ passage: 'without' }, (card) => !isBacked(card)],
    [
      { documentsOnly: true },
      ({ passages }) => passages.some(({ source, stance }) => stance === 'backs' && !briefing.includes(source)),
    ],
    [{ speaker: 'vague' }, ({ passages }) => passages.some(({ speaker }) => speaker === 'vague')],
    [{ source: slugOf('B') }, ({ passages }) => passages.some(({ source }) => source === 'B')],
    [{ actor }, ({ passages }) => passages.some((one) => one.actor === actor)],
    [
      { source: slugOf('B'), speaker: 'reported' },
      ({ passages }) => passages.some(({ source, speaker }) => source === 'B' && speaker === 'reported'),
    ],
    [{ text: 'MODELS' }, ({ claim }) => /models/i.test(claim)],
  ];
}

/** The cards below a thesis: whatever answers it, and what these are the homes of, all the way down. */
export function belowIn(file: DebateFile, thesis: string): Set<string> {
  const below = new Set<string>();
  const answers = ({ to, relation }: DebateFile['links'][number]) =>
    to === thesis && ['supports', 'attacks', 'qualifies', 'context'].includes(relation);
  const waiting = [
    ...file.links.filter(answers).map(({ from }) => from),
    ...file.cards.filter((card) => card.answers === thesis).map(({ id }) => id),
  ];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (below.has(id)) continue;
    below.add(id);
    for (const card of file.cards) if (card.answers === id) waiting.push(card.id);
  }
  return below;
}

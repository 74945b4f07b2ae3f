import { findCycle } from '../cards/forest';
import { undirected } from '../cards/vocabulary';
import { anchorQuote } from '../sources/anchor';
import { normaliseText } from '../sources/text';
import type { DebateFile } from './debate-file';

/** A fault that the form of the files cannot show: which entry it is in, and one sentence. */
export interface Fault {
  readonly entry: string;
  /** The word at fault as it stands in the files, so that whoever read them can say where; else it is the entry. */
  readonly word?: string;
  readonly message: string;
}

/** What is wrong between the entries of a debate: names used twice, names that nothing has, circles of homes. */
export function faultsOf(file: DebateFile): Fault[] {
  const theses = file.positions.map(({ thesis }) => thesis);
  const claims = [...theses, ...file.cards];
  const cardIds = new Set(claims.map(({ id }) => id));
  const links = linkNames(file);
  const sources = new Map(file.sources.map((source) => [source.id, source]));
  const actors = new Set(file.actors.map(({ key }) => key));
  const axes = new Set(file.axes.map(({ key }) => key));
  const missing = (entry: string, kind: string, name: string): Fault => ({
    entry,
    word: name,
    message: `there is no ${kind} ${name}`,
  });

  return [
    ...repeated(
      'card',
      claims.map(({ id }) => id),
    ),
    ...repeated(
      'source',
      file.sources.map(({ id }) => id),
    ),
    ...repeated(
      'link',
      file.links.map(({ from, relation, to }) => `${from} ${relation} ${to}`),
    ),
    ...file.cards.filter(({ answers }) => !cardIds.has(answers)).map(({ id, answers }) => missing(id, 'card', answers)),
    ...file.links.flatMap(({ from, relation, to }) => [
      ...(cardIds.has(from) ? [] : [missing(`link from ${from}`, 'card', from)]),
      ...(relation === 'undercut'
        ? links.has(to)
          ? []
          : [missing(`link from ${from}`, 'link', to)]
        : cardIds.has(to)
          ? []
          : [missing(`link from ${from}`, 'card', to)]),
    ]),
    ...claims.flatMap(({ id, passages }) =>
      passages.flatMap(({ source, actor, paragraph, quote, stance }) => [
        ...(sources.has(source) ? [] : [missing(id, 'source', source)]),
        ...(actor === undefined || actors.has(actor) ? [] : [missing(id, 'actor', actor)]),
        ...passageFaults(id, sources.get(source), { paragraph, quote, stance }),
      ]),
    ),
    ...file.positions.flatMap(({ key, places, picks }) => [
      ...Object.keys(places)
        .filter((axis) => !axes.has(axis))
        .map((axis) => missing(key, 'axis', axis)),
      ...[...picks.for, ...picks.against].filter((id) => !cardIds.has(id)).map((id) => missing(key, 'card', id)),
    ]),
    ...file.origins.flatMap(({ key, sources: ids }) =>
      ids.filter((id) => !sources.has(id)).map((id) => missing(key, 'source', id)),
    ),
    ...circles(file),
  ];
}

/** The names by which an undercut may call a link: `F2 -> F1`, for home links and cross-links alike. */
export function linkNames(file: DebateFile): Set<string> {
  const cross = file.links.filter(({ relation }) => relation !== 'undercut' && !undirected.has(relation));
  return new Set([
    ...file.cards.map(({ id, answers }) => `${id} -> ${answers}`),
    ...cross.map(({ from, to }) => `${from} -> ${to}`),
  ]);
}

function passageFaults(
  entry: string,
  source: DebateFile['sources'][number] | undefined,
  { paragraph, quote, stance }: Pick<DebateFile['cards'][number]['passages'][number], 'paragraph' | 'quote' | 'stance'>,
): Fault[] {
  if (source === undefined) return [];
  const faults: string[] = [];
  const { id, text, outline } = source;
  if (text === undefined && !outline.some((one) => one.paragraph === paragraph)) {
    faults.push(`source ${id} has no paragraph ${String(paragraph)}`);
  }
  if (text === undefined && quote !== undefined) faults.push(`the text of source ${id} is not stored: no quote`);
  if (text !== undefined && quote === undefined) faults.push(`a passage of source ${id} needs its quote`);
  if (text !== undefined && quote !== undefined && anchorQuote(normaliseText(text), quote, paragraph) === null) {
    faults.push(`source ${id}, paragraph ${String(paragraph)} does not hold this quote exactly once: “${quote}”`);
  }
  if (source.writtenByEditors && stance !== 'context') {
    faults.push(`source ${id} is written by the editors: its passages are context, never backing`);
  }
  return faults.map((message) => ({ entry, ...(quote !== undefined && { word: quote }), message }));
}

function repeated(kind: string, names: readonly string[]): Fault[] {
  const seen = new Set<string>();
  const twice = new Set(names.filter((name) => seen.size === seen.add(name).size));
  return [...twice].map((name) => ({ entry: name, message: `the ${kind} ${name} is there twice` }));
}

function circles({ cards }: DebateFile): Fault[] {
  const cycle = findCycle(new Map(cards.map(({ id, answers }) => [id, answers])));
  const first = cycle?.[0];
  return cycle === null || first === undefined
    ? []
    : [{ entry: first, message: `answers itself in a circle: ${[...cycle, first].join(' → ')}` }];
}

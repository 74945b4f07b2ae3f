import { undirected } from '../cards/vocabulary';
import { anchorQuote } from '../sources/anchor';
import { normaliseText } from '../sources/text';
import type { DebateFile } from './debate-file';
import { stableId } from './stable-id';

type Row = Readonly<Record<string, unknown>>;

/** A card's or annotation's words as the files give them. */
export interface Wording {
  readonly id: string;
  readonly words: Row;
}

/**
 * A debate's files as rows, by table, with stable ids. What only the database knows (card numbers, event numbers,
 * revisions) is left to the loader.
 */
export function rowsOf(file: DebateFile) {
  const id = (kind: string, name: string) => stableId(file.slug, kind, name);
  const debateId = stableId(file.slug);
  const spaceId = id('space', 'board');
  const inDebate = { debate_id: debateId };
  const inSpace = { debate_id: debateId, space_id: spaceId };
  const sourceId = (name: string) => stableId('source', slugOf(file, name));
  const claims = [...file.positions.map(({ thesis }) => thesis), ...file.cards];
  const passages = claims.flatMap((card) =>
    card.passages.map((passage, ordinal) => {
      const name = [card.id, passage.source, passage.paragraph, passage.stance, passage.quote ?? ''].join(' ');
      return { ...passage, ordinal, cardId: card.id, id: id('annotation', name), anchor: anchorOf(file, passage) };
    }),
  );

  return {
    debate: [{ id: debateId, slug: file.slug, language: file.language, question: file.question, about: file.about }],
    space: [{ id: spaceId, ...inDebate, kind: 'debate' }],
    stream: [{ space_id: spaceId }],
    axis: file.axes.map(({ key, name, question, low, high }, ordinal) => ({
      id: id('axis', key),
      ...inDebate,
      key,
      ordinal,
      name,
      question,
      low_name: low.name,
      low_about: low.about,
      high_name: high.name,
      high_about: high.about,
    })),
    actor: file.actors.map((actor) => ({ id: id('actor', actor.key), ...inDebate, ...actor })),
    origin: file.origins.map(({ key, name, reason }) => ({ id: id('origin', key), name, reason })),
    source: file.sources.map((source) => ({
      id: sourceId(source.id),
      slug: source.slug,
      title: source.title,
      kind: source.kind,
      authors: source.authors,
      publisher: source.publisher,
      published: source.published,
      language: source.language,
      licence: source.licence,
      provenance: source.provenance,
      written_by_editors: source.writtenByEditors,
      made_by_ai: source.madeByAi,
      origin_id: originOf(file, source.id, id),
    })),
    source_version: file.sources.flatMap((source) =>
      source.text === undefined ? [] : [{ source_id: sourceId(source.id), text: normaliseText(source.text) }],
    ),
    debate_source: file.sources.map((source, ordinal) => ({
      ...inDebate,
      source_id: sourceId(source.id),
      label: source.id,
      ordinal,
    })),
    source_warning: file.sources.flatMap((source) =>
      source.warnings.map((warning, ordinal) => ({ source_id: sourceId(source.id), ordinal, ...warning })),
    ),
    outline_entry: file.sources.flatMap((source) =>
      source.outline.map((entry) => ({ source_id: sourceId(source.id), ...entry })),
    ),
    card: claims.map((card) => ({ id: id('card', card.id), ...inSpace })),
    wording: claims.map(({ id: name, kind, claim, elaboration = null }): Wording => ({
      id: id('card', name),
      words: { kind, claim, elaboration },
    })),
    position: file.positions.map(({ key, name, about, thesis }, ordinal) => ({
      id: id('position', key),
      ...inDebate,
      key,
      ordinal,
      name,
      about,
      thesis_id: id('card', thesis.id),
    })),
    place: file.positions.flatMap(({ key, places }) =>
      Object.entries(places).map(([axis, value]) => ({
        ...inDebate,
        position_id: id('position', key),
        axis_id: id('axis', axis),
        value,
      })),
    ),
    pick: file.positions.flatMap(({ key, picks }) =>
      (['for', 'against'] as const).flatMap((side) =>
        picks[side].map((name, ordinal) => ({
          ...inDebate,
          position_id: id('position', key),
          card_id: id('card', name),
          side,
          ordinal,
        })),
      ),
    ),
    link: linkRows(file, id).map((link) => ({ ...inSpace, ...link })),
    annotation: passages.map((passage) => ({
      id: passage.id,
      ...inSpace,
      card_id: id('card', passage.cardId),
      source_id: sourceId(passage.source),
      actor_id: passage.actor === undefined ? null : id('actor', passage.actor),
      stance: passage.stance,
      attribution: passage.speaker,
      anchor: passage.anchor === null ? 'outline' : 'exact',
      paragraph: passage.paragraph,
      starts_at: passage.anchor?.start ?? null,
      ends_at: passage.anchor?.end ?? null,
      ordinal: passage.ordinal,
    })),
    note: passages.map(({ id: annotationId, note = null, anchor }): Wording => ({
      id: annotationId,
      words: { exact: anchor?.exact ?? null, prefix: anchor?.prefix ?? null, suffix: anchor?.suffix ?? null, note },
    })),
  };
}

/** A passage of a stored text is found word for word, or the files are at fault. */
function anchorOf(file: DebateFile, passage: DebateFile['cards'][number]['passages'][number]) {
  const text = file.sources.find(({ id }) => id === passage.source)?.text;
  if (text === undefined || passage.quote === undefined) return null;
  const anchor = anchorQuote(normaliseText(text), passage.quote, passage.paragraph);
  if (anchor !== null) return anchor;
  const where = `source ${passage.source}, paragraph ${String(passage.paragraph)}`;
  throw new Error(`${where} does not hold this quote exactly once: “${passage.quote}”`);
}

function linkRows(file: DebateFile, id: (kind: string, name: string) => string) {
  const cardId = (name: string) => id('card', name);
  const linkId = (from: string, relation: string, to: string) => id('link', `${from} ${relation} ${to}`);
  const named = new Map<string, string>();
  const homes = file.cards.map(({ id: from, relation, answers: to }) => ({ from, relation, to, home: true }));
  const crossing = file.links.map((link) => ({ ...link, home: false }));
  const all = [...homes, ...crossing];
  for (const { from, relation, to } of all) named.set(`${from} -> ${to}`, linkId(from, relation, to));
  return all.map(({ from, relation, to, home }, ordinal) => {
    const ends = [cardId(from), relation === 'undercut' ? null : cardId(to)];
    if (undirected.has(relation)) ends.sort();
    return {
      id: linkId(from, relation, to),
      relation,
      from_card_id: ends[0],
      to_card_id: ends[1] ?? null,
      to_link_id: relation === 'undercut' ? named.get(to) : null,
      home,
      ordinal,
    };
  });
}

function originOf(file: DebateFile, source: string, id: (kind: string, name: string) => string): string | null {
  const origin = file.origins.find(({ sources }) => sources.includes(source));
  return origin === undefined ? null : id('origin', origin.key);
}

function slugOf(file: DebateFile, source: string): string {
  return file.sources.find(({ id }) => id === source)?.slug ?? source;
}

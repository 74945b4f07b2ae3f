import { attributions } from '../../../lib/annotations/vocabulary';
import type { DebateFile } from '../../../lib/exchange/debate-file';
import { normaliseText, paragraphsOf } from '../../../lib/sources/text';
import { itemAt, type Random } from './random';
import { inventSentence, inventText } from './words';

type Source = DebateFile['sources'][number];
type Passage = DebateFile['cards'][number]['passages'][number];

/** A place that a card can stand on. */
interface Place {
  readonly source: string;
  readonly paragraph: number;
  readonly quote?: string;
}

export interface Documents {
  readonly sources: readonly Source[];
  readonly origins: DebateFile['origins'];
  readonly actors: DebateFile['actors'];
  /** Places by document, the most cited first. */
  readonly places: readonly (readonly Place[])[];
}

/**
 * Two to six documents that are stored as outlines and one that is stored as text. Their number and length do not
 * depend on the number of cards: a longer debate says more about the same papers.
 */
export function inventDocuments(random: Random, slug: string): Documents {
  const outlines = Array.from({ length: random.whole(2, 6) }, (_, at) => inventOutline(random, slug, at));
  const text = inventStoredText(random, slug, outlines.length);
  return {
    sources: [...outlines, text],
    origins: [
      {
        key: 'wire',
        name: 'One agency report',
        reason: 'Both papers follow the same report, paragraph by paragraph.',
        sources: outlines.slice(0, 2).map(({ id }) => id),
      },
    ],
    actors: Array.from({ length: 12 }, (_, at) => ({
      key: `actor-${String(at + 1)}`,
      name: `Speaker ${String(at + 1)}`,
      kind: random.pick(['person', 'organisation', 'group', 'unnamed'] as const),
      about: inventSentence(random),
    })),
    places: [
      ...outlines.map(({ id, outline }) => outline.map(({ paragraph }) => ({ source: id, paragraph }))),
      quotesOf(text),
    ],
  };
}

/** One to three passages of different paragraphs; some paragraphs are cited far more often than others. */
export function inventPassages(random: Random, { places, actors }: Documents): Passage[] {
  const chosen = new Map<string, Place>();
  for (let left = random.whole(1, 3); left > 0; left -= 1) {
    const ofSource = random.pick(places);
    const place = itemAt(ofSource, Math.floor(ofSource.length * random.next() ** 2));
    chosen.set(`${place.source} ${String(place.paragraph)}`, place);
  }
  return [...chosen.values()].map((place) => ({
    ...place,
    stance: random.weighted([
      ['backs', 8],
      ['contradicts', 1],
      ['context', 1],
    ] as const),
    speaker: random.pick(attributions),
    ...(random.chance(0.6) && { actor: random.pick(actors).key }),
    ...(random.chance(0.4) && { note: inventText(random, 60) }),
  }));
}

function inventOutline(random: Random, slug: string, at: number): Source {
  const paragraphs = random.whole(12, 36);
  return {
    ...describe(random, slug, at),
    outline: Array.from({ length: paragraphs }, (_, ordinal) => ({
      paragraph: ordinal + 1,
      part:
        ordinal === 0
          ? 'title'
          : random.weighted([
              ['paragraph', 10],
              ['heading', 1],
              ['aside', 1],
            ] as const),
      summary: inventText(random, ordinal === 0 ? 40 : random.whole(80, 400)),
    })),
  };
}

function inventStoredText(random: Random, slug: string, at: number): Source {
  const paragraphs = Array.from({ length: 30 }, (_, ordinal) =>
    ordinal % 6 === 0 ? `# Part ${String(ordinal / 6 + 1)}` : inventText(random, random.whole(200, 700)),
  );
  return { ...describe(random, slug, at), licence: 'CC BY 4.0', text: paragraphs.join('\n\n') };
}

function describe(random: Random, slug: string, at: number): Source {
  const id = String.fromCharCode(65 + at);
  return {
    id,
    slug: `${slug}-${id.toLowerCase()}`,
    title: `Paper ${id} on an invented question`,
    kind: 'invented paper',
    authors: [`Author of ${id}`],
    published: `2026-0${String(at + 1)}-15`,
    language: 'en',
    provenance: 'Invented by a program, to measure pages with.',
    writtenByEditors: false,
    madeByAi: 'no',
    warnings: [{ by: 'editors', text: inventSentence(random) }],
    outline: [],
  };
}

/** Every sentence that its paragraph holds once, and every two that follow each other, so that passages overlap. */
function quotesOf({ id, text = '' }: Source): Place[] {
  return paragraphsOf(normaliseText(text)).flatMap(({ number, isHeading, text: paragraph }) => {
    if (isHeading) return [];
    const sentences = paragraph.match(/[^.]+\./g)?.map((sentence) => sentence.trim()) ?? [];
    const pairs = sentences.slice(1).map((sentence, at) => `${itemAt(sentences, at)} ${sentence}`);
    return [...sentences, ...pairs]
      .filter((quote) => paragraph.indexOf(quote) === paragraph.lastIndexOf(quote))
      .map((quote) => ({ source: id, paragraph: number, quote }));
  });
}

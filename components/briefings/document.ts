import { isOfOneOrigin } from '../../lib/annotations/one-origin';
import type { Passage } from '../../lib/annotations/queries';
import type { Best, Briefing, Pinned } from '../../lib/briefings/view';
import type { CardView } from '../../lib/cards/view';
import { addressOf, versionSlug } from '../../lib/debates/address';
import { claimOf, kindNames, speakerOf } from '../cards/wording';
import { dayOf } from '../ui/day';
import { gapSentence } from './wording';

/** A piece of running text: words, words with an address behind them, or the number of a footnote, from 1. */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly isStrong?: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'note'; readonly number: number };

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly (readonly Span[])[] };

/** A briefing as a text that a page, Markdown and Word all can show. */
export interface BriefingDocument {
  readonly title: string;
  /** Of what people wrote; the frame is English. */
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly (readonly Span[])[];
}

/**
 * Lays a briefing out: the position, what speaks for and against it, the pinned cards, what is lacking. Each passage is
 * a footnote with document, paragraph, speaker, a word on its origin, and an address that keeps showing this version.
 *
 * @param origin this site's address
 */
export function briefingDocument(briefing: Briefing, slug: string, origin: string): BriefingDocument {
  const { question, language, version, position, thesis, supporting, attacking, pinned, gaps } = briefing;
  const then = `${origin}${addressOf(versionSlug(slug, version.version))}`;
  const notes = new Footnotes(then, version.version);
  const best = (heading: string, some: readonly Best[], none: string): Block[] => [
    { kind: 'heading', text: heading },
    ...(some.length === 0
      ? [paragraph(none)]
      : [paragraph(chosenBy(some)), list(some.map(({ card }) => [words(claimOf(card)), ...notes.of(card)]))]),
  ];
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      spans: [words(`As of version ${String(version.version)}, ${dayOf(version.date)}. `), link(then)],
    },
    { kind: 'heading', text: position.name },
    ...(thesis === undefined
      ? []
      : [{ kind: 'paragraph' as const, spans: [strong(claimOf(thesis)), ...notes.of(thesis)] }]),
    ...(position.about === '' ? [] : [paragraph(position.about)]),
    ...best('What speaks for it', supporting, 'Nobody has spoken for it yet.'),
    ...best('What speaks against it', attacking, 'Nobody has spoken against it yet.'),
    ...(pinned.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Pinned cards' }]),
    ...(pinned.length === 0
      ? []
      : [
          list(
            pinned.map((one) => pinnedItem(one, notes)),
            true,
          ),
        ]),
    ...(gaps.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Gaps' }]),
    ...(gaps.length === 0 ? [] : [list(gaps.map((gap) => [words(gapSentence(gap))]))]),
  ];
  return { title: question, language, blocks, notes: notes.all };
}

function pinnedItem({ card, position, effect }: Pinned, notes: Footnotes): Span[] {
  const side = effect === null ? 'about' : effect === 'helps' ? 'for' : 'against';
  const where = position === null ? '' : `, ${side} “${position}”`;
  return [
    strong(claimOf(card)),
    ...notes.of(card),
    words(` Card ${String(card.number)}, ${kindNames[card.kind]}${where}.`),
  ];
}

function chosenBy(some: readonly Best[]): string {
  const own = some.filter(({ by }) => by === 'reader').length;
  if (own === some.length) return 'Chosen from the pinned cards.';
  return own === 0 ? 'The editors’ picks.' : 'Chosen from the pinned cards, then the editors’ picks.';
}

/** The footnotes so far: each passage of each card gets one, and a card that comes again points to the same. */
class Footnotes {
  readonly all: Span[][] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly then: string,
    private readonly version: number,
  ) {}

  of(card: CardView): Span[] {
    return card.passages
      .filter(({ stance }) => stance !== 'context')
      .map((passage) => ({ kind: 'note', number: this.numberOf(card, passage) }));
  }

  private numberOf(card: CardView, passage: Passage): number {
    const known = this.numbers.get(passage.id);
    if (known !== undefined) return known;
    const number = this.all.push([
      words(noteWords(card, passage)),
      words(` As of version ${String(this.version)}: `),
      link(`${this.then}/cards/${String(card.number)}`),
    ]);
    this.numbers.set(passage.id, number);
    return number;
  }
}

function noteWords(card: CardView, passage: Passage): string {
  const { label, sourceTitle, paragraph: at, stance, exact, summary, writtenByEditors } = passage;
  const place = `${sourceTitle} (${label ?? 'new'}), paragraph ${String(at)}`;
  const said = exact !== null ? `: “${exact}”` : summary !== null ? `. Our summary: ${sentence(summary)}` : '.';
  return [
    `${place}. ${capital(speakerOf(passage))}${stance === 'contradicts' ? ', who says the opposite' : ''}${said}`,
    ...(writtenByEditors ? ['Written by the editors: it backs nothing.'] : []),
    ...(isOfOneOrigin(card.passages)
      ? ['Probably one origin with the other passages of this card: they count once.']
      : []),
  ].join(' ');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
const words = (text: string): Span => ({ kind: 'text', text });
const strong = (text: string): Span => ({ kind: 'text', text, isStrong: true });
const link = (href: string): Span => ({ kind: 'link', text: href, href });
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [words(text)] });
const list = (items: readonly (readonly Span[])[], isNumbered = false): Block => ({ kind: 'list', isNumbered, items });

import { breakLines, fromRight, isFromRight, widthOf, type LineStyle } from '../../lib/graph/text-lines';
import type { Relation } from '../../lib/cards/vocabulary';
import { count, relationNames } from '../cards/wording';
import { mark, written, type Mark } from '../ui/mark';
import { signMark } from './signs';
import type { Picture } from './picture';

/** The picture that stands beside a link to a page in other people’s messages, as large as these ask for. */
const size = { width: 1_200, height: 630 } as const;
const left = 84;
const room = size.width - left - 72;

interface ShareStyle {
  /** As map-ink.module.css and share-ink.module.css say in the ink of paper. */
  readonly sheet: string;
}

interface OfDebate extends ShareStyle {
  /** Null where no font here has its letters. */
  readonly question: string | null;
  readonly positions: readonly string[];
  readonly cards: number;
}

/** A debate: its question, who says what, how much there is. */
export function debatePicture({ question, positions, cards, sheet }: OfDebate): Picture {
  const title = headline(question ?? 'A debate', 118, 300);
  const shown = positions.slice(0, positions.length > 4 ? 3 : 4);
  const rest = positions.length - shown.length;
  const names = [...shown, ...(rest > 0 ? [`and ${count(rest, 'more position')}`] : [])];
  return framed(sheet, 'root', [
    ...title.marks,
    ...names.flatMap((name, at) => {
      const y = title.bottom + 30 + at * 44;
      const line = oneLine(name, { lettering: 'label', size: 27, width: room - 30 });
      return [
        mark('rect', { class: 'tick', x: left, y: y + 2, width: 6, height: 26 }),
        mark('text', { class: 'position', x: left + 22, y: y + 25 }, line),
      ];
    }),
    mark('text', { class: 'counts', x: size.width - 72, y: 582 }, count(cards, 'argument')),
  ]);
}

interface OfCard extends ShareStyle {
  readonly question: string | null;
  /** Null where no font here has its letters. */
  readonly claim: string | null;
  /** How it answers the card above it; null for a thesis. */
  readonly relation: Relation | null;
  /** The position whose thesis it is. */
  readonly position: string | null;
  /** Where it is from, as its strip says; null where there is no source. */
  readonly strip: string | null;
  readonly answers: { readonly for: number; readonly against: number };
}

/** A card: its side, its claim, where it is from, what was answered, in which debate. */
export function cardPicture({ question, claim, relation, position, strip, answers, sheet }: OfCard): Picture {
  const title = headline(claim ?? question ?? 'A card of a debate', 176, 250);
  const label = relation === null ? (position ?? 'A claim') : relationNames[relation].name;
  const asked = question === null || claim === null ? '' : question;
  return framed(sheet, relation ?? 'root', [
    ...(relation === null
      ? []
      : [mark('g', { transform: `translate(${left + 16} 136) scale(1.8)` }, signMark(relation, { x: 0, y: 0 }))]),
    mark('text', { class: 'side-name', x: relation === null ? left : left + 46, y: 146 }, label),
    ...title.marks,
    ...stripMarks(strip, title.bottom + 22),
    ...balance(answers),
    mark('text', { class: 'foot', x: left, y: 582 }, oneLine(asked, { lettering: 'label', size: 24, width: 660 })),
  ]);
}

function framed(sheet: string, side: Relation | 'root', marks: readonly Mark[]): Picture {
  const { width, height } = size;
  const brand = { lettering: 'thesis', size: 30 } as const;
  const word = { before: Math.round(widthOf('Counter', brand)), marked: Math.round(widthOf('point', brand)) };
  const frame = [
    mark('rect', { class: 'paper', width, height }),
    mark('g', { class: side }, mark('rect', { class: 'side', width: 20, height }), ...marks),
    mark('rect', { class: 'marker', x: left + word.before - 2, y: 74, width: word.marked + 4, height: 13 }),
    mark('text', { class: 'brand', x: left, y: 84 }, 'Counterpoint'),
  ];
  const head = `<svg xmlns="http://www.w3.org/2000/svg" class="map" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return { svg: `${head}<style>${sheet}</style>${frame.map(written).join('')}</svg>`, width, height };
}

/** The sizes of letters that a headline may have, the largest that fits is taken. */
const letters = [64, 56, 50, 44, 38, 34, 30] as const;

function headline(words: string, top: number, height: number): { marks: Mark[]; bottom: number } {
  const fits = letters.map((size) => ({ size, lines: breakLines(words, { lettering: 'thesis', size, width: room }) }));
  const { size, lines } = fits.find((one) => one.lines.length * one.size * 1.2 <= height) ?? {
    ...{
      size: 30,
      lines: breakLines(words, { lettering: 'thesis', size: 30, width: room, most: Math.floor(height / 36) }),
    },
  };
  const isRight = isFromRight(words);
  const x = isRight ? left + room : left;
  const spans = lines.map((line, at) =>
    mark(
      'tspan',
      { x, y: Math.round(top + size * (0.95 + at * 1.2)), 'font-size': size },
      isRight ? fromRight(line) : line,
    ),
  );
  const text = mark('text', { class: isRight ? 'headline right' : 'headline' }, ...spans);
  return { marks: [text], bottom: top + Math.round(lines.length * size * 1.2) };
}

function stripMarks(strip: string | null, y: number): Mark[] {
  const style = { lettering: 'label', size: 26 } as const;
  const words = oneLine(strip ?? 'no source yet', { ...style, width: room - 40 });
  const width = Math.ceil(widthOf(words, style)) + 40;
  const text = mark('text', { class: strip === null ? 'no-source' : 'source', x: left + 20, y: y + 32 }, words);
  if (strip === null) return [mark('rect', { class: 'dashes', x: left, y, width, height: 46, rx: 2 }), text];
  return [
    mark('rect', { class: 'marker', x: left, y, width, height: 46, rx: 2 }),
    mark('rect', { class: 'edge', x: left, y, width: 6, height: 46 }),
    text,
  ];
}

/** How many cards speak for and against it, as a bar whose parts are as long as these are many. */
function balance(answers: OfCard['answers']): Mark[] {
  const all = answers.for + answers.against;
  if (all === 0) return [];
  const [x, y, width] = [size.width - 72 - 330, 596, 330];
  const share = Math.round((width * answers.for) / all);
  const words = `${String(answers.for)} for, ${String(answers.against)} against`;
  return [
    mark('text', { class: 'counts', x: x + width, y: 582 }, words),
    mark('g', { class: 'supports' }, mark('rect', { class: 'side', x, y, width: share, height: 10 })),
    mark('g', { class: 'attacks' }, mark('rect', { class: 'side', x: x + share, y, width: width - share, height: 10 })),
  ];
}

function oneLine(words: string, style: Omit<LineStyle, 'most'>): string {
  return breakLines(words, { ...style, most: 1 })[0] ?? '';
}

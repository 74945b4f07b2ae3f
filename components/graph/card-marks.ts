import type { Box } from '../../lib/graph/layout';
import type { Point } from '../../lib/graph/strokes';
import { fromRight } from '../../lib/graph/text-lines';
import { rows } from '../../lib/graph/routes';
import { mark, type Mark } from '../ui/mark';
import { inside, noSource, sizes, type Face } from './face';
import { signAt } from './signs';

/** Where the links of a card lead; null for a part that is no link. */
export interface CardLinks {
  /** Whether a link can be pressed beside its words, or is in a picture that nobody presses. */
  readonly hasTargets: boolean;
  readonly card: string;
  readonly passage: string | null;
  readonly more: string | null;
  readonly fold: string | null;
}

export function cardMarks(face: Face, { x, y }: Point, links: CardLinks, isChosen: boolean): Mark {
  const { node, width, height, isThesis } = face;
  const { card, relation, isMeant, depth } = node;
  const kind = [relation ?? 'root', isThesis && 'thesis', !isMeant && 'aside', card.number === null && 'waiting'];
  return mark(
    'g',
    {
      class: ['card', ...kind, isChosen && 'chosen'].filter((name) => name !== false).join(' '),
      transform: `translate(${String(x)} ${String(Math.round(y))})`,
      role: 'listitem',
      'aria-level': depth + 1,
      'data-card': card.number,
    },
    mark('rect', { class: 'face', width, height, rx: 2 }),
    mark('rect', { class: 'side', width: isThesis ? 6 : 4, height, rx: 1 }),
    relation === null ? null : signAt(relation, { x: 0, y: rows.first }),
    mark('text', { class: 'number', x: width - inside.right, y: rows.first + 5, 'aria-hidden': 'true' }, face.number),
    claimMark(face, links, isChosen),
    stripMark(face, links.passage),
    moreMark(face, links.more),
    links.fold === null
      ? null
      : linkMark('Fold', links.fold, { x: width - inside.right - 40, y: face.footAt, width: 40 }),
  );
}

/** The label and the claim are one link; the space it takes is the whole upper part of the card. */
function claimMark(
  { width, claim, label, stripAt, isThesis }: Face,
  { card: href, hasTargets }: CardLinks,
  isChosen: boolean,
): Mark {
  const { line, size } = (isThesis ? sizes.thesis : sizes.card).claim;
  const x = claim.isFromRight ? width - inside.right : inside.left;
  return mark(
    'a',
    { href, ...(isChosen && { 'aria-current': 'true' }) },
    hasTargets
      ? mark('rect', { class: 'target', x: 2, y: 2, width: width - 4, height: stripAt - inside.gap, rx: 2 })
      : null,
    mark('text', { class: 'label', x: inside.left, y: rows.first + 5 }, `${label} `),
    mark(
      'text',
      { class: claim.isFromRight ? 'claim right' : 'claim' },
      ...claim.lines.map((words, at) =>
        mark(
          'tspan',
          { x, y: Math.round(inside.head + at * line + (line + size * 0.7) / 2) },
          claim.isFromRight ? fromRight(`${words} `) : `${words} `,
        ),
      ),
    ),
  );
}

function stripMark({ strip, stripAt }: Face, href: string | null): Mark {
  const at = { x: inside.left, y: stripAt, height: inside.row, rx: 2 };
  const baseline = { x: inside.left + inside.strip, y: stripAt + 17 };
  if (strip === null) {
    return mark(
      'g',
      { class: 'bare' },
      mark('rect', { class: 'dashes', ...at, width: 104 }),
      mark('text', baseline, noSource),
    );
  }
  const marks = [
    mark('rect', { class: 'marker', ...at, width: Math.ceil(strip.width) }),
    mark('rect', { class: 'edge', ...at, rx: 1, width: 3 }),
    mark('text', { class: 'words', ...baseline }, strip.words),
  ];
  return href === null ? mark('g', { class: 'strip' }, ...marks) : mark('a', { class: 'strip', href }, ...marks);
}

function moreMark({ more, footAt }: Face, href: string | null): Mark | null {
  if (more === null) return null;
  if (href === null) return mark('text', { class: 'rest', x: inside.left, y: footAt + 17 }, more);
  return linkMark(more, href, { x: inside.left, y: footAt, width: 150 });
}

function linkMark(words: string, href: string, { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>): Mark {
  const target = { x: x - 4, y, width: width + 8, height: inside.row, rx: 2 };
  return mark(
    'a',
    { class: 'link', href },
    mark('rect', { class: 'target', ...target }),
    mark('text', { x, y: y + 17 }, words),
  );
}

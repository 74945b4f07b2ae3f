import { breakLines, widthOf } from '../../lib/graph/text-lines';
import type { Graph } from '../../lib/graph/view';
import { count, relationNames } from '../cards/wording';
import { mark, written, type Mark, type Part } from '../ui/mark';
import { drawMap } from './drawing';
import { small } from './face';
import { signMarks } from './signs';
import { relationsAmong, sample, sampleMark } from './legend-marks';

/** A map as a file that stands alone, and its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Of {
  readonly graph: Pick<Graph, 'nodes' | 'links'>;
  readonly question: string;
  /** “as of version 41, 28 November 2026”. */
  readonly asOf: string;
  /** Of the debate, with scheme and host. */
  readonly address: string;
  /** How it looks: map-ink.module.css in the ink of paper. */
  readonly sheet: string;
}

const page = { margin: 40, least: 720, title: { lettering: 'thesis', size: 30 }, line: 38 } as const;

/** The map with its question, what its lines mean, when it was drawn and where the debate is. */
export function mapPicture({ graph, question, asOf, address, sheet }: Of): Picture {
  const map = drawMap(graph, {
    linksOf: ({ card }) => ({
      card: card.number === null ? address : `${address}/cards/${String(card.number)}`,
      ...{ passage: null, more: null, fold: null, hasTargets: false },
    }),
  });
  const width = Math.max(page.least, map.width - map.left + 2 * page.margin);
  const room = width - 2 * page.margin;
  const title = breakLines(question, { ...page.title, width: room });
  const legend = legendMarks(graph, room);
  const tops = { note: page.margin + title.length * page.line + 16, legend: 0, map: 0, foot: 0 };
  tops.legend = tops.note + 18;
  tops.map = tops.legend + legend.height + 8;
  tops.foot = tops.map + map.height + 24;
  const height = tops.foot + page.margin;
  const note = `${count(graph.nodes.length, 'card')}, ${asOf}`;
  const marks: Mark[] = [
    mark('title', {}, `Map of the debate: ${question}`),
    signMarks,
    mark('rect', { class: 'paper', width, height }),
    mark(
      'text',
      { class: 'question' },
      ...title.map((words, at) => mark('tspan', { x: page.margin, y: page.margin + 26 + at * page.line }, `${words} `)),
    ),
    mark('text', { class: 'note', x: page.margin, y: tops.note }, note),
    at(page.margin, tops.legend, ...legend.marks),
    at(
      page.margin - map.left,
      tops.map,
      mark('g', { transform: map.shift }, ...map.lines),
      ...[...map.cards, ...map.signs].map((piece) => piece.mark),
    ),
    mark('text', { class: 'note', x: page.margin, y: tops.foot }, `Counterpoint · ${address}`),
  ];
  const head = `<svg xmlns="http://www.w3.org/2000/svg" class="map" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}">`;
  return { svg: `${head}<style>${sheet}</style>${marks.map(written).join('')}</svg>`, width, height };
}

/** The relations that are there, beside one another as far as there is room. */
function legendMarks({ links }: Pick<Graph, 'links'>, room: number): { marks: Mark[]; height: number } {
  let [x, y] = [0, 0];
  const marks = relationsAmong(links).map((relation) => {
    const { name } = relationNames[relation];
    const width = sample.width + 4 + widthOf(name, small);
    if (x > 0 && x + width > room) [x, y] = [0, y + sample.height + 4];
    const entry = at(x, y, sampleMark(relation), mark('text', { class: 'meaning', x: sample.width + 4, y: 17 }, name));
    x += width + 20;
    return entry;
  });
  return { marks, height: marks.length === 0 ? 0 : y + sample.height };
}

function at(x: number, y: number, ...marks: readonly Part[]): Mark {
  return mark('g', { transform: `translate(${String(Math.round(x))} ${String(Math.round(y))})` }, ...marks);
}

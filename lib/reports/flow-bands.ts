import type { ChoiceMoves, Flow } from './ledger';

/** A choice's part of one of the two columns. */
export interface Block {
  readonly choice: string;
  readonly count: number;
  readonly top: number;
  readonly height: number;
}

/** Those who went one way, as a band from the left column to the right one. */
export interface Band extends Flow {
  readonly leftTop: number;
  readonly rightTop: number;
  readonly height: number;
}

export interface FlowBands {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  readonly bands: readonly Band[];
}

/**
 * Where the flows between two votes lie in a picture: heights are in proportion to people, bands of a block fill it
 * without gap or overlap, and blocks keep a distance, also those that nobody chose, so that their names have room.
 *
 * @param height of all the people together
 * @param gap between two blocks
 */
export function flowBands(
  { choices, flows }: { readonly choices: readonly ChoiceMoves[]; readonly flows: readonly Flow[] },
  { height, gap }: { readonly height: number; readonly gap: number },
): FlowBands {
  const pairs = flows.reduce((sum, { count }) => sum + count, 0);
  const scale = pairs === 0 ? 0 : height / pairs;
  const [before, after] = [column(choices, 'before', scale, gap), column(choices, 'after', scale, gap)];
  const leftAt = new Map(before.map(({ choice, top }) => [choice, top]));
  const rightAt = new Map(after.map(({ choice, top }) => [choice, top]));
  const bands = flows.map((flow) => {
    const [leftTop, rightTop] = [leftAt.get(flow.from) ?? 0, rightAt.get(flow.to) ?? 0];
    const thick = flow.count * scale;
    leftAt.set(flow.from, leftTop + thick);
    rightAt.set(flow.to, rightTop + thick);
    return { ...flow, leftTop, rightTop, height: thick };
  });
  return { before, after, bands };
}

function column(choices: readonly ChoiceMoves[], vote: 'before' | 'after', scale: number, gap: number): Block[] {
  let top = 0;
  return choices.map((moves) => {
    const block = { choice: moves.choice, count: moves[vote], top, height: moves[vote] * scale };
    top += block.height + gap;
    return block;
  });
}

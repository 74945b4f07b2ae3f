/**
 * A tidy tree from left to right: each level is a column, answers stand below one another in their order. The first
 * begins level with what it answers, so that the first line of argument reads straight on, and what comes later moves
 * nothing above it. Subtrees close up along their contours (Reingold and Tilford, “Tidier Drawings of Trees”, 1981; for
 * nodes of any height see van der Ploeg, “Drawing Non-layered Tidy Trees in Linear Time”, 2014). Several roots stand below
 * one another, each in a band of its own.
 */

export interface Sized {
  readonly id: string;
  /** Null for a root; a node whose parent is not among those before it is one too. */
  readonly parentId: string | null;
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** From 0, where the roots stand. */
  readonly column: number;
}

export interface Layout {
  /** In the order of the nodes. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly width: number;
  readonly height: number;
}

export interface Gaps {
  readonly columns: number;
  /** Between two that answer the same. */
  readonly siblings: number;
  /** Between two that stand in one column and do not. */
  readonly families: number;
  readonly roots: number;
}

/** Linear in the number of nodes. */
export function layOut(nodes: readonly Sized[], gaps: Gaps): Layout {
  const branches = branchesOf(nodes);
  for (const branch of branches.toReversed()) closeUp(branch, gaps);
  let height = 0;
  for (const root of branches.filter(({ parent }) => parent === null)) {
    root.top = height === 0 ? 0 : height + gaps.roots;
    height = root.top + root.extent;
  }
  for (const branch of branches) branch.top += branch.parent?.top ?? 0;
  const { lefts, width } = columnsOf(branches, gaps);
  const boxes = branches.map(({ node: { id, width, height }, column, top }): [string, Box] => [
    id,
    { id, x: lefts[column] ?? 0, y: top, width, height, column },
  ]);
  return { boxes: new Map(boxes), width, height };
}

interface Branch {
  readonly node: Sized;
  readonly parent: Branch | null;
  readonly column: number;
  readonly answers: Branch[];
  /** Below the top of the parent until all are placed, then below the top of everything. */
  top: number;
  /** How far it reaches down with all that hangs on it. */
  extent: number;
  contour: Contour;
}

/**
 * The upper and lower edge of a subtree at each of its levels, the deepest first, so that a level nearer the root is
 * pushed. Each list holds distances from the root’s top that are too small by its shift: a subtree moves at no cost.
 */
interface Contour {
  tops: number[];
  topShift: number;
  bottoms: number[];
  bottomShift: number;
}

function branchesOf(nodes: readonly Sized[]): Branch[] {
  const byId = new Map<string, Branch>();
  for (const node of nodes) {
    const parent = byId.get(node.parentId ?? '') ?? null;
    const contour = { tops: [], topShift: 0, bottoms: [], bottomShift: 0 };
    const column = parent === null ? 0 : parent.column + 1;
    const branch = { node, parent, column, answers: [], top: 0, extent: node.height, contour };
    parent?.answers.push(branch);
    byId.set(node.id, branch);
  }
  return [...byId.values()];
}

/** Moves the answers of a branch, each closed up itself, as close together as they may be. */
function closeUp(branch: Branch, gaps: Gaps): void {
  const [first, ...others] = branch.answers;
  if (first !== undefined) {
    branch.contour = first.contour;
    for (const answer of others) {
      answer.top = distance(branch.contour, answer.contour, gaps);
      branch.contour = joined(branch.contour, answer.contour, answer.top);
    }
  }
  for (const { top, extent } of branch.answers) branch.extent = Math.max(branch.extent, top + extent);
  branch.contour.tops.push(-branch.contour.topShift);
  branch.contour.bottoms.push(branch.node.height - branch.contour.bottomShift);
}

/** How far a subtree has to stand below the top of the first of those above it. */
function distance(above: Contour, below: Contour, { siblings, families }: Gaps): number {
  const levels = Math.min(above.bottoms.length, below.tops.length);
  let most = 0;
  for (let level = 1; level <= levels; level += 1) {
    const gap = level === 1 ? siblings : families;
    most = Math.max(most, bottomAt(above, level) + gap - topAt(below, level));
  }
  return most;
}

/** Costs as many steps as the shallower of the two has levels, which is what makes the whole linear. */
function joined(above: Contour, below: Contour, distance: number): Contour {
  below.topShift += distance;
  below.bottomShift += distance;
  const shared = Math.min(above.tops.length, below.tops.length);
  const isBelowDeeper = below.tops.length > above.tops.length;
  for (let level = 1; level <= shared; level += 1) {
    if (isBelowDeeper) below.tops[below.tops.length - level] = topAt(above, level) - below.topShift;
    else above.bottoms[above.bottoms.length - level] = bottomAt(below, level) - above.bottomShift;
  }
  return isBelowDeeper ? below : above;
}

function topAt({ tops, topShift }: Contour, level: number): number {
  return (tops[tops.length - level] ?? 0) + topShift;
}

function bottomAt({ bottoms, bottomShift }: Contour, level: number): number {
  return (bottoms[bottoms.length - level] ?? 0) + bottomShift;
}

/** Where each column begins: it is as wide as its widest node. */
function columnsOf(branches: readonly Branch[], { columns }: Gaps): { lefts: number[]; width: number } {
  const widths: number[] = [];
  for (const { column, node } of branches) widths[column] = Math.max(widths[column] ?? 0, node.width);
  let left = 0;
  const lefts = widths.map((width) => {
    left += width + columns;
    return left - width - columns;
  });
  return { lefts, width: Math.max(0, left - columns) };
}

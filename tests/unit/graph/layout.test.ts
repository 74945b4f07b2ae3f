import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, type Box, type Sized } from '../../../lib/graph/layout';
import { sizedForest } from '../../support/forests';

const gaps = { columns: 80, siblings: 12, families: 24, roots: 60 };

test('no two cards overlap, and those of one column keep their distance', () => {
  fc.assert(
    fc.property(sizedForest, (nodes) => {
      const { boxes } = layOut(nodes, gaps);
      expect(boxes.size).toBe(nodes.length);
      for (const column of columnsOf([...boxes.values()])) {
        for (const [at, box] of column.entries()) {
          const above = column[at - 1];
          if (above) expect(box.y - (above.y + above.height)).toBeGreaterThanOrEqual(gaps.siblings - 1e-6);
        }
      }
    }),
  );
});

test('answers stand right of what they answer, in their order, the first level with it', () => {
  fc.assert(
    fc.property(sizedForest, (nodes) => {
      const { boxes, width, height } = layOut(nodes, gaps);
      const placed = (id: string) => boxes.get(id) ?? expect.fail(id);
      const last = new Map<string | null, Box>();
      for (const { id, parentId } of nodes) {
        const box = placed(id);
        const before = last.get(parentId);
        if (before) expect(box.y).toBeGreaterThanOrEqual(before.y + before.height);
        if (parentId !== null) {
          expect(box.x).toBeGreaterThanOrEqual(placed(parentId).x + placed(parentId).width + gaps.columns);
          if (!before) expect(box.y).toBeCloseTo(placed(parentId).y);
        }
        last.set(parentId, box);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6);
      }
    }),
  );
});

test('subtrees of the same shape are drawn alike, and the same forest is always drawn the same', () => {
  fc.assert(
    fc.property(sizedForest, (nodes) => {
      const twice = [...nodes, ...nodes.map((node) => twin(node))];
      const { boxes } = layOut(twice, gaps);
      expect(layOut(twice, gaps)).toEqual(layOut(twice, gaps));
      const offset = (boxes.get(twinId(nodes[0]?.id ?? ''))?.y ?? 0) - (boxes.get(nodes[0]?.id ?? '')?.y ?? 0);
      for (const { id } of nodes) {
        expect((boxes.get(twinId(id))?.y ?? 0) - (boxes.get(id)?.y ?? 0)).toBeCloseTo(offset, 4);
      }
    }),
  );
});

test('an answer added after others moves nothing that is read before it, and the rest by no more than its height', () => {
  fc.assert(
    fc.property(sizedForest, fc.nat(), (nodes, pick) => {
      const answered = nodes.filter(({ id }) => nodes.some(({ parentId }) => parentId === id));
      const parent = answered[pick % Math.max(1, answered.length)];
      fc.pre(parent !== undefined);
      const leaf = { id: 'new', parentId: parent.id, width: 100, height: 50 };
      const [before, after] = [layOut(nodes, gaps).boxes, layOut([...nodes, leaf], gaps).boxes];
      const place = after.get('new') ?? expect.fail();
      for (const box of before.values()) {
        const moved = (after.get(box.id)?.y ?? 0) - box.y;
        expect(moved).toBeGreaterThanOrEqual(-1e-6);
        if (box.y + box.height <= place.y) expect(moved).toBeCloseTo(0, 4);
        expect(moved).toBeLessThanOrEqual(leaf.height + gaps.families + gaps.siblings + 1e-6);
      }
    }),
  );
});

test('ten thousand cards are laid out in well below a second, however deep they stand', () => {
  const chain = Array.from({ length: 10_000 }, (_, at) => sized(at, at === 0 ? null : at - 1));
  const wide = Array.from({ length: 10_000 }, (_, at) => sized(at, at === 0 ? null : Math.floor((at - 1) / 3)));
  for (const nodes of [chain, wide]) {
    const begun = performance.now();
    layOut(nodes, gaps);
    expect(performance.now() - begun).toBeLessThan(400);
  }
});

const sized = (at: number, parent: number | null): Sized => ({
  ...{ id: String(at), parentId: parent === null ? null : String(parent) },
  ...{ width: 200, height: 40 + ((at * 7) % 90) },
});
const twinId = (id: string) => `twin ${id}`;
const twin = ({ parentId, ...node }: Sized): Sized => ({
  ...node,
  id: twinId(node.id),
  parentId: parentId === null ? null : twinId(parentId),
});

function columnsOf(boxes: readonly Box[]): Box[][] {
  const columns: Box[][] = [];
  for (const box of boxes.toSorted((a, b) => a.y - b.y)) (columns[box.column] ??= []).push(box);
  return columns;
}

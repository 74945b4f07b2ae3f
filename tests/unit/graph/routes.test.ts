import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relations } from '../../../lib/cards/vocabulary';
import { layOut } from '../../../lib/graph/layout';
import { routesOf, type Line } from '../../../lib/graph/routes';
import { sizedForest } from '../../support/forests';

const gaps = { columns: 96, siblings: 12, families: 24, roots: 60 };

const drawn = fc
  .record({
    nodes: sizedForest,
    drawnRelations: fc.array(fc.constantFrom(...relations), { minLength: 1, maxLength: 50 }),
    crossings: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), isUndercut: fc.boolean() }), { maxLength: 60 }),
  })
  .map(({ nodes, drawnRelations, crossings }) => {
    const relationAt = (at: number) => drawnRelations[at % drawnRelations.length] ?? 'supports';
    const lines: Line[] = nodes.flatMap(({ id, parentId }, at) =>
      parentId === null
        ? []
        : [{ id: `home of ${id}`, relation: relationAt(at), from: id, to: parentId, toLink: null, home: true }],
    );
    for (const [at, { from, to, isUndercut }] of crossings.entries()) {
      const card = nodes[from % nodes.length]?.id ?? '';
      const attacked = lines[to % Math.max(1, lines.length)];
      const end =
        isUndercut && attacked
          ? { relation: 'undercut' as const, to: null, toLink: attacked.id }
          : { relation: relationAt(at), to: nodes[to % nodes.length]?.id ?? '', toLink: null };
      lines.push({ id: `crossing ${String(at)}`, from: card, home: false, ...end });
    }
    const { boxes } = layOut(nodes, gaps);
    return { nodes, lines, boxes, routes: routesOf(lines, boxes) };
  });

test('every line is drawn once, those of the tree first', () => {
  fc.assert(
    fc.property(drawn, ({ lines, routes }) => {
      expect(routes.map(({ line }) => line.id).toSorted()).toEqual(lines.map(({ id }) => id).toSorted());
      expect(routes.map(({ isHome }) => isHome)).toEqual(
        routes
          .map(({ isHome }) => isHome)
          .toSorted()
          .toReversed(),
      );
      for (const { path } of routes) expect(path).not.toMatch(/NaN|undefined|Infinity/);
    }),
  );
});

test('lines leave and arrive at the edges of their cards; an undercut ends on the line that it attacks', () => {
  fc.assert(
    fc.property(drawn, ({ routes, boxes }) => {
      const byLine = new Map(routes.map((route) => [route.line.id, route]));
      for (const { line, start, end } of routes) {
        const [from, to] = [boxes.get(line.from) ?? expect.fail(), boxes.get(line.to ?? '')];
        expect([from.x, from.x + from.width]).toContain(start.x);
        if (to) {
          expect([to.x, to.x + to.width]).toContain(end.x);
          expect(end.y).toBeGreaterThanOrEqual(to.y - 20);
          expect(end.y).toBeLessThanOrEqual(to.y + Math.max(to.height, 40));
        } else expect(byLine.get(line.toLink ?? '')?.middle).toEqual(end);
      }
    }),
  );
});

test('home lines to one card do not cross: the higher arrives higher and turns further out', () => {
  fc.assert(
    fc.property(drawn, ({ routes, boxes }) => {
      const homes = routes.filter(({ isHome, line }) => isHome && line.to !== null);
      for (const one of homes) {
        for (const other of homes) {
          if (one.line.to !== other.line.to || one.start.y >= other.start.y) continue;
          expect(one.end.y).toBeLessThanOrEqual(other.end.y);
          expect(laneOf(one.path)).toBeGreaterThanOrEqual(laneOf(other.path));
          expect(laneOf(other.path)).toBeGreaterThanOrEqual(right(boxes.get(other.line.to ?? '')));
        }
      }
    }),
  );
});

test('a ring of undercuts is drawn too, and what ends on nothing that is there is not', () => {
  const { boxes } = layOut(
    ['a', 'b'].map((id) => ({ id, parentId: null, width: 100, height: 50 })),
    gaps,
  );
  const undercut = (id: string, from: string, toLink: string): Line => ({
    ...{ id, from, toLink, relation: 'undercut', to: null, home: false },
  });
  const ring = [undercut('1', 'a', '2'), undercut('2', 'b', '1')];
  expect(routesOf(ring, boxes)).toHaveLength(2);
  expect(routesOf([undercut('1', 'a', 'gone'), { ...undercut('2', 'a', ''), to: 'c', toLink: null }], boxes)).toEqual(
    [],
  );
});

/** Where the upright part of an elbow is; for a straight line, as far out as any. */
function laneOf(path: string): number {
  const turn = /Q([\d.]+) /.exec(path)?.[1];
  return turn === undefined ? Infinity : Number(turn);
}

const right = (box: { x: number; width: number } | undefined) => (box ? box.x + box.width : 0);

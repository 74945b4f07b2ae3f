import { describe, expect, test } from 'vitest';
import { noHorizon, own, published, seenBy, sightOf, visible } from '../../../lib/spaces/visible';

describe('what somebody sees', () => {
  test('is not withdrawn, and published within their horizon or their own', () => {
    expect(visible('c', '$3')).toBe(
      `(c.withdrawn_seq IS NULL AND (c.published_seq <= ($3::sight).horizon OR ${own('c', '$3')}))`,
    );
  });

  test('is everything for who has no horizon', () => {
    expect(sightOf(null)).toBe(`(,${String(noHorizon)})`);
    expect(Number(sightOf(null).slice(2, -1))).toBe(noHorizon);
  });

  test('through another’s eyes is as far away, and theirs', () => {
    expect(seenBy({ viewerId: 'one', horizon: 1, sight: '(one,1)' }, 'other')).toEqual({
      ...{ viewerId: 'other', horizon: 1, sight: '(other,1)' },
    });
  });

  test('is the same as a condition of Prisma', () => {
    const others = { publishedSeq: { lte: 1 } };
    const base = { withdrawnSeq: null, publishedSeq: { not: null } };
    expect(published({ viewerId: null, horizon: 1 })).toEqual({ ...base, AND: [{ OR: [others] }] });
    expect(published({ viewerId: 'one', horizon: 1 })).toEqual({
      ...{ ...base, AND: [{ OR: [others, { authorId: 'one' }] }] },
    });
  });
});

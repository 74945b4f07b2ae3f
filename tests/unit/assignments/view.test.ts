import { describe, expect, test } from 'vitest';
import { isOtherView } from '../../../lib/assignments/view';

const among = { votesOn: null };
const onOne = { votesOn: 'build' };

describe('another view', () => {
  test('among positions is what helps another one, or hurts one’s own', () => {
    expect(isOtherView({ position: 'build', effect: 'helps' }, 'build', among)).toBe(false);
    expect(isOtherView({ position: 'build', effect: 'hurts' }, 'build', among)).toBe(true);
    expect(isOtherView({ position: 'build', effect: 'helps' }, 'buy', among)).toBe(true);
    expect(isOtherView({ position: 'build', effect: 'hurts' }, 'buy', among)).toBe(false);
  });

  test('on one position is the other side of it; a rival that is helped is against it', () => {
    expect(isOtherView({ position: 'build', effect: 'helps' }, 'for', onOne)).toBe(false);
    expect(isOtherView({ position: 'build', effect: 'helps' }, 'against', onOne)).toBe(true);
    expect(isOtherView({ position: 'build', effect: 'hurts' }, 'for', onOne)).toBe(true);
    expect(isOtherView({ position: 'buy', effect: 'helps' }, 'for', onOne)).toBe(true);
    expect(isOtherView({ position: 'buy', effect: 'hurts' }, 'for', onOne)).toBe(true);
  });

  test('is any to somebody undecided or who has not voted, and any card that argues for nothing', () => {
    expect(isOtherView({ position: 'build', effect: 'helps' }, 'undecided', onOne)).toBe(true);
    expect(isOtherView({ position: 'build', effect: 'helps' }, null, among)).toBe(true);
    expect(isOtherView(null, 'build', among)).toBe(true);
  });
});

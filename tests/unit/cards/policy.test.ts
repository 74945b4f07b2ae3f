import { expect, test } from 'vitest';
import { admissionOfWording, mayChange } from '../../../lib/cards/policy';

test('an author changes their own card, an editor any, nobody else', () => {
  expect(mayChange({ isOwn: true }, { mayEdit: false })).toBe(true);
  expect(mayChange({ isOwn: false }, { mayEdit: true })).toBe(true);
  expect(mayChange({ isOwn: false }, { mayEdit: false })).toBe(false);
});

test('what only its author sees is reworded at once, what everybody reads as anything new', () => {
  expect(admissionOfWording({ isPublished: false }, 'refuse')).toBe('publish');
  expect(admissionOfWording({ isPublished: true }, 'propose')).toBe('propose');
  expect(admissionOfWording({ isPublished: true }, 'refuse')).toBe('refuse');
});

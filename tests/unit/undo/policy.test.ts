import { expect, test } from 'vitest';
import { verbs } from '../../../lib/spaces/vocabulary';
import { isUndoable, mayUndo } from '../../../lib/undo/policy';

const [reader, editor] = [{ mayEdit: false }, { mayEdit: true }];

test('what cannot be undone at all, nobody may undo', () => {
  for (const verb of verbs.filter((verb) => !isUndoable(verb))) {
    for (const isOwn of [true, false]) expect(mayUndo({ verb, isOwn, isByAuthor: false }, editor)).toBe(false);
  }
  expect(verbs.filter(isUndoable)).not.toContain('event.undone');
});

test('others undo nothing, and verdicts are the editors’ alone', () => {
  for (const verb of verbs) expect(mayUndo({ verb, isOwn: false, isByAuthor: true }, reader)).toBe(false);
  for (const verb of ['proposal.accepted', 'proposal.returned', 'proposal.merged'] as const) {
    expect(mayUndo({ verb, isOwn: true, isByAuthor: false }, reader)).toBe(false);
    expect(mayUndo({ verb, isOwn: false, isByAuthor: false }, editor)).toBe(true);
  }
});

test('what an author withdrew, only they bring back; what an editor withdrew, any editor', () => {
  const verb = 'card.withdrawn' as const;
  expect(mayUndo({ verb, isOwn: false, isByAuthor: true }, editor)).toBe(false);
  expect(mayUndo({ verb, isOwn: true, isByAuthor: true }, reader)).toBe(true);
  expect(mayUndo({ verb, isOwn: false, isByAuthor: false }, editor)).toBe(true);
});

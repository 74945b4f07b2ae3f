import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Draft, Fields } from '../../../components/ui/draft';
import { isSame, markOf, open } from '../../../components/ui/versions';

const first: Fields = { claim: ['As it came.'], note: [''], kind: ['fact'] };
const later: Fields = { ...first, claim: ['Typed.'] };
const draft = (fields: Fields, base = markOf(first)): Draft => ({ at: 1, fields, base, aside: null, sending: null });

test('what was kept is put back', () => {
  expect(open({ first, now: first, draft: draft(later), isRefused: false })).toEqual({ fields: later, aside: null });
});

test('what was kept is put back also where the page has changed meanwhile', () => {
  const { fields } = open({ first, now: first, draft: draft(later, 'another'), isRefused: false });
  expect(fields).toEqual(later);
});

test('what was typed before the scripts came is added to what was kept', () => {
  const now = { ...first, note: ['Early.'] };
  expect(open({ first, now, draft: draft(later), isRefused: false })).toEqual({
    fields: { ...later, note: ['Early.'] },
    aside: { at: 1, fields: later },
  });
});

test('a refused form that comes back is newer than what was kept, which is set aside', () => {
  const refused = { ...first, claim: ['Sent.'] };
  const opening = open({ first: refused, now: refused, draft: draft(later), isRefused: true });
  expect(opening).toEqual({ fields: refused, aside: { at: 1, fields: later } });
});

test('what was typed on the refused form itself is newer than it', () => {
  const refused = { ...first, claim: ['Sent.'] };
  const opening = open({ first: refused, now: refused, draft: draft(later, markOf(refused)), isRefused: true });
  expect(opening).toEqual({ fields: later, aside: null });
});

test('what the next step of a form does not know yet is put back from what was kept', () => {
  const step = { claim: ['Sent.'], note: [''], kind: [] };
  const kept = { claim: ['Sent.'], note: ['Typed at that step before.'], kind: ['fact'], place: ['12'] };
  const { fields, aside } = open({ first: step, now: step, draft: draft(kept, 'before'), isRefused: true });
  expect([fields, aside]).toMatchObject([{ note: kept.note, kind: kept.kind }, null]);
});

test('a refused form that says what was kept is one version', () => {
  const kept = { ...first, claim: ['Ze\u0301bra\r\nb'] };
  const refused = { ...first, claim: ['Z\u00e9bra\nb'] };
  expect(open({ first: refused, now: refused, draft: draft(kept), isRefused: true }).aside).toBeNull();
});

test('whatever was kept and typed, all of it stands in the form or is set aside', () => {
  const fields = fc.record({
    claim: fc.tuple(fc.string()),
    note: fc.tuple(fc.string()),
    kind: fc.subarray(['a', 'b']),
  });
  fc.assert(
    fc.property(fields, fields, fields, fc.boolean(), (came, typed, kept, isRefused) => {
      const now = isRefused ? came : typed;
      const { fields: stands, aside } = open({ first: came, now, draft: draft(kept, 'b'), isRefused });
      const versions: readonly Fields[] = [stands, aside?.fields ?? {}, came];
      for (const name of ['claim', 'note', 'kind'] as const) {
        for (const version of [now, kept]) {
          expect(versions.some((one) => isSame({ [name]: one[name] ?? [] }, { [name]: version[name] }))).toBe(true);
        }
      }
    }),
  );
});

test('the mark tells pages apart, whatever the order of their inputs', () => {
  expect(markOf({ a: ['1'], b: ['2'] })).toBe(markOf({ b: ['2'], a: ['1'] }));
  expect(markOf(first)).not.toBe(markOf(later));
});

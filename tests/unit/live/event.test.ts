import { expect, test } from 'vitest';
import { liveEvent } from '../../../lib/live/event';

test('an event is ids, numbers and a verb: words do not get through', () => {
  const row = { seq: '12', verb: 'card.revised', card: 3, revision: 2, claim: 'Build it', person_id: 'x' };
  expect(liveEvent.parse(row)).toEqual({ seq: 12, verb: 'card.revised', card: 3, revision: 2 });
});

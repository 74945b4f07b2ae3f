import { expect, test } from 'vitest';
import { visible } from '../../../lib/spaces/visible';

test('the condition names the table and the viewer’s parameter, and nothing withdrawn passes', () => {
  expect(visible('c', '$3')).toBe(
    '(c.withdrawn_seq IS NULL AND (c.published_seq IS NOT NULL OR c.author_id = $3::uuid))',
  );
});

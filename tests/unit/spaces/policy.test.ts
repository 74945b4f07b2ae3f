import { expect, test } from 'vitest';
import { admissionTo } from '../../../lib/spaces/policy';
import { contributionsSettings } from '../../../lib/spaces/vocabulary';

test('an editor publishes whatever the setting', () => {
  for (const setting of contributionsSettings) expect(admissionTo(setting, { mayEdit: true })).toBe('publish');
});

test('what others add is published, waits or is refused', () => {
  const admissions = contributionsSettings.map((setting) => admissionTo(setting, { mayEdit: false }));
  expect(admissions).toEqual(['publish', 'propose', 'refuse']);
});

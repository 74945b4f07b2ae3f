import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeSlug, slugOf } from '../../../lib/debates/slug';

describe('an address from a question', () => {
  test.each([
    ['Should the EU build its own AI stack?', 'should-the-eu-build-its-own-ai-stack'],
    ['Größere Straßen für Łódź?', 'grossere-strassen-fur-lodz'],
    ['Faut-il que l’école commence à 9 h ?', 'faut-il-que-lecole-commence-a-9-h'],
    ['Нужна ли школьная форма?', 'nuzhna-li-shkolnaya-forma'],
    ['Να απαγορευτούν τα κινητά;', 'na-apagoreytoyn-ta-kinita'],
    ['New?', 'new-debate'],
    ['ＦＵＬＬ width', 'full-width'],
  ])('“%s” is %s', (question, slug) => {
    expect(slugOf(question)).toBe(slug);
  });

  test.each(['هل يجب حظر الهواتف؟', '学校应该禁止手机吗？', '手机 AI 学校应该禁止', '???', 'א', '🦊🦊🦊'])(
    '“%s” has none',
    (question) => {
      expect(slugOf(question)).toBeNull();
    },
  );

  const anyQuestion = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.stringMatching(/^[A-Za-zÀ-ž]{1,90}$/), { maxLength: 40 }).map((words) => words.join(' ')),
  );

  test('is one that the front lets through, 60 characters at most, and not one that is taken', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const slug = slugOf(question);
        if (slug === null) return;
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(slug).not.toBe('new');
      }),
      { numRuns: 500 },
    );
  });

  test('is its own address', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const slug = slugOf(question);
        if (slug !== null) expect(slugOf(slug) ?? slug).toBe(slug);
      }),
    );
  });
});

test('of addresses that are used the first free one is taken, and none twice', () => {
  expect(freeSlug('a', new Set())).toBe('a');
  expect(freeSlug('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3');
  const used = new Set<string>();
  for (let made = 0; made < 50; made += 1) used.add(freeSlug('a', used));
  expect(used.size).toBe(50);
});

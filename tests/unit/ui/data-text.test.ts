import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataText } from '../../../components/ui/data-text';

test('data come back whole, and nothing in them ends or begins an element', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</script>', '<!--', '<script', ']]>', '&lt;'));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), text), (data) => {
      const written = dataText(data);
      expect(written).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(data)));
    }),
  );
});

import fc from 'fast-check';

/**
 * Any letter, sign or control, as the unit of a string. What fast-check calls `binary` is the same, but making the first
 * takes a second of computing in each test file.
 */
export const anyLetter = fc
  .oneof(
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x7f }) },
    { weight: 1, arbitrary: fc.integer({ min: 0x80, max: 0xd7ff }) },
    { weight: 1, arbitrary: fc.integer({ min: 0xe000, max: 0x10ffff }) },
  )
  .map((code) => String.fromCodePoint(code));

import { expect, test } from 'vitest';
import { decode } from '../../../lib/extraction/decoding';

const words = 'Über “Brücken” – et cetera';

test('reads UTF-8 and UTF-16 with their marks, and UTF-8 without', () => {
  expect(decode(Buffer.from(words))).toBe(words);
  expect(decode(Buffer.from(`\uFEFF${words}`))).toBe(words);
  expect(decode(Buffer.from(`\uFEFF${words}`, 'utf16le'))).toBe(words);
  expect(decode(Buffer.from(`\uFEFF${words}`, 'utf16le').swap16())).toBe(words);
});

test('takes what is no UTF-8 as what it says, else as Windows-1252', () => {
  const old = Buffer.from([0x93, 0xdc, 0x62, 0x65, 0x72, 0x94, 0x20, 0x96, 0x20, 0x6e, 0x6f]);
  expect(decode(old)).toBe('“Über” – no');
  expect(decode(Buffer.from([0xcc, 0xe8, 0xf0]), 'windows-1251')).toBe('Мир');
  expect(decode(Buffer.from([0xdc, 0x62, 0x65, 0x72]), 'no-such-encoding')).toBe('Über');
});

test('refuses what is no text: zero bytes, controls, signs without letters, half characters', () => {
  expect(decode(Buffer.from('a\0b'))).toBeNull();
  expect(decode(Buffer.from('\u0001\u0002\u0003abc'))).toBeNull();
  expect(decode(Buffer.from(Array.from({ length: 400 }, (_, at) => 160 + (at % 32))))).toBeNull();
  expect(decode(Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8]))).toBeNull();
});

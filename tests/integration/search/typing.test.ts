import { expect, test } from 'vitest';
import { ownServer } from '../../support/own-server';
import { firstSlug } from '../../support/first-debate';
import { rawRequest } from '../../support/raw-request';
import { foundCards, similarCards } from '../../../lib/search/schema';

const { port } = await ownServer();
const ask = async (what: 'similar' | 'find', query: string, slug = firstSlug) => {
  const { status, text, headers } = await rawRequest(port, `/api/debates/${slug}/${what}?${query}`, {});
  const answer: unknown = JSON.parse(text);
  return { status, answer, headers };
};

test('a claim that is there in nearly the same words is named, with its number and where to read it', async () => {
  const { status, answer } = await ask('similar', 'claim=Public%20buyers%20should%20prefer%20European%20AI%20products');
  expect(status).toBe(200);
  const { cards } = similarCards.parse(answer);
  expect(cards[0]).toMatchObject({ claim: 'Public buyers in Europe should prefer European AI products.' });
});

test('a picker finds by words', async () => {
  const { cards } = foundCards.parse((await ask('find', 'text=lithog')).answer);
  expect(cards[0]?.claim).toContain('lithography');
});

test('the shapes are the described ones, whatever is asked, and an empty question has an empty answer', async () => {
  for (const query of [
    '',
    'claim=',
    'claim=%20%20',
    'text=',
    'claim=%F0%9F%8C%8D',
    'claim=a&claim=b',
    'x=1',
    'claim=%25_%5C',
  ]) {
    const [similar, found] = [await ask('similar', query), await ask('find', query.replace('claim', 'text'))];
    expect([similar.status, found.status], query).toEqual([200, 200]);
    similarCards.parse(similar.answer);
    foundCards.parse(found.answer);
  }
  expect((await ask('find', 'text=%20')).answer).toEqual({ cards: [] });
  expect((await ask('similar', 'claim=')).answer).toEqual({ cards: [] });
});

test('what cannot be compared is refused in a sentence', async () => {
  const wrong: readonly (readonly ['similar' | 'find', string, number])[] = [
    ['similar', `claim=${'a'.repeat(301)}`, 422],
    ['find', `text=${'a'.repeat(101)}`, 422],
    ['similar', `claim=${'a'.repeat(10_000)}`, 400],
    ['find', `text=${'%F0%9F%8C%8D'.repeat(101)}`, 422],
    ['similar', 'claim=a%00b', 400],
    ['find', 'text=%ED%A0%80', 400],
    ['find', 'text=%E0%A4', 400],
  ];
  for (const [what, query, expected] of wrong) {
    const { status, answer } = await ask(what, query);
    expect(status, query.slice(0, 20)).toBe(expected);
    expect(JSON.stringify(answer)).toMatch(/"message":"[A-Z][^"]*\."/);
  }
});

test('three hundred characters of any script are compared, as far as an address carries them', async () => {
  expect((await ask('similar', `claim=${encodeURIComponent('ж'.repeat(300))}`)).status).toBe(200);
});

test('there is nothing to find in a debate that is not there', async () => {
  for (const what of ['similar', 'find'] as const) {
    expect(await ask(what, 'claim=x&text=x', 'no-such-debate')).toMatchObject({
      status: 404,
      answer: { message: 'There is no such debate.' },
    });
  }
});

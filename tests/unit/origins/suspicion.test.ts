import { expect, test } from 'vitest';
import { suspicionOf, type Likened } from '../../../lib/origins/suspicion';
import { namesIn, shinglesOf, tellingWords } from '../../../lib/sources/resemblance';
import { likenedPairs } from '../../support/likened-documents';
import { readFirstDebate } from '../../support/first-debate';

const document = (change: Partial<Likened>): Likened => ({
  ...{ id: 'a', shingles: null, title: new Set<string>(), summary: new Set<string>() },
  ...change,
});

test.each(likenedPairs)('of $is: $areCopies', ({ texts, areCopies }) => {
  const [one, other] = texts.map((text) => document({ shingles: shinglesOf(text) }));
  const suspicion = one && other ? suspicionOf(one, other) : null;
  expect(suspicion !== null).toBe(areCopies);
  if (suspicion !== null) expect(suspicion.by).toBe('text');
});

test('short texts say too little', () => {
  const short = document({ shingles: shinglesOf('The bridge is closed for two years from Monday.') });
  expect(suspicionOf(short, short)).toBeNull();
});

test('of the first debate’s outlines, the two that its editors hold for one article are told by their summaries', async () => {
  const { sources, origins } = await readFirstDebate();
  const outlined = sources
    .filter(({ text, writtenByEditors }) => text === undefined && !writtenByEditors)
    .map(({ id, title, outline }) =>
      document({
        id,
        title: tellingWords(title),
        summary: namesIn(outline.map(({ summary }) => summary).join(' ')),
      }),
    );
  const suspected = outlined.flatMap((one, at) =>
    outlined.slice(at + 1).flatMap((other) => (suspicionOf(one, other) === null ? [] : [[one.id, other.id]])),
  );
  expect(suspected).toEqual(origins.map((origin) => origin.sources));
});

test('outlines on one subject with other names and figures are not', () => {
  const [one, other] = [
    'In 2019 the council of Arnstadt closed the bridge over the Gera. Engineers from Erfurt found 3 cracks, and Mayor Spira asked Thuringia for 4 million.',
    'In 2021 the county of Kent closed 12 bridges over the Medway. A firm from Dover named them, and London paid 30 million by June 2022.',
  ].map((summary) => document({ summary: namesIn(summary) }));
  expect(one && other ? suspicionOf(one, other) : undefined).toBeNull();
  expect(one ? suspicionOf(one, one) : null).toEqual({ by: 'outline', share: 1 });
});

test('where texts and outlines are missing, titles that are nearly the same are told', () => {
  const titled = (title: string) => document({ title: tellingWords(title) });
  const title = 'Council closes bridge after engineers find cracks';
  expect(suspicionOf(titled(title), titled(`${title} again`))).toMatchObject({ by: 'title' });
  expect(suspicionOf(titled(title), titled('Council opens bridge after years'))).toBeNull();
  expect(suspicionOf(titled('A report'), titled('A report'))).toBeNull();
});

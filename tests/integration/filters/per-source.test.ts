import { expect, test } from 'vitest';
import { everyCard } from '../../../lib/filters/filter';
import { looseningsOf, meantPerSource, shownChoices } from '../../../lib/filters/queries';
import { sourcesOf } from '../../../lib/sources/queries';
import { loadFirstDebate, readFirstDebate } from '../../support/first-debate';
import { cardsIn, filtersOf } from '../../support/meant-in-files';

test('filter by filter a document has as many cards as the filter means together with the document', async () => {
  const debate = await loadFirstDebate();
  const file = await readFirstDebate();
  const sources = await sourcesOf(debate);
  for (const [change, isMeant] of filtersOf(file)) {
    const counts = await meantPerSource(debate, { ...everyCard, ...change });
    for (const { id, slug, label } of sources) {
      const { source = slug, speaker, actor } = change;
      // Who speaks is asked of a passage in this very document.
      const isHere = (passage: ReturnType<typeof cardsIn>[number]['passages'][number]) =>
        passage.source === label &&
        source === slug &&
        (speaker === undefined || passage.speaker === speaker) &&
        (actor === undefined || passage.actor === actor);
      const wanted = cardsIn(file).filter((card) => isMeant(card) && card.passages.some(isHere));
      expect(counts.get(id) ?? 0, `${JSON.stringify(change)} in ${slug}`).toBe(wanted.length);
    }
    expect([...counts.values()].every((count) => count > 0)).toBe(true);
  }
});

test('each part of a filter says what is there without it, of what the page counts', async () => {
  const debate = await loadFirstDebate();
  const filter = { ...everyCard, kind: 'fact' as const, text: 'xylophone' };
  const documents = async (looser: typeof filter | typeof everyCard) => (await meantPerSource(debate, looser)).size;
  const loosenings = await looseningsOf(debate, filter, documents);
  expect(loosenings).toEqual([
    { name: 'kind', left: 0 },
    { name: 'text', left: 3 },
  ]);
});

test('what a filter is chosen from is read where the form is shown', async () => {
  const debate = await loadFirstDebate();
  expect(await shownChoices(debate, everyCard, false)).toBeNull();
  expect((await shownChoices(debate, everyCard, true))?.sources).toHaveLength(3);
  expect(await shownChoices(debate, { ...everyCard, kind: 'fact' }, false)).not.toBeNull();
});

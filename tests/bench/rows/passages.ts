import { findPassage } from '../../../lib/sources/find-passage';
import { indexText } from '../../../lib/sources/indexed-text';
import { mutations } from '../../support/generated/mutations';
import { mutatedText } from '../../support/mutated-passages';
import { passagesFound, sumOf } from '../../support/passages-found';
import { plainRow, type Row } from '../row';

/** 25 passages each: 11,000 in all, 1,000 of each way in which texts change. */
const textsOfEach = 40;
/** The weights in lib/sources were chosen on texts of lower seeds; these it has not seen. */
const firstSeed = 100_001;

/** How many passages are found again in a changed text, how many in a wrong place, and what a thousand of them cost. */
export function measurePassages(): Row[] {
  const texts = mutations.length * textsOfEach;
  const { all, there, found, wrong } = sumOf(
    Array.from({ length: texts }, (_, seed) => passagesFound(mutatedText(firstSeed + seed))),
  );
  const { milliseconds, length } = thousandPassages();
  return [
    plainRow(found / there, {
      ...{ what: 'passages that still exist: found', unit: 'of those there' },
      ...{ goal: { is: 'at least', value: 0.99 }, remarks: [`${all} passages, ${there} still there`] },
    }),
    plainRow(wrong / all, {
      ...{ what: 'passages put in a wrong place', unit: 'of all' },
      ...{ goal: { is: 'at most', value: 0.001 }, remarks: [`${wrong} of ${all}`] },
    }),
    plainRow(milliseconds, {
      ...{ what: '1,000 passages found in a changed text', unit: 'ms of processor time' },
      ...{ goal: { is: 'at most', value: 1_000 }, remarks: [`text of ${length} code points, both versions indexed`] },
    }),
  ];
}

/** In the text with 5 % of its signs misread, so that none is found at once. */
function thousandPassages() {
  const { before, now, passages } = mutatedText(5, { paragraphs: 420, passages: 1_000 });
  const begun = process.cpuUsage();
  const [indexBefore, indexNow] = [indexText(before), indexText(now)];
  for (const { anchor } of passages) findPassage(anchor, indexNow, indexBefore);
  const { user, system } = process.cpuUsage(begun);
  return { milliseconds: (user + system) / 1_000, length: Array.from(before).length };
}

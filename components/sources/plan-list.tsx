import type { Planned } from '../../lib/web-annotations/plan';
import type { Fate, Omission } from '../../lib/web-annotations/vocabulary';
import { fates } from '../../lib/web-annotations/vocabulary';
import { count } from '../cards/wording';
import styles from './plan-list.module.css';

/** What becomes of each annotation of a file: what is left out first, with why. */
export function PlanList({ planned }: { readonly planned: readonly Planned[] }) {
  const of = (fate: Fate) => planned.filter((one) => one.fate === fate);
  return (
    <section aria-labelledby="plan" className={styles.plan}>
      <h2 id="plan">{count(planned.length, 'annotation')} in the file</h2>
      {[...fates].reverse().map((fate) => {
        const some = of(fate);
        return (
          some.length > 0 && (
            <details key={fate} open={fate === 'left-out'}>
              <summary>
                {fateNames[fate]}: {some.length}
              </summary>
              <ol>
                {some.map((one) => (
                  <li key={one.entry.at} value={one.entry.at}>
                    <Entry planned={one} />
                  </li>
                ))}
              </ol>
            </details>
          )
        );
      })}
    </section>
  );
}

function Entry({ planned }: { readonly planned: Planned }) {
  const { words, quote } = planned.entry;
  return (
    <>
      {words !== '' && <p dir="auto">{shortened(words)}</p>}
      {quote !== null && <blockquote dir="auto">{shortened(quote.exact)}</blockquote>}
      {planned.fate !== 'left-out' && planned.isChanged && (
        <>
          <p>Not word for word in the document. The passage will be what stands there:</p>
          <blockquote dir="auto">{shortened(planned.spot.exact ?? '')}</blockquote>
        </>
      )}
      <p className={styles.where}>
        {planned.fate === 'left-out' ? reasons[planned.why] : `Paragraph ${String(planned.spot.paragraph)}`}
      </p>
    </>
  );
}

/** Enough to know it by. */
function shortened(text: string): string {
  const points = Array.from(text);
  return points.length > 200 ? `${points.slice(0, 200).join('')}…` : text;
}

const fateNames: Readonly<Record<Fate, string>> = {
  card: 'New cards with their passage',
  passage: 'Passages for cards that say the same',
  there: 'Here already',
  'left-out': 'Left out',
};

const reasons: Readonly<Record<Omission, string>> = {
  reply: 'It answers another annotation, and is about no passage itself.',
  'no-words': 'It says nothing of the passage: there is no claim to make a card of.',
  'long-words': 'It has more than 300 characters. Shorten it to one claim.',
  'long-note': 'Its note has more than 2,000 characters.',
  'long-quote': 'Its quote has more than 4,000 characters.',
  'long-name': 'The name in it has more than 120 characters.',
  'no-quote': 'It quotes nothing, so that nobody could find its passage.',
  'no-paragraph': 'Of this document a summary is stored, and the annotation names no paragraph of it.',
  'not-there': 'These words are not in the document as it is stored here, nor any that are nearly the same.',
  'not-looked-for':
    'Not word for word in the document. So many of the file are not that this one was not looked for. Split the file.',
  several: 'These words stand in several places, and nothing tells which is meant.',
  across: 'The quote goes on into the next paragraph. Here a passage ends with its paragraph.',
  twice: 'The same stands further up in the file.',
};

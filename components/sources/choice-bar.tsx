import { useState, type SubmitEvent } from 'react';
import { stances, type Stance } from '../../lib/annotations/vocabulary';
import { addressOf } from '../../lib/debates/address';
import { wordsOf, type Span } from '../../lib/sources/span';
import { CardPicker } from '../search/card-picker';
import styles from './choice-bar.module.css';
import { paragraphNumbered } from './reading-places';
import type { UsedIn } from './use-paragraph';

interface ChoiceBarProps {
  readonly source: string;
  readonly kind: 'text' | 'outline';
  readonly span: Span;
  readonly usedIn: readonly UsedIn[];
  readonly close: () => void;
}

const deeds: Readonly<Record<Stance, string>> = {
  backs: 'It backs the card',
  contradicts: 'It contradicts the card',
  context: 'Background: leave a note at the card',
};

/** What is chosen in the reader, and what one can do with it. All of it leads to the forms that others use too. */
export function ChoiceBar({ source, kind, span, usedIn, close }: ChoiceBarProps) {
  const [slug, chooseDebate] = useState(usedIn[0]?.slug ?? '');
  const [stance, find] = useState<Stance | null>(null);
  const words = wordsOf(paragraphNumbered(span.paragraph)?.textContent ?? '', span);
  const place = { source, paragraph: String(span.paragraph) };
  const query = new URLSearchParams(
    kind === 'outline' ? place : { ...place, start: String(span.start), end: String(span.end) },
  );
  return (
    <section className={styles.bar} aria-label="What you have chosen" data-choice>
      <div className={styles.inside}>
        <div className={styles.head}>
          <p role="status" className={styles.words}>
            ¶{span.paragraph}: {words}
          </p>
          <button type="button" className={styles.close} onClick={close}>
            Close
          </button>
        </div>
        {kind === 'outline' ? (
          <p className={styles.hint}>This is our summary: you use the paragraph that it stands for.</p>
        ) : (
          <p className={`${styles.hint ?? ''} ${styles.keys ?? ''}`}>
            Keys in the text: <kbd>→</kbd> <kbd>←</kbd> the sentence beside, with <kbd>Shift</kbd> more or less,{' '}
            <kbd>Enter</kbd> goes on, <kbd>Escape</kbd> ends it
          </p>
        )}
        {usedIn.length > 1 && (
          <label className={styles.debate}>
            <span>In which debate?</span>
            <select value={slug} onChange={({ target }) => chooseDebate(target.value)}>
              {usedIn.map((debate) => (
                <option value={debate.slug} key={debate.slug}>
                  {debate.question}
                </option>
              ))}
            </select>
          </label>
        )}
        {stance === null ? (
          <div className={styles.ways}>
            <a className={styles.primary} href={`${addressOf(slug)}/cards/new?${query.toString()}`}>
              Add a card
            </a>
            <button type="button" onClick={() => find('backs')}>
              Back or contradict a card
            </button>
            <button type="button" onClick={() => find('context')}>
              Leave a note
            </button>
          </div>
        ) : (
          <Finder key={slug} slug={slug} stance={stance} query={query} back={() => find(null)} />
        )}
      </div>
    </section>
  );
}

interface FinderProps {
  readonly slug: string;
  readonly stance: Stance;
  readonly query: URLSearchParams;
  readonly back: () => void;
}

/** Which card the words are for, and what they do for it. */
function Finder({ slug, stance, query, back }: FinderProps) {
  const [problem, tell] = useState<string | null>(null);
  const goOn = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const number = /^#?([1-9]\d{0,6})$/.exec(textOf(fields, 'card').trim())?.[1];
    if (number === undefined) {
      tell('Choose a card from the list, or type its number.');
      return;
    }
    query.set('stance', textOf(fields, 'stance'));
    location.assign(`${addressOf(slug)}/cards/${number}/annotations/new?${query.toString()}`);
  };
  return (
    <form className={styles.finder} onSubmit={goOn}>
      <fieldset className={styles.stances}>
        <legend>What do the words do?</legend>
        {stances.map((one) => (
          <label key={one}>
            <input type="radio" name="stance" value={one} defaultChecked={one === stance} /> {deeds[one]}
          </label>
        ))}
      </fieldset>
      <CardPicker slug={slug} name="card" label="Which card?" {...(problem !== null && { problem: 'no-card' })} />
      {problem !== null && (
        <p role="alert" id="no-card">
          {problem}
        </p>
      )}
      <div className={styles.ways}>
        <button type="submit" className={styles.primary}>
          Go on
        </button>
        <button type="button" onClick={back}>
          Back
        </button>
      </div>
    </form>
  );
}

function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}

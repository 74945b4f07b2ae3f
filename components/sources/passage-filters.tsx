import type { ReactNode } from 'react';
import { filteredAddress, type PassageFilter } from '../../lib/annotations/filter';
import { attributions, stances } from '../../lib/annotations/vocabulary';
import { attributionMeanings, speakerNames } from '../cards/wording';
import marks from './marked-text.module.css';
import styles from './passage-filters.module.css';

interface PassageFiltersProps {
  /** The address of the document's page. */
  readonly path: string;
  readonly filter: PassageFilter;
  /** Of the first passage that is shown; null where none is. */
  readonly first: string | null;
}

const stanceWords = { backs: 'Backs', contradicts: 'Contradicts', context: 'Background' } as const;

/** What the lines under passages mean, and which passages are shown: by what they do, and by who is speaking. */
export function PassageFilters({ path, filter, first }: PassageFiltersProps) {
  const { stance, speaker } = filter;
  return (
    <nav className={styles.filters} aria-label="Which passages are marked">
      <p id="by-stance">What the passage does for its card</p>
      <ul className={styles.choices} aria-labelledby="by-stance">
        <Choice href={filteredAddress(path, { stance: null, speaker })} isChosen={stance === null}>
          All
        </Choice>
        {stances.map((one) => (
          <Choice href={filteredAddress(path, { stance: one, speaker })} isChosen={stance === one} key={one}>
            <mark className={`${marks[one] ?? ''} ${marks['lane0'] ?? ''}`}>{stanceWords[one]}</mark>
          </Choice>
        ))}
      </ul>
      <p id="by-speaker">Who is speaking</p>
      <ul className={styles.choices} aria-labelledby="by-speaker">
        <Choice href={filteredAddress(path, { stance, speaker: null })} isChosen={speaker === null}>
          All
        </Choice>
        {attributions.map((one) => (
          <Choice
            href={filteredAddress(path, { stance, speaker: one })}
            isChosen={speaker === one}
            title={attributionMeanings[one]}
            key={one}
          >
            {speakerNames[one]}
          </Choice>
        ))}
      </ul>
      {first === null ? (
        <p role="status" className={styles.none}>
          No passage of this kind is marked.
        </p>
      ) : (
        <p className={styles.start}>
          <a href={`#passage-${first}`}>First passage</a>
          <span className={styles.keys}>
            Keys: <kbd>n</kbd> next passage, <kbd>p</kbd> the one before, <kbd>Enter</kbd> opens its card
          </span>
        </p>
      )}
    </nav>
  );
}

interface ChoiceProps {
  readonly href: string;
  readonly isChosen: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}

function Choice({ href, isChosen, title, children }: ChoiceProps) {
  return (
    <li>
      <a href={href} title={title} {...(isChosen && { 'aria-current': true })}>
        {children}
      </a>
    </li>
  );
}

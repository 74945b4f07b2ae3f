import type { ReactNode } from 'react';
import { steps, type Judgement } from '../../lib/ratings/vocabulary';
import { OnceForm } from '../ui/once-form';
import styles from './rating-form.module.css';
import { cannotSay, type Words } from './wording';

export interface RatingFormProps {
  /** The door, below /api. */
  readonly action: string;
  /** The page that the form stands on: it says what was wrong, if something was. */
  readonly page: string;
  /** The id of the heading that asks. */
  readonly question: string;
  readonly words: Words;
  /** Which wording, or which place, is being rated. */
  readonly sees: { readonly name: 'revision' | 'place'; readonly value: number };
  /** What the viewer has said; undefined for who has not. */
  readonly own?: Judgement | undefined;
}

/** Five steps in a row and "can't say": each is a button that sends at once. No ids: the form is in cached pages. */
export function RatingForm({ action, page, question, words, sees, own }: RatingFormProps) {
  return (
    <OnceForm method="post" action={action} className={styles.form}>
      <input type="hidden" name={sees.name} value={sees.value} />
      <input type="hidden" name="page" value={page} />
      <div role="group" aria-labelledby={question} className={styles.answers}>
        <div className={styles.steps}>
          {steps.map((step) => (
            <Answer value={String(step)} isOwn={own === step} key={step}>
              <span className={styles.number}>{step}</span> {words.steps[step]}
            </Answer>
          ))}
        </div>
        <Answer value="cannot-say" isOwn={own === null}>
          {cannotSay}
        </Answer>
      </div>
      {own !== undefined && (
        <button type="submit" name="rating" value="none" className={styles.back}>
          Take my rating back
        </button>
      )}
    </OnceForm>
  );
}

interface AnswerProps {
  readonly value: string;
  readonly isOwn: boolean;
  readonly children: ReactNode;
}

function Answer({ value, isOwn, children }: AnswerProps) {
  return (
    <button
      type="submit"
      name="rating"
      value={value}
      className={styles.answer}
      {...(isOwn && { 'aria-current': true })}
    >
      {children}
    </button>
  );
}

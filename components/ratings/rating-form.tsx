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
  /** The answer that a visitor pressed without scripts, and is to press once more. */
  readonly pressed?: Pressed | undefined;
}

export interface Pressed {
  readonly rating: string;
  readonly visitorId: string;
}

/** Five steps in a row and "can't say": each is a button that sends at once. The form is in pages that are the same for everybody. */
export function RatingForm({ action, page, question, words, sees, own, pressed }: RatingFormProps) {
  return (
    <OnceForm method="post" action={action} className={styles.form} visitorId={pressed?.visitorId ?? null}>
      {pressed !== undefined && (
        <p role="status" className={styles.again}>
          Press your answer once more, then it counts. This way nobody is counted twice.
        </p>
      )}
      <input type="hidden" name={sees.name} value={sees.value} />
      <input type="hidden" name="page" value={page} />
      <div role="group" aria-labelledby={question} className={styles.answers}>
        <div className={styles.steps}>
          {steps.map((step) => (
            <Answer value={String(step)} isOwn={own === step} isPressed={pressed?.rating === String(step)} key={step}>
              <span className={styles.number}>{step}</span> {words.steps[step]}
            </Answer>
          ))}
        </div>
        <Answer value="cannot-say" isOwn={own === null} isPressed={pressed?.rating === 'cannot-say'}>
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
  readonly isPressed: boolean;
  readonly children: ReactNode;
}

function Answer({ value, isOwn, isPressed, children }: AnswerProps) {
  return (
    <button
      type="submit"
      name="rating"
      value={value}
      className={styles.answer}
      autoFocus={isPressed}
      {...(isOwn && { 'aria-current': true })}
    >
      {children}
    </button>
  );
}

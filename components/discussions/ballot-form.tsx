import type { OwnBallot } from '../../lib/ballots/queries';
import { becauseLimit } from '../../lib/ballots/schema';
import type { CardView } from '../../lib/cards/view';
import { addressOf } from '../../lib/debates/address';
import type { FormState } from '../../lib/http/form-state';
import styles from '../cards/choice.module.css';
import { CountedText } from '../ui/counted-text';
import { KeptForm } from '../ui/kept-form';
import { BigButton } from './big-button';
import { DecisiveChoice } from './decisive-choice';
import form from './ballot-form.module.css';

export interface Choice {
  readonly value: string;
  readonly name: string;
  /** What it claims, where the name does not say it. */
  readonly claim: string | null;
}

interface BallotFormProps {
  readonly slug: string;
  readonly phase: number;
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly own: OwnBallot | null;
  /** The cards to choose from that may have moved the voter; null in a first vote. */
  readonly met: readonly CardView[] | null;
  readonly clientId: string;
  readonly refused: FormState | null;
}

/** One vote: an answer, and if one likes because of what, and which card it was that moved one. */
export function BallotForm({ slug, phase, question, choices, own, met, clientId, refused }: BallotFormProps) {
  const first = { choice: own?.choice ?? '', because: own?.because ?? '', decisive: numberOf(own) };
  const values: Readonly<Record<string, string>> = refused?.values ?? first;
  return (
    <KeptForm
      action={`/api/discussions/${slug}/ballots`}
      keep={`ballot:${slug}:${String(phase)}`}
      refused={refused}
      className={form.form}
    >
      <fieldset className={styles.choice}>
        <legend className={form.question}>{question}</legend>
        <div className={form.options}>
          {choices.map(({ value, name, claim }) => (
            <label className={styles.option} key={value}>
              <input type="radio" name="choice" value={value} required defaultChecked={value === values['choice']} />
              <span>
                <strong>{name}</strong>
                {claim !== null && <small>{claim}</small>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <CountedText
        label="Because … (if you like, in one sentence)"
        limit={becauseLimit}
        name="because"
        rows={2}
        defaultValue={values['because'] ?? ''}
      />
      {met !== null && <DecisiveChoice cards={met} values={values} />}
      <input type="hidden" name="phase" value={phase} />
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="page" value={addressOf(slug)} />
      <BigButton>{own === null ? 'Send my vote' : 'Change my vote'}</BigButton>
    </KeptForm>
  );
}

function numberOf(own: OwnBallot | null): string {
  if (own === null) return '';
  return own.decisive === null ? 'none' : String(own.decisive);
}

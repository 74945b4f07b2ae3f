import type { FormState } from '../../lib/http/form-state';
import type { Slip } from '../../lib/participants/queries';
import { mostSlips } from '../../lib/participants/vocabulary';
import form from '../debates/debate-form.module.css';
import { Button } from '../ui/button';
import { OnceForm } from '../ui/once-form';
import { Problem } from '../ui/problem';
import { Qr } from '../ui/qr';
import styles from './slips.module.css';
import { grouped } from './told';

interface SlipsProps {
  readonly id: string;
  readonly question: string;
  readonly slips: readonly Slip[];
  /** The site's address for phones. */
  readonly origin: string;
  readonly clientId: string;
  readonly refused: FormState | null;
}

/** Slips to print and cut: one for each pupil, who joins and comes back by it. Which is whose stands on paper alone. */
export function Slips({ id, question, slips, origin, clientId, refused }: SlipsProps) {
  return (
    <>
      <div className={[form.page, styles.screen].join(' ')}>
        <h1>Slips to print</h1>
        <p>
          Each pupil gets one. Its pattern lets them in, and back in, on any device. The server knows the slip’s number
          and no name: keep on paper whose slip is whose. Whoever has a slip is its pupil, so throw unused ones away.
        </p>
        {typeof refused?.message === 'string' && <Problem message={refused.message} id="problem" />}
        {slips.length < mostSlips && (
          <OnceForm method="post" action={`/api/discussions/${id}/slips`} className={form.form}>
            <label className={form.field}>
              <span>{slips.length === 0 ? 'How many?' : 'How many more?'}</span>
              <input
                {...{ type: 'number', name: 'count', min: 1, max: mostSlips - slips.length, required: true }}
                defaultValue={refused?.values['count'] ?? String(Math.min(30, mostSlips - slips.length))}
              />
            </label>
            <input type="hidden" name="clientId" value={clientId} />
            <input type="hidden" name="page" value={`/discussions/${id}/slips`} />
            <div className={form.actions}>
              <Button quiet={slips.length > 0}>Make slips</Button>
            </div>
          </OnceForm>
        )}
        {slips.length > 0 && (
          <p>
            Print this page with your browser (Ctrl+P, or Share and Print): only the slips come out. Do not show it on
            the projector. <a href={`/discussions/${id}/host`}>Back to the discussion</a>
          </p>
        )}
      </div>
      <ul className={styles.slips}>
        {slips.map(({ number, word, isUsed }) => (
          <li key={number} className={styles.slip}>
            <span className={styles.number}>
              Slip {String(number)}
              {isUsed && <span className={styles.screen}> (used)</span>}
            </span>
            <Qr value={`${origin}/join/back/${word}`} label={`The address of slip ${String(number)}`} />
            <span className={styles.word}>{grouped(word)}</span>
            <small>{origin.replace(/^https?:\/\//, '')}/join/back</small>
            <small>{question}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

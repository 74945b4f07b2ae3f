import type { FormState } from '../../lib/http/form-state';
import type { ProposalView } from '../../lib/proposals/view';
import { CardPicker } from '../search/card-picker';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import { LongText } from '../ui/long-text';
import { addressOf } from '../../lib/debates/address';
import { AcceptForm } from './accept-form';
import styles from './review.module.css';
import { recordOf } from './record-of';

interface DecisionProps {
  readonly slug: string;
  readonly proposal: ProposalView;
  /** Made for these forms: only one of them is sent, and one decision is made. */
  readonly clientId: string;
  readonly form: FormState | null;
}

/** What an editor can do with what waits. */
export function Decision({ slug, proposal, clientId, form }: DecisionProps) {
  const { id, kind, seen } = proposal;
  const page = `${addressOf(slug)}/proposals/${id}`;
  const door = `/api/debates/${slug}/proposals/${id}`;
  const hidden = (
    <>
      <input type="hidden" name="revision" value={seen} />
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="page" value={page} />
    </>
  );
  const [returning, merging] = [of(form, 'text'), of(form, 'into')];
  return (
    <section aria-labelledby="decision" className={styles.decision}>
      <h2 id="decision">Decide</h2>
      <p className={styles.facts}>{recordOf(proposal)}</p>
      <div className={styles.actions}>
        <AcceptForm slug={slug} proposal={proposal} clientId={clientId} then="card" />
        {(kind === 'card' || kind === 'wording') && <a href={`${page}/edit`}>Accept with other words</a>}
      </div>
      <KeptForm action={`${door}/return`} keep={`return:${id}`} refused={returning} className={styles.form}>
        <label className={styles.field}>
          <span>A word to its author: what is missing, what to change</span>
          <LongText name="text" rows={3} required defaultValue={form?.values['text'] ?? ''} />
        </label>
        {hidden}
        <p>
          <Button quiet>Send back</Button>
        </p>
      </KeptForm>
      {kind === 'card' && (
        <KeptForm action={`${door}/merge`} keep={`merge:${id}`} refused={merging} className={styles.form}>
          <CardPicker
            slug={slug}
            name="into"
            label="A card that says the same already"
            required
            defaultValue={form?.values['into'] ?? ''}
          />
          {hidden}
          <p>
            <Button quiet>Merge into that card</Button>
          </p>
        </KeptForm>
      )}
    </section>
  );
}

/** What was refused, if it is the form with this field. */
const of = (form: FormState | null, field: string) => (form?.values[field] === undefined ? null : form);

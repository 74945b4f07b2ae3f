import type { CardView } from '../../lib/cards/view';
import type { Relation } from '../../lib/cards/vocabulary';
import type { FormState } from '../../lib/http/form-state';
import type { LinkView } from '../../lib/links/queries';
import { cardHref } from '../cards/card';
import { relationNames } from '../cards/wording';
import { CardPicker } from '../search/card-picker';
import { KeptForm } from '../ui/kept-form';
import { Sentence } from './sentence';
import styles from './target-form.module.css';

interface TargetFormProps {
  readonly slug: string;
  readonly card: CardView;
  /** The form's door and its page. */
  readonly action: string;
  readonly page: string;
  readonly relations: readonly Relation[];
  /** What is sent besides what is chosen. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly form: FormState | null;
  /** The card that was chosen, once it was, and its links, of which an undercut denies one. */
  readonly chosen: CardView | null;
  readonly deniable: readonly LinkView[];
  readonly send: string;
}

/** How a card is to be linked, and to what; then what that will say, before it is sent. */
export function TargetForm(props: TargetFormProps) {
  const { slug, card, action, page, hidden, form, send } = props;
  const said = form?.values['step'] === 'choose' ? null : sentenceOf(props);
  return (
    <KeptForm
      action={action}
      keep={`${page}:${said === null ? 'choose' : 'send'}`}
      refused={form}
      className={styles.form}
    >
      {Object.entries({ ...hidden, page }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      {said === null ? <Fields {...props} /> : <Said {...props} said={said} />}
      <div className={styles.actions}>
        {said === null ? <Step to="look">Look at it first</Step> : <Send>{send}</Send>}
        {said !== null && <Step to="choose">Choose something else</Step>}
        <a href={cardHref(slug, card)}>Leave it as it is</a>
      </div>
    </KeptForm>
  );
}

function Step({ to, children }: { to: string; children: string }) {
  return (
    <button type="submit" name="step" value={to} className={styles.step}>
      {children}
    </button>
  );
}

/** Sent as a plain form: a refusal comes back with where the card stands by then. */
function Send({ children }: { children: string }) {
  return (
    <button type="submit" data-plain className={styles.send}>
      {children}
    </button>
  );
}

function Fields({ slug, relations, form, chosen, deniable }: TargetFormProps) {
  const values = form?.values ?? {};
  return (
    <>
      <fieldset className={styles.choice}>
        <legend>What does this card do?</legend>
        {relations.map((relation) => (
          <label key={relation}>
            <input
              type="radio"
              name="relation"
              value={relation}
              required
              defaultChecked={relation === values['relation']}
            />{' '}
            {relationNames[relation].name}
          </label>
        ))}
      </fieldset>
      <CardPicker slug={slug} name="to" label="To which card?" defaultValue={values['to'] ?? ''} required />
      {values['relation'] === 'undercut' && chosen !== null && (
        <fieldset className={styles.choice}>
          <legend>Which link does it deny?</legend>
          {deniable.map((link) => (
            <label key={link.id}>
              <input type="radio" name="link" value={link.id} defaultChecked={link.id === values['link']} />
              <Sentence slug={slug} link={link} />
            </label>
          ))}
          {deniable.length === 0 && <p>That card is put forward for nothing. Choose another.</p>}
        </fieldset>
      )}
      {values['to'] !== undefined && values['to'] !== '' && chosen === null && (
        <p role="alert">There is no card with that number. Search for it by its words.</p>
      )}
    </>
  );
}

interface Said {
  readonly relation: Relation;
  readonly to: string;
  readonly denied: LinkView | null;
}

/** What was chosen, if that is enough for a sentence. */
function sentenceOf({ relations, form, chosen, deniable }: TargetFormProps): Said | null {
  const relation = relations.find((one) => one === form?.values['relation']);
  if (relation === undefined || chosen === null) return null;
  const to = String(chosen.number);
  if (relation !== 'undercut') return { relation, to, denied: null };
  const denied = deniable.find(({ id }) => id === form?.values['link']);
  return denied === undefined ? null : { relation, to, denied };
}

function Said({ slug, card, chosen, said: { relation, to, denied } }: TargetFormProps & { said: Said }) {
  const end = denied?.to ?? chosen;
  return (
    <>
      <input type="hidden" name="relation" value={relation} />
      <input type="hidden" name="to" value={to} />
      {denied !== null && <input type="hidden" name="link" value={denied.id} />}
      {end !== null && <Sentence slug={slug} link={{ from: card, relation, to: end, denied }} />}
    </>
  );
}

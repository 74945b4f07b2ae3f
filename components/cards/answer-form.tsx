import type { CardView } from '../../lib/cards/view';
import { claimLimit } from '../../lib/cards/vocabulary';
import type { FormState } from '../../lib/http/form-state';
import type { DebateSource } from '../../lib/sources/queries';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import { LikenessHints } from '../search/likeness-hints';
import { CountedText } from '../ui/counted-text';
import { LongText } from '../ui/long-text';
import { addressOf } from '../../lib/debates/address';
import { AfterRelation } from './after-relation';
import styles from './answer-form.module.css';
import { BackingFields } from './backing-fields';
import { KindChoice } from './kind-choice';
import { Preview } from './preview';
import { RelationChoice } from './relation-choice';
import { TargetChoice, type Thesis } from './target-choice';
import { claimOf } from './wording';

interface AnswerFormProps {
  readonly slug: string;
  /** The card that is answered; null where the form asks for it. */
  readonly target: CardView | null;
  readonly theses: readonly Thesis[];
  readonly sources: readonly DebateSource[];
  readonly speakers: readonly string[];
  readonly clientId: string;
  /** The address of this form, to come back to. */
  readonly page: string;
  /** What of the address brings a passage: with another one, another answer is written. */
  readonly passage: string;
  /** What the address gives, and what was typed before. */
  readonly values: Readonly<Record<string, string>>;
  readonly form: FormState | null;
}

/** An argument in steps: how it answers, the claim, what backs it, who is speaking there; the rest if one likes. */
export function AnswerForm(props: AnswerFormProps) {
  const { slug, target, theses, sources, speakers, clientId, page, passage, values, form } = props;
  const value = (name: string) => values[name] ?? '';
  const isPreview = value('step') === 'preview';
  return (
    <KeptForm
      action={`/api/debates/${slug}/cards`}
      keep={`answer:${slug}:${target === null ? 'any' : String(target.number)}${passage}`}
      refused={form}
      className={styles.form}
    >
      <h1 className={styles.title}>{target === null ? 'Add an argument' : 'Answer this'}</h1>
      {target === null ? (
        <TargetChoice theses={theses} chosen={value('to')} />
      ) : (
        <blockquote className={styles.target}>
          <p>{claimOf(target)}</p>
          <input type="hidden" name="to" value={String(target.number)} />
        </blockquote>
      )}
      {isPreview && <Preview values={values} sources={sources} />}
      <RelationChoice chosen={value('relation')} canBeUndercut={target !== null && target.thesisOf === null} />
      <AfterRelation />
      <CountedText
        label="Your claim, in one sentence"
        limit={claimLimit}
        name="claim"
        rows={3}
        required
        enterKeyHint="done"
        defaultValue={value('claim')}
      />
      <LikenessHints slug={slug} field="claim" backHref={`${addressOf(slug)}/cards/{number}/annotations/new`} />
      <BackingFields slug={slug} sources={sources} speakers={speakers} values={values} withNothing />
      <details className={styles.more} open={value('elaboration') + value('kind') !== ''}>
        <summary>Say more, if you like</summary>
        <div className={styles.inside}>
          <KindChoice chosen={value('kind')} />
          <label className={styles.field}>
            <span>What it means</span>
            <LongText name="elaboration" rows={4} defaultValue={value('elaboration')} aria-describedby="markdown" />
            <small id="markdown">
              *emphasis*, **strong**, lists with - and links in the form [words](https://…) work
            </small>
          </label>
        </div>
      </details>
      <input type="hidden" name="clientId" value={clientId} />
      <input type="hidden" name="page" value={page} />
      <div className={styles.send}>
        <Button>Post it</Button>
        <Button quiet step="preview">
          Preview
        </Button>
      </div>
    </KeptForm>
  );
}

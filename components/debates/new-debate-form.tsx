import { cornersOf } from '../../lib/debates/corners';
import { answerFields } from '../../lib/debates/schema';
import type { Template } from '../../lib/debates/vocabulary';
import type { FormState } from '../../lib/http/form-state';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import { LongText } from '../ui/long-text';
import { AnswerFields } from './answer-fields';
import { ContributionsChoice } from './contributions-choice';
import styles from './debate-form.module.css';
import { LanguageChoice } from './language-choice';
import { TextField } from './text-field';

const templateNames: Readonly<Record<Template, string>> = {
  'yes-no': 'Yes or no',
  'two-axes': 'Two axes',
  options: 'Policy options',
};
const fewest: Readonly<Record<Template, number>> = { 'yes-no': 2, 'two-axes': 4, options: 3 };
const prefilled: Readonly<Record<Template, readonly string[]>> = {
  'yes-no': ['Yes', 'No'],
  'two-axes': [],
  options: [],
};
const cornerLabels = ['Both first ends', 'Second end, first end', 'First end, second end', 'Both second ends'];

interface NewDebateFormProps {
  readonly template: Template;
  readonly clientId: string;
  readonly form: FormState | null;
}

/** A question and two answers are enough; the rest can be said now or later. */
export function NewDebateForm({ template, clientId, form }: NewDebateFormProps) {
  const typed = form?.values ?? {};
  const step = typed['step'] ?? '';
  const hasAxes = template === 'two-axes';
  const pole = (name: string) => typed[name] ?? '';
  const corners =
    hasAxes && step === 'corners'
      ? cornersOf(
          { low: pole('axis1Low'), high: pole('axis1High') },
          { low: pole('axis2Low'), high: pole('axis2High') },
        )
      : [];
  const lastUsed = answerFields.reduce((last, [answer], at) => (typed[answer] ? at + 1 : last), 0);
  const asked = Number(/^answers-([3-8])$/.exec(step)?.[1] ?? 0);
  const shown = Math.max(fewest[template], lastUsed, asked);
  return (
    <div className={styles.page}>
      <h1>Open a debate</h1>
      <nav aria-label="What it begins as">
        <ul className={styles.templates}>
          {(['yes-no', 'two-axes', 'options'] as const).map((name) => (
            <li key={name}>
              <a href={`/debates/new?template=${name}`} {...(name === template && { 'aria-current': 'page' })}>
                {templateNames[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <KeptForm action="/api/debates" keep={`debate:${template}`} refused={form} className={styles.form}>
        <label className={styles.field}>
          <span>The question</span>
          <LongText name="question" rows={2} required dir="auto" defaultValue={typed['question'] ?? ''} />
        </label>
        {hasAxes &&
          (['1', '2'] as const).map((axis) => (
            <fieldset className={styles.group} key={axis}>
              <legend>{axis === '1' ? 'The first axis' : 'The second axis'}</legend>
              <TextField name={`axis${axis}`} label="What it asks, in a few words" value={typed[`axis${axis}`]} />
              <div className={styles.poles}>
                <TextField name={`axis${axis}Low`} label="One end" value={typed[`axis${axis}Low`]} />
                <TextField name={`axis${axis}High`} label="The other end" value={typed[`axis${axis}High`]} />
              </div>
            </fieldset>
          ))}
        {hasAxes && (
          <div className={styles.actions}>
            <input type="hidden" name="corners" value="yes" />
            <Button quiet step="corners">
              Name the four answers after the ends
            </Button>
            <p className={styles.muted}>An answer that you leave empty is named so as well.</p>
          </div>
        )}
        {answerFields.slice(0, shown).map(([answer, thesis], at) => (
          <AnswerFields
            key={answer}
            at={at + 1}
            label={(hasAxes ? cornerLabels[at] : undefined) ?? `Answer ${String(at + 1)}`}
            name={nameOf(typed[answer], corners[at]?.name, prefilled[template][at])}
            thesis={typed[thesis] ?? ''}
          />
        ))}
        {shown < answerFields.length && (
          <div className={styles.actions}>
            <Button quiet step={`answers-${String(shown + 1)}`}>
              One more answer
            </Button>
          </div>
        )}
        <details className={styles.more} open={(typed['about'] ?? '') !== ''}>
          <summary>More: what it is about, language, who may add</summary>
          <div className={styles.inside}>
            <label className={styles.field}>
              <span>What it is about</span>
              <LongText name="about" rows={4} dir="auto" defaultValue={typed['about'] ?? ''} />
            </label>
            <LanguageChoice chosen={typed['language'] ?? 'en'} />
            <ContributionsChoice chosen={typed['contributions'] ?? 'reviewed'} />
          </div>
        </details>
        <input type="hidden" name="clientId" value={clientId} />
        <input type="hidden" name="page" value={`/debates/new?template=${template}`} />
        <div className={styles.actions}>
          <Button>Open the debate</Button>
        </div>
      </KeptForm>
    </div>
  );
}

/** What was typed; where that is nothing, what was asked to be filled in; and at the first opening what is suggested. */
function nameOf(typed: string | undefined, corner: string | undefined, suggested = ''): string {
  return typed === undefined || typed === '' ? (corner ?? typed ?? suggested) : typed;
}

import type { Debate, Position } from '../../lib/debates/queries';
import { usualMinutes } from '../../lib/discussions/plan';
import type { FormState } from '../../lib/http/form-state';
import form from '../debates/debate-form.module.css';
import { LanguageChoice } from '../debates/language-choice';
import { TextField } from '../debates/text-field';
import { Button } from '../ui/button';
import { KeptForm } from '../ui/kept-form';
import { LongText } from '../ui/long-text';
import { Options } from './options';
import { StartingSet } from './starting-set';
import { Times } from './times';
import { toldOf } from './told';

interface OpeningFormProps {
  /** The debate to discuss, with its positions; null for a question of one's own. */
  readonly about: { readonly debate: Debate; readonly positions: readonly Position[] } | null;
  readonly clientId: string;
  readonly refused: FormState | null;
}

/** A question and one tap are enough; all else has a sensible answer already, and is folded away. */
export function OpeningForm({ about, clientId, refused }: OpeningFormProps) {
  const typed = refused?.values ?? {};
  const slug = about?.debate.slug ?? '';
  const votes =
    about === null
      ? ['1', '2', '3', '4'].map((at) => ({ value: `position-${at}`, label: `For or against answer ${at}` }))
      : about.positions.map(({ key, name }) => ({ value: key, label: `For or against: ${name}` }));
  return (
    <div className={form.page}>
      <h1>Start a class discussion</h1>
      <KeptForm action="/api/discussions" keep={`discussion:${slug}`} refused={refused} className={form.form}>
        {about === null ? (
          <label className={form.field}>
            <span>The question</span>
            <LongText name="question" rows={2} required dir="auto" defaultValue={typed['question'] ?? ''} />
            <small>One that can be answered with Yes or No. Other answers: below.</small>
          </label>
        ) : (
          <>
            <p lang={about.debate.language}>
              <strong>{about.debate.question}</strong>
            </p>
            <p>
              <a href="/discuss/new">Ask a question of your own instead</a>
            </p>
            <StartingSet chosen={typed['start'] ?? 'picks'} cards={typed['cards'] ?? ''} />
          </>
        )}
        <div className={form.actions}>
          <Button>Open the discussion</Button>
        </div>
        <p className={form.muted}>
          Vote, write, answer, vote again: {String(usualMinutes.reduce((sum, one) => sum + one, 0))} minutes, with
          made-up names. Nothing starts before you say so.
        </p>
        <details className={form.more} open={refused !== null && refused.field !== 'question'}>
          <summary>More: answers, names, who sees what, times</summary>
          <div className={form.inside}>
            {about === null && (
              <>
                {['1', '2', '3', '4'].map((at) => (
                  <TextField
                    key={at}
                    name={`answer${at}`}
                    label={`Answer ${at}`}
                    value={typed[`answer${at}`] ?? { '1': 'Yes', '2': 'No' }[at] ?? ''}
                  />
                ))}
                <LanguageChoice chosen={typed['language'] ?? 'en'} />
              </>
            )}
            <label className={form.field}>
              <span>The vote is</span>
              <select name="votesOn" defaultValue={typed['votesOn'] ?? ''}>
                <option value="">on the question: one of its answers</option>
                {votes.map(({ value, label }) => (
                  <option value={value} key={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <Options
              {...{ name: 'naming', legend: 'Names', chosen: typed['naming'] ?? 'generated' }}
              options={[
                { value: 'generated', label: 'Made up', hint: 'Such as “Quiet Otter”. Nobody types anything.' },
                { value: 'own', label: 'Their own', hint: 'Each types a name. You can take anybody out.' },
              ]}
            />
            <Options
              {...{ name: 'reports', legend: 'Do you want to see who wrote what?', chosen: typed['reports'] ?? '' }}
              options={[
                { value: '', label: 'No', hint: toldTo(false) },
                { value: 'yes', label: 'Yes, by the names here', hint: toldTo(true) },
              ]}
            />
            <Options
              {...{ name: 'approval', legend: 'Do you read cards first?', chosen: typed['approval'] ?? '' }}
              options={[
                { value: '', label: 'No: everybody sees a card at once' },
                { value: 'yes', label: 'Yes: a card is shown when you let it through' },
              ]}
            />
            <Times minutes={usualMinutes.map((usual, at) => typed[`minutes${String(at + 1)}`] ?? String(usual))} />
            <label className={form.field}>
              <span>Cards that each writes before reading the others’</span>
              <input type="number" name="gate" min={0} max={5} defaultValue={typed['gate'] ?? '1'} />
            </label>
          </div>
        </details>
        <input type="hidden" name="debate" value={slug} />
        <input type="hidden" name="clientId" value={clientId} />
        <input type="hidden" name="page" value={slug === '' ? '/discuss/new' : `/discuss/new?debate=${slug}`} />
      </KeptForm>
    </div>
  );
}

const toldTo = (reports: boolean) => `They read before they join: “${toldOf({ reports, approval: false })}”`;

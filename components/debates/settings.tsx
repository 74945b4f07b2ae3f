import type { ComponentProps } from 'react';
import { placeSteps } from '../../lib/debates/vocabulary';
import type { Axis, Debate, Position } from '../../lib/debates/queries';
import type { FormState } from '../../lib/http/form-state';
import { LongText } from '../ui/long-text';
import { ContributionsChoice } from './contributions-choice';
import styles from './debate-form.module.css';
import { LanguageChoice } from './language-choice';
import { SettingsPart } from './settings-part';
import { TextField } from './text-field';

interface SettingsProps {
  readonly debate: Debate;
  readonly axes: readonly Axis[];
  readonly positions: readonly Position[];
  readonly isFromFiles: boolean;
  /** What the writer of the words sees, and of each axis by its key (lib/debates/queries.ts). */
  readonly seen: Readonly<Record<string, string>>;
  /** A fresh id for each form. */
  readonly ids: Readonly<Record<string, string>>;
  /** This site's address, for the editor's link. */
  readonly origin: string;
  /** The part that a refusal or an answer is about. */
  readonly part: string | null;
  /** The part that has just been saved. */
  readonly saved: string | null;
  readonly form: FormState | null;
}

/** All settings of a debate, for who edits it. */
export function Settings({
  debate,
  axes,
  positions,
  isFromFiles,
  seen,
  ids,
  origin,
  part,
  saved,
  form,
}: SettingsProps) {
  const of = (name: string) => ({
    ...{ slug: debate.slug, part: name, clientId: ids[name] ?? '' },
    form: part === name ? form : null,
    isSaved: saved === name && form === null,
  });
  const typed = (name: string, field: string, now: string) => of(name).form?.values[field] ?? now;
  const key = of('link').form?.values['key'];
  return (
    <div className={styles.page}>
      <h1>Settings</h1>
      {isFromFiles ? (
        <p>The question, the answers and the axes of this debate come from files. They are changed there.</p>
      ) : (
        <Frame {...{ axes, positions, seen, of, typed, debate }} />
      )}
      <SettingsPart {...of('contributions')} title="Who may add" door="contributions" button="Save who may add">
        <ContributionsChoice chosen={typed('contributions', 'contributions', debate.contributions)} />
      </SettingsPart>
      <SettingsPart {...of('link')} title="Editor’s link" door="editor-link" button="Show a link for another device">
        <p>Whoever has the link can edit this debate. A new link ends the one before it.</p>
        {key !== undefined && (
          <>
            <p role="status">Keep it: it lets another device edit, and it is shown only now.</p>
            <p className={styles.once}>{`${origin}/editor?key=${key}`}</p>
          </>
        )}
      </SettingsPart>
      <SettingsPart {...of('stop')} title="Stop editing" door="editorship/end" button="Stop editing in this browser">
        <p>To edit again you need the editor’s link. Make one first and keep it.</p>
      </SettingsPart>
      <SettingsPart {...of('withdraw')} title="Withdraw this debate" door="withdrawal" button="Withdraw the debate">
        <p>Nobody finds it any more. Whoever runs this server can bring it back.</p>
        <label>
          <input type="checkbox" required /> Yes, take it back
        </label>
      </SettingsPart>
    </div>
  );
}

interface FrameProps extends Pick<SettingsProps, 'debate' | 'axes' | 'positions' | 'seen'> {
  readonly of: (
    name: string,
  ) => Pick<ComponentProps<typeof SettingsPart>, 'slug' | 'part' | 'clientId' | 'form' | 'isSaved'>;
  readonly typed: (part: string, field: string, now: string) => string;
}

/** The question, the answers and the axes. */
function Frame({ debate, axes, positions, seen, of, typed }: FrameProps) {
  return (
    <>
      <SettingsPart {...of('words')} isKept title="The question" door="settings" button="Save the question">
        <label className={styles.field}>
          <span>The question</span>
          <LongText
            name="question"
            rows={2}
            required
            dir="auto"
            defaultValue={typed('words', 'question', debate.question)}
          />
        </label>
        <label className={styles.field}>
          <span>What it is about</span>
          <LongText name="about" rows={4} dir="auto" defaultValue={typed('words', 'about', debate.about)} />
        </label>
        <LanguageChoice chosen={typed('words', 'language', debate.language)} />
        <input type="hidden" name="revision" value={seen['words']} />
      </SettingsPart>
      <SettingsPart {...of('positions')} isKept title="Answers" door="positions" button="Add this answer">
        <ul className={styles.answers}>
          {positions.map(({ key, name }) => (
            <li key={key}>{name}</li>
          ))}
        </ul>
        <TextField name="name" label="One more answer" value={typed('positions', 'name', '')} required />
        <TextField name="thesis" label="As a whole sentence, if you like" value={typed('positions', 'thesis', '')} />
      </SettingsPart>
      {axes.map((axis) => (
        <SettingsPart
          {...of(axis.key)}
          key={axis.key}
          title={axis.name}
          door={`axes/${axis.key}/places`}
          button="Save the places"
        >
          {positions.map((position) => (
            <PlaceChoice
              key={position.key}
              axis={axis}
              position={position}
              chosen={typed(axis.key, position.key, String(position.places[axis.key] ?? 'none'))}
            />
          ))}
          <input type="hidden" name="revision" value={seen[axis.key]} />
        </SettingsPart>
      ))}
      <SettingsPart {...of('axes')} isKept title="One more axis" door="axes" button="Add this axis">
        <p className={styles.muted}>The first two axes make the plane on the cover.</p>
        <TextField name="name" label="What it asks, in a few words" value={typed('axes', 'name', '')} required />
        <div className={styles.poles}>
          <TextField name="low" label="One end" value={typed('axes', 'low', '')} required />
          <TextField name="high" label="The other end" value={typed('axes', 'high', '')} required />
        </div>
      </SettingsPart>
    </>
  );
}

function PlaceChoice({ axis, position, chosen }: { axis: Axis; position: Position; chosen: string }) {
  const names = [axis.lowName, `rather ${axis.lowName}`, 'in the middle', `rather ${axis.highName}`, axis.highName];
  return (
    <label className={styles.field}>
      <span>{position.name}</span>
      <select name={position.key} defaultValue={chosen}>
        <option value="none">takes no side</option>
        {placeSteps.map((step, at) => (
          <option value={step} key={step}>
            {names[at]}
          </option>
        ))}
      </select>
    </label>
  );
}

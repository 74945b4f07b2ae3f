import { attributions } from '../../lib/annotations/vocabulary';
import type { DebateSource } from '../../lib/sources/queries';
import { PassagePicker } from '../sources/passage-picker';
import { LongText } from '../ui/long-text';
import { addressOf } from '../../lib/debates/address';
import styles from './backing-fields.module.css';
import choice from './choice.module.css';
import { attributionMeanings, speakerNames } from './wording';

interface BackingFieldsProps {
  readonly slug: string;
  readonly sources: readonly DebateSource[];
  /** Names to choose from; others may be typed. */
  readonly speakers: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  /** Whether "nothing yet" may be chosen. */
  readonly withNothing: boolean;
}

/**
 * What backs a claim, and who is speaking there. All inputs are there without scripts, each shown with its choice by the
 * style sheet; what was typed under another choice stays.
 */
export function BackingFields({ slug, sources, speakers, values, withNothing }: BackingFieldsProps) {
  const value = (name: string) => values[name] ?? '';
  const usable = sources.filter(({ writtenByEditors }) => !writtenByEditors);
  const way = (key: string, name: string, hint: string) => (
    <label className={choice.option}>
      <input type="radio" name="backing" value={key} required defaultChecked={value('backing') === key} />
      <span>
        <strong>{name}</strong>
        <small>{hint}</small>
      </span>
    </label>
  );
  return (
    <div className={styles.backing}>
      <fieldset className={choice.choice}>
        <legend>What backs it?</legend>
        <div className={choice.options}>
          {usable.length > 0 && way('here', 'A passage here', 'Choose it in one of the documents of this debate')}
          {way('elsewhere', 'From elsewhere', 'Paste it from a page or a book: “not checked” until somebody has')}
          {withNothing && way('none', 'Nothing yet', 'The card says “no source yet”; anybody can add one')}
        </div>
      </fieldset>
      {usable.length === 0 && (
        <p>
          No document is here yet to quote from. <a href={`/sources/new?debate=${slug}`}>Bring one in</a>: what you
          typed stays, and is here when you come back.
        </p>
      )}
      <div className={styles.here}>
        <p>
          Choose a document, or <a href={`/sources/new?debate=${slug}`}>bring one in</a>
        </p>
        <PassagePicker
          sources={usable.map(({ slug: source, title, label, language }) => ({ slug: source, title, label, language }))}
        />
        <details className={styles.more} open={value('source') !== ''}>
          <summary>Give it by hand</summary>
          <div className={styles.inside}>
            <label className={styles.field}>
              <span>Document</span>
              <select name="source" defaultValue={value('source')}>
                <option value="">Choose one</option>
                {usable.map((source) => (
                  <option value={source.slug} key={source.slug}>
                    {source.label ?? 'New'}: {source.title}
                  </option>
                ))}
              </select>
            </label>
            <label className={styles.field}>
              <span>Paragraph</span>
              <input name="paragraph" inputMode="numeric" autoComplete="off" defaultValue={value('paragraph')} />
              <small>
                Its number stands beside it, as in ¶8, <a href={`${addressOf(slug)}/sources`}>in the document</a>
              </small>
            </label>
            <label className={styles.field}>
              <span>The words of the passage</span>
              <LongText name="quote" rows={3} defaultValue={value('quote')} />
              <small>As they stand there. Leave it empty where only a summary is stored here</small>
            </label>
          </div>
        </details>
        <input type="hidden" name="start" defaultValue={value('start')} />
      </div>
      <div className={styles.elsewhere}>
        <label className={styles.field}>
          <span>Title of the document</span>
          <input name="title" autoComplete="off" defaultValue={value('title')} />
        </label>
        <label className={styles.field}>
          <span>Link, if it has one</span>
          <input
            name="url"
            type="url"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            defaultValue={value('url')}
          />
        </label>
        <label className={styles.field}>
          <span>The words of the passage</span>
          <LongText name="pasted" rows={3} defaultValue={value('pasted')} />
        </label>
      </div>
      <div className={styles.speaking}>
        <fieldset className={choice.choice}>
          <legend>Who is speaking?</legend>
          <div className={choice.options}>
            {attributions.map((attribution) => (
              <label className={choice.option} key={attribution}>
                <input
                  type="radio"
                  name="speaker"
                  value={attribution}
                  defaultChecked={value('speaker') === attribution}
                />
                <span>
                  <strong>{speakerNames[attribution]}</strong>
                  <small>{attributionMeanings[attribution]}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <details className={styles.more} open={value('actor') + value('note') !== ''}>
          <summary>A name, a note</summary>
          <div className={styles.inside}>
            <label className={styles.field}>
              <span>Whose words or view it is</span>
              <input name="actor" list="speakers" autoComplete="off" defaultValue={value('actor')} />
              <small>A person or an organisation; those of this debate are suggested</small>
            </label>
            <datalist id="speakers">
              {speakers.map((name) => (
                <option value={name} key={name} />
              ))}
            </datalist>
            <label className={styles.field}>
              <span>Why it matters here</span>
              <LongText name="note" rows={2} defaultValue={value('note')} />
            </label>
          </div>
        </details>
      </div>
    </div>
  );
}

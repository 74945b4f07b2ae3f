import type { Source, SourceBody } from '../../lib/sources/queries';
import { addressOf } from '../../lib/debates/address';
import { count } from '../cards/wording';
import { Facts } from './facts';
import styles from './source-head.module.css';
import { Warnings } from './warnings';

interface SourceHeadProps {
  readonly source: Source;
  readonly body: SourceBody;
  /** How many passages stand on changed words or on none. */
  readonly changes: number;
  /** The page that says which. */
  readonly changesPath: string;
  readonly debates: readonly { readonly slug: string; readonly question: string; readonly label: string }[];
}

/** Why somebody who sees a document may not read its text. */
const withheld = {
  everyone: '',
  discussion: 'Its text is only for those in the discussion it was brought into. You see what cards quote of it.',
  author: 'Its text is only for whoever brought it in, for its licence. You see what cards quote of it.',
} as const;

/** What a document is, before one reads it. */
export function SourceHead({ source, body, changes, changesPath, debates }: SourceHeadProps) {
  return (
    <header className={styles.head}>
      {debates.map(({ slug, question, label }) => (
        <p className={styles.debate} key={slug}>
          Source {label} of <a href={`${addressOf(slug)}/sources`}>{question}</a>
        </p>
      ))}
      <h1>{source.title}</h1>
      <Facts source={source} />
      <Warnings source={source} />
      <p className={styles.hint}>
        {body.kind === 'withheld'
          ? withheld[body.from]
          : body.kind === 'outline'
            ? 'What follows is our summary, paragraph by paragraph. The original is not stored here.'
            : source.writtenByEditors
              ? 'Written by the editors as background: it backs no card. Marked passages lead to the cards they explain.'
              : 'Marked passages lead to the cards that stand on them.'}
      </p>
      {changes > 0 && (
        <p className={styles.hint}>
          This document has a new version. <a href={changesPath}>{count(changes, 'passage')}</a> that cards stand on
          changed or went missing.
        </p>
      )}
    </header>
  );
}

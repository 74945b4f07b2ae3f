import { attributions } from '../../lib/annotations/vocabulary';
import { relations } from '../../lib/cards/vocabulary';
import type { DebateSource } from '../../lib/sources/queries';
import { Elaboration } from './elaboration';
import styles from './preview.module.css';
import { RelationLabel } from './relation-label';
import { stripSpeaker } from './strip-words';

interface PreviewProps {
  readonly values: Readonly<Record<string, string>>;
  readonly sources: readonly DebateSource[];
}

/** The card as it will stand; nothing of it is kept on the server. */
export function Preview({ values, sources }: PreviewProps) {
  const relation = relations.find((one) => one === values['relation']);
  const elaboration = values['elaboration'] ?? '';
  const strip = stripOf(values, sources);
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <h2 id="preview">So it will stand</h2>
      <article className={styles.card}>
        {relation !== undefined && <RelationLabel relation={relation} />}
        <p className={styles.claim}>{values['claim'] === '' ? 'Your claim is still missing.' : values['claim']}</p>
        {strip === null ? <p className={styles.empty}>no source yet</p> : <p className={styles.strip}>{strip}</p>}
        {elaboration !== '' && <Elaboration text={elaboration} />}
      </article>
    </section>
  );
}

function stripOf(values: PreviewProps['values'], sources: PreviewProps['sources']): string | null {
  const attribution = attributions.find((one) => one === values['speaker']);
  const name = values['actor']?.trim() ?? '';
  const actor = name === '' ? null : name;
  const speaker = attribution === undefined ? 'who is speaking?' : stripSpeaker({ attribution, actor });
  if (values['backing'] === 'elsewhere') return `${values['title'] ?? ''}, ${speaker}, not checked`;
  if (values['backing'] !== 'here') return null;
  const source = sources.find(({ slug }) => slug === values['source']);
  return `${source?.label ?? '?'} ¶${values['paragraph'] ?? '?'}, ${speaker}`;
}

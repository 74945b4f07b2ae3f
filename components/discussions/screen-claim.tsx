import { relationNames } from '../cards/wording';
import type { ScreenCard } from '../../lib/screens/window';
import styles from './screen.module.css';

/** A claim in ink; only the bar beside it has its side’s colour. Large, with what it answers. */
export function ScreenClaim({ card, isLarge = false }: { readonly card: ScreenCard; readonly isLarge?: boolean }) {
  const { claim, relation, above, answers } = card;
  const said = relation === null ? null : relationNames[relation];
  return (
    <section className={[styles.claim, isLarge ? styles.spotlight : '', sideOf(relation)].join(' ')}>
      {isLarge && above !== null && <p className={styles.above}>{above}</p>}
      <p className={styles.side}>
        {said !== null && `${said.sign} ${said.name}`}
        {answers > 0 && ` · ${String(answers)} ${answers === 1 ? 'answer' : 'answers'}`}
      </p>
      <p className={styles.words}>{claim}</p>
    </section>
  );
}

function sideOf(relation: ScreenCard['relation']): string {
  if (relation === 'supports') return styles.for ?? '';
  return relation === 'attacks' || relation === 'undercut' ? (styles.against ?? '') : '';
}

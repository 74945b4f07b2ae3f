import { Board } from '../cards/board';
import { CountLine } from '../cards/count-line';
import { saysNameAlone } from '../../lib/debates/sentence';
import type { PupilBoard } from '../../lib/screens/queries';
import styles from './host.module.css';

/** Each answer that the class discusses, with the cards that a pupil reads. */
export function PupilBoards({ slug, boards }: { readonly slug: string; readonly boards: readonly PupilBoard[] }) {
  return boards.map(({ key, name, thesis, counts, branches }) => (
    <section key={key} aria-labelledby={`position-${key}`} className={styles.part}>
      <h2 id={`position-${key}`}>{name}</h2>
      {!saysNameAlone(name, thesis) && <p className={styles.claim}>{thesis}</p>}
      <CountLine counts={counts} />
      <Board slug={slug} branches={branches} counts={counts} position={name} />
    </section>
  ));
}

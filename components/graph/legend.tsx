import type { Graph } from '../../lib/graph/view';
import { relationNames } from '../cards/wording';
import { Marks } from '../ui/marks';
import { relationsAmong, sample, sampleMark } from './legend-marks';
import styles from './legend.module.css';
import { sheet } from './map-sheet';

/** What the lines of a map mean, those that it shows. */
export function Legend({ links }: Pick<Graph, 'links'>) {
  return (
    <ul className={styles.legend} aria-label="What the lines mean">
      {relationsAmong(links).map((relation) => (
        <li className={styles.entry} key={relation}>
          <svg className={sheet['map']} width={sample.width} height={sample.height} aria-hidden>
            <Marks marks={[sampleMark(relation)]} sheet={sheet} />
          </svg>
          {relationNames[relation].name}
        </li>
      ))}
    </ul>
  );
}

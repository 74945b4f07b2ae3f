import type { ReactNode } from 'react';
import type { CardView } from '../../lib/cards/view';
import type { Axis, Position } from '../../lib/debates/queries';
import { saysNameAlone } from '../../lib/debates/sentence';
import { AnswerLinks } from '../cards/answer-links';
import { cardHref } from '../cards/card';
import { Strips } from '../cards/strips';
import { claimOf } from '../cards/wording';
import styles from './position-head.module.css';

interface PositionHeadProps {
  readonly slug: string;
  readonly position: Position;
  readonly axes: readonly Axis[];
  readonly thesis: CardView | undefined;
  /** Beside what is told about the position. */
  readonly children?: ReactNode;
}

/** The head of a position's board: its claim, where that is from, and which side of each axis it takes. */
export function PositionHead({ slug, position, axes, thesis, children }: PositionHeadProps) {
  return (
    <header className={styles.head}>
      {!saysNameAlone(position.name, claimOf(thesis)) && <p className={styles.name}>{position.name}</p>}
      <h1 className={styles.thesis}>{claimOf(thesis)}</h1>
      {thesis !== undefined && <Strips slug={slug} passages={thesis.passages} />}
      {thesis !== undefined && <AnswerLinks slug={slug} card={thesis} />}
      <div className={styles.foot}>
        <details className={styles.more}>
          <summary>About this position</summary>
          <p>{position.about}</p>
          {axes.map((axis) => (
            <p key={axis.key}>
              <strong>{axis.name}:</strong> {sideOf(position.places[axis.key], axis)}
            </p>
          ))}
          {thesis !== undefined && (
            <p>
              <a href={cardHref(slug, thesis)}>The claim as a card, with its passages</a>
            </p>
          )}
        </details>
        {children}
      </div>
    </header>
  );
}

function sideOf(place: number | undefined, axis: Axis): string {
  if (place === undefined) return 'takes no side.';
  if (place === 0) return `between “${axis.lowName}” and “${axis.highName}”.`;
  return `leans to “${place < 0 ? axis.lowName : axis.highName}”.`;
}

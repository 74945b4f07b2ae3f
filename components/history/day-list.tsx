import { byDay, sentenceOf, type Happened } from '../../lib/history/happened';
import { claimOf } from '../cards/wording';
import { addressOf, versionSlug } from '../../lib/debates/address';
import { dayOf } from '../ui/day';
import styles from './day-list.module.css';

interface DayListProps {
  readonly slug: string;
  /** The newest first. */
  readonly events: readonly Happened[];
  /** Whether they are of one card, whose page this is: it is not named again, only what others linked to it. */
  readonly isOfCard: boolean;
}

/** What happened, a plain sentence each, day by day. */
export function DayList({ slug, events, isOfCard }: DayListProps) {
  return byDay(events).map(({ day, events: some }) => (
    <section key={day} aria-labelledby={`day-${day}`} className={styles.day}>
      <h3 id={`day-${day}`}>
        <time dateTime={day}>{dayOf(day)}</time>
      </h3>
      <ul>
        {some.map((event) => (
          <li key={event.seq}>
            {sentenceOf(event, isOfCard ? 'this card' : 'a card')}
            {(isOfCard && event.incoming === null) || event.card === null ? (
              '.'
            ) : (
              <>
                : <a href={`${addressOf(slug)}/cards/${String(event.card.number)}`}>{claimOf(event.card)}</a>
              </>
            )}
            {!isOfCard && (
              <>
                {' '}
                <a className={styles.version} href={addressOf(versionSlug(slug, event.seq))}>
                  version {event.seq}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}

import { count } from '../cards/wording';
import type { PhaseKind } from '../../lib/discussions/vocabulary';
import { newId } from '../../lib/id';
import { hasYetTo, inOrderOfNeed, type Attending } from '../../lib/moderation/roster';
import { EraseParticipant } from './erase-form';
import { HostForm } from './host-form';
import styles from './host.module.css';

interface PeopleListProps {
  readonly slug: string;
  readonly attending: readonly Attending[];
  /** The phase that runs. */
  readonly kind: PhaseKind | null;
}

/** Who is there and what they have done; first those who have yet to do what the phase asks. */
export function PeopleList({ slug, attending, kind }: PeopleListProps) {
  const there = attending.filter(({ isRemoved }) => !isRemoved);
  const waitedFor = there.filter((one) => hasYetTo(kind, one)).length;
  return (
    <section aria-labelledby="people" className={styles.part}>
      <h2 id="people">{there.length === 0 ? 'Nobody has joined yet' : `${String(there.length)} here`}</h2>
      {kind !== null && there.length > 0 && (
        <p className={styles.facts}>
          {waitedFor === 0
            ? 'All have done what this phase asks.'
            : count(waitedFor, missing[kind][0], missing[kind][1])}
        </p>
      )}
      <ul className={styles.people}>
        {inOrderOfNeed(kind, attending).map((one) => (
          <li key={one.id} {...(hasYetTo(kind, one) && { className: styles.yet })}>
            <details>
              <summary>
                <strong>{nameOf(one)}</strong> <span className={styles.facts}>{doneBy(one, kind)}</span>
              </summary>
              <HostForm
                slug={slug}
                door={`participants/${one.id}/${one.isRemoved ? 'restoration' : 'removal'}`}
                words={one.isRemoved ? 'Let back in' : 'Remove'}
                about={nameOf(one)}
              />
              {one.name !== null && (
                <EraseParticipant discussionId={slug} participantId={one.id} clientId={newId()} problem={null} />
              )}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const nameOf = ({ name }: Pick<Attending, 'name'>) => name ?? 'Name erased';

const missing: Readonly<Record<PhaseKind, readonly [string, string]>> = {
  vote: ['has not voted yet', 'have not voted yet'],
  write: ['has not written yet', 'have not written yet'],
  answer: ['has not answered all yet', 'have not answered all yet'],
};

function doneBy({ isRemoved, hasVoted, wrote, asked, answered }: Attending, kind: PhaseKind | null): string {
  if (isRemoved) return 'removed';
  const parts = [
    hasVoted ? 'voted' : kind === 'vote' ? 'not voted yet' : '',
    wrote > 0 ? `wrote ${String(wrote)}` : kind === 'write' ? 'not written yet' : '',
    asked > 0 ? `answered ${String(answered)} of ${String(asked)}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'joined' : parts.join(', ');
}

import type { Contribution } from '../../lib/contributions/queries';
import { relationNames, reviewerOf, waitingWords } from '../cards/wording';
import { addressOf, isDiscussion, sourceAddress } from '../../lib/debates/address';
import { dayOf } from '../ui/day';
import styles from './contributions.module.css';

interface ContributionListProps {
  /** The newest first. */
  readonly contributions: readonly Contribution[];
}

/** What somebody wrote, with what has become of each. */
export function ContributionList({ contributions }: ContributionListProps) {
  return (
    <ol className={styles.list}>
      {contributions.map((contribution) => (
        <li key={[contribution.what, contribution.id, contribution.date].join(' ')}>
          <p className={styles.head}>
            {isClassDiscussion(contribution) ? 'Class discussion' : kinds[contribution.what]}
            <time dateTime={contribution.date}>{dayOf(contribution.date)}</time>
          </p>
          <p className={styles.words}>
            <Linked contribution={contribution} />
          </p>
          {contribution.what !== 'debate' && <p className={styles.muted}>In “{contribution.debate.question}”</p>}
          <Standing contribution={contribution} />
        </li>
      ))}
    </ol>
  );
}

const isClassDiscussion = ({ what, debate }: Contribution) => what === 'debate' && isDiscussion(debate.slug);

const kinds: Readonly<Record<Contribution['what'], string>> = {
  card: 'Card',
  wording: 'New wording of a card',
  link: 'Link between two cards',
  passage: 'Passage for a card',
  check: 'Check of a card',
  source: 'Source',
  debate: 'Debate',
};

/** The words, as a link where there is a page to look at. */
function Linked({ contribution }: { contribution: Contribution }) {
  const address = pageOf(contribution);
  const words = wordsOf(contribution);
  return address === null ? words : <a href={address}>{words}</a>;
}

function pageOf({ what, id, state, debate, card, proposalId }: Contribution): string | null {
  if (debate.isWithdrawn || state === 'withdrawn') return null;
  const path = addressOf(debate.slug);
  if (what === 'source') return sourceAddress(debate.slug, `reader-${id.slice(-12)}`);
  if (what === 'debate') return path;
  if (state !== 'published' && proposalId !== null) return `${path}/proposals/${proposalId}`;
  return card === null ? null : `${path}/cards/${String(card)}`;
}

function wordsOf({ what, words, relation, card, other }: Contribution): string {
  if (what !== 'link' || relation === null) return words ?? 'No words';
  const of = (number: number | null) => (number === null ? 'a card that waits' : `card ${String(number)}`);
  return `From ${of(card)} to ${of(other)}: ${relationNames[relation].name}`;
}

function Standing({ contribution }: { contribution: Contribution }) {
  const { state, debate, editorsWord, proposalId, mergedInto } = contribution;
  const path = addressOf(debate.slug);
  return (
    <>
      <p className={styles.state}>
        {state === 'published' && isDiscussion(debate.slug) ? 'The class can read it.' : stateWords[state]}
        {state === 'waiting' && waitingWords(debate.slug)}
        {state === 'merged' && mergedInto !== null && (
          <a href={`${path}/cards/${String(mergedInto)}`}>card {mergedInto}</a>
        )}
      </p>
      {editorsWord !== null && (
        <p className={styles.word}>
          {reviewerOf(debate.slug).first} wrote: {editorsWord}
        </p>
      )}
      {state === 'returned' && proposalId !== null && (
        <p>
          <a className={styles.action} href={`${path}/proposals/${proposalId}`}>
            Change it and send it again
          </a>
        </p>
      )}
    </>
  );
}

const stateWords: Readonly<Record<Contribution['state'], string>> = {
  published: 'Published. Everybody can read it.',
  waiting: 'Waiting. ',
  returned: 'Sent back to you. Until you send it again, nobody else reads it but who sent it back.',
  merged: 'Merged into ',
  withdrawn: 'Taken back.',
};

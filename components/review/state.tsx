import type { ProposalView } from '../../lib/proposals/view';
import { reviewerOf, waitingWords } from '../cards/wording';
import { addressOf } from '../../lib/debates/address';
import styles from './review.module.css';

/** What has become of a proposal, and what its author can do about it. */
export function State({ slug, proposal }: { readonly slug: string; readonly proposal: ProposalView }) {
  const { state, isOwn, word, number, intoNumber } = proposal;
  switch (state) {
    case 'waiting':
      return isOwn && <p className={styles.state}>{waitingWords(slug)}</p>;
    case 'returned':
      return (
        <div className={styles.state}>
          <p>{isOwn ? `${reviewerOf(slug).first} sent this back to you:` : 'Sent back to its author:'}</p>
          <blockquote>{word ?? 'These words were erased.'}</blockquote>
          {isOwn && <p>Change it and send it again, or take it back. Until then nobody else sees it.</p>}
        </div>
      );
    case 'accepted':
      return (
        <p className={styles.state}>
          Accepted. <a href={`${addressOf(slug)}/cards/${String(number)}`}>Read the card</a>
        </p>
      );
    case 'merged':
      return (
        <p className={styles.state}>
          {reviewerOf(slug).first} found that{' '}
          <a href={`${addressOf(slug)}/cards/${String(intoNumber)}`}>card {intoNumber}</a> says the same, and put the
          two together. What came with this one stands there now.
        </p>
      );
    case 'withdrawn':
      return <p className={styles.state}>Taken back. Nobody else sees it.</p>;
  }
}

/** What somebody typed into a form that is gone, so that they can copy it. */
export function Typed({ text }: { readonly text: string }) {
  return (
    <div className={styles.state}>
      <p>What you wrote:</p>
      <blockquote>{text}</blockquote>
    </div>
  );
}

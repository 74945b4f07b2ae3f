import type { Queued } from '../../lib/proposals/queries';
import { Difference } from '../cards/difference';
import { Elaboration } from '../cards/elaboration';
import { RelationLabel } from '../cards/relation-label';
import { claimOf, count, speakerOf } from '../cards/wording';
import { PageLinks } from '../ui/page-links';
import { addressOf } from '../../lib/debates/address';
import { AcceptForm } from './accept-form';
import { recordOf } from './record-of';
import styles from './review.module.css';

interface QueueProps {
  readonly queued: readonly (Queued & { readonly clientId: string })[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The page that it stands on. */
  readonly path?: string;
}

/** What waits for the editors, the oldest first. */
export function Queue({ queued, total, page, pages, path = '/editor' }: QueueProps) {
  return (
    <section aria-labelledby="queue" className={styles.part}>
      <h2 id="queue">{total === 0 ? 'Nothing waits for you' : `${count(total, 'proposal')} to read`}</h2>
      {total === 0 && <p>What people propose in your debates will stand here until you have decided.</p>}
      <ol className={styles.queue}>
        {queued.map((entry) => (
          <li key={entry.proposal.id}>
            <Entry {...entry} />
          </li>
        ))}
      </ol>
      <PageLinks
        path={path}
        page={page}
        pages={Math.max(1, pages)}
        {...{ label: 'More proposals', before: 'Older', after: 'Newer' }}
      />
    </section>
  );
}

function Entry({ debate, proposal, clientId }: QueueProps['queued'][number]) {
  const { id, kind, card, surroundings, words, standing, link, passage } = proposal;
  const above = surroundings?.path.slice(0, kind === 'card' ? -1 : undefined) ?? [];
  const relation = kind === 'card' ? (surroundings?.path.at(-1)?.relation ?? null) : (link?.relation ?? null);
  const passages = passage === null ? (kind === 'card' ? (card?.passages ?? []) : []) : [passage];
  const claim = claimOf(kind === 'link' ? link?.from : (words ?? card ?? undefined));
  return (
    <article className={styles.entry} aria-label={claim}>
      <p className={styles.facts}>
        {debate.question} · {kinds[kind]}
      </p>
      {above.length > 0 && (
        <ol className={styles.path}>
          {above.map((step) => (
            <li key={step.card.id}>{claimOf(step.card)}</li>
          ))}
        </ol>
      )}
      {relation !== null && <RelationLabel relation={relation} />}
      <h3 className={styles.claim}>
        {kind === 'wording' && typeof words?.claim === 'string' ? (
          <Difference before={standing?.claim ?? ''} after={words.claim} />
        ) : (
          claim
        )}
      </h3>
      {kind === 'card' && typeof words?.elaboration === 'string' && <Elaboration text={words.elaboration} />}
      {kind === 'wording' && (
        <p>
          <Difference before={standing?.elaboration ?? ''} after={words?.elaboration ?? ''} />
        </p>
      )}
      {kind === 'link' && <p className={styles.claim}>{claimOf(link?.to)}</p>}
      {passages.map((found) => (
        <blockquote key={found.id} className={styles.passage}>
          <p>{found.exact ?? found.summary}</p>
          <p className={styles.facts}>
            {found.sourceTitle}. Who is speaking: {speakerOf(found)}
          </p>
        </blockquote>
      ))}
      {kind === 'card' && passages.length === 0 && <p className={styles.facts}>No source yet</p>}
      <p className={styles.facts}>{recordOf(proposal)}</p>
      <div className={styles.actions}>
        <AcceptForm slug={debate.slug} proposal={proposal} clientId={clientId} then="queue" />
        <a href={`${addressOf(debate.slug)}/proposals/${id}`}>
          Look closer<span className={styles.heard}>: {claim}</span>
        </a>
      </div>
    </article>
  );
}

const kinds = { card: 'a card', wording: 'a wording', link: 'a link', annotation: 'a passage' } as const;

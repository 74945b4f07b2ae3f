import { addressOf } from '../../lib/debates/address';
import { newId } from '../../lib/id';
import type { OriginDecision } from '../../lib/origins/schema';
import type { Suspected } from '../../lib/origins/queries';
import type { DebateSource } from '../../lib/sources/queries';
import { Button } from '../ui/button';
import { Problem } from '../ui/problem';
import styles from './origin-pairs.module.css';

interface OriginPairsProps {
  readonly slug: string;
  readonly sources: readonly DebateSource[];
  readonly suspected: readonly Suspected[];
  readonly problem: string | null;
}

/** For editors: documents that may be copies of one original, to decide on, and those that count as one. */
export function OriginPairs({ slug, sources, suspected, problem }: OriginPairsProps) {
  const joined = sources.flatMap((one, at) =>
    sources
      .slice(at + 1)
      .filter((other) => other.countedAs === one.countedAs && one.label !== null && other.label !== null)
      .map((other) => ({ one, other })),
  );
  if (suspected.length + joined.length === 0) return null;
  return (
    <section aria-labelledby="origins" className={styles.pairs}>
      <h2 id="origins">Copies of one original</h2>
      {problem !== null && <Problem message={problem} />}
      <ul>
        {suspected.map((pair) => (
          <li key={pair.one.id + pair.other.id}>
            <p>
              May be copies of one original: <strong>{named(pair)}</strong>. {whyOf(pair)}
            </p>
            <div className={styles.ways}>
              <Decide slug={slug} pair={pair} decision="confirmed" />
              <Decide slug={slug} pair={pair} decision="refused" />
            </div>
          </li>
        ))}
        {joined.map((pair) => (
          <li key={pair.one.id + pair.other.id}>
            <p>
              <strong>{named(pair)}</strong> are probably of one origin: they count once.
            </p>
            <Decide slug={slug} pair={pair} decision="refused" />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Pair = Pick<Suspected, 'one' | 'other'>;

const named = ({ one, other }: Pair) => `${one.label ?? 'New'} and ${other.label ?? 'New'}`;

function whyOf({ by, share }: Suspected): string {
  const percent = `${String(Math.round(share * 100))} %`;
  if (by === 'text') return `${percent} of the shorter text stands in the other.`;
  return by === 'title'
    ? `${percent} of the words of one title stand in the other.`
    : `Their summaries share ${percent} of their names and figures.`;
}

interface DecideProps {
  readonly slug: string;
  readonly pair: Pair;
  readonly decision: OriginDecision['decision'];
}

function Decide({ slug, pair, decision }: DecideProps) {
  return (
    <form method="post" action={`/api${addressOf(slug)}/origins`}>
      <input type="hidden" name="one" value={pair.one.slug} />
      <input type="hidden" name="other" value={pair.other.slug} />
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="clientId" value={newId()} />
      <input type="hidden" name="page" value={`${addressOf(slug)}/sources`} />
      <Button quiet={decision === 'refused'}>
        {decision === 'confirmed' ? 'They are one origin' : 'They are not'}{' '}
        <span className={styles.heard}>({named(pair)})</span>
      </Button>
    </form>
  );
}

import { holdersOf, type Holder } from '../../lib/annotations/holders';
import type { Passage } from '../../lib/annotations/queries';
import styles from './holders.module.css';
import { passageHref } from './strips';
import { attributionNames } from './wording';

/** Who says what a card says, and who denies it, each with where; nothing where no passage tells. */
export function Holders({ slug, passages }: { slug: string; passages: readonly Passage[] }) {
  const holders = holdersOf(passages);
  if (holders.length === 0) return null;
  return (
    <section aria-labelledby="holders" className={styles.section}>
      <h2 id="holders">Who says so</h2>
      <ul className={styles.list}>
        {holders.map((holder) => (
          <li key={[holder.stance, holder.kind, holder.name].join()}>
            <HolderEntry slug={slug} holder={holder} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HolderEntry({ slug, holder: { kind, name, stance, passages } }: { slug: string; holder: Holder }) {
  return (
    <>
      <strong>{name ?? 'Somebody unnamed'}</strong>
      {kind === 'document' && ', the document itself'}
      {stance === 'contradicts' && ', who says the opposite'}
      <span className={styles.places}>
        {passages.map((passage) => (
          <a href={passageHref(slug, passage)} key={passage.id}>
            {passage.label ?? 'New'} ¶{passage.paragraph}
            {kind === 'named' && `, ${attributionNames[passage.attribution]}`}
          </a>
        ))}
      </span>
    </>
  );
}

import type { Passage } from '../../lib/annotations/queries';
import { isOfOneOrigin } from '../../lib/annotations/one-origin';
import { sourceAddress } from '../../lib/debates/address';
import { backingOf, stripWords } from './strip-words';
import styles from './strips.module.css';

/** Where a card's passages are: a yellow strip for each, or an empty dashed one. The editors' writing backs nothing. */
export function Strips({ slug, passages }: { slug: string; passages: readonly Passage[] }) {
  const backing = backingOf(passages);
  if (backing.length === 0) return <p className={styles.empty}>no source yet</p>;
  return (
    <p className={styles.strips}>
      {backing.map((passage) => (
        <a
          className={passage.stance === 'contradicts' ? styles.contradicting : styles.strip}
          href={passageHref(slug, passage)}
          key={passage.id}
        >
          {stripWords(passage)}
        </a>
      ))}
      {isOfOneOrigin(passages) && <span className={styles.origin}>probably one origin</span>}
    </p>
  );
}

/** A passage's place on its source's page, as the debate's readers are to see that. */
export function passageHref(
  slug: string,
  { sourceSlug, paragraph, id }: Pick<Passage, 'sourceSlug' | 'paragraph' | 'id'>,
): string {
  return `${sourceAddress(slug, sourceSlug)}?paragraph=${String(paragraph)}#passage-${id}`;
}

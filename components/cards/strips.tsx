import type { Passage } from '../../lib/annotations/queries';
import { isOfOneOrigin } from '../../lib/annotations/one-origin';
import { sourceAddress } from '../../lib/debates/address';
import styles from './strips.module.css';
import { attributionNames } from './wording';

/** Where a card's passages are: a yellow strip for each, or an empty dashed one. The editors' writing backs nothing. */
export function Strips({ slug, passages }: { slug: string; passages: readonly Passage[] }) {
  const backing = passages.filter(({ stance, writtenByEditors }) => stance !== 'context' && !writtenByEditors);
  if (backing.length === 0) return <p className={styles.empty}>no source yet</p>;
  return (
    <p className={styles.strips}>
      {backing.map((passage) => (
        <a
          className={passage.stance === 'contradicts' ? styles.contradicting : styles.strip}
          href={passageHref(slug, passage)}
          key={passage.id}
        >
          {wordsOf(passage)}
        </a>
      ))}
      {isOfOneOrigin(passages) && <span className={styles.origin}>probably one origin</span>}
    </p>
  );
}

/** One piece of text: a board has a hundred of these, and each piece costs. */
function wordsOf(passage: Passage): string {
  const place = `${passage.label ?? 'New'} ¶${String(passage.paragraph)}, ${stripSpeaker(passage)}`;
  return passage.stance === 'contradicts' ? `${place} contradicts this` : place;
}

/** A passage's place on its source's page, as the debate's readers are to see that. */
export function passageHref(
  slug: string,
  { sourceSlug, paragraph, id }: Pick<Passage, 'sourceSlug' | 'paragraph' | 'id'>,
): string {
  return `${sourceAddress(slug, sourceSlug)}?paragraph=${String(paragraph)}#passage-${id}`;
}

/** Who is speaking, as short as a strip needs it. */
export function stripSpeaker({ attribution, actor }: Pick<Passage, 'attribution' | 'actor'>): string {
  const isNamed = actor !== null && (attribution === 'direct' || attribution === 'reported');
  return isNamed ? `${actor}, ${attributionNames[attribution]}` : attributionNames[attribution];
}

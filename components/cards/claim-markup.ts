import { holdersOf } from '../../lib/annotations/holders';
import type { CitedDocument } from '../../lib/analysis/queries';
import type { CardView } from '../../lib/cards/view';
import { addressOf } from '../../lib/debates/address';
import type { Debate } from '../../lib/debates/queries';

interface Marked {
  readonly debate: Pick<Debate, 'slug' | 'question' | 'language'>;
  readonly card: CardView;
  /** The documents of its passages, the earliest first. */
  readonly documents: readonly CitedDocument[];
  /** The page's path. */
  readonly path: string;
}

/**
 * A card as a `Claim` of schema.org, with addresses that begin at this site's root: a page that many get was rendered
 * under one name of the site, and may be read under another. It says what is claimed, in which documents it appears and
 * in which first, and who says so.
 * Null for a card without words.
 */
export function claimMarkup({ debate, card, documents, path }: Marked) {
  if (card.claim === null) return null;
  const backing = new Set(card.passages.filter(({ stance }) => stance === 'backs').map(({ sourceSlug }) => sourceSlug));
  const appearance = documents.filter(({ slug }) => backing.has(slug)).map((document) => documentMarkup(document));
  const first = documents.find(({ slug, published }) => backing.has(slug) && published !== null);
  const speakers = holdersOf(card.passages).flatMap(({ kind, name, stance }) =>
    kind === 'named' && stance === 'backs' && name !== null ? [{ '@type': 'Thing', name }] : [],
  );
  return {
    ...{ '@context': 'https://schema.org', '@type': 'Claim', '@id': path, url: path },
    ...{ name: card.claim, text: card.claim, inLanguage: debate.language },
    ...(card.number !== null && { identifier: String(card.number) }),
    isPartOf: { '@type': 'CreativeWork', name: debate.question, url: addressOf(debate.slug) },
    ...(appearance.length > 0 && { appearance }),
    ...(first !== undefined && { firstAppearance: documentMarkup(first) }),
    ...(speakers.length > 0 && { mentions: speakers }),
  };
}

function documentMarkup({ slug, title, authors, publisher, published, language, url }: CitedDocument) {
  return {
    ...{ '@type': 'CreativeWork', name: title, url: `/sources/${slug}`, inLanguage: language },
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(publisher !== null && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(published !== null && { datePublished: published }),
    ...(url !== null && { sameAs: url }),
  };
}

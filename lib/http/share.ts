import type { Metadata } from 'next';
import { noOrigin } from './inner-headers';
import { currentOrigin } from './reader';

interface Shared {
  readonly title: string;
  readonly description: string;
  /** The page’s own, without origin. */
  readonly path: string;
  /** Of its picture. */
  readonly picture: string;
}

/**
 * What a debate’s page says of itself to search engines and to those who show a preview of a link to it. A discussion’s
 * pages are nobody’s to preview: they have a title only.
 */
export async function sharedAs({ title, description, path, picture }: Shared): Promise<Metadata> {
  const origin = await currentOrigin();
  if (!path.startsWith('/debates/') || origin === noOrigin) return { title, description };
  const url = `${origin}${path}`;
  const image = { url: `${origin}${picture}`, width: 1_200, height: 630, alt: title };
  return {
    ...{ title, description },
    metadataBase: new URL(origin),
    alternates: { canonical: url },
    openGraph: { title, description, url, siteName: 'Counterpoint', type: 'article', locale: 'en_GB', images: [image] },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  };
}

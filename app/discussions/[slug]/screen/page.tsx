import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClassScreen } from '../../../../components/discussions/class-screen';
import { Following } from '../../../../components/live/following';
import { isDiscussion } from '../../../../lib/debates/address';
import { currentOrigin, reachableOrigins } from '../../../../lib/http/reader';
import { findScreen } from '../../../../lib/screens/queries';

export const metadata: Metadata = { title: 'Screen', robots: { index: false } };

/** For whoever has its address, with or without a cookie: nobody’s name and no secret stands there. */
export default async function ScreenPage({ params }: PageProps<'/discussions/[slug]/screen'>) {
  const { slug } = await params;
  const screen = isDiscussion(slug) ? await findScreen(slug) : null;
  if (screen === null) notFound();
  const [origin = await currentOrigin()] = await reachableOrigins();
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <Following stream={`/api/discussions/${slug}/screen/stream`} seq={screen.version} wants="everything" />
      <ClassScreen screen={screen} origin={origin} />
    </>
  );
}

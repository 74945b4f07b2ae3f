import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangedPassages } from '../../../../components/sources/changed-passages';
import { Page } from '../../../../components/ui/page';
import { changedPassages } from '../../../../lib/annotations/queries';
import { sourceAddress } from '../../../../lib/debates/address';
import { currentViewer } from '../../../../lib/http/reader';
import { findSource } from '../../../../lib/sources/queries';
import { sightOf } from '../../../../lib/spaces/visible';

type Props = PageProps<'/sources/[id]/changes'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Changed passages of ${(await requestedSource(params)).title}` };
}

/** Which cards stand on words that the document’s newest version changed or no longer has. */
export default async function ChangesPage({ params }: Props) {
  const source = await requestedSource(params);
  const { personId } = await currentViewer();
  const passages = await changedPassages(source, { board: null, sight: sightOf(personId) });
  return (
    <Page>
      <ChangedPassages source={source} passages={passages} path={sourceAddress(null, source.slug)} />
    </Page>
  );
}

async function requestedSource(params: Props['params']) {
  return (await findSource(await currentViewer(), (await params).id)) ?? notFound();
}

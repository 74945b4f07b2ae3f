import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '../../../components/ui/page';
import { SourceHead } from '../../../components/sources/source-head';
import { Reader } from '../../../components/sources/reader';
import { filterIn } from '../../../lib/annotations/filter';
import { passagesIn } from '../../../lib/annotations/queries';
import { pageNumber } from '../../../lib/cards/window';
import { sourceAddress } from '../../../lib/debates/address';
import { currentViewer } from '../../../lib/http/reader';
import { bodyOf, debatesUsing, findSource } from '../../../lib/sources/queries';
import { paragraphsOf } from '../../../lib/sources/text';
import { sightOf } from '../../../lib/spaces/visible';

type Props = PageProps<'/sources/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await requestedSource(params);
  return { title };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const source = await requestedSource(params);
  const [body, debates] = await Promise.all([bodyOf(source), debatesUsing(source)]);
  const numbers = body.kind === 'text' ? paragraphsOf(body.text) : body.entries;
  const paragraphs = numbers.map((entry) => ('number' in entry ? entry.number : entry.paragraph));
  const query = await searchParams;
  const { paragraph } = query;
  const filter = filterIn(query);
  const opened = paragraph === undefined ? null : pageNumber(paragraph);
  const { personId } = await currentViewer();
  const passages = await passagesIn(source, paragraphs, {
    opened,
    filter,
    board: null,
    sight: sightOf(personId),
  });
  return (
    <Page>
      <SourceHead source={source} body={body} debates={debates} />
      <Reader
        source={source}
        body={body}
        passages={passages}
        filter={filter}
        path={sourceAddress(null, source.slug)}
        usedIn={source.writtenByEditors ? [] : debates}
      />
    </Page>
  );
}

async function requestedSource(params: Props['params']) {
  return (await findSource(await currentViewer(), (await params).id)) ?? notFound();
}

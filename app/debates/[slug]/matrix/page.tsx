import type { Metadata } from 'next';
import styles from '../../../../components/analysis/matrix.module.css';
import { Matrix } from '../../../../components/analysis/matrix';
import { DebateLine } from '../../../../components/debates/debate-line';
import { Filters } from '../../../../components/graph/filters';
import { NothingLeft } from '../../../../components/graph/nothing-left';
import { Changes } from '../../../../components/live/changes';
import { Page } from '../../../../components/ui/page';
import { PageLinks } from '../../../../components/ui/page-links';
import { matrixColumns, sayingsOf } from '../../../../lib/analysis/queries';
import { addressOf } from '../../../../lib/debates/address';
import { positionsOf } from '../../../../lib/debates/queries';
import { isChoosing, isFiltering } from '../../../../lib/filters/filter';
import { countMeant, looseningsOf, shownChoices } from '../../../../lib/filters/queries';
import { carriedSelection, selectionAddress, selectionIn } from '../../../../lib/graph/selection';
import { requestedDebate } from '../../../../lib/http/requested';
import { sourcesOf } from '../../../../lib/sources/queries';

type Props = PageProps<'/debates/[slug]/matrix'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { question } = await requestedDebate(params);
  return {
    title: `Who says what where: ${question}`,
    description: 'Which document says what for and against each position, and what no document says.',
  };
}

export default async function MatrixPage({ params, searchParams }: Props) {
  const debate = await requestedDebate(params);
  const query = await searchParams;
  const selection = selectionIn(query);
  const { filter, page } = selection;
  const path = `${addressOf(debate.slug)}/matrix`;
  const [positions, all, choices, isNothing] = await Promise.all([
    positionsOf(debate),
    sourcesOf(debate),
    shownChoices(debate, filter, isChoosing(query)),
    isFiltering(filter) && countMeant(debate, filter, 0).then((meant) => meant === 0),
  ]);
  const documents = all.filter(({ writtenByEditors, label }) => !writtenByEditors && label !== null);
  const sources = documents.slice((page - 1) * matrixColumns, page * matrixColumns);
  const pages = Math.max(1, Math.ceil(documents.length / matrixColumns));
  const hasUnsaid = page >= pages;
  const columns = [...sources.map(({ id }) => id), ...(hasUnsaid ? [null] : [])];
  return (
    <Page>
      <DebateLine debate={debate} tab="Who says what where" selection={selection} />
      <h1>Who says what where</h1>
      <p className={styles.about}>
        Each row is a position, each column a document. A cell has what the document says for the position or against
        it. An empty cell means that none of the passages marked in the document bears on the position: it may still
        speak of it elsewhere.
      </p>
      <Filters {...{ path, choices }} selection={carriedSelection(selection)} isOpen={isChoosing(query)} />
      {isNothing && choices !== null ? (
        <NothingLeft {...{ path, selection, choices }} loosenings={await looseningsOf(debate, filter)} />
      ) : (
        <Matrix
          {...{ slug: debate.slug, positions, sources, hasUnsaid, selection }}
          sayings={await sayingsOf(debate, columns, filter)}
        />
      )}
      <PageLinks
        path={selectionAddress(path, carriedSelection(selection))}
        page={page}
        pages={pages}
        {...{ label: 'More documents', before: 'Earlier documents', after: 'More documents' }}
      />
      <Changes slug={debate.slug} version={debate.version} />
    </Page>
  );
}

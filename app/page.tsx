import { Cover } from '../components/debates/cover';
import { NoDebates } from '../components/debates/no-debates';
import { OwnQuestion } from '../components/debates/own-question';
import { Welcome } from '../components/debates/welcome';
import { Changes } from '../components/live/changes';
import { CodeFirst } from '../components/discussions/code-first';
import { OwnDiscussions } from '../components/discussions/own-discussions';
import { Page } from '../components/ui/page';
import { readCover } from '../lib/analysis/queries';
import { listDebates } from '../lib/debates/queries';
import { discussionsOf, hasOpenDiscussion } from '../lib/discussions/queries';
import { currentOrigin, currentViewer } from '../lib/http/reader';

export default async function HomePage() {
  const viewer = await currentViewer();
  const [[debate], discussions, isOpen] = await Promise.all([
    listDebates(viewer),
    discussionsOf(viewer),
    hasOpenDiscussion(),
  ]);
  const going = discussions.filter(({ status }) => status !== 'closed');
  return (
    <Page>
      <OwnDiscussions discussions={going} />
      {isOpen && <CodeFirst />}
      <Welcome />
      {debate === undefined ? (
        <NoDebates />
      ) : (
        <>
          <Cover {...await readCover(debate)} origin={await currentOrigin()} />
          <OwnQuestion />
          <Changes slug={debate.slug} version={debate.version} />
        </>
      )}
    </Page>
  );
}

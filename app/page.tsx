import { Cover } from '../components/debates/cover';
import { NoDebates } from '../components/debates/no-debates';
import { Welcome } from '../components/debates/welcome';
import { Changes } from '../components/live/changes';
import { Page } from '../components/ui/page';
import { readCover } from '../lib/analysis/queries';
import { listDebates } from '../lib/debates/queries';
import { currentViewer } from '../lib/http/reader';

export default async function HomePage() {
  const [debate] = await listDebates(await currentViewer());
  return (
    <Page>
      <Welcome />
      {debate === undefined ? (
        <NoDebates />
      ) : (
        <>
          <Cover {...await readCover(debate)} />
          <Changes slug={debate.slug} version={debate.version} />
        </>
      )}
    </Page>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Preflight } from '../../../../components/discussions/preflight';
import { Page } from '../../../../components/ui/page';
import { mayHost } from '../../../../lib/discussions/policy';
import { codeOfDiscussion } from '../../../../lib/participants/queries';
import { reachedBy, trialKey } from '../../../../lib/http/reached';
import { currentAddress, currentOrigin, reachableOrigins } from '../../../../lib/http/reader';
import { requestedDiscussion } from '../../../../lib/http/requested';

export const metadata: Metadata = { title: 'Before the lesson', robots: { index: false } };

export default async function PreflightPage({ params }: PageProps<'/discussions/[slug]/preflight'>) {
  const discussion = await requestedDiscussion(params);
  if (!mayHost(discussion)) notFound();
  const { id } = discussion;
  const reached = reachedBy(id, await currentAddress());
  return (
    <Page>
      <Preflight
        {...{ id, reached }}
        origins={await reachableOrigins()}
        port={portOf(await currentOrigin())}
        trial={trialKey(id)}
        code={await codeOfDiscussion(discussion)}
      />
    </Page>
  );
}

function portOf(origin: string): string {
  const { port, protocol } = new URL(origin);
  return port === '' ? ({ 'http:': '80', 'https:': '443' }[protocol] ?? '') : port;
}

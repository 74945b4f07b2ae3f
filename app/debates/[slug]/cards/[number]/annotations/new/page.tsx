import type { Metadata } from 'next';
import { AnnotationForm } from '../../../../../../../components/cards/annotation-form';
import { DebateLine } from '../../../../../../../components/debates/debate-line';
import { Page } from '../../../../../../../components/ui/page';
import { speakersOf } from '../../../../../../../lib/annotations/queries';
import { stances } from '../../../../../../../lib/annotations/vocabulary';
import { currentForm } from '../../../../../../../lib/http/reader';
import { requestedCard } from '../../../../../../../lib/http/requested';
import { newId } from '../../../../../../../lib/id';
import { givenPassage, sourcesOf } from '../../../../../../../lib/sources/queries';

export const metadata: Metadata = { title: 'Add a passage', robots: { index: false } };

export default async function NewAnnotationPage({
  params,
  searchParams,
}: PageProps<'/debates/[slug]/cards/[number]/annotations/new'>) {
  const { debate, card } = await requestedCard(params);
  const [form, sources, speakers] = await Promise.all([currentForm(), sourcesOf(debate), speakersOf(debate)]);
  const given = await searchParams;
  const passage = await givenPassage(sources, given, debate.viewerId);
  const stance = stances.find((one) => one === given['stance']);
  return (
    <Page>
      <DebateLine debate={debate} />
      <AnnotationForm
        slug={debate.slug}
        card={card}
        sources={sources}
        speakers={speakers}
        clientId={form?.values['clientId'] ?? newId()}
        passage={passage.query}
        values={form?.values ?? { ...(stance !== undefined && { stance }), ...passage.values }}
        form={form}
      />
    </Page>
  );
}

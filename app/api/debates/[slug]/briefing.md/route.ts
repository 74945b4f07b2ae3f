import { briefingDocument } from '../../../../../components/briefings/document';
import { markdown } from '../../../../../components/briefings/markdown';
import { readBriefing } from '../../../../../lib/briefings/queries';
import { briefingAsked } from '../../../../../lib/briefings/schema';
import { isDiscussion } from '../../../../../lib/debates/address';
import { findDebate } from '../../../../../lib/debates/queries';
import { attachment, noSuchFile } from '../../../../../lib/http/attachment';
import { readQuery } from '../../../../../lib/http/read-query';
import { currentOrigin } from '../../../../../lib/http/reader';
import { visitor } from '../../../../../lib/people/viewer';

const type = 'text/markdown; charset=utf-8';

export async function GET(request: Request, { params }: RouteContext<'/api/debates/[slug]/briefing.md'>) {
  const asked = readQuery(request, briefingAsked);
  if (asked instanceof Response) return asked;
  const { slug } = await params;
  const debate = isDiscussion(slug) ? null : await findDebate(visitor, slug);
  const briefing = debate === null ? null : await readBriefing(debate, asked);
  if (briefing === null) return noSuchFile('There is no such debate, or no such position in it.');
  const document = briefingDocument(briefing, slug, await currentOrigin());
  return attachment(markdown(document), type, `briefing-${slug}.md`);
}

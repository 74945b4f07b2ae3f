import { briefingDocument } from '../../../../../components/briefings/document';
import { markdown } from '../../../../../components/briefings/markdown';
import { attachment } from '../../../../../lib/http/attachment';
import { requestedBriefing } from '../../../../../lib/http/requested-briefing';

const type = 'text/markdown; charset=utf-8';

export async function GET(request: Request, { params }: RouteContext<'/api/debates/[slug]/briefing.md'>) {
  const asked = await requestedBriefing(request, params);
  if (asked instanceof Response) return asked;
  const document = briefingDocument(asked.briefing, asked.slug, asked.origin);
  return attachment(markdown(document), type, `briefing-${asked.slug}.md`);
}

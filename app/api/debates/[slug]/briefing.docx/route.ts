import { briefingDocument } from '../../../../../components/briefings/document';
import { wordDocument } from '../../../../../components/briefings/word-document';
import { attachment } from '../../../../../lib/http/attachment';
import { requestedBriefing } from '../../../../../lib/http/requested-briefing';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export async function GET(request: Request, { params }: RouteContext<'/api/debates/[slug]/briefing.docx'>) {
  const asked = await requestedBriefing(request, params);
  if (asked instanceof Response) return asked;
  const document = briefingDocument(asked.briefing, asked.slug, asked.origin);
  return attachment(await wordDocument(document), type, `briefing-${asked.slug}.docx`);
}

import { bodyOf, type DebateSource } from '../sources/queries';
import { passageInAddress } from '../sources/schema';
import { wordsOf } from '../sources/span';
import { paragraphsOf } from '../sources/text';

export interface GivenPassage {
  /** What of the address brought it, as `source=b&paragraph=8`; empty for nothing. Partner: formPages in lib/server. */
  readonly query: string;
  /** The inputs of a form that it fills. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The passage that a form's address brings, of one of the debate's documents. Its words are never taken from the address,
 * only where they stand: what the form shows is what the document says.
 */
export async function givenPassage(
  sources: readonly DebateSource[],
  query: Readonly<Record<string, string | string[] | undefined>>,
): Promise<GivenPassage> {
  const given = passageInAddress.safeParse(query).data;
  const source = sources.find(({ slug, writtenByEditors }) => slug === given?.source && !writtenByEditors);
  if (given === undefined || source === undefined) return { query: '', values: {} };
  const place = { source: source.slug, paragraph: String(given.paragraph) };
  const values = { ...place, backing: 'here' };
  const { start, end } = given;
  if (start === undefined || end === undefined) return { query: written(place), values };
  const body = await bodyOf(source);
  const paragraph = body.kind === 'text' ? paragraphsOf(body.text)[given.paragraph - 1] : undefined;
  const quote = wordsOf(paragraph?.text ?? '', { start, end });
  if (quote.trim() === '') return { query: written(place), values };
  const words = { start: String(start), end: String(end) };
  return { query: written({ ...place, ...words }), values: { ...values, quote, start: words.start } };
}

const written = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

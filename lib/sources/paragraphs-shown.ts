import type { SourceBody } from './queries';
import { paragraphsOf } from './text';

/** The numbers of the paragraphs of which a reader sees something: of a text that is not theirs to read, those that cards quote. */
export function paragraphsShown(body: SourceBody): number[] {
  if (body.kind === 'withheld') return [...body.quoted];
  return body.kind === 'text'
    ? paragraphsOf(body.text).map(({ number }) => number)
    : body.entries.map(({ paragraph }) => paragraph);
}

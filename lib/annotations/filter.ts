import { attributions, stances, type Attribution, type Stance } from './vocabulary';

/** Which passages of a document are shown; null is all. */
export interface PassageFilter {
  readonly stance: Stance | null;
  readonly speaker: Attribution | null;
}

export const everyPassage: PassageFilter = { stance: null, speaker: null };

/** What an address asks for with `?stance=` and `?speaker=`; what it cannot mean is no filter. */
export function filterIn(query: Readonly<Record<string, string | string[] | undefined>>): PassageFilter {
  return {
    stance: stances.find((one) => one === query['stance']) ?? null,
    speaker: attributions.find((one) => one === query['speaker']) ?? null,
  };
}

/** The address of a document's page that asks for a filter, and opens a paragraph. */
export function filteredAddress(path: string, { stance, speaker }: PassageFilter, paragraph?: number): string {
  const query = [
    ...(paragraph === undefined ? [] : [`paragraph=${String(paragraph)}`]),
    ...(speaker === null ? [] : [`speaker=${speaker}`]),
    ...(stance === null ? [] : [`stance=${stance}`]),
  ];
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

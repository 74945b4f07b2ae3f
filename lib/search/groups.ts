import type { Hit, HitsAround } from './asking';

export interface Group {
  readonly name: string;
  readonly hits: readonly Hit[];
}

/** How many of each a list shows that one looks through while typing. */
const most = { here: 6, others: 5, documents: 3 } as const;

/**
 * What was found, in the order in which one looks: in the debate that is open, in others, in documents. No group is
 * empty.
 */
export function groupsOf({ here, others }: HitsAround): Group[] {
  const own = here?.hits ?? [];
  const inDebates = (hits: readonly Hit[]) => hits.filter(({ slug }) => slug !== null);
  const documents = [...own, ...others.hits].filter(({ slug }) => slug === null);
  return [
    { name: 'In this debate', hits: inDebates(own).slice(0, most.here) },
    { name: here === null ? 'In the debates' : 'In other debates', hits: inDebates(others.hits).slice(0, most.others) },
    { name: 'In documents', hits: documents.slice(0, most.documents) },
  ].filter(({ hits }) => hits.length > 0);
}

/**
 * What was searched instead of what was typed, as the list may say it of all that it shows; null where somewhere what
 * was typed was found as it stands.
 */
export function correctionOf({ here, others }: HitsAround): string | null {
  const found = [here, others].flatMap((one) => (one === null || one.hits.length === 0 ? [] : [one.corrected]));
  return found.every((corrected) => corrected !== null) ? (found[0] ?? null) : null;
}

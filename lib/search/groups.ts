import type { Hit, Hits } from './asking';

export interface Group {
  readonly name: string;
  readonly hits: readonly Hit[];
}

/** How many of each a list shows that one looks through while typing. */
const most = { here: 6, others: 5, documents: 3 } as const;

/**
 * What was found, in the order in which one looks: in the debate that is open, in others, in documents. No group is
 * empty.
 *
 * @param here what was found in the open debate; null where none is open
 */
export function groupsOf(debate: string | null, here: Hits | null, everywhere: Hits): Group[] {
  const own = (here?.hits ?? []).filter(({ slug }) => slug !== null);
  const others = everywhere.hits.filter(({ slug }) => slug !== null && slug !== debate);
  const documents = [...(here?.hits ?? []), ...everywhere.hits].filter(({ slug }) => slug === null);
  const unique = [...new Map(documents.map((hit) => [hit.href, hit])).values()];
  return [
    { name: 'In this debate', hits: own.slice(0, most.here) },
    { name: debate === null ? 'In the debates' : 'In other debates', hits: others.slice(0, most.others) },
    { name: 'In documents', hits: unique.slice(0, most.documents) },
  ].filter(({ hits }) => hits.length > 0);
}

/**
 * What was searched instead of what was typed, as the list may say it of all that it shows; null where somewhere what
 * was typed was found as it stands.
 */
export function correctionOf(here: Hits | null, everywhere: Hits): string | null {
  const found = [here, everywhere].flatMap((one) => (one === null || one.hits.length === 0 ? [] : [one.corrected]));
  return found.every((corrected) => corrected !== null) ? (found[0] ?? null) : null;
}

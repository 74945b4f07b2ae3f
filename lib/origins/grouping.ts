/** A document of a debate, and the origin that it came with. */
export interface Grouped {
  readonly id: string;
  readonly shipped: string | null;
}

/** What an editor said of two documents, in the order of their ids. */
export interface Verdict {
  readonly one: string;
  readonly other: string;
  readonly decision: 'confirmed' | 'refused';
}

/**
 * Which documents count as one: those that came with one origin and those that were confirmed, less the pairs that were
 * refused; and whatever is one with the same third. A group is called by the least id in it, and null where it is what
 * the documents came with.
 */
export function groupsOf(documents: readonly Grouped[], verdicts: readonly Verdict[]): Map<string, string | null> {
  const said = new Map(verdicts.map(({ one, other, decision }) => [`${one} ${other}`, decision]));
  const groups = new Map(documents.map(({ id }) => [id, id]));
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [at, one] of sorted.entries()) {
    for (const other of sorted.slice(at + 1)) {
      const came = one.shipped !== null && one.shipped === other.shipped;
      if ((said.get(`${one.id} ${other.id}`) ?? (came ? 'confirmed' : 'refused')) === 'confirmed') {
        join(groups, one.id, other.id);
      }
    }
  }
  const isAsItCame = (document: Grouped) => {
    const inGroup = documents.filter(({ id }) => groups.get(id) === groups.get(document.id));
    const cameWith = documents.filter(({ id, shipped }) =>
      document.shipped === null ? id === document.id : shipped === document.shipped,
    );
    return inGroup.length === cameWith.length && inGroup.every((one) => cameWith.includes(one));
  };
  return new Map(documents.map((one) => [one.id, isAsItCame(one) ? null : (groups.get(one.id) ?? null)]));
}

function join(groups: Map<string, string>, one: string, other: string): void {
  const [first = one, second = other] = [groups.get(one), groups.get(other)].sort();
  for (const [id, group] of groups) if (group === second) groups.set(id, first);
}

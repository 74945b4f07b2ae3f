import type { Past } from './past';

/** How far somebody sees into a space. */
export interface Sighted {
  /** Whose view it is: a person's id, or null for somebody who is nobody yet. */
  readonly viewerId: string | null;
  /** The event up to which they see what others published there. */
  readonly horizon: number;
  /** Both as a parameter of statements, of the database's type `sight`. */
  readonly sight: string;
  /** The board as it stood then, where that is what is looked at; else it is looked at as it stands. */
  readonly past?: Past;
}

/** Beyond every event: who sees this far sees everything. Still a number that JavaScript holds exactly. */
export const noHorizon = Number.MAX_SAFE_INTEGER;

/** The same as its viewer sees it, for somebody else. */
export function seenBy<Seen extends Sighted>(seen: Seen, viewerId: string | null): Seen {
  return { ...seen, viewerId, sight: sightOf(viewerId, seen.horizon) };
}

export function sightOf(viewerId: string | null, horizon = noHorizon): string {
  return `(${viewerId ?? ''},${String(horizon)})`;
}

/**
 * The condition under which a viewer may see a row of a space, as SQL: it is not withdrawn, and it is published within
 * their horizon or their own. Every query of cards, links and annotations asks by it.
 *
 * @param alias the table's name in the statement
 * @param sight the parameter that holds the viewer's sight, such as `$3`
 */
export function visible(alias: string, sight: `$${number}`): string {
  return `(${alias}.withdrawn_seq IS NULL AND ${within(alias, sight)})`;
}

/** Of `visible`, only that it is published within the viewer's horizon, or their own. */
export function within(alias: string, sight: `$${number}`): string {
  return `(${alias}.published_seq <= (${sight}::sight).horizon OR ${own(alias, sight)})`;
}

/** Whether a row is the viewer's own, as SQL; never null. */
export function own(alias: string, sight: `$${number}`): string {
  return `(${alias}.author_id = (${sight}::sight).person) IS TRUE`;
}

/** What the viewer and everybody who sees no less read, as a condition of Prisma. */
export function published({ viewerId, horizon }: Omit<Sighted, 'sight'>) {
  const others = { publishedSeq: { lte: horizon } };
  return {
    withdrawnSeq: null,
    publishedSeq: { not: null },
    AND: [{ OR: viewerId === null ? [others] : [others, { authorId: viewerId }] }],
  };
}

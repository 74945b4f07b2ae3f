/** A vote as the ledger reads it; `voter` is any name that stays the same from one vote to the next. */
export interface Cast {
  readonly voter: string;
  /** Its place in the plan. */
  readonly phase: number;
  readonly choice: string;
  /** The card that its author names as the one that moved them. */
  readonly decisiveId: string | null;
}

/** How many went from one choice to another, or stayed, where both are the same. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** What became of one choice among those who voted twice. */
export interface ChoiceMoves {
  readonly choice: string;
  readonly before: number;
  readonly after: number;
  /** Of those who chose it first, how many left it. */
  readonly left: number;
  /** Of those who first chose something else, how many came to it. */
  readonly came: number;
}

/** A card that people named, and which way those went who named it. */
export interface Decisive {
  readonly cardId: string;
  readonly named: number;
  readonly flows: readonly Flow[];
}

/** What two votes say about who changed their mind. */
export interface Ledger {
  readonly pairs: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  readonly choices: readonly ChoiceMoves[];
  /** Only those that somebody took, in the order of the choices. */
  readonly flows: readonly Flow[];
  /** The most named first. */
  readonly decisive: readonly Decisive[];
}

/**
 * Compares two votes, pair by pair: only who voted in both counts, for what others did may be due to who came and who
 * left. Taking one person's votes out takes exactly their pair out.
 *
 * @param known the choices that there were, in the order in which they are shown; others that were voted for follow
 */
export function ledgerOf(
  casts: readonly Cast[],
  { before, after }: { readonly before: number; readonly after: number },
  known: readonly string[],
): Ledger {
  const [first, second] = [votersOf(casts, before), votersOf(casts, after)];
  const pairs = [...first].flatMap(([voter, { choice: from }]) => {
    const then = second.get(voter);
    return then === undefined ? [] : [{ from, to: then.choice, decisiveId: then.decisiveId }];
  });
  const chosen = [...new Set([...known, ...pairs.flatMap(({ from, to }) => [from, to]).sort()])];
  return {
    pairs: pairs.length,
    onlyBefore: first.size - pairs.length,
    onlyAfter: second.size - pairs.length,
    choices: chosen.map((choice) => movesOf(pairs, choice)),
    flows: flowsOf(pairs, chosen),
    decisive: decisiveOf(pairs, chosen),
  };
}

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly decisiveId: string | null;
}

function votersOf(casts: readonly Cast[], phase: number): Map<string, Cast> {
  return new Map(casts.flatMap((cast) => (cast.phase === phase ? [[cast.voter, cast]] : [])));
}

function movesOf(pairs: readonly Pair[], choice: string): ChoiceMoves {
  const count = (is: (pair: Pair) => boolean) => pairs.filter(is).length;
  return {
    choice,
    before: count(({ from }) => from === choice),
    after: count(({ to }) => to === choice),
    left: count(({ from, to }) => from === choice && to !== choice),
    came: count(({ from, to }) => from !== choice && to === choice),
  };
}

function flowsOf(pairs: readonly Pair[], choices: readonly string[]): Flow[] {
  return choices.flatMap((from) =>
    choices.flatMap((to) => {
      const count = pairs.filter((pair) => pair.from === from && pair.to === to).length;
      return count === 0 ? [] : [{ from, to, count }];
    }),
  );
}

function decisiveOf(pairs: readonly Pair[], choices: readonly string[]): Decisive[] {
  const cardIds = new Set(pairs.flatMap(({ decisiveId }) => (decisiveId === null ? [] : [decisiveId])));
  return [...cardIds]
    .map((cardId) => {
      const by = pairs.filter(({ decisiveId }) => decisiveId === cardId);
      return { cardId, named: by.length, flows: flowsOf(by, choices) };
    })
    .sort((one, other) => other.named - one.named || (one.cardId < other.cardId ? -1 : 1));
}

/** Somebody to whom cards are to be given. */
export interface Pupil {
  readonly id: string;
  /** How many cards they are still to get. */
  readonly wants: number;
  /** The cards that they may not get: their own, and those that they have. */
  readonly not: ReadonlySet<string>;
}

/** A card that somebody should answer. */
export interface Answerable {
  readonly id: string;
  /** How many are asked to answer it already. */
  readonly given: number;
}

interface Assigning {
  /** Whether a card is of another view than the pupil’s. */
  readonly isOther: (pupil: string, card: string) => boolean;
  /** The same seed, the same assignment; another one, another order among equals. */
  readonly seed: string;
}

export interface Assignment {
  readonly pupil: string;
  readonly card: string;
}

/**
 * Gives each pupil as many cards as they want, or as there are for them; never one twice, never one that they may not
 * get. The loads of cards are as even as can be: so every card is given to somebody where there are hands enough.
 * Among even assignments those are sought in which pupils get cards of another view than their own.
 *
 * Evenness comes first because of lopsided classes: where 28 of 30 are of one mind, the cards of two would get all
 * answers and the others none.
 */
export function assign(
  pupils: readonly Pupil[],
  cards: readonly Answerable[],
  { isOther, seed }: Assigning,
): Assignment[] {
  const [takers, open] = [shuffled(pupils, seed), shuffled(cards, seed)];
  const others = takers.map(({ id }) => open.map((card) => isOther(id, card.id)));
  const barred = takers.map(({ not }) => open.map(({ id }) => not.has(id)));
  const table = new Table(
    open.map(({ given }) => given),
    barred,
    others,
  );
  const rounds = Math.max(0, ...takers.map(({ wants }) => wants));
  for (let round = 0; round < rounds; round += 1) {
    for (const [pupil, { wants }] of takers.entries()) if (wants > round) table.deal(pupil);
  }
  while (table.level());
  while (table.mix());
  return takers.flatMap(({ id }, pupil) =>
    table.heldBy(pupil).flatMap((at) => {
      const card = open[at];
      return card === undefined ? [] : [{ pupil: id, card: card.id }];
    }),
  );
}

/** One pupil passes a card on and takes another for it. */
interface Step {
  readonly pupil: number;
  readonly from: number;
  readonly to: number;
}

/** Who holds which cards; pupils and cards by their places. */
class Table {
  private readonly holders: Set<number>[];

  constructor(
    private readonly loads: number[],
    private readonly barred: readonly (readonly boolean[])[],
    private readonly others: readonly (readonly boolean[])[],
  ) {
    this.holders = loads.map(() => new Set());
  }

  heldBy(pupil: number): number[] {
    return this.holders.flatMap((holders, card) => (holders.has(pupil) ? [card] : []));
  }

  /** Gives a pupil one of the cards that fewest have; of those one of another view, if there is one. */
  deal(pupil: number): void {
    let best: number | null = null;
    for (const card of this.loads.keys()) {
      if (this.may(pupil, card) && (best === null || this.isBetter(pupil, card, best))) best = card;
    }
    if (best !== null) this.give(pupil, best);
  }

  /** Takes a load from a card that has two more than another. @returns false where no assignment is more even */
  level(): boolean {
    const least = Math.min(...this.loads);
    return this.loads.some((load, card) => {
      if (load < least + 2) return false;
      const way = this.wayFrom(card, this.holdersOf(card), {
        passes: () => true,
        ends: (to) => this.load(to) <= load - 2,
      });
      return this.take(way);
    });
  }

  /** Gives a pupil a card of another view for one of their own, and nobody less. @returns false where it finds no way */
  mix(): boolean {
    return this.loads.some((load, card) =>
      this.holdersOf(card).some((pupil) => {
        if (this.isOther(pupil, card)) return false;
        const way = this.wayFrom(card, [pupil], {
          passes: (by, from, to) => this.isOther(by, to) || (from !== card && !this.isOther(by, from)),
          ends: (to) => to === card || this.load(to) === load - 1,
        });
        return this.take(way);
      }),
    );
  }

  /** The shortest chain of pupils who each pass a card on, the first of them the card `start`. */
  private wayFrom(
    start: number,
    first: readonly number[],
    allowed: {
      readonly passes: (pupil: number, from: number, to: number) => boolean;
      readonly ends: (to: number) => boolean;
    },
  ): Step[] | null {
    const reached = new Map<number, Step>();
    const queue = [start];
    for (const from of queue) {
      for (const pupil of from === start ? first : this.holdersOf(from)) {
        for (const to of this.loads.keys()) {
          if (reached.has(to) || !this.may(pupil, to) || !allowed.passes(pupil, from, to)) continue;
          reached.set(to, { pupil, from, to });
          if (allowed.ends(to)) return back(to, start, reached);
          queue.push(to);
        }
      }
    }
    return null;
  }

  private take(way: readonly Step[] | null): boolean {
    for (const { pupil, from, to } of way ?? []) {
      this.holders[from]?.delete(pupil);
      this.loads[from] = this.load(from) - 1;
      this.give(pupil, to);
    }
    return way !== null;
  }

  private give(pupil: number, card: number): void {
    this.holders[card]?.add(pupil);
    this.loads[card] = this.load(card) + 1;
  }

  private isBetter(pupil: number, card: number, best: number): boolean {
    if (this.load(card) !== this.load(best)) return this.load(card) < this.load(best);
    return this.isOther(pupil, card) && !this.isOther(pupil, best);
  }

  private may(pupil: number, card: number): boolean {
    return this.barred[pupil]?.[card] === false && this.holders[card]?.has(pupil) === false;
  }

  private isOther(pupil: number, card: number): boolean {
    return this.others[pupil]?.[card] === true;
  }

  private load(card: number): number {
    return this.loads[card] ?? 0;
  }

  private holdersOf(card: number): number[] {
    return [...(this.holders[card] ?? [])];
  }
}

/** The steps of a chain that ends on a card, in their order. */
function back(end: number, start: number, reached: ReadonlyMap<number, Step>): Step[] {
  const steps: Step[] = [];
  for (
    let step = reached.get(end);
    step !== undefined;
    step = step.from === start ? undefined : reached.get(step.from)
  ) {
    steps.unshift(step);
  }
  return steps;
}

/** Orders by what follows from the seed and looks like chance, whatever the order given. */
function shuffled<Thing extends { readonly id: string }>(things: readonly Thing[], seed: string): Thing[] {
  const ranked = things.map((thing) => ({ thing, rank: rank(`${seed} ${thing.id}`) }));
  return ranked
    .sort((one, other) => one.rank - other.rank || (one.thing.id < other.thing.id ? -1 : 1))
    .map(({ thing }) => thing);
}

/** FNV-1a. */
function rank(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

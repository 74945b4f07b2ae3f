/** The steps of a rating, from none to all; what each means for a card and for a link stands in components/ratings. */
export const steps = [0, 1, 2, 3, 4] as const;
export type Step = (typeof steps)[number];

/** What somebody says about a card's truth or a link's relevance; null for "can't say". */
export type Judgement = Step | null;

/** From how many people on, each with a step, ratings may be summed up in one word. */
export const fewestForVerdict = 5;

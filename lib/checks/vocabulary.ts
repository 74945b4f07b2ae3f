/**
 * What somebody found who looked into what a card stands on, in the manner of SIFT (stop, investigate the source, find
 * better coverage, trace to the original; Mike Caulfield, 2019): the passage says it, a better source says it, the claim
 * was followed to its original, or it does not hold.
 */
export const checkResults = ['matches', 'better', 'traced', 'disputed'] as const;
export type CheckResult = (typeof checkResults)[number];

/** How a card stands, by the newest check of the wording that it has now; those of editors go before others. */
export const checkStates = ['unchecked', ...checkResults] as const;
export type CheckState = (typeof checkStates)[number];

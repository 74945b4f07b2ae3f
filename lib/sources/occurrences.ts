/**
 * Where a sequence stands in another, overlapping places included: indices of the first element, ascending. Takes time
 * by the two lengths added, whatever they repeat (Knuth, Morris and Pratt). An empty sequence stands nowhere.
 */
export function occurrencesOf(sought: readonly string[], within: readonly string[]): number[] {
  if (sought.length === 0) return [];
  const fallbacks = fallbacksOf(sought);
  const found: number[] = [];
  let matched = 0;
  within.forEach((element, at) => {
    matched = longer(sought, fallbacks, matched, element);
    if (matched === sought.length) found.push(at + 1 - matched);
  });
  return found;
}

/** For each length of a beginning of `sought`: the longest shorter beginning that it ends with. */
function fallbacksOf(sought: readonly string[]): number[] {
  const fallbacks = [0, 0];
  let matched = 0;
  for (const element of sought.slice(1)) {
    matched = longer(sought, fallbacks, matched, element);
    fallbacks.push(matched);
  }
  return fallbacks;
}

/** How much of `sought` is matched when `element` follows what was matched. */
function longer(sought: readonly string[], fallbacks: readonly number[], matched: number, element: string): number {
  let length = matched;
  while (length > 0 && (length === sought.length || sought[length] !== element)) length = fallbacks[length] ?? 0;
  return sought[length] === element ? length + 1 : length;
}

/**
 * Pairs of short texts, written for the tests, and whether the second goes back to the first. On them the thresholds of
 * lib/origins/suspicion.ts were weighed.
 */
const original = `The town council voted on Monday to close the old bridge for two years. Engineers had found cracks in
  three of its seven arches last spring, and a second survey in June showed that they were growing. Some four thousand
  people cross the river there on a working day, most of them on the way to the station. The council wants to build a
  wooden footbridge beside it until the repairs are done. Shopkeepers on the left bank fear for their trade and have
  asked for a ferry. The mayor said that a ferry had been looked at and would cost more than the footbridge. Work is to
  begin in March, and the first part of the money comes from the region. Two members voted against the plan, because
  they would rather have a new bridge for buses as well.`;

const reworded = original
  .replace('The town council voted on Monday to close', 'Councillors decided this week to shut')
  .replace('Engineers had found cracks in', 'Cracks had been discovered in')
  .replace('Some four thousand', 'About 4,000')
  .replace('Shopkeepers on the left bank fear for their trade', 'Traders on one bank are worried')
  .replace('Work is to\n  begin in March', 'Building starts in spring')
  .replace('Two members voted against', 'Two councillors opposed');

const sameSubject = `An old bridge has become too weak for the traffic that it carries. Last year inspectors of the region
  looked at forty crossings and found that nine of them need repairs soon. Where a bridge is closed, people take longer
  ways, and shops nearby sell less. A study from the neighbouring county put the loss at a tenth of what they take in a
  year. Wooden footbridges are cheap to build, but they last only fifteen years and cannot carry buses. Ferries are slow
  in winter. What a town needs is a plan that says which crossing comes first, who pays, and how long each of them will
  be out of use, before the first arch gives way. Few councils have made one so far, and fewer have asked the people who
  cross the river every day.`;

const quoting = `${sameSubject} One paper reported it like this: “Shopkeepers on the left bank fear for their trade and have
  asked for a ferry.” Nothing has been decided there since then, and nobody expects it before the autumn of next year.`;

export const likenedPairs: readonly {
  readonly is: string;
  readonly texts: readonly [string, string];
  readonly areCopies: boolean;
}[] = [
  { is: 'the same text', texts: [original, original], areCopies: true },
  {
    is: 'a text in other letters and lines',
    texts: [original, original.toUpperCase().replace(/\s+/g, '\n')],
    areCopies: true,
  },
  { is: 'a text reworded line by line', texts: [original, reworded], areCopies: true },
  { is: 'the first half of a text', texts: [original, original.slice(0, original.length / 2)], areCopies: true },
  { is: 'a text with another around it', texts: [original, `${sameSubject} ${original}`], areCopies: true },
  { is: 'another text on the same subject', texts: [original, sameSubject], areCopies: false },
  { is: 'another text that quotes a sentence', texts: [original, quoting], areCopies: false },
];

import type { Summary } from '../../lib/standings/outlined';

/** A made-up report with the outline that somebody wrote of it before the text was there, in words of their own. */
export const report = `Subscribe to our letter.

# The ferry and the bridge

The island has had a ferry since 1904. It carries cars in summer and people all the year round. In storms it stays in the harbour, sometimes for three days.

Last spring the county asked what a bridge would cost. Engineers answered that it would take 90 million crowns and six years to build. They added that salt and ice would make repairs dear.

Many islanders fear for the quiet. “We did not move here for the traffic,” says Berit Halvorsen, who keeps sheep near the landing. She would rather have a second boat.

The doctor sees it differently. A patient with a stroke has an hour, she says, and the boat takes forty minutes when it goes at all.

Read next: ten beaches for the winter.`;

export const outline: readonly Summary[] = [
  { paragraph: 1, summary: 'The title sets a ferry against a bridge.' },
  {
    paragraph: 2,
    summary: 'It tells how old the ferry is, what it transports, and that bad weather keeps it in harbour.',
  },
  {
    paragraph: 3,
    summary: 'A bridge was priced by engineers: its cost, the years of building, and expensive repairs.',
  },
  { paragraph: 4, summary: 'Islanders are afraid of losing their quiet; one who keeps sheep would like another boat.' },
  {
    paragraph: 5,
    summary: 'A physician thinks of patients who need help fast, while the boat is slow or does not run.',
  },
  { paragraph: 6, summary: 'Taxes on wine and tobacco were raised by parliament in autumn.' },
];

/** Where each paragraph of the outline is in the report; the last of them is not in it. */
export const truth = new Map<number, number | null>([
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, 6],
  [6, null],
]);

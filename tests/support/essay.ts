/** A document as its author thinks of it: headings and paragraphs. The first is its title. */
export interface Essay {
  readonly title: string;
  readonly parts: readonly { readonly isHeading: boolean; readonly text: string }[];
}

const subjects = [
  ...['The town’s water board', 'A small library', 'Every lock on the canal', 'The night bus', 'Our school garden'],
  ...['The council of Überlingen', 'A well-known baker', 'Whoever repairs a clock', 'The co-operative', 'Mrs. Ødegård'],
];
const verbs = [
  ...['keeps a record of', 'pays twice for', 'has long argued about', 'cannot do without', 'was built around'],
  ...[
    'publishes figures on',
    're-examined',
    'quietly depends on',
    'lost 3.5 per cent of',
    'asked for “a plain account” of',
  ],
];
const objects = [
  ...[
    'the reservoir above the valley',
    'its oldest promises',
    'the long-term contract of 1987',
    'what neighbours remember',
  ],
  ...['the infrastructure that nobody notices', 'a decision-making process without minutes', 'the price of bread'],
  ...['responsibility for the embankment', 'two-thirds of the documentation', 'the café at the ferry'],
];
const endings = [
  ...['.', ', and says so openly.', '; nobody has counted what follows from that.', ' – at least in dry years.'],
  ...[', which is why the understanding between both sides matters more than any regulation.', ' (see the appendix).'],
  ...['. “That is how it is done here,” they say.', ', though the evidence is uncharacteristically thin.'],
];

/** An essay of so many words, the same each time for one seed. Sentences repeat here and there, as in life. */
export function essayOf(words: number, seed = 1): Essay {
  const roll = rolling(seed);
  const one = (list: readonly string[]) => list[Math.floor(roll() * list.length)] ?? '';
  const sentence = () => `${one(subjects)} ${one(verbs)} ${one(objects)}${one(endings)}`;
  const title = 'What a town remembers';
  const parts = [{ isHeading: true, text: title }];
  for (let count = 0, section = 1; count < words;) {
    if (parts.length % 9 === 1) {
      parts.push({ isHeading: true, text: `${String(section)}. On ${one(objects)}` });
      section += 1;
    }
    const text = Array.from({ length: 2 + Math.floor(roll() * 6) }, sentence).join(' ');
    parts.push({ isHeading: false, text });
    count += text.split(' ').length;
  }
  return { title, parts };
}

/** Numbers from 0 to 1 that look like chance and are the same each time (mulberry32). */
export function rolling(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The text that is to be read from any file of it. */
export function textOf({ parts }: Essay): string {
  return parts.map(({ isHeading, text }) => (isHeading ? `# ${text}` : text)).join('\n\n');
}

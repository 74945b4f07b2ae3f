import { itemAt, type Random } from './random';

/** Phrases that can stand in any order, and what parts them. */
interface Script {
  readonly phrases: readonly string[];
  readonly between: string;
}

const english: Script = {
  between: ' ',
  phrases: [
    'a public body',
    'the next budget',
    'small towns',
    'every second contract',
    'open standards',
    'would cost',
    'less than a year ago',
    'cannot be checked',
    'by the people it is for',
    'depends on',
    'one supplier',
    'a fifth of the spending',
    'keeps skills in the region',
    'moves jobs abroad',
    'has been tried',
    'in three countries',
    'with mixed results',
    'because rules arrive late',
    'unless courts agree',
    'shared data centres',
    'for schools',
    'and hospitals',
    'without asking',
    'longer than planned',
  ],
};

const scripts: readonly (readonly [Script, number])[] = [
  [english, 72],
  [
    {
      between: ' ',
      phrases: [
        'l’énergie renouvelable',
        'déjà financée',
        'coûte plus cher',
        'où l’État garantit',
        'Żółta łódź',
        'świeże dane',
        'größere Städte',
        'können schließen',
        'señales públicas',
        'příliš žádaný',
        'año tras año',
        'çözüm önerileri',
      ],
    },
    8,
  ],
  [
    {
      between: ' ',
      phrases: ['η δημόσια δαπάνη', 'δεν αρκεί', 'για τους πολίτες', 'χωρίς έλεγχο', 'αυξάνει το κόστος', 'στην πράξη'],
    },
    5,
  ],
  [
    {
      between: ' ',
      phrases: [
        'открытые данные',
        'снижают цену',
        'в небольших городах',
        'і ўсё ж',
        'потребують часу',
        'за десять лет',
      ],
    },
    5,
  ],
  [
    {
      between: ' ',
      phrases: ['البيانات المفتوحة', 'تقلل التكلفة', 'في المدن الصغيرة', 'ولكن', 'من دون رقابة', 'خلال عشر سنوات'],
    },
    5,
  ],
  [
    {
      between: '',
      phrases: ['公共预算', '需要更多时间', '小城市', '没有足够的数据', '在三个国家', '成本会上升', '但是学校'],
    },
    5,
  ],
];

const emoji = ['🌍', '⚖️', '📚', '🔌', '🏫', '💶'] as const;

/** Claims are mostly a line or two; few use all the room there is. Lengths in code points. */
const claimLengths: readonly (readonly [range: readonly [least: number, most: number], weight: number])[] = [
  [[20, 50], 10],
  [[50, 140], 65],
  [[140, 220], 20],
  [[220, 290], 5],
];

/** A claim of 20 to 300 code points, one in four not in English. */
export function inventClaim(random: Random): string {
  const [least, most] = random.weighted(claimLengths);
  const claim = writeWords(random, random.weighted(scripts), random.whole(least, most));
  return random.chance(0.05) ? `${claim} ${random.pick(emoji)}` : claim;
}

/** Plain sentences, at least as long as asked for, in code points. */
export function inventText(random: Random, length: number): string {
  const sentences: string[] = [];
  for (let left = length; left > 0; left -= itemAt(sentences, sentences.length - 1).length + 1) {
    sentences.push(inventSentence(random));
  }
  return sentences.join(' ');
}

/** A sentence with a number in it, so that hardly two are the same. */
export function inventSentence(random: Random): string {
  const words = writeWords(random, english, random.whole(40, 110));
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, in ${String(random.whole(2, 9_999))} cases.`;
}

/** Phrases up to a length, cut between them where that leaves enough to read. */
function writeWords(random: Random, { phrases, between }: Script, length: number): string {
  let text = random.pick(phrases);
  while (text.length < 20 || text.length + between.length < length) {
    const longer = text + between + random.pick(phrases);
    if (longer.length > length && text.length >= 20) break;
    text = longer;
  }
  return text;
}

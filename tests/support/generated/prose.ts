import { itemAt, type Random } from './random';

/** What a made-up language writes with. */
interface Script {
  readonly name: 'latin' | 'chinese' | 'thai' | 'arabic';
  readonly syllables: readonly string[];
  /** Between words, at the end of a sentence, and between sentences. */
  readonly between: string;
  readonly stop: string;
  readonly apart: string;
  readonly wordLength: readonly [least: number, most: number];
}

const pieces = (text: string) => text.split(' ');

const scripts: readonly (readonly [Script, number])[] = [
  [
    {
      name: 'latin',
      syllables: pieces(
        'an ber ci do el fi for gra hu in ka le mo ny off per qua re sta ti un ver wa ffe flu ther ing ment',
      ),
      ...{ between: ' ', stop: '.', apart: ' ', wordLength: [1, 4] },
    },
    70,
  ],
  [
    {
      name: 'chinese',
      syllables: Array.from(
        '公共预算需要更多时间小城市没有足够的数据在三个国家成本会上升但是学校医院技术独立开放标准供应',
      ),
      ...{ between: '', stop: '。', apart: '', wordLength: [1, 2] },
    },
    10,
  ],
  [
    {
      name: 'thai',
      syllables: pieces('กา รัฐ บาล ต้อง ใช้ เวลา มาก ขึ้น ข้อ มูล เมือง เล็ก โรง เรียน ไม่ พอ ราคา สูง เปิด เผย ความ รู้'),
      ...{ between: '', stop: '', apart: ' ', wordLength: [1, 3] },
    },
    10,
  ],
  [
    {
      name: 'arabic',
      syllables: pieces('ال مد ينة صغ يرة بيا نات مفت وحة تكل فة عشر سنو ات رقا بة دون خلا في من ولكن'),
      ...{ between: ' ', stop: '.', apart: ' ', wordLength: [1, 3] },
    },
    10,
  ],
];

/** A language of its own for one document: its words, the first of them used most. */
export interface Language {
  readonly between: string;
  readonly stop: string;
  readonly apart: string;
  readonly word: () => string;
}

/** How many words a language has: about as many as a long report uses. */
const vocabulary = 1_500;

export function inventLanguage(random: Random): Language {
  const { syllables, wordLength, ...signs } = random.weighted(scripts);
  const words = Array.from({ length: vocabulary }, () =>
    Array.from({ length: random.whole(...wordLength) }, () => random.pick(syllables)).join(''),
  );
  // Squared: the frequent words of a text come again and again, most words once or twice.
  const word = () =>
    random.chance(0.04) ? String(random.whole(2, 2_030)) : itemAt(words, Math.floor(words.length * random.next() ** 3));
  return { between: signs.between, stop: signs.stop, apart: signs.apart, word };
}

/** Signs that programs change when a text is copied, as they are typed. */
const typed = ['"', "'", '-', '...'] as const;

/** A sentence of a few words up to four lines. */
export function inventWords(random: Random, { word }: Language): string[] {
  return Array.from({ length: random.whole(4, 28) }, () => {
    const own = word();
    if (random.chance(0.9)) return own;
    const sign = random.pick(typed);
    return sign === '-' ? `${own}-${word()}` : sign === '...' ? `${own}...` : `${sign}${own}${sign}`;
  });
}

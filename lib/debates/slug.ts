const longest = 60;

/** Addresses below /debates that are something else. */
const taken = new Set(['new']);

/**
 * A question as the last part of an address: Latin, Greek and Cyrillic letters in plain ones, at most 60 characters, cut
 * between words.
 *
 * @returns null where too little of the question can be written like that
 */
export function slugOf(question: string): string | null {
  const plain = Array.from(question.normalize('NFKD').toLowerCase(), (sign) => letters.get(sign) ?? sign).join('');
  const isLetter = /[\p{L}\p{N}]/u;
  const all = Array.from(plain).filter((sign) => isLetter.test(sign));
  const kept = all.filter((sign) => /[a-z0-9]/.test(sign));
  if (kept.length < 2 || kept.length * 2 < all.length) return null;
  const words = plain
    .replace(/\p{M}|['’ʼ]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const slug = words.reduce((text, word) => (`${text}-${word}`.length <= longest ? `${text}-${word}` : text), '');
  const whole = slug.slice(1) || (words[0] ?? '').slice(0, longest);
  return taken.has(whole) ? `${whole}-debate` : whole;
}

/** The first of `slug`, `slug-2`, `slug-3` … that is free. */
export function freeSlug(slug: string, used: ReadonlySet<string>): string {
  let free = slug;
  for (let next = 2; used.has(free); next += 1) free = `${slug}-${String(next)}`;
  return free;
}

/** Letters that do not come apart into a plain one and a mark. */
const letters = new Map(
  Object.entries({
    ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n' },
    ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n' },
    ...{ ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
    ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', й: 'y' },
    ...{ к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts' },
    ...{ ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ђ: 'dj', ј: 'j', љ: 'lj' },
    ...{ њ: 'nj', ћ: 'c', џ: 'dz' },
  }),
);

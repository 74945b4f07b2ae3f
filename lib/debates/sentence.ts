/** Whether a thesis says no more than its position's name does: “Yes.” under “Yes”. */
export const saysNameAlone = (name: string, claim: string | null) => claim === sentenceOf(name);

/** A short answer as a sentence of its own: “no” becomes “No.”. What ends like a sentence keeps its end. */
export function sentenceOf(answer: string): string {
  const text = answer.trim();
  const [first = '', ...rest] = Array.from(text);
  const ends = /[.!?…。！？।۔؟]["'”’»)]*$/u.test(text);
  return first.toLocaleUpperCase('en') + rest.join('') + (ends || text === '' ? '' : '.');
}

/** A short answer as a sentence of its own: “no” becomes “No.”. What ends like a sentence keeps its end. */
export function sentenceOf(answer: string): string {
  const text = answer.trim();
  const [first = '', ...rest] = Array.from(text);
  const ends = /[.!?…。！？।۔؟]["'”’»)]*$/u.test(text);
  return first.toLocaleUpperCase('en') + rest.join('') + (ends || text === '' ? '' : '.');
}

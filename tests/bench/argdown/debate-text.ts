import type { DebateFile } from '../../../lib/exchange/debate-file';

/** A debate in Argdown: the same claims, and the links that Argdown has a word for. */
export function argdownOf({ positions, cards, links }: DebateFile): { text: string; links: number } {
  const claims = [...positions.map(({ thesis }) => thesis), ...cards].map(
    ({ id, claim }) => `[${id}]: ${claim.replace(/[[\]<>#@*_{}\\]/g, ' ')}`,
  );
  const argued = [
    ...cards.map(({ id, relation, answers }) => ({ from: id, relation, to: answers })),
    ...links.map(({ from, relation, to }) => ({ from, relation, to })),
  ].flatMap(({ from, relation, to }) => {
    const sign = relation === 'supports' ? '+>' : relation === 'attacks' ? '->' : null;
    return sign === null ? [] : [`[${from}]\n  ${sign} [${to}]`];
  });
  return { text: [...claims, ...argued].join('\n\n'), links: argued.length };
}

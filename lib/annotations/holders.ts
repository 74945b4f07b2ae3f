import type { Passage } from './queries';

/** Somebody who holds a claim, or denies it, as far as passages show it. */
export interface Holder {
  readonly kind: 'named' | 'document' | 'unnamed';
  /** A person's or organisation's name, or the document's title; the description of somebody unnamed, or null. */
  readonly name: string | null;
  readonly stance: 'backs' | 'contradicts';
  readonly passages: readonly Passage[];
}

/**
 * Who says what a card says, and who says the opposite: first those who are named, then documents in their own voice,
 * then the unnamed; each once, in the order of their passages. What only gives background says neither, and the editors’
 * own writing is nobody’s word.
 */
export function holdersOf(passages: readonly Passage[]): Holder[] {
  const holders = new Map<string, Holder>();
  for (const passage of passages) {
    const { stance } = passage;
    if (stance === 'context' || passage.writtenByEditors) continue;
    const { kind, name } = speakerIn(passage);
    const key = [stance, kind, name].join('\n');
    holders.set(key, { kind, name, stance, passages: [...(holders.get(key)?.passages ?? []), passage] });
  }
  return [...holders.values()].sort((a, b) => rank(a) - rank(b));
}

function speakerIn({ attribution, actor, sourceTitle }: Passage): Pick<Holder, 'kind' | 'name'> {
  if (attribution === 'document') return { kind: 'document', name: actor ?? sourceTitle };
  if (attribution === 'vague' || actor === null) return { kind: 'unnamed', name: actor };
  return { kind: 'named', name: actor };
}

const kinds: readonly Holder['kind'][] = ['named', 'document', 'unnamed'];
const rank = ({ kind, stance }: Holder) => kinds.indexOf(kind) + (stance === 'backs' ? 0 : kinds.length);

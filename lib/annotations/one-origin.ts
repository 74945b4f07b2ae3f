interface Backing {
  readonly stance: string;
  readonly writtenByEditors: boolean;
  readonly originId: string;
}

/** Whether several passages back a card, and all of them go back to one original: together they count once. */
export function isOfOneOrigin(passages: readonly Backing[]): boolean {
  const backing = passages.filter(({ stance, writtenByEditors }) => stance === 'backs' && !writtenByEditors);
  return backing.length > 1 && new Set(backing.map(({ originId }) => originId)).size === 1;
}

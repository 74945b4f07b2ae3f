/**
 * What went wrong, for a log: the error's name, its code and where in this project it was thrown. Never its message,
 * which may repeat words of people and documents.
 */
export function kindOfError(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'something that is no error';
  const code = 'code' in thrown && /^\w{1,40}$/.test(String(thrown.code)) ? ` ${String(thrown.code)}` : '';
  const frames = (thrown.stack ?? '').replace(String(thrown), '').split('\n');
  const place = frames.map(ownPlace).find((found) => found !== null);
  return `${thrown.name}${code}${place === undefined ? '' : ` at ${place}`}`;
}

/** The place in this project's own code that a line of a stack names; null for another's. */
function ownPlace(frame: string): string | null {
  if (!frame.startsWith('    at ')) return null;
  const place = frame.slice(frame.lastIndexOf('/lib/') + 1);
  return /^lib\/[\w/-]{1,200}\.[jt]s:\d{1,6}/.exec(place)?.[0] ?? null;
}

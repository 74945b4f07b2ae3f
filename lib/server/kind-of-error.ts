/** A place in this project's own code, as a stack names it. */
const ownPlace = /^\s+at .*\b(lib\/[\w/-]+\.[jt]s:\d+)/m;

/**
 * What went wrong, for a log: the error's name, its code and where in this project it was thrown. Never its message,
 * which may repeat words of people and documents.
 */
export function kindOfError(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'something that is no error';
  const code = 'code' in thrown && /^\w{1,40}$/.test(String(thrown.code)) ? ` ${String(thrown.code)}` : '';
  const frames = (thrown.stack ?? '').replace(String(thrown), '');
  const place = ownPlace.exec(frames)?.[1];
  return `${thrown.name}${code}${place === undefined ? '' : ` at ${place}`}`;
}

/** What participants are told of who sees what they write: at joining, and to whoever opens a discussion. */
export function toldOf({ reports, approval }: { readonly reports: boolean; readonly approval: boolean }): string {
  const seen = reports
    ? 'The host sees what you wrote, under the name you have here.'
    : 'Nobody sees who wrote what, not even the host.';
  return approval ? `${seen} The host reads each card before the others do.` : seen;
}

/** A return word as people read it aloud and type it: two groups of four. */
export function grouped(word: string): string {
  return word.replace(/(.{4})(?=.)/g, '$1 ');
}

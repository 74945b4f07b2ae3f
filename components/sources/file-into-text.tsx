'use client';

import { useSyncExternalStore, type ChangeEvent } from 'react';

/** Puts the text of a chosen file into a text area. Needs scripts, and is not there without them: one pastes then. */
export function FileIntoText({ into }: { readonly into: string }) {
  const isThere = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  if (!isThere) return null;
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file, area] = [target.files?.[0], document.getElementById(into)];
    if (file === undefined || !(area instanceof HTMLTextAreaElement)) return;
    area.value = await file.text();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return (
    <label>
      Or choose the file:{' '}
      <input type="file" accept=".json,.jsonld,application/json" onChange={(event) => void take(event)} />
    </label>
  );
}

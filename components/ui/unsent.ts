import { sendForm } from './ask';
import { draftsBelow, forgetDrafts, keepDraft, type Kept } from './draft';

/**
 * Sends what waits to be sent from forms at a path or below it that are not open here: the very same again, so that it
 * is done once. What was typed since stays a draft, and so does what is refused. Stops at the first that finds no
 * answer: the others would find none either.
 */
export async function sendUnsent(path: string, here: string): Promise<void> {
  for (const kept of draftsBelow(path)) {
    if (kept.draft.where !== here && !(await isSettled(kept))) return;
  }
}

async function isSettled({ form, page, draft }: Kept): Promise<boolean> {
  const { sending } = draft;
  if (sending === null) return true;
  const answer = await sendForm(sending.url, sending.body);
  if (answer.kind === 'later' || answer.kind === 'lost') return false;
  if (answer.kind === 'done' && draft.at <= sending.at) forgetDrafts(form, [page]);
  else keepDraft(form, page, { ...draft, sending: null }, null);
  return true;
}

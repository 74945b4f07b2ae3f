/**
 * What a command answers: done, or refused for a reason that the caller must handle. Only the unexpected is thrown.
 * Reasons are literals, so that a new one does not compile until somebody has worded it.
 */
export type Outcome<Value, Reason extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason; readonly field?: string };

export const done = <Value>(value: Value) => ({ ok: true, value }) as const;

/** @param field the input that the reader should look at, where there is one */
export const refused = <Reason extends string>(reason: Reason, field?: string) =>
  field === undefined ? ({ ok: false, reason } as const) : ({ ok: false, reason, field } as const);

/** Thrown when there is no room for some work just now. Nothing was written; the same may be asked again. */
export class Busy extends Error {
  override name = 'Busy';
}

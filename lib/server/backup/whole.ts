import { Refusal } from '../refusal';

/** Says of work that is done whole or not at all that it was not done. */
export async function whole<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`The backup could not be restored, and what was there is as it was: ${String(error)}`);
  }
}

/**
 * A reason not to start that the operator can do something about: one sentence, printed without a stack.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

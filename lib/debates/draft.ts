import { cornersOf } from './corners';
import { answerFields, type NewDebate } from './schema';
import { sentenceOf } from './sentence';

export interface DraftPosition {
  readonly name: string;
  readonly thesis: string;
}

export interface DraftAxis {
  readonly name: string;
  readonly low: string;
  readonly high: string;
}

/** What a new debate consists of. */
export interface Draft {
  readonly axes: readonly DraftAxis[];
  /** Each with its place on each axis, where it has one. */
  readonly positions: readonly (DraftPosition & { readonly places: readonly number[] })[];
}

/** What is made of the form: empty answers left out, short ones as sentences, corners put where they belong. */
export function draftOf(given: NewDebate): Draft {
  const [first, second] = [
    { name: given.axis1, low: given.axis1Low, high: given.axis1High },
    { name: given.axis2, low: given.axis2Low, high: given.axis2High },
  ];
  const corners = given.corners === 'yes' ? cornersOf(first, second) : [];
  const positions = answerFields.flatMap(([answer, sentence], at) => {
    const corner = corners[at];
    const name = given[answer] === '' ? corner?.name : given[answer];
    if (name === undefined) return [];
    const thesis = given[sentence] === '' ? sentenceOf(name) : given[sentence];
    return [{ name, thesis, places: corner === undefined ? [] : [corner.x, corner.y] }];
  });
  return { axes: [first, second].filter(({ name }) => name !== ''), positions };
}

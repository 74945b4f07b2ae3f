import { z } from 'zod';
import { contributionsSettings } from '../spaces/vocabulary';
import { languageCodes, placeSteps, textLimits } from './vocabulary';

/** Text without blanks around it, of at most so many Unicode code points. `what` begins the sentence that refuses it. */
function text(what: string, limit: number) {
  return z
    .string()
    .trim()
    .superRefine((given, context) => {
      const length = Array.from(given).length;
      if (length <= limit) return;
      const message = `${what} has ${String(length)} characters, and at most ${String(limit)} fit. Shorten it.`;
      context.addIssue({ code: 'too_big', origin: 'string', maximum: limit, inclusive: true, message });
    });
}

/** On one line, whatever was pasted. */
function line(what: string, limit: number) {
  return text(what, limit).transform((given) => given.replace(/\s+/gu, ' '));
}

const question = line('The question', textLimits.question).pipe(z.string().min(1, 'Write the question.'));
const about = text('What it is about', textLimits.about).default('');
const language = z.enum(languageCodes, 'Choose a language from the list.');
const contributions = z.enum(contributionsSettings, 'Choose who may add.');
const name = line('This answer', textLimits.name);
const thesis = line('This sentence', textLimits.thesis);
const axisName = line('This name', textLimits.name);
const pole = line('This end', textLimits.pole);
const isFilled = 'Fill this in.';
const someAnswer = name.default('');
const someThesis = thesis.default('');
const someName = axisName.default('');
const somePole = pole.default('');

/** A debate to open. A form sends all inputs flat: up to eight answers, each with a sentence or without, and two axes. */
export const newDebate = z
  .strictObject({
    clientId: z.uuid(),
    question,
    about,
    language: language.default('en'),
    contributions: contributions.default('reviewed'),
    ...{ answer1: someAnswer, answer2: someAnswer, answer3: someAnswer, answer4: someAnswer },
    ...{ answer5: someAnswer, answer6: someAnswer, answer7: someAnswer, answer8: someAnswer },
    ...{ thesis1: someThesis, thesis2: someThesis, thesis3: someThesis, thesis4: someThesis },
    ...{ thesis5: someThesis, thesis6: someThesis, thesis7: someThesis, thesis8: someThesis },
    ...{ axis1: someName, axis1Low: somePole, axis1High: somePole },
    ...{ axis2: someName, axis2Low: somePole, axis2High: somePole },
    /** The first four answers stand in the corners of the two axes; one that is empty is called after its corner. */
    corners: z.enum(['yes', '']).default(''),
  })
  .superRefine((given, context) => {
    const complain = (field: string, message: string) => {
      context.addIssue({ code: 'custom', path: [field], message });
    };
    for (const axis of ['axis1', 'axis2'] as const) {
      const fields = [axis, `${axis}Low`, `${axis}High`] as const;
      const isWanted = given.corners === 'yes' || fields.some((field) => given[field] !== '');
      for (const field of fields) if (isWanted && given[field] === '') complain(field, isFilled);
    }
    const answers = answerFields.filter(([field]) => given[field] !== '');
    for (const [at, [answer, sentence]] of answerFields.entries()) {
      const isCalledAfterCorner = given.corners === 'yes' && at < 4;
      if (given[answer] !== '' || given[sentence] === '' || isCalledAfterCorner) continue;
      complain(answer, 'Give this answer a short name.');
    }
    if (given.corners === '' && answers.length < 2) {
      const missing = answerFields.find(([field]) => given[field] === '')?.[0] ?? 'answer2';
      complain(missing, 'A debate needs two answers at least. Write another one.');
    }
    const seen = new Set<string>();
    for (const [field] of answers) {
      const key = given[field].toLocaleLowerCase('en');
      if (seen.has(key)) complain(field, 'This answer stands there already. Give it another name.');
      seen.add(key);
    }
  });
export type NewDebate = z.infer<typeof newDebate>;

/** Answers and their sentences in the order of the form. */
export const answerFields = [
  ['answer1', 'thesis1'],
  ['answer2', 'thesis2'],
  ['answer3', 'thesis3'],
  ['answer4', 'thesis4'],
  ['answer5', 'thesis5'],
  ['answer6', 'thesis6'],
  ['answer7', 'thesis7'],
  ['answer8', 'thesis8'],
] as const;

const change = { slug: z.string(), clientId: z.uuid() };
/** What the writer saw; if something else holds by now, the change is refused. */
const revision = z.string().max(100);

/** A debate's own words. */
export const debateWords = z.strictObject({ ...change, revision, question, about, language });
export type DebateWords = z.infer<typeof debateWords>;

/** Who may add. */
export const contributionsChoice = z.strictObject({ ...change, contributions });
export type ContributionsChoice = z.infer<typeof contributionsChoice>;

export const newPosition = z.strictObject({
  ...change,
  name: name.pipe(z.string().min(1, 'Write the answer.')),
  thesis: thesis.default(''),
});
export type NewPosition = z.infer<typeof newPosition>;

export const newAxis = z.strictObject({
  ...change,
  name: axisName.pipe(z.string().min(1, isFilled)),
  low: pole.pipe(z.string().min(1, isFilled)),
  high: pole.pipe(z.string().min(1, isFilled)),
});
export type NewAxis = z.infer<typeof newAxis>;

/** Where positions stand on one axis, by the position's key; `none` where one takes no side. */
export const axisPlaces = z
  .object({ ...change, key: z.string(), revision })
  .catchall(z.enum([...placeSteps, 'none'], 'Choose one of the five places, or no side.'));
export type AxisPlaces = z.infer<typeof axisPlaces>;

/** Whether the server's editors show a debate in the list. */
export const listing = z.strictObject({ ...change, listed: z.enum(['yes', 'no']) });
export type Listing = z.infer<typeof listing>;

/** A change that says no more than which debate it is about: its editor's link, taking it back, bringing it back. */
export const debateNamed = z.strictObject(change);
export type DebateNamed = z.infer<typeof debateNamed>;

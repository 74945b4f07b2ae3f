import { randomUUID } from 'node:crypto';
import { learnAdded, pick, post, somewhere, type Action, type Knowledge, type OwnCard } from './action';
import { decide, reconsider, undo } from './decisions';
import type { Entry } from './history';

const elsewhere = (words: string) => ({ backing: 'elsewhere', title: 'A page', pasted: words, speaker: 'document' });

export const addCard: Action = (knowing) => {
  const words = `A claim of its own, ${randomUUID()}.`;
  const backing = Math.random() < 0.3 ? elsewhere('As it says there.') : {};
  const relation = pick(['supports', 'attacks', 'qualifies', 'tension']);
  const body = { to: somewhere(), relation, claim: words, ...backing };
  const learn = (entry: Entry) => {
    const { number } = entry.answer;
    learnAdded(knowing, entry);
    if (typeof number === 'number' && relation !== 'tension') knowing.own.push({ number, revision: 1, place: 1 });
  };
  return { write: post(knowing, 'cards', body, { words }), learn };
};

const annotate: Action = (knowing) => {
  const words = `A passage of its own, ${randomUUID()}.`;
  const learn = (entry: Entry) => learnAdded(knowing, entry);
  return { write: post(knowing, `cards/${String(somewhere())}/annotations`, elsewhere(words), { words }), learn };
};

const link: Action = (knowing) => {
  const card = pick(knowing.own);
  if (card === undefined) return null;
  const relation = pick(['supports', 'attacks', 'qualifies', 'tension', 'restates', 'context']);
  const learn = (entry: Entry) => learnAdded(knowing, entry);
  return { write: post(knowing, 'links', { from: card.number, to: somewhere(), relation }), learn };
};

/** Takes a card out of a writer's hands until they know how it is now. */
function take(knowing: Knowledge): OwnCard | undefined {
  const card = pick(knowing.own);
  knowing.own = knowing.own.filter((other) => other !== card);
  return card;
}

const revise: Action = (knowing) => {
  const card = take(knowing);
  if (card === undefined) return null;
  const words = `Another wording, ${randomUUID()}.`;
  const body = { kind: 'fact', claim: words, elaboration: '', revision: card.revision };
  const learn = ({ answer: { revision, proposalId } }: Entry) => {
    if (typeof proposalId === 'string') knowing.waiting.push(proposalId);
    else if (revision !== undefined) knowing.own.push({ ...card, revision });
  };
  return { write: post(knowing, `cards/${String(card.number)}/revisions`, body, { words }), learn };
};

const move: Action = (knowing) => {
  const card = take(knowing);
  if (card === undefined) return null;
  const other = pick(knowing.own);
  const to = Math.random() < 0.5 && other !== undefined ? other.number : somewhere();
  const learn = ({ answer: { seq } }: Entry) => {
    if (seq !== undefined) knowing.own.push({ ...card, place: seq });
  };
  const body = { to, relation: pick(['supports', 'attacks']), place: card.place };
  return { write: post(knowing, `cards/${String(card.number)}/moves`, body), learn };
};

const withdraw: Action = (knowing) => {
  const card = take(knowing);
  return card === undefined ? null : { write: post(knowing, `cards/${String(card.number)}/withdrawal`, {}) };
};

const rate: Action = (knowing) => {
  const number = somewhere();
  if (knowing.rated.has(number)) return null;
  knowing.rated.add(number);
  const body = { revision: 1, rating: String(Math.floor(Math.random() * 5)) };
  return { write: post(knowing, `cards/${String(number)}/ratings`, body) };
};

/** Seldom: an address may open so many in an hour. */
const openDebate: Action = ({ cookie }) => {
  if (Math.random() > 0.1) return null;
  const answers = { answer1: 'Yes', thesis1: 'It should.', answer2: 'No', thesis2: 'It should not.' };
  const body = { question: `Should it be so, ${randomUUID()}?`, ...answers, clientId: randomUUID() };
  return { write: { target: '/api/debates', body, cookie, kind: 'debates' } };
};

/** Adding is what is done most. */
const adding: readonly Action[] = [
  ...[addCard, addCard, addCard, annotate, annotate],
  ...[link, revise, revise, move, withdraw, reconsider, rate, openDebate],
];

/** Editors decide and think better of it as often as they add. */
export function actionsOf({ isEditor }: Knowledge): readonly Action[] {
  return isEditor ? [...adding, ...Array<Action>(8).fill(decide), ...Array<Action>(6).fill(undo)] : adding;
}

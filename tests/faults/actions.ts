import { randomUUID } from 'node:crypto';
import { firstSlug } from '../support/first-debate';
import type { Entry, Write } from './history';

/** A card that a writer added and may change, as they last saw it. */
export interface OwnCard {
  readonly number: number;
  readonly revision: number;
  readonly place: number;
}

/** What a writer knows when they think of their next write. */
export interface Knowledge {
  readonly cookie: string;
  readonly isEditor: boolean;
  own: OwnCard[];
  /** Events that they may take back. */
  undoable: number[];
  /** Cards that they have rated, each once. */
  readonly rated: Set<number>;
  /** Proposals that wait, of all writers. */
  readonly waiting: string[];
}

/** A write that somebody may send next, and what they learn from its answer; none where they have nothing for it. */
export type Action = (knowing: Knowledge) => { readonly write: Write; readonly learn?: (entry: Entry) => void } | null;

const pick = <Item>(items: readonly Item[]) => items[Math.floor(Math.random() * items.length)];
const somewhere = () => 1 + Math.floor(Math.random() * 20);

function post(knowing: Knowledge, target: string, body: object, words?: string): Write {
  const { cookie } = knowing;
  const sent = { ...body, clientId: randomUUID() };
  return { target: `/api/debates/${firstSlug}/${target}`, body: sent, cookie, ...(words !== undefined && { words }) };
}

const elsewhere = (words: string) => ({ backing: 'elsewhere', title: 'A page', pasted: words, speaker: 'document' });

export const addCard: Action = (knowing) => {
  const words = `A claim of its own, ${randomUUID()}.`;
  const backing = Math.random() < 0.3 ? elsewhere('As it says there.') : {};
  const relation = pick(['supports', 'attacks', 'qualifies', 'tension']);
  const body = { to: somewhere(), relation, claim: words, ...backing };
  const learn = ({ answer: { number, proposalId } }: Entry) => {
    if (typeof number === 'number' && relation !== 'tension') knowing.own.push({ number, revision: 1, place: 1 });
    if (typeof proposalId === 'string') knowing.waiting.push(proposalId);
  };
  return { write: post(knowing, 'cards', body, words), learn };
};

const annotate: Action = (knowing) => {
  const words = `A passage of its own, ${randomUUID()}.`;
  const learn = ({ answer: { seq, proposalId } }: Entry) => {
    if (typeof proposalId === 'string') knowing.waiting.push(proposalId);
    else if (seq !== undefined) knowing.undoable.push(seq);
  };
  return { write: post(knowing, `cards/${String(somewhere())}/annotations`, elsewhere(words), words), learn };
};

const link: Action = (knowing) => {
  const card = pick(knowing.own);
  if (card === undefined) return null;
  const relation = pick(['supports', 'attacks', 'qualifies', 'tension', 'restates', 'context']);
  const learn = ({ answer: { seq, proposalId } }: Entry) => {
    if (typeof proposalId === 'string') knowing.waiting.push(proposalId);
    else if (seq !== undefined) knowing.undoable.push(seq);
  };
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
  return { write: post(knowing, `cards/${String(card.number)}/revisions`, body, words), learn };
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

const undo: Action = (knowing) => {
  const seq = knowing.isEditor ? knowing.undoable.pop() : undefined;
  return seq === undefined ? null : { write: post(knowing, `events/${String(seq)}/undo`, {}) };
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
  return { write: { target: '/api/debates', body, cookie } };
};

/** Adding is what is done most. */
export const actions: readonly Action[] = [
  ...[addCard, addCard, addCard, annotate, annotate],
  ...[link, revise, revise, move, withdraw, undo, rate, openDebate],
];

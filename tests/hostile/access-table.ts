// Longer than 250 lines: it is one table, and a route is looked up in one place.
import { all, only, type Role, type Row, type State, type Answers } from './access';
import type { Answer } from './answers';

/*
 * Who may do what, route by route: every route and every page has a row here or, for class discussions, in
 * discussion-table.ts, or the suite fails.
 */

const editors: readonly Role[] = ['debate editor', 'server editor'];
const authorAndEditors: readonly Role[] = ['author', ...editors];

const published: readonly State[] = ['open', 'reviewed', 'closed'];
const gone: readonly State[] = ['withdrawn', 'absent', 'debate withdrawn'];

function inStates(which: readonly State[], answers: Answers): Partial<Record<State, Answers>> {
  return Object.fromEntries(which.map((state) => [state, answers]));
}

const readByAll = inStates(published, all('read'));
const neverThere = inStates(gone, all(404));
const notThere = inStates(['absent', 'debate withdrawn'], all(404));
const debateRead: Row['answers'] = { ...readByAll, ...notThere };
const cardRead: Row['answers'] = { ...readByAll, ...neverThere };
/** Whoever may add at all adds; where a debate is closed, its editors go on. */
const adding: Row['answers'] = {
  ...inStates(['open', 'reviewed'], all('write')),
  closed: only(editors, 'write', 403),
  ...neverThere,
};
/** The page of a form that only some may send. */
const changingPage: Row['answers'] = {
  ...inStates(published, only(authorAndEditors, 'read', 404)),
  ...neverThere,
};
/** What its author and the editors may change, as long as the debate takes anything from them. */
const changing: Row['answers'] = {
  ...inStates(['open', 'reviewed'], only(authorAndEditors, 'write', 403)),
  closed: only(editors, 'write', 403),
  ...neverThere,
};
/** What one may always do with one’s own. */
const takingBack: Row['answers'] = { ...inStates(published, only(authorAndEditors, 'write', 403)), ...neverThere };
/** Settings of a debate, for who opened it and its editors; they find it also when it was taken back. */
const setting: Row['answers'] = {
  ...inStates(['open', 'closed'], only(authorAndEditors, 'write', 403)),
  absent: all(404),
  'debate withdrawn': only(authorAndEditors, 'write', 404),
};
/** A document is changed by who brought it in until editors have let it in, and by editors. */
const sourceChanging = (done: Answer, otherwise: Answer): Row['answers'] => ({
  open: only(authorAndEditors, done, otherwise),
  ...inStates(['reviewed', 'closed'], only(editors, done, otherwise)),
  waiting: only(['author'], done, 404),
  ...notThere,
});
const sourceForm: Row['answers'] = {
  ...inStates(published, only(authorAndEditors, 'read', 404)),
  waiting: only(['author'], 'read', 404),
  ...notThere,
};
/** Others check what somebody wrote, wherever they may add something. */
const checking: Row['answers'] = {
  ...inStates(['open', 'reviewed'], only(['author'], 403, 'write')),
  closed: only(editors, 'write', 403),
  ...neverThere,
};
/** Others rate what somebody wrote, and how often they like. */
const rating: Row['answers'] = { ...inStates(published, only(['author'], 403, 'write')), ...neverThere };
/** An editor decides; its author is told that they may not, others not even that it is there. */
const deciding: Row['answers'] = {
  waiting: { ...only(editors, 'write', 404), author: 403 },
  withdrawn: { ...only(editors, 409, 404), author: 403 },
  ...notThere,
};
/** What only its author does with a proposal. */
const byAuthor: Answers = { ...only(['author'], 'write', 404), 'debate editor': 403, 'server editor': 403 };
const proposing: Row['answers'] = {
  waiting: byAuthor,
  withdrawn: { ...only(['author'], 409, 404), 'debate editor': 403, 'server editor': 403 },
  ...notThere,
};
const always = (answers: Answers): Row => ({ about: 'nothing', answers: { open: answers } });

const claim = 'A claim of somebody who may, or may not.';
const decisions = ['confirmed', 'refused'];
/** An annotation that says so. */
const aFile = JSON.stringify([{ text: claim, target: [{ selector: [{ exact: 'A quote.' }] }] }]);

export const table: Readonly<Record<string, Row>> = {
  'GET /': always(all('read')),
  'GET /debates': always(all('read')),
  'GET /privacy': always(all('read')),
  'GET /accessibility': always(all('read')),
  'GET /editor': always(all('read')),
  'GET /me': always(all('read')),
  'GET /debates/new': always(all('read')),
  'GET /discuss/new': always(all('read')),
  'GET /join': always(all('read')),
  'GET /join/back': always(all('read')),
  'GET /search': { about: 'debate', query: ({ slug }) => `q=should&debate=${slug}`, answers: debateRead },
  'GET /debates/[slug]/settings': {
    about: 'opened debate',
    answers: { ...inStates(['open', 'closed'], only(authorAndEditors, 'read', 404)), ...notThere },
  },
  'GET /debates/[slug]': { about: 'debate', answers: debateRead },
  'GET /debates/[slug]/outline': { about: 'debate', answers: debateRead },
  'GET /debates/[slug]/map': { about: 'debate', answers: debateRead },
  'GET /debates/[slug]/matrix': { about: 'debate', answers: debateRead },
  'GET /debates/[slug]/compare': { about: 'debate', answers: debateRead },
  'GET /debates/[slug]/sources': { about: 'debate', answers: debateRead },
  'GET /debates/[slug]/positions/[key]': { about: 'thesis', answers: debateRead },
  'GET /debates/[slug]/cards/[number]': { about: 'card', answers: cardRead },
  'GET /debates/[slug]/cards/[number]/edit': { about: 'card', answers: changingPage },
  'GET /debates/[slug]/cards/[number]/annotations/new': { about: 'card', answers: cardRead },
  'GET /debates/[slug]/cards/[number]/checks/new': { about: 'card', answers: cardRead },
  'GET /debates/[slug]/checks': { about: 'debate', answers: debateRead },
  'GET /debates/[slug]/checks/[state]': { about: 'debate', answers: debateRead },
  'GET /debates/[slug]/cards/new': { about: 'card', query: ({ number }) => `to=${number}`, answers: cardRead },
  'GET /debates/[slug]/cards/[number]/links/new': { about: 'card', answers: cardRead },
  'GET /debates/[slug]/cards/[number]/move': { about: 'card', answers: changingPage },
  'GET /debates/[slug]/cards/[number]/withdraw': { about: 'card', answers: changingPage },
  'GET /debates/[slug]/history': { about: 'debate', answers: debateRead },
  'GET /debates/[slug]/print': { about: 'debate', answers: debateRead },
  'GET /debates/[slug]/briefing': { about: 'debate', query: () => 'cards=1,2', answers: debateRead },
  'GET /api/debates/[slug]/briefing.md': { about: 'debate', query: () => 'cards=1,2', answers: debateRead },
  'GET /api/debates/[slug]/briefing.docx': { about: 'debate', query: () => 'cards=1,2', answers: debateRead },
  'GET /debates/[slug]/versions/[version]': { about: 'debate', answers: debateRead },
  'GET /debates/[slug]/versions/[version]/positions/[key]': { about: 'thesis', answers: debateRead },
  'GET /debates/[slug]/versions/[version]/cards/[number]': {
    about: 'card',
    answers: cardRead,
  },
  'GET /debates/[slug]/cards/[number]/history': { about: 'card', answers: cardRead },
  'GET /debates/[slug]/proposals/[id]': {
    about: 'proposal',
    answers: { ...inStates(['waiting', 'withdrawn'], only(authorAndEditors, 'read', 404)), ...notThere },
  },
  'GET /debates/[slug]/proposals/[id]/edit': {
    about: 'proposal',
    answers: { waiting: only(authorAndEditors, 'read', 404), withdrawn: all(404), ...notThere },
  },
  'GET /debates/[slug]/proposals/[id]/move': {
    about: 'proposal',
    answers: { waiting: only(['author'], 'read', 404), withdrawn: all(404), ...notThere },
  },
  'GET /debates/[slug]/links/[id]/withdraw': {
    about: 'link',
    answers: { ...changingPage, waiting: only(['author'], 'read', 404) },
  },
  'GET /sources/new': { about: 'debate', query: ({ slug }) => `debate=${slug}`, answers: debateRead },
  'GET /debates/[slug]/sources/[id]/annotations/new': {
    about: 'source',
    answers: { ...readByAll, ...inStates(['waiting', 'absent', 'debate withdrawn'], all(404)) },
  },
  'GET /sources/[id]': {
    about: 'source',
    answers: {
      ...readByAll,
      waiting: only(['author'], 'read', 404),
      absent: all(404),
      'debate withdrawn': only(['author'], 'read', 404),
    },
  },
  'GET /sources/[id]/versions/new': { about: 'source', query: ({ slug }) => `debate=${slug}`, answers: sourceForm },
  'GET /sources/[id]/details': { about: 'source', query: ({ slug }) => `debate=${slug}`, answers: sourceForm },
  'GET /sources/[id]/changes': {
    about: 'source',
    answers: {
      ...readByAll,
      waiting: only(['author'], 'read', 404),
      absent: all(404),
      'debate withdrawn': only(['author'], 'read', 404),
    },
  },

  'GET /api/health': always(all('read')),
  'GET /api/openapi.json': always(all('read')),
  'GET /api/me': always(only(['visitor'], 404, 'read')),
  'GET /api/debates': always(all('read')),
  'GET /api/debates/[slug]': { about: 'debate', answers: debateRead },
  'GET /api/debates/[slug]/map.svg': { about: 'debate', answers: debateRead },
  'GET /api/debates/[slug]/map.png': { about: 'debate', answers: debateRead },
  'GET /api/debates/[slug]/picture.png': { about: 'debate', answers: debateRead },
  'GET /api/debates/[slug]/cards/[number]/picture.png': { about: 'card', answers: cardRead },
  'GET /api/debates/[slug]/stream': { about: 'debate', answers: debateRead },
  'GET /api/search': { about: 'debate', query: ({ slug }) => `q=should&debate=${slug}`, answers: debateRead },
  'GET /api/search/around': { about: 'debate', query: ({ slug }) => `q=should&debate=${slug}`, answers: debateRead },
  'GET /api/debates/[slug]/similar': { about: 'debate', query: () => 'claim=We+should', answers: debateRead },
  'GET /api/debates/[slug]/find': { about: 'debate', query: () => 'text=should', answers: debateRead },
  'GET /api/sources/[id]': {
    about: 'source',
    // A file for programs is the same for everybody: what waits is in nobody’s.
    answers: { ...readByAll, ...inStates(['waiting', 'absent', 'debate withdrawn'], all(404)) },
  },

  'GET /api/sources/[id]/annotations': {
    about: 'source',
    answers: { ...readByAll, ...inStates(['waiting', 'absent', 'debate withdrawn'], all(404)) },
  },

  'POST /api/editorship': {
    about: 'editor link',
    takesNoClientId: true,
    body: ({ key }) => ({ key }),
    answers: { open: all('change'), withdrawn: all(403), absent: all(403) },
  },
  'POST /api/editorship/end': { about: 'nothing', takesNoClientId: true, answers: { open: all('change') } },
  'POST /api/me/erasure': {
    about: 'nothing',
    takesNoClientId: true,
    body: () => ({ confirm: 'yes' }),
    answers: { open: all('change') },
  },
  'POST /api/debates': {
    about: 'nothing',
    body: () => ({ question: 'Whose is it?', answer1: 'Ours', answer2: 'Theirs' }),
    answers: { open: all('write') },
  },
  'POST /api/discussions': {
    about: 'nothing',
    body: () => ({ question: 'Whose lesson is it?' }),
    answers: { open: all('write') },
  },
  'POST /api/debates/[slug]/settings': {
    about: 'opened debate',
    body: ({ revision }) => ({ revision, question: 'Another question?', about: '', language: 'en' }),
    answers: setting,
  },
  'POST /api/debates/[slug]/contributions': {
    about: 'opened debate',
    body: () => ({ contributions: 'reviewed' }),
    answers: setting,
  },
  'POST /api/debates/[slug]/positions': {
    about: 'opened debate',
    body: () => ({ name: 'A third answer' }),
    answers: setting,
  },
  'POST /api/debates/[slug]/axes': {
    about: 'opened debate',
    body: () => ({ name: 'Pace', low: 'slow', high: 'fast' }),
    answers: setting,
  },
  'POST /api/debates/[slug]/axes/[key]/places': {
    about: 'opened debate',
    body: ({ id }) => ({ revision: id, 'position-1': '1' }),
    answers: setting,
  },
  'POST /api/debates/[slug]/listing': {
    about: 'opened debate',
    body: () => ({ listed: 'yes' }),
    answers: {
      ...inStates(['open', 'closed'], only(['server editor'], 'write', 403)),
      absent: all(404),
      'debate withdrawn': { ...only(authorAndEditors, 403, 404), 'server editor': 'write' },
    },
  },
  'POST /api/debates/[slug]/withdrawal': {
    about: 'opened debate',
    answers: { ...setting, 'debate withdrawn': only(authorAndEditors, 422, 404) },
  },
  'POST /api/debates/[slug]/restoration': {
    about: 'opened debate',
    answers: {
      ...inStates(['open', 'closed'], only(['server editor'], 422, 403)),
      absent: all(404),
      'debate withdrawn': { ...only(authorAndEditors, 403, 404), 'server editor': 'write' },
    },
  },
  'POST /api/debates/[slug]/editor-link': {
    about: 'opened debate',
    answers: { ...inStates(['open', 'closed'], only(authorAndEditors, 'change', 403)), ...notThere },
  },
  'POST /api/debates/[slug]/editorship/end': {
    about: 'opened debate',
    answers: { ...inStates(['open', 'closed'], all('change')), ...notThere },
  },
  'POST /api/debates/[slug]/cards/[number]/ratings': {
    about: 'card',
    body: () => ({ revision: '1', rating: '3' }),
    answers: rating,
  },
  'POST /api/debates/[slug]/links/[id]/ratings': {
    about: 'link',
    body: () => ({ place: '1', rating: '3' }),
    answers: { ...rating, waiting: all(404) },
  },
  'POST /api/debates/[slug]/cards': {
    about: 'card',
    body: ({ number }) => ({ to: number, relation: 'attacks', claim }),
    answers: adding,
  },
  'POST /api/debates/[slug]/cards/[number]/checks': {
    about: 'card',
    body: ({ revision }) => ({ revision, result: 'matches' }),
    answers: checking,
  },
  'POST /api/debates/[slug]/sources': {
    about: 'debate',
    body: () => ({ title: 'A report', pasted: 'As it says.' }),
    answers: { ...inStates(['open', 'reviewed'], all('write')), closed: only(editors, 'write', 403), ...notThere },
  },
  // Readers who quote a page bring its title and no text; that comes later.
  'POST /api/debates/[slug]/sources/[id]/versions': {
    about: 'source',
    body: () => ({ pasted: 'As it says.' }),
    answers: sourceChanging('write', 403),
  },
  'POST /api/debates/[slug]/sources/[id]/details': {
    about: 'source',
    body: ({ revision }) => ({ revision, title: 'Another title' }),
    // Nobody sends the details that stand there.
    answers: sourceChanging(409, 403),
  },
  'POST /api/debates/[slug]/sources/[id]/withdrawal': {
    about: 'source',
    answers: {
      ...inStates(published, only(authorAndEditors, 409, 403)),
      waiting: only(['author'], 409, 404),
      absent: all(404),
      'debate withdrawn': all(404),
    },
  },
  'POST /api/debates/[slug]/origins': {
    about: 'debate',
    // What is decided already is refused: each time the other.
    body: () => ({ one: 'report-a', other: 'report-b', decision: decisions.reverse()[0] ?? '' }),
    answers: { ...inStates(published, only(editors, 'write', 403)), ...notThere },
  },
  'POST /api/debates/[slug]/sources/[id]/annotations': {
    about: 'source',
    body: () => ({ position: 'yes', relation: 'supports', file: aFile }),
    answers: {
      open: all('write'),
      ...inStates(['reviewed', 'closed'], only(editors, 'write', 403)),
      ...inStates(['waiting', 'absent', 'debate withdrawn'], all(404)),
    },
  },
  'POST /api/debates/[slug]/cards/[number]/annotations': {
    about: 'card',
    body: () => ({ backing: 'elsewhere', title: 'A report', speaker: 'document' }),
    answers: adding,
  },
  'POST /api/debates/[slug]/cards/[number]/revisions': {
    about: 'card',
    body: () => ({ revision: '1', kind: 'fact', claim }),
    answers: changing,
  },
  'POST /api/debates/[slug]/cards/[number]/moves': {
    about: 'card',
    body: () => ({ place: '1', relation: 'attacks', to: '1' }),
    answers: changing,
  },
  'POST /api/debates/[slug]/cards/[number]/withdrawal': { about: 'card', answers: takingBack },
  'POST /api/debates/[slug]/links': {
    about: 'card',
    body: ({ number }) => ({ from: number, relation: 'context', to: '1' }),
    answers: adding,
  },
  // What waits is taken back as a proposal.
  'POST /api/debates/[slug]/links/[id]/withdrawal': { about: 'link', answers: { ...takingBack, waiting: all(404) } },
  'POST /api/debates/[slug]/proposals/[id]/acceptance': {
    about: 'proposal',
    body: ({ revision }) => ({ revision }),
    answers: deciding,
  },
  'POST /api/debates/[slug]/proposals/[id]/return': {
    about: 'proposal',
    body: ({ revision }) => ({ revision, text: 'Say where this is from.' }),
    answers: deciding,
  },
  'POST /api/debates/[slug]/proposals/[id]/merge': {
    about: 'proposal',
    body: ({ revision }) => ({ revision, into: '1' }),
    answers: deciding,
  },
  'POST /api/debates/[slug]/proposals/[id]/revisions': {
    about: 'proposal',
    body: ({ revision }) => ({ revision, kind: 'fact', claim }),
    answers: proposing,
  },
  // A card that waits is its author’s alone to move.
  'POST /api/debates/[slug]/proposals/[id]/moves': {
    about: 'proposal',
    body: () => ({ place: '1', relation: 'attacks', to: '1' }),
    answers: { waiting: only(['author'], 'write', 404), withdrawn: all(404), ...notThere },
  },
  // It is with the editors already.
  'POST /api/debates/[slug]/proposals/[id]/resubmission': {
    about: 'proposal',
    answers: { ...proposing, waiting: { ...byAuthor, author: 409 } },
  },
  'POST /api/debates/[slug]/proposals/[id]/withdrawal': { about: 'proposal', answers: proposing },
  'POST /api/debates/[slug]/events/[seq]/undo': {
    about: 'event',
    answers: {
      ...inStates(published, only(authorAndEditors, 'write', 403)),
      // Of what waits, others are not told that it is there.
      waiting: only(authorAndEditors, 'write', 404),
      withdrawn: only(authorAndEditors, 409, 403),
      ...notThere,
    },
  },
};

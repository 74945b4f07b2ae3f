// Longer than 250 lines: it is one table, and a route is looked up in one place.
import { all, inside, type Answers, type Kind, type Row, type State } from './discussion-access';

/** Who may do what in class discussions, route by route. */

const live: readonly State[] = ['lobby', 'vote', 'write', 'answer', 'frozen', 'approval', 'second vote', 'closed'];
/** Participants read the theses alone, and of others' cards nothing. */
const thesesAlone: readonly State[] = ['lobby', 'vote', 'write'];
const allRead: readonly State[] = ['answer', 'frozen', 'approval', 'second vote', 'closed'];
const nowhere: readonly State[] = ['erased', 'no discussion'];
const gone: readonly State[] = ['withdrawn', 'absent', ...nowhere];

function inStates(which: readonly State[], answers: Answers): Partial<Record<State, Answers>> {
  return Object.fromEntries(which.map((state) => [state, answers]));
}

const neverThere = inStates(gone, all(404));
const notThere = inStates(nowhere, all(404));

/** The same in every state of a discussion that is there. */
const always = (about: Kind, answers: Answers): Row => ({
  about,
  answers: { ...inStates(live, answers), ...notThere },
});

const readInside = inside({ host: 'read', participant: 'read', inspector: 'read' });
const readByHost = inside({ host: 'read', participant: 404, inspector: 404 });
const hostWrites = inside({ host: 'write', participant: 403, inspector: 403 });

/** Only what they wrote themselves is there for participants while they read the theses alone. */
const cardRead: Row['answers'] = {
  ...inStates(thesesAlone, inside({ host: 'read', participant: 404, author: 'read', inspector: 'read' })),
  ...inStates(allRead, readInside),
  ...neverThere,
};
/** The page of a form that its author and the hosts may send. */
const changingPage: Row['answers'] = {
  ...inStates(live, inside({ host: 'read', participant: 404, author: 'read', inspector: 404 })),
  ...neverThere,
};
/** Whoever may add, where the phase lets them; hosts always. */
const adding: Row['answers'] = {
  ...inStates(['lobby', 'vote'], inside({ host: 'write', participant: 404, author: 403, inspector: 403 })),
  write: inside({ host: 'write', participant: 404, author: 'write', inspector: 403 }),
  ...inStates(['answer', 'approval'], inside({ host: 'write', participant: 'write', inspector: 403 })),
  ...inStates(['frozen', 'second vote', 'closed'], hostWrites),
  ...neverThere,
};
/** What its author changes as long as the phase takes anything, and the hosts always. */
const changing: Row['answers'] = {
  ...adding,
  ...inStates(['answer', 'approval'], inside({ host: 'write', participant: 403, author: 'write', inspector: 403 })),
};
/** What one may always do with one's own. */
const takingBack: Row['answers'] = {
  ...inStates(thesesAlone, inside({ host: 'write', participant: 404, author: 'write', inspector: 403 })),
  ...inStates(allRead, inside({ host: 'write', participant: 403, author: 'write', inspector: 403 })),
  ...neverThere,
};
/** Others rate what somebody wrote, where the phase lets them; who looks in rates nothing. */
const ratedBy = { host: 'write', hostingAuthor: 403, author: 403, inspector: 403 } as const;
const rating: Row['answers'] = {
  ...inStates(thesesAlone, inside({ ...ratedBy, participant: 404 })),
  ...inStates(['answer', 'approval', 'second vote'], inside({ ...ratedBy, participant: 'write' })),
  ...inStates(['frozen', 'closed'], inside({ ...ratedBy, participant: 403 })),
  ...neverThere,
};

/** Others check what somebody wrote, wherever they may add something. */
const checking: Row['answers'] = {
  ...inStates(thesesAlone, inside({ ...ratedBy, participant: 404 })),
  ...inStates(['answer', 'approval'], inside({ ...ratedBy, participant: 'write' })),
  ...inStates(['frozen', 'second vote', 'closed'], inside({ ...ratedBy, participant: 403 })),
  ...neverThere,
};

/** A proposal is there for its author and the hosts; a host's own never waits. */
const proposed = { hostingAuthor: null, participant: 404, inspector: 404 } as const;
const missing = inStates(['absent', ...nowhere], inside({ ...proposed, host: 404 }));
const deciding: Row['answers'] = {
  approval: inside({ ...proposed, host: 'write', author: 403 }),
  withdrawn: inside({ ...proposed, host: 409, author: 403 }),
  ...missing,
};
const proposing: Row['answers'] = {
  approval: inside({ ...proposed, host: 403, author: 'write' }),
  withdrawn: inside({ ...proposed, host: 403, author: 409 }),
  ...missing,
};
const proposalPage = (waiting: Answers, withdrawn: Answers): Row => ({
  about: 'proposal',
  answers: { approval: waiting, withdrawn, ...missing },
});
const proposalGone = inside({ ...proposed, host: 404 });
const proposalRead = inside({ ...proposed, host: 'read', author: 'read' });
const proposalOwn = inside({ ...proposed, host: 404, author: 'read' });

interface Moderated {
  readonly done?: 'write' | 'write twice';
  /** Of what a host wrote. */
  readonly own?: 'write' | 'write twice' | 409;
  readonly withdrawn?: 'write twice' | 404 | 409;
  readonly absent?: 404 | 409;
}

/** What only hosts do to a card of the class, whichever phase runs. */
const moderated = ({ done = 'write', own = done, absent = 404, withdrawn = absent }: Moderated): Row['answers'] => ({
  ...inStates(live, inside({ host: done, hostingAuthor: own, participant: 403, inspector: 403 })),
  withdrawn: inside({ host: withdrawn, participant: 403, inspector: 403 }),
  absent: inside({ host: absent, participant: 403, inspector: 403 }),
  ...notThere,
});

/** Under a debate's address there is no discussion. */
const noDebate = (about: Kind): Row => ({
  about,
  answers: inStates(['answer', 'approval', ...nowhere], {
    ...all(404),
    'hosting author': about === 'proposal' ? null : 404,
  }),
});
/** The frame of a board is its discussion's: nobody changes it as a debate's. */
const noSetting: Row['answers'] = {
  ...inStates(['lobby', 'answer', 'closed'], inside({ host: 403, participant: 403, inspector: 403 })),
  ...notThere,
};

const claim = 'A claim of somebody who may, or may not.';
const toCard = ({ number }: { readonly number: string }) => `to=${number}`;

export const table: Readonly<Record<string, Row>> = {
  'GET /discussions/[slug]': always('nothing', readInside),
  'GET /discussions/[slug]/me': always('nothing', inside({ host: 404, participant: 'read', inspector: 404 })),
  'GET /discussions/[slug]/host': always('nothing', inside({ host: 'read', participant: 404, inspector: 'read' })),
  'GET /discussions/[slug]/slips': always('nothing', readByHost),
  'GET /discussions/[slug]/preflight': always('nothing', readByHost),
  'GET /discussions/[slug]/report': always('nothing', readInside),
  'GET /discussions/[slug]/report/participants': always('nothing', readByHost),
  'GET /discussions/[slug]/report/promotion': always('nothing', readByHost),
  // Whoever has its address, which is not the discussion's.
  'GET /discussions/[slug]/screen': {
    about: 'screen',
    answers: { ...inStates(live, all('read')), absent: all(404), ...notThere },
  },
  'GET /discussions/[slug]/checks': always('nothing', readInside),
  'GET /discussions/[slug]/checks/[state]': always('nothing', readInside),
  'GET /discussions/[slug]/cards/[number]/checks/new': { about: 'card', answers: cardRead },
  'GET /discussions/[slug]/positions/[key]': {
    about: 'thesis',
    answers: { ...inStates(live, readInside), absent: all(404), ...notThere },
  },
  'GET /discussions/[slug]/sources/[id]': {
    about: 'source',
    answers: { ...cardRead, withdrawn: inside({ host: 'read', participant: 'read', inspector: 'read' }) },
  },
  'GET /discussions/[slug]/sources/[id]/changes': {
    about: 'source',
    answers: { ...cardRead, withdrawn: inside({ host: 'read', participant: 'read', inspector: 'read' }) },
  },
  'GET /discussions/[slug]/cards/new': { about: 'card', query: toCard, answers: cardRead },
  'GET /discussions/[slug]/cards/[number]': { about: 'card', answers: cardRead },
  'GET /discussions/[slug]/cards/[number]/edit': { about: 'card', answers: changingPage },
  'GET /discussions/[slug]/cards/[number]/move': { about: 'card', answers: changingPage },
  'GET /discussions/[slug]/cards/[number]/withdraw': { about: 'card', answers: changingPage },
  'GET /discussions/[slug]/cards/[number]/links/new': { about: 'card', answers: cardRead },
  'GET /discussions/[slug]/cards/[number]/annotations/new': { about: 'card', answers: cardRead },
  'GET /discussions/[slug]/links/[id]/withdraw': { about: 'link', answers: changingPage },
  'GET /discussions/[slug]/proposals/[id]': proposalPage(proposalRead, proposalRead),
  'GET /discussions/[slug]/proposals/[id]/edit': proposalPage(proposalRead, proposalGone),
  'GET /discussions/[slug]/proposals/[id]/move': proposalPage(proposalOwn, proposalGone),

  'GET /join/[code]': {
    about: 'code',
    answers: {
      ...inStates(live.slice(0, -1), { ...all('read'), participant: 307, author: 307 }),
      ...inStates(['closed', 'absent', 'erased'], all('read')),
    },
  },
  'GET /join/back/[word]': {
    about: 'word',
    answers: inStates([...live, 'withdrawn', 'absent', 'erased'], all('read')),
  },
  'GET /join/reach/[key]': { about: 'trial', answers: { ...inStates(live, all('read')), absent: all(404) } },
  // An editor of the server looks in, which is recorded, and takes no part.
  'POST /api/participants': {
    about: 'code',
    body: ({ code, name }) => ({ code, name }),
    answers: {
      ...inStates(live.slice(0, -1), {
        ...{ ...all('write'), host: 409, 'hosting author': 409, participant: 'read', author: 'read' },
        ...{ removed: 403, 'removed author': 403, 'server editor': 409, inspector: 409 },
      }),
      ...inStates(['closed', 'absent', 'erased'], all(404)),
    },
  },
  'POST /api/returns': {
    about: 'word',
    body: ({ word }) => ({ word }),
    answers: {
      ...inStates(live, {
        ...{ ...all('change'), author: 'read', 'removed author': 403 },
        ...{ host: 409, 'hosting author': null, 'other host': 409, 'server editor': 409, inspector: 409 },
      }),
      withdrawn: { ...all(403), 'hosting author': null },
      ...inStates(['absent', 'erased'], { ...all(404), 'hosting author': null }),
    },
  },

  'GET /api/discussions/[slug]/stream': always('nothing', readInside),
  'GET /api/discussions/[slug]/screen/stream': {
    about: 'screen',
    answers: { ...inStates(live, all('read')), absent: all(404), ...notThere },
  },
  'GET /api/discussions/[slug]/report.csv': { ...always('nothing', readByHost), query: () => 'part=participants' },
  'POST /api/discussions/[slug]/name': {
    about: 'nothing',
    body: ({ name }) => ({ name }),
    answers: {
      ...inStates(live, inside({ host: 404, participant: 'write', inspector: 404 })),
      closed: inside({ host: 404, participant: 409, inspector: 404 }),
      ...notThere,
    },
  },
  'POST /api/discussions/[slug]/departure': always(
    'nothing',
    inside({ host: 404, participant: 'change', inspector: 404 }),
  ),
  'POST /api/discussions/[slug]/ballots': {
    about: 'nothing',
    body: ({ phase, choice }) => ({ phase, choice }),
    answers: {
      ...inStates(live, inside({ host: 403, participant: 409, inspector: 403 })),
      ...inStates(['vote', 'second vote'], inside({ host: 403, participant: 'write', inspector: 403 })),
      ...notThere,
    },
  },

  'POST /api/discussions/[slug]/acts': { ...always('room', hostWrites), body: () => ({ act: 'lock' }) },
  'POST /api/discussions/[slug]/code': {
    about: 'room',
    answers: {
      ...inStates(live, hostWrites),
      closed: inside({ host: 409, participant: 403, inspector: 403 }),
      ...notThere,
    },
  },
  'POST /api/discussions/[slug]/slips': { ...always('room', hostWrites), body: () => ({ count: '3' }) },
  'POST /api/discussions/[slug]/host-link': always(
    'room',
    inside({ host: 'change', participant: 403, inspector: 403 }),
  ),
  'POST /api/discussions/[slug]/hosts': {
    about: 'host link',
    takesNoClientId: true,
    body: ({ key }) => ({ key }),
    answers: { ...inStates(live, all('change')), ...inStates(gone, all(403)) },
  },
  'POST /api/discussions/[slug]/inspection': always('nothing', {
    ...all(404),
    ...{ 'server editor': 'write', inspector: 'write' },
  }),
  'POST /api/discussions/[slug]/copies': always('nothing', hostWrites),
  'POST /api/discussions/[slug]/promotions': {
    about: 'card',
    body: ({ number }) => ({ [`card-${number}`]: 'yes' }),
    answers: moderated({ absent: 409 }),
  },
  'POST /api/discussions/[slug]/erasure': { ...always('room', hostWrites), body: () => ({ confirm: 'yes' }) },
  'POST /api/discussions/[slug]/participants/[participant]/removal': {
    about: 'participant',
    answers: moderated({ withdrawn: 409 }),
  },
  'POST /api/discussions/[slug]/participants/[participant]/restoration': {
    about: 'removed participant',
    answers: moderated({ withdrawn: 409 }),
  },
  'POST /api/discussions/[slug]/participants/[participant]/erasure': {
    about: 'participant',
    body: () => ({ confirm: 'yes' }),
    answers: moderated({ done: 'write twice', withdrawn: 'write twice' }),
  },
  'POST /api/discussions/[slug]/spotlight': {
    about: 'card',
    body: ({ number }) => ({ number }),
    answers: moderated({}),
  },
  'POST /api/discussions/[slug]/cards/[number]/hiding': {
    about: 'card',
    answers: {
      ...inStates(live, inside({ host: 'write', participant: 403, inspector: 'write' })),
      ...inStates(['withdrawn', 'absent'], inside({ host: 404, participant: 403, inspector: 404 })),
      ...notThere,
    },
  },
  'POST /api/discussions/[slug]/cards/[number]/showing': {
    about: 'hidden card',
    answers: moderated({ withdrawn: 409 }),
  },
  'POST /api/discussions/[slug]/cards/[number]/return': {
    about: 'card',
    body: () => ({ text: 'Say where this is from.' }),
    answers: moderated({}),
  },
  'POST /api/discussions/[slug]/cards/[number]/author/removal': {
    about: 'card',
    answers: moderated({ own: 409, absent: 409 }),
  },

  'GET /api/debates/[slug]': noDebate('nothing'),
  'GET /api/debates/[slug]/map.svg': noDebate('nothing'),
  'GET /api/debates/[slug]/map.png': noDebate('nothing'),
  'GET /api/debates/[slug]/picture.png': noDebate('nothing'),
  'GET /api/debates/[slug]/cards/[number]/picture.png': noDebate('nothing'),
  'GET /api/debates/[slug]/stream': noDebate('nothing'),
  'GET /api/debates/[slug]/similar': { ...always('nothing', readInside), query: () => 'claim=We+should' },
  'GET /api/debates/[slug]/find': { ...always('nothing', readInside), query: () => 'text=should' },
  'POST /api/debates/[slug]/cards': {
    about: 'card',
    body: ({ number }) => ({ to: number, relation: 'attacks', claim }),
    answers: adding,
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
  'POST /api/debates/[slug]/cards/[number]/checks': {
    about: 'card',
    body: ({ revision }) => ({ revision, result: 'matches' }),
    answers: checking,
  },
  'POST /api/debates/[slug]/cards/[number]/ratings': {
    about: 'card',
    body: () => ({ revision: '1', rating: '3' }),
    answers: rating,
  },
  'POST /api/debates/[slug]/sources': {
    about: 'nothing',
    body: () => ({ title: 'A report', pasted: 'As it says.' }),
    answers: {
      ...inStates(['lobby', 'frozen', 'closed'], hostWrites),
      ...inStates(['answer', 'approval'], inside({ host: 'write', participant: 'write', inspector: 403 })),
      ...notThere,
    },
  },
  'POST /api/debates/[slug]/sources/[id]/versions': {
    about: 'source',
    body: () => ({ pasted: 'As it says.' }),
    answers: {
      answer: inside({ host: 'write', participant: 403, author: 'write', inspector: 403 }),
      ...inStates(['frozen', 'approval', 'closed'], hostWrites),
      absent: all(404),
      ...notThere,
    },
  },
  'POST /api/debates/[slug]/sources/[id]/details': {
    about: 'source',
    body: () => ({ revision: 'another', title: 'Another title' }),
    answers: {
      answer: inside({ host: 409, participant: 403, author: 409, inspector: 403 }),
      ...inStates(['frozen', 'approval', 'closed'], inside({ host: 409, participant: 403, inspector: 403 })),
      absent: all(404),
      ...notThere,
    },
  },
  'POST /api/debates/[slug]/sources/[id]/withdrawal': {
    about: 'source',
    answers: {
      ...inStates(['answer', 'closed'], inside({ host: 409, participant: 403, author: 409, inspector: 403 })),
      absent: all(404),
      ...notThere,
    },
  },
  'POST /api/debates/[slug]/links': {
    about: 'card',
    body: ({ number }) => ({ from: number, relation: 'context', to: '1' }),
    answers: adding,
  },
  'POST /api/debates/[slug]/links/[id]/withdrawal': { about: 'link', answers: takingBack },
  'POST /api/debates/[slug]/links/[id]/ratings': {
    about: 'link',
    body: () => ({ place: '1', rating: '3' }),
    answers: rating,
  },
  'POST /api/debates/[slug]/events/[seq]/undo': {
    about: 'event',
    answers: {
      ...takingBack,
      withdrawn: inside({ host: 409, participant: 403, author: 409, inspector: 403 }),
    },
  },
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
  'POST /api/debates/[slug]/proposals/[id]/moves': {
    about: 'proposal',
    body: () => ({ place: '1', relation: 'attacks', to: '1' }),
    answers: {
      approval: inside({ ...proposed, host: 404, author: 'write' }),
      withdrawn: inside({ ...proposed, host: 404 }),
      ...missing,
    },
  },
  // It is with the hosts already.
  'POST /api/debates/[slug]/proposals/[id]/resubmission': {
    about: 'proposal',
    answers: { ...proposing, approval: inside({ ...proposed, host: 403, author: 409 }) },
  },
  'POST /api/debates/[slug]/proposals/[id]/withdrawal': { about: 'proposal', answers: proposing },

  'POST /api/debates/[slug]/settings': {
    about: 'nothing',
    body: () => ({ revision: 'any', question: 'Another question?', about: '', language: 'en' }),
    answers: noSetting,
  },
  'POST /api/debates/[slug]/contributions': {
    about: 'nothing',
    body: () => ({ contributions: 'open' }),
    answers: noSetting,
  },
  'POST /api/debates/[slug]/positions': {
    about: 'nothing',
    body: () => ({ name: 'One more answer' }),
    answers: noSetting,
  },
  'POST /api/debates/[slug]/axes': {
    about: 'nothing',
    body: () => ({ name: 'Pace', low: 'slow', high: 'fast' }),
    answers: noSetting,
  },
  'POST /api/debates/[slug]/axes/[key]/places': {
    about: 'nothing',
    body: () => ({ revision: 'any', 'position-1': '1' }),
    answers: noSetting,
  },
  'POST /api/debates/[slug]/listing': { about: 'nothing', body: () => ({ listed: 'yes' }), answers: noSetting },
  'POST /api/debates/[slug]/withdrawal': { about: 'nothing', answers: noSetting },
  'POST /api/debates/[slug]/restoration': { about: 'nothing', answers: noSetting },
  'POST /api/debates/[slug]/editor-link': { about: 'nothing', answers: noSetting },
  // Nobody edits it as a debate, so nobody has anything to stop.
  'POST /api/debates/[slug]/editorship/end': {
    about: 'nothing',
    answers: { answer: inside({ host: 'read', participant: 'read', inspector: 'read' }), ...notThere },
  },

  'GET /debates/[slug]': noDebate('nothing'),
  'GET /debates/[slug]/settings': noDebate('nothing'),
  'GET /debates/[slug]/sources': noDebate('nothing'),
  'GET /debates/[slug]/history': noDebate('nothing'),
  'GET /debates/[slug]/positions/[key]': noDebate('thesis'),
  'GET /debates/[slug]/cards/new': noDebate('card'),
  'GET /debates/[slug]/cards/[number]': noDebate('card'),
  'GET /debates/[slug]/cards/[number]/edit': noDebate('card'),
  'GET /debates/[slug]/cards/[number]/history': noDebate('card'),
  'GET /debates/[slug]/cards/[number]/move': noDebate('card'),
  'GET /debates/[slug]/cards/[number]/withdraw': noDebate('card'),
  'GET /debates/[slug]/cards/[number]/links/new': noDebate('card'),
  'GET /debates/[slug]/cards/[number]/annotations/new': noDebate('card'),
  'GET /debates/[slug]/links/[id]/withdraw': noDebate('link'),
  'GET /debates/[slug]/proposals/[id]': noDebate('proposal'),
  'GET /debates/[slug]/proposals/[id]/edit': noDebate('proposal'),
  'GET /debates/[slug]/proposals/[id]/move': noDebate('proposal'),
  'GET /sources/new': {
    about: 'nothing',
    query: ({ slug }) => `debate=${slug}`,
    answers: { answer: readInside, ...notThere },
  },
  'GET /sources/[id]/versions/new': {
    about: 'source',
    query: ({ slug }) => `debate=${slug}`,
    answers: { answer: changingPage.answer ?? readByHost, ...notThere },
  },
  'GET /sources/[id]/details': {
    about: 'source',
    query: ({ slug }) => `debate=${slug}`,
    answers: { answer: changingPage.answer ?? readByHost, ...notThere },
  },
  // Who brought a document along reads it there; nobody finds the discussion by it.
  'GET /sources/[id]': {
    about: 'source',
    answers: {
      ...inStates(['answer'], { ...all(404), author: 'read', 'hosting author': 'read', 'removed author': 'read' }),
      absent: all(404),
    },
  },
  'GET /api/sources/[id]': { about: 'source', answers: inStates(['answer', 'absent'], all(404)) },
  'GET /api/sources/[id]/annotations': { about: 'source', answers: inStates(['answer', 'absent'], all(404)) },
  'GET /debates/[slug]/sources/[id]/annotations/new': {
    about: 'source',
    answers: inStates(['answer', 'absent'], all(404)),
  },
};

import { createCard } from '../../lib/cards/commands';
import { newCard } from '../../lib/cards/schema';
import { createDebate } from '../../lib/debates/commands';
import { placesSeen, revisionOf } from '../../lib/debates/queries';
import { newDebate } from '../../lib/debates/schema';
import { database } from '../../lib/db/client';
import { publishedDebate } from './first-debate';
import { loadDebate } from '../../lib/exchange/commands';
import { newId } from '../../lib/id';
import { addLink, withdrawLink } from '../../lib/links/commands';
import { newLink } from '../../lib/links/schema';
import { withdrawProposal } from '../../lib/proposals/commands';
import { undoEvent } from '../../lib/undo/commands';
import { newToken, tokenHash } from '../../lib/people/tokens';
import { viewerOf, type Viewer } from '../../lib/people/viewer';
import type { Kind, Named, Role, State } from '../hostile/access';
import { debateFile } from './debate-file';

/** One debate for each state, and one whose editor is nobody elsewhere. */
export const slugs: Readonly<Record<State, string>> = {
  open: 'open-debate',
  reviewed: 'reviewed-debate',
  closed: 'closed-debate',
  waiting: 'waiting-debate',
  withdrawn: 'withdrawn-things',
  absent: 'absent-things',
  'debate withdrawn': 'withdrawn-debate',
};
const elsewhere = 'elsewhere-debate';

/** The people of one walk: a cookie for each role, none for the visitor. */
export type Cast = Readonly<Record<Role, string | null>> & { readonly writer: Viewer };

/** Loads the debates that the table of who may do what is walked in. Ids of debates by slug. */
export async function makeWorld(): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const slug of [...Object.values(slugs), elsewhere]) {
    await loadDebate(debateFile({ slug }));
    ids.set(slug, (await publishedDebate(slug)).id);
  }
  return ids;
}

/** New people, one for each role: nobody’s earlier writes count against them. */
export async function makeCast(debates: ReadonlyMap<string, string>): Promise<Cast> {
  const here = [...debates].flatMap(([slug, id]) => (slug === elsewhere ? [] : [id]));
  const edited: Readonly<Record<Exclude<Role, 'visitor'>, readonly (string | null)[]>> = {
    person: [],
    author: [],
    'debate editor': here,
    'other editor': [debates.get(elsewhere) ?? null],
    'server editor': [null],
  };
  const { prisma } = database();
  const cast = Object.entries(edited).map(([role, of]) => ({ role, of, id: newId(), token: newToken() }));
  await prisma.person.createMany({ data: cast.map(({ id }) => ({ id })) });
  await prisma.personToken.createMany({
    data: cast.map(({ id, token }) => ({ personId: id, hash: tokenHash(token) })),
  });
  await prisma.editorship.createMany({
    data: cast.flatMap(({ id, of }) => of.map((debateId) => ({ id: newId(), personId: id, debateId }))),
  });
  const tokenOf = (role: Role) => cast.find((one) => one.role === role)?.token ?? null;
  return {
    visitor: null,
    person: tokenOf('person'),
    author: tokenOf('author'),
    'debate editor': tokenOf('debate editor'),
    'other editor': tokenOf('other editor'),
    'server editor': tokenOf('server editor'),
    writer: await viewerOf(tokenOf('author')),
  };
}

/** Makes what a request is about, in a state, written by the cast’s author. @returns what addresses call it */
export async function makeObject(kind: Kind, state: State, cast: Cast): Promise<Named> {
  const { writer } = cast;
  if (kind === 'opened debate') return { ...nowhere, ...(await openDebate(state, cast)) };
  const slug = slugs[state];
  await settle(slug, state === 'waiting' ? 'reviewed' : 'open');
  const named = await make[kind](slug, state, writer);
  if (state === 'reviewed' || state === 'closed') await settle(slug, state);
  if (state === 'debate withdrawn') await setWithdrawn(slug, new Date());
  return { ...nowhere, slug: state === 'absent' && kind === 'debate' ? 'no-such-debate' : slug, ...named };
}

/** A card that everybody hears of. */
export async function addInPublic(state: State, { writer }: Cast): Promise<void> {
  await settle(slugs[state], 'open');
  await add(slugs[state], writer);
}

const nowhere = {
  slug: '',
  number: '999999',
  id: '00000000-0000-4000-8000-000000000000',
  key: 'nowhere',
  seq: '999999',
  revision: '1',
  state: 'unchecked',
  version: '1',
};

/** What a debate lets people add, and that it is there. */
async function settle(slug: string, contributions: 'open' | 'reviewed' | 'closed'): Promise<void> {
  const id = await setWithdrawn(slug, null);
  await database().prisma.space.updateMany({ where: { debateId: id }, data: { contributions } });
}

/** Takes a debate back, or not any more, and tells the front, as a command does. @returns its id */
async function setWithdrawn(slug: string, withdrawnAt: Date | null): Promise<string> {
  const { id } = await database().prisma.debate.update({ where: { slug }, data: { withdrawnAt } });
  await database().pool.query(
    `SELECT pg_notify('counterpoint', space_id || ':' || seq)
     FROM stream JOIN space ON space.id = space_id WHERE debate_id = $1`,
    [id],
  );
  return id;
}

type Maker = (slug: string, state: State, writer: Viewer) => Promise<Partial<Named>>;

const make: Readonly<Record<Exclude<Kind, 'opened debate'>, Maker>> = {
  nothing: () => Promise.resolve({}),
  debate: () => Promise.resolve({}),
  thesis: (_, state) => Promise.resolve(state === 'absent' ? {} : { number: '1', key: 'yes' }),
  card: async (slug, state, writer) => {
    if (state === 'absent') return {};
    const { number, seq } = await add(slug, writer);
    if (state === 'withdrawn') {
      const { spaceId } = await publishedDebate(slug);
      const card = await database().prisma.card.findFirstOrThrow({ where: { spaceId, number } });
      await database().prisma.card.update({ where: { id: card.id }, data: { withdrawnSeq: card.createdSeq } });
    }
    return { number: String(number), version: String(seq) };
  },
  link: async (slug, state, writer) => {
    if (state === 'absent') return {};
    const { spaceId } = await publishedDebate(slug);
    await settle(slug, 'open');
    const { number } = await add(slug, writer);
    if (state === 'waiting') await settle(slug, 'reviewed');
    const given = { slug, from: number, relation: 'context', to: 1, clientId: newId() };
    const added = await addLink(writer, newLink.parse(given));
    if (!added.ok) throw new Error(`the link was refused: ${added.reason}`);
    const { id } = await database().prisma.link.findFirstOrThrow({
      where: { spaceId },
      orderBy: { createdSeq: 'desc' },
    });
    const clientId = newId();
    if (state === 'withdrawn' && !(await withdrawLink(writer, { slug, id, clientId })).ok)
      throw new Error('not taken back');
    return { id };
  },
  source: async (slug, state, writer) => {
    if (state === 'absent') return {};
    await add(slug, writer, { backing: 'elsewhere', title: 'A report', speaker: 'document' });
    const source = await database().prisma.source.findFirstOrThrow({
      where: { authorId: writer.personId },
      orderBy: { id: 'desc' },
    });
    return { id: source.slug };
  },
  event: async (slug, state, writer) => {
    if (state === 'absent') return {};
    const { seq } = await add(slug, writer);
    const undoing = { slug, seq, clientId: newId() };
    if (state === 'withdrawn' && !(await undoEvent(writer, undoing)).ok) throw new Error('it was not undone');
    return { seq: String(seq) };
  },
  proposal: async (slug, state, writer) => {
    if (state === 'absent') return {};
    await settle(slug, 'reviewed');
    const id = (await add(slug, writer)).proposalId ?? '';
    const step = { slug, id, clientId: newId() };
    if (state === 'withdrawn' && !(await withdrawProposal(writer, step)).ok) throw new Error('not taken back');
    return { id };
  },
  'editor link': async (_, state) => {
    const key = newToken();
    if (state === 'absent') return { key };
    const withdrawnAt = state === 'withdrawn' ? new Date() : null;
    await database().prisma.editorLink.create({ data: { id: newId(), hash: tokenHash(key), withdrawnAt } });
    return { key };
  },
};

/** A debate that the cast’s author opened on this server, with one axis; the cast’s debate editor edits it too. */
async function openDebate(state: State, { writer, ...cast }: Cast): Promise<Partial<Named>> {
  if (state === 'absent') return { slug: 'no-such-debate', key: 'axis-1' };
  const question = 'Whose shall it be?';
  const [answer1, answer2] = ['Ours', 'Theirs'];
  const axis = { axis1: 'Scope', axis1Low: 'narrow', axis1High: 'wide' };
  const contributions = state === 'closed' ? 'closed' : 'open';
  const given = newDebate.parse({ clientId: newId(), question, answer1, answer2, ...axis, contributions });
  const opened = await createDebate(writer, given);
  if (!opened.ok) throw new Error('the debate was refused');
  const { slug } = opened.value;
  const { id: debateId } = await publishedDebate(slug);
  const { personId } = await viewerOf(cast['debate editor']);
  await database().prisma.editorship.create({ data: { id: newId(), personId: personId ?? '', debateId } });
  if (state === 'debate withdrawn') await setWithdrawn(slug, new Date());
  // No position takes a side on the axis yet.
  const id = placesSeen(['position-1', 'position-2'].map((key) => ({ key, value: undefined })));
  return { slug, key: 'axis-1', revision: revisionOf(question, '', 'en'), id };
}

/** Adds an argument to a debate’s first card. */
async function add(slug: string, writer: Viewer, backing: Readonly<Record<string, string>> = {}) {
  const claim = 'What its author wrote.';
  const given = newCard.parse({ slug, to: 1, relation: 'supports', claim, clientId: newId(), ...backing });
  const made = await createCard(writer, given);
  if (!made.ok) throw new Error(`the card was refused: ${made.reason}`);
  return made.value;
}

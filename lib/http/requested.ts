import { notFound } from 'next/navigation';
import { cache } from 'react';
import { cardsById, findCard } from '../cards/queries';
import { findDebate, positionsOf, type Debate } from '../debates/queries';
import { isDiscussion } from '../debates/address';
import { findDiscussion } from '../discussions/queries';
import { debateAsOf, findVersion } from '../history/queries';
import { newId } from '../id';
import { deniableLinks } from '../links/queries';
import { visitor } from '../people/viewer';
import { findProposal } from '../proposals/queries';
import { search } from '../search/queries';
import { searchPage } from '../search/schema';
import { mayChange } from '../sources/policy';
import { editedAt, progressOf, sourcesOf } from '../sources/queries';
import { doneAt } from '../undo/queries';
import type { Notice } from '../undo/view';
import type { FormState } from './form-state';
import { currentForm, currentViewer, secondsBeforeSearch } from './reader';
import { rejections } from './refusal';

/**
 * What a page's address names, as far as the viewer may see it; else the page is not found. A page and its title ask
 * for the same in one request: it is read once.
 */
export async function requestedDebate(params: Promise<{ slug: string }>) {
  return debateAt((await params).slug);
}

export async function requestedCard(params: Promise<{ slug: string; number: string }>) {
  const { slug, number } = await params;
  const debate = await debateAt(slug);
  return { debate, card: await cardAt(slug, number) };
}

export async function requestedPosition(params: Promise<{ slug: string; key: string }>) {
  const { slug, key } = await params;
  const [debate, position] = [await debateAt(slug), await positionAt(slug, key)];
  return { debate, position, thesis: await thesisAt(slug, key) };
}

/** A document that the viewer may change on the board that `?debate=` names; to others there is no such page. */
export async function requestedChange(
  params: Promise<{ id: string }>,
  searchParams: Promise<Record<string, string | string[] | undefined>>,
) {
  const [{ id }, { debate: slug }] = [await params, await searchParams];
  const debate = typeof slug === 'string' ? await debateAt(slug) : notFound();
  const source = (await sourcesOf(debate)).find((one) => one.slug === id) ?? notFound();
  const mayEdit = debate.mayEdit && (await editedAt(await currentViewer(), source)) !== null;
  if (!mayChange(source, { viewerId: debate.viewerId, mayEdit })) notFound();
  return { debate, source, progress: await progressOf(source) };
}

/**
 * A search as the page’s address says it, and what it finds: null where nothing was asked, or where it cannot be (then
 * `problem` says why). What was typed stays.
 */
export async function requestedSearch(searchParams: Promise<Record<string, string | string[] | undefined>>) {
  const given = Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0]] as const);
  const said: Readonly<Record<string, string | undefined>> = Object.fromEntries(given);
  const asked = searchPage.safeParse(said);
  const query = asked.data ?? searchPage.parse({ ...said, q: '' });
  const debate = query.debate === undefined ? null : await debateAt(query.debate);
  if (debate !== null && isDiscussion(debate.slug)) notFound();
  const answer = { query, debate, typed: said['q'] ?? '', results: null, problem: null };
  if (!asked.success) return { ...answer, problem: rejections.malformed(asked.error).message };
  if (query.q === '') return answer;
  const seconds = await secondsBeforeSearch();
  if (seconds !== null) return { ...answer, problem: rejections.searchedTooOften(seconds).message };
  return { ...answer, results: await search(visitor, query) };
}

/** A discussion is for those in it; to others it is not there. */
export async function requestedDiscussion(params: Promise<{ slug: string }>) {
  return discussionAt((await params).slug);
}

/** A proposal is its author's and the editors'; to others it is not there. */
export async function requestedProposal(params: Promise<{ slug: string; id: string }>) {
  const { slug, id } = await params;
  return { debate: await debateAt(slug), proposal: await proposalAt(slug, id) };
}

/** A debate as it stood at one of its versions, with when that was. */
export async function requestedVersion(params: Promise<{ slug: string; version: string }>) {
  const { slug, version } = await params;
  return versionAt(slug, version);
}

export async function requestedCardThen(params: Promise<{ slug: string; version: string; number: string }>) {
  const { slug, version, number } = await params;
  const then = await versionAt(slug, version);
  return { ...then, card: await cardThenAt(slug, version, number) };
}

export async function requestedPositionThen(params: Promise<{ slug: string; version: string; key: string }>) {
  const { slug, version, key } = await params;
  const then = await versionAt(slug, version);
  const positions = await positionsOf(then.debate);
  return { ...then, position: positions.find((position) => position.key === key) ?? notFound() };
}

/**
 * What the viewer has just done, as the page that they were led to is told by `?done=`; or what they tried to undo, when
 * that was refused and the page comes back.
 *
 * @param page the page's own path
 */
export async function requestedNotice(
  debate: Debate,
  page: string,
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<Notice | null> {
  const [{ done }, form] = [await searchParams, await currentForm()];
  const seq = form?.values['seq'] ?? done;
  if (typeof seq !== 'string' || !/^[1-9]\d{0,14}$/.test(seq)) return null;
  const found = await doneAt(debate, Number(seq));
  const problem = form?.values['seq'] === undefined ? null : form.message;
  return found === null ? null : { ...found, page, problem, clientId: newId() };
}

/** The card that somebody has chosen in a form, by its number, and the links of it that an undercut may deny. */
export async function chosenTarget(debate: Debate, form: FormState | null) {
  const number = (form?.values['to'] ?? '').trim().replace(/^#/, '');
  const card = /^[1-9]\d{0,6}$/.test(number) ? await findCard(debate, Number(number)) : null;
  const chosen = card?.isEmptied === false ? card : null;
  return { chosen, deniable: chosen === null ? [] : await deniableLinks(debate, chosen) };
}

const debateAt = cache(async (slug: string) => (await findDebate(await currentViewer(), slug)) ?? notFound());

const versionAt = cache(async (slug: string, number: string) => {
  const now = await debateAt(slug);
  const version = isNumber(number) ? await findVersion(now, Number(number)) : null;
  if (version === null) notFound();
  return { now, version, debate: await debateAsOf(now, version) };
});

const cardThenAt = cache(async (slug: string, version: string, number: string) => {
  const { debate } = await versionAt(slug, version);
  return (isNumber(number) ? await findCard(debate, Number(number)) : null) ?? notFound();
});

const discussionAt = cache(
  async (id: string) => (isDiscussion(id) ? await findDiscussion(await currentViewer(), id) : null) ?? notFound(),
);

const positionAt = cache(
  async (slug: string, key: string) =>
    (await positionsOf(await debateAt(slug))).find((position) => position.key === key) ?? notFound(),
);

const thesisAt = cache(async (slug: string, key: string) => {
  const { thesisId } = await positionAt(slug, key);
  return (await cardsById(await debateAt(slug), [thesisId])).get(thesisId);
});

const proposalAt = cache(async (slug: string, id: string) => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) notFound();
  return (await findProposal(await debateAt(slug), id)) ?? notFound();
});

/** Seven digits are more than any debate has, of cards and of versions, and no more than the database's number holds. */
const isNumber = (text: string) => /^[1-9]\d{0,6}$/.test(text);

const cardAt = cache(async (slug: string, number: string) => {
  if (!isNumber(number)) notFound();
  return (await findCard(await debateAt(slug), Number(number))) ?? notFound();
});

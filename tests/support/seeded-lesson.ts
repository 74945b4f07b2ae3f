import type { BrowserContext } from '@playwright/test';
import type { Viewer } from '../../lib/people/viewer';
import { writeToken } from '../../lib/people/cookie';
import { addCard } from './contributing';
import { act, discussionOf, openedBy, takeIn } from './discussing';
import { vote } from './voting';
import { newPerson, type Somebody } from './people';

/** A lesson that is over, with its people. */
export interface Lesson {
  readonly id: string;
  readonly host: Somebody;
  readonly pupils: readonly Somebody[];
}

/**
 * Plays a lesson without the pages. Six pupils: five vote twice, two of them change from yes to no and one comes back;
 * one votes only the second time. Four cards; the first is answered from both sides.
 */
export async function playLesson(change: Readonly<Record<string, unknown>> = {}): Promise<Lesson> {
  const host = await newPerson();
  const id = await openedBy(host.viewer, { reports: 'yes', ...change });
  const pupils = await Promise.all(['Ant', 'Bee', 'Cat', 'Dog', 'Elk', '<b>Fox</b>'].map((name) => join(id, name)));
  const pupil = (at: number): Viewer => (pupils[at] ?? host).viewer;
  const { board } = await discussionOf(host.viewer, id);
  const [yes, no] = ['position-1', 'position-2'];
  await act(host.viewer, id, 'start');
  for (const [at, choice] of [yes, yes, yes, no, no].entries()) await vote(pupil(at), id, { phase: 0, choice });
  await act(host.viewer, id, 'go-on');
  const written = { slug: board.slug };
  const first = await addCard(pupil(0), 1, { ...written, claim: 'The afternoon is for living.' });
  const second = await addCard(pupil(1), 1, { ...written, relation: 'attacks', claim: 'Practice makes it stay.' });
  await act(host.viewer, id, 'go-on');
  const to = first.number ?? 0;
  await addCard(pupil(2), to, { ...written, claim: 'Sport needs the afternoon too.' });
  await addCard(pupil(3), to, { ...written, relation: 'attacks', claim: 'Nobody goes out any more.' });
  await act(host.viewer, id, 'go-on');
  for (const [at, choice] of [no, no, yes, no, yes, yes].entries()) {
    const decisive = at < 2 ? second.cardId : null;
    await vote(pupil(at), id, { phase: 3, choice, because: `Because ${String(at)}.`, decisive });
  }
  await act(host.viewer, id, 'go-on');
  return { id, host, pupils };
}

async function join(id: string, name: string): Promise<Somebody> {
  const somebody = await newPerson();
  await takeIn(somebody.viewer, id, name);
  return somebody;
}

/** Gives a browser somebody's cookie. */
export async function becomes(context: BrowserContext, { token }: Somebody, address: string): Promise<void> {
  const [cookie = ''] = writeToken(token, 'http').split(';');
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: address }]);
}

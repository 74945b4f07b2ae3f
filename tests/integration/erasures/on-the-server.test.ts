import { afterAll, expect, test } from 'vitest';
import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { askSite } from '../../support/asking';
import { placesOf } from '../../support/canary';
import { act, discussionOf, openedBy, takeIn, writtenBy } from '../../support/discussing';
import { followStream } from '../../support/followed-stream';
import { ownServer } from '../../support/own-server';
import { newPerson, type Somebody } from '../../support/people';
import { until } from '../../support/processes';
import { databaseUrlOf } from '../../support/server-process';
import { vote } from '../../support/voting';

const server = await ownServer();
const { address, dataDir } = server;
process.env['DATABASE_URL'] = databaseUrlOf(dataDir);
afterAll(() => database().pool.end());

const canary = 'quetzalcanary';

test(
  'after a discussion is erased no page, export, stream or log says a word of it',
  { timeout: 120_000 },
  async () => {
    const [host, pupil] = [await newPerson(), await newPerson()];
    const id = await openedBy(host.viewer, { question: `Is the ${canary} a bird?`, reports: 'yes', naming: 'own' });
    await takeIn(pupil.viewer, id, canary);
    await act(host.viewer, id, 'start');
    await vote(pupil.viewer, id, { phase: 0, choice: 'position-1', because: `As the ${canary} says.` });
    await act(host.viewer, id, 'go-on', 'go-on');
    const elsewhere = { backing: 'elsewhere', title: canary, pasted: canary, note: canary, speaker: 'document' };
    const number = await writtenBy(pupil.viewer, id, `It is a ${canary}.`, { elaboration: canary, ...elsewhere });
    const { screenId } = await discussionOf(host.viewer, id);
    const pages = [
      ...[`/discussions/${id}`, `/discussions/${id}/host`, `/discussions/${id}/report`],
      ...[`/discussions/${id}/report/participants`, `/discussions/${id}/cards/${String(number)}`],
      ...[`/discussions/${id}/cards/${String(number)}/history`, `/discussions/${screenId}/screen`],
      ...['cards', 'votes', 'participants'].map((table) => `/api/discussions/${id}/report.csv?table=${table}`),
      ...['/', '/me', '/api/me', '/discuss/new', '/api/debates'],
    ];
    const everybody: readonly (Somebody | null)[] = [host, pupil, null];
    const readAll = async (): Promise<string[]> => {
      const found: string[] = [];
      for (const target of pages) {
        for (const who of everybody) {
          const { text } = await askSite({ address, method: 'GET', target, cookie: who?.token ?? null });
          if (text.includes(canary)) found.push(target);
        }
      }
      return [...new Set(found)];
    };
    const said = await readAll();
    expect(said).toEqual(expect.arrayContaining(pages.slice(0, 5)));
    expect(said).toContain(`/discussions/${screenId}/screen`);

    const body = JSON.stringify({ clientId: newId(), confirm: 'yes' });
    const target = `/api/discussions/${id}/erasure`;
    expect((await askSite({ address, method: 'POST', target, cookie: host.token, body })).status).toBe(200);
    expect(await readAll()).toEqual([]);
    expect(await placesOf(canary)).toEqual([]);
    for (const path of [id, `${screenId}/screen`]) {
      for (const who of everybody) {
        const headers = who === null ? {} : { cookie: `counterpoint=${who.token}` };
        const stream = await followStream(`${address}/api/discussions/${path}/stream?after=0`, headers);
        if (stream.status === 200) await until('it ends', () => stream.hasEnded() || stream.frames.length > 0);
        expect(JSON.stringify(stream.frames)).not.toContain(canary);
        stream.leave();
      }
    }
    expect(server.output()).not.toContain(canary);
  },
);

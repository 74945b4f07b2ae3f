import { database } from '../../../lib/db/client';
import { newId } from '../../../lib/id';
import { newToken, tokenHash } from '../../../lib/people/tokens';
import { act, openedBy } from '../../support/discussing';
import { newPerson } from '../../support/people';
import { until } from '../../support/processes';

/** A discussion in its phase of answering, which lasts two hours, with the cookies of those in it. */
export interface SeededClass {
  readonly port: number;
  readonly discussion: string;
  readonly tokens: string[];
}

/** Makes a class of any size: its rows are written directly, since the door takes in no thousand. */
export async function seedClass(port: number, size: number): Promise<SeededClass> {
  const host = await newPerson();
  const discussion = await openedBy(host.viewer, { minutes3: 120 });
  await act(host.viewer, discussion, 'start', 'go-on', 'go-on');
  const pupils = Array.from({ length: size }, () => ({ id: newId(), token: newToken() }));
  const ids = pupils.map(({ id }) => id);
  const { pool } = database();
  await pool.query('INSERT INTO person (id) SELECT unnest($1::uuid[])', [ids]);
  await pool.query('INSERT INTO person_token (person_id, hash) SELECT * FROM unnest($1::uuid[], $2::bytea[])', [
    ids,
    pupils.map(({ token }) => Buffer.from(tokenHash(token))),
  ]);
  await pool.query(
    `INSERT INTO participant (id, discussion_id, person_id, name)
     SELECT person_id, $1, person_id, 'Pupil ' || number FROM unnest($2::uuid[]) WITH ORDINALITY pupil (person_id, number)`,
    [discussion, ids],
  );
  await pool.query('ANALYZE person, person_token, participant');
  const stream = `http://127.0.0.1:${String(port)}/api/discussions/${discussion}/stream`;
  const headers = { cookie: `counterpoint=${pupils[0]?.token ?? ''}` };
  await until('it can be followed', async () => (await fetch(stream, { method: 'HEAD', headers })).ok);
  return { port, discussion, tokens: pupils.map(({ token }) => token) };
}

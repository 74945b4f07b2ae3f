import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { framesOf, StreamReader } from '../../../../lib/server/front/stream-reader';

const event = (seq: number) => ({ seq, verb: 'card.revised' });

/** A response that nobody reads: what is written to it waits. */
const unread = () => new ServerResponse(new IncomingMessage(new Socket()));

test('a reader that does not read is cut before 256 KiB wait for it, and then left alone', () => {
  const response = unread();
  const reader = new StreamReader(response, 0);
  let seq = 0;
  while (!response.destroyed && seq < 100_000) reader.send([event((seq += 1))]);
  expect(response.destroyed).toBe(true);
  expect(seq * framesOf([event(seq)]).length).toBeLessThan(300 * 1024);
  expect(() => {
    reader.send([event(seq + 1)]);
    reader.heartbeat();
    reader.end();
  }).not.toThrow();
});

test('an event is sent once, and what is older than the reader is not sent at all', () => {
  const written: string[] = [];
  const response = unread();
  response.write = (text: unknown) => written.push(String(text)) > 0;
  const reader = new StreamReader(response, 5);
  reader.send([event(4), event(5)]);
  reader.send([event(5), event(6)]);
  reader.send([event(6), event(7)]);
  expect(written).toEqual([framesOf([event(6)]), framesOf([event(7)])]);
  expect(reader.seq).toBe(7);
});

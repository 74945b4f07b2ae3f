import type net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Arrivals } from './arrivals';
import { askForStream, greeted } from './listener';
import { task, type Taken, type Task } from './task';
import { writeCard } from './writer';

/** The crowd, in a process of its own: does each task that its parent sends. */
process.on('disconnect', () => process.exit(0));
process.on('message', (message) => {
  void perform(task.parse(message)).then(
    (taken) => process.send?.(taken),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.('ready');

type Room = Extract<Task, { wanted: 'follow' }>;

const atOnce = 25;
const patience = 30_000;
const nothing = { times: [], failures: 0 };

let sockets: net.Socket[] = [];
let room: Room | null = null;
let arrivals = new Arrivals(0);

async function perform(given: Task): Promise<Taken> {
  switch (given.wanted) {
    case 'follow':
      await follow(given);
      return nothing;
    case 'write':
      return write(given.writes, 1_000 / given.perSecond);
    case 'leave':
      for (const socket of sockets) socket.destroy();
      sockets = [];
      return nothing;
    case 'come-and-go':
      await inTurns(given.times, (time) => comeAndGo(given, time));
      return nothing;
  }
}

async function follow(given: Room): Promise<void> {
  room = given;
  arrivals = new Arrivals(given.tokens.length);
  await inTurns(given.tokens.length, async (at) => {
    const socket = askForStream({ ...given, token: tokenAt(given, at) });
    await greeted(socket, (seq) => {
      arrivals.add(seq, performance.now());
    });
    sockets.push(socket);
  });
}

/** Each card is due at its time, whether or not those before it have been answered. */
async function write(writes: number, interval: number): Promise<Taken> {
  const began = performance.now();
  const times = await Promise.all(
    Array.from({ length: writes }, async (_, at) => {
      const due = began + at * interval;
      await sleep(due - performance.now());
      return timeToAll(at, due);
    }),
  );
  return { times: times.map((time) => time ?? patience), failures: times.filter((time) => time === null).length };
}

async function timeToAll(at: number, due: number): Promise<number | null> {
  if (room === null) throw new Error('nobody follows');
  const claim = `The afternoon belongs to reason ${String(at)}.`;
  const seq = await writeCard({ ...room, token: tokenAt(room, at) }, claim).catch(() => null);
  while (seq !== null && performance.now() < due + patience) {
    const complete = arrivals.completeAt(seq);
    if (complete !== null) return complete - due;
    await sleep(50);
  }
  return null;
}

async function comeAndGo(given: Omit<Room, 'wanted'>, time: number): Promise<void> {
  const socket = askForStream({ ...given, token: tokenAt(given, time) });
  const isPatient = time % 2 === 0;
  const greeting = greeted(socket, () => undefined);
  if (isPatient) await greeting;
  else socket.once('connect', () => setTimeout(() => socket.destroy(), time % 10));
  if (isPatient) socket.destroy();
  else await greeting.catch(() => undefined);
}

/** Does something so many times, a few at once. */
async function inTurns(times: number, work: (at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const keepWorking = async () => {
    while (next < times) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, keepWorking));
}

function tokenAt({ tokens }: Pick<Room, 'tokens'>, at: number): string {
  return tokens[at % tokens.length] ?? '';
}

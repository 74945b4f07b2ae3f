import net from 'node:net';
import { AnswerReader } from './answer-reader';
import { task, type Taken, type Task } from './task';

/** A process of its own, so that asking takes no time from what answers: does each task that its parent sends. */
process.on('disconnect', () => process.exit(0));
process.on('message', (message) => void perform(task.parse(message)).then((taken) => process.send?.(taken)));
process.send?.('ready');

const mostFailures = 100;
const patience = 20_000;

/** What all connections of a task have seen so far. */
class Tally {
  readonly #latencies: number[] = [];
  readonly #began = performance.now();
  readonly #task: Task;
  failures = 0;

  constructor(given: Task) {
    this.#task = given;
  }

  add(status: number, latency: number): void {
    if (status === 200) this.#latencies.push(latency);
    else this.failures += 1;
  }

  isOver(): boolean {
    const { milliseconds, answers } = this.#task;
    const isLate = performance.now() - this.#began >= milliseconds;
    return isLate || this.#latencies.length >= answers || this.failures >= mostFailures;
  }

  taken(): Taken {
    const seconds = (performance.now() - this.#began) / 1_000;
    const sorted = this.#latencies.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? 0;
    return { answers: sorted.length, failures: this.failures, seconds, median: at(0.5), p99: at(0.99) };
  }
}

async function perform(given: Task): Promise<Taken> {
  const tally = new Tally(given);
  await Promise.all(Array.from({ length: given.connections }, () => keepAsking(given, tally)));
  return tally.taken();
}

/** One request after the other on one connection, and on another when the server ends it. */
async function keepAsking(given: Task, tally: Tally): Promise<void> {
  while (!tally.isOver()) await askUntilClosed(given, tally);
}

function askUntilClosed({ port, path, headers }: Task, tally: Tally): Promise<void> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${lines.join('')}\r\n`);
  return new Promise((resolve) => {
    const reader = new AnswerReader();
    const socket = net.connect(port, '127.0.0.1');
    let asked = performance.now();
    let isWaiting = true;
    const ask = () => {
      isWaiting = true;
      asked = performance.now();
      socket.write(request);
    };
    socket.setNoDelay().setTimeout(patience, () => socket.destroy());
    socket.once('connect', ask);
    socket.on('data', (chunk: Buffer) => {
      const answer = reader.read(chunk);
      if (answer === null) return;
      isWaiting = false;
      tally.add(answer.status, performance.now() - asked);
      if (answer.closes || tally.isOver()) socket.destroy();
      else ask();
    });
    socket.once('error', () => undefined);
    socket.once('close', () => {
      if (isWaiting) tally.failures += 1;
      resolve();
    });
  });
}

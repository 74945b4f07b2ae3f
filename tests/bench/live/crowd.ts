import { startChild } from '../child';
import { taken, type Taken, type Task } from './task';

/** Browsers of a class, in a process of their own, so that listening takes no time from what tells. */
export interface Crowd {
  readonly perform: (task: Task) => Promise<Taken>;
  readonly stop: () => Promise<void>;
}

export async function startCrowd(): Promise<Crowd> {
  const child = await startChild(new URL('program.ts', import.meta.url));
  return { stop: child.stop, perform: (task) => child.ask(task, taken) };
}

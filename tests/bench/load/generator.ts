import { startChild } from '../child';
import { taken, type Taken, type Task } from './task';

export interface LoadGenerator {
  /** @throws when more than one request in a hundred failed: what is left says nothing about speed */
  readonly perform: (task: Task) => Promise<Taken>;
  readonly stop: () => Promise<void>;
}

export async function startLoadGenerator(): Promise<LoadGenerator> {
  const child = await startChild(new URL('program.ts', import.meta.url));
  return {
    stop: child.stop,
    perform: async (task) => {
      const result = await child.ask(task, taken);
      if (result.answers > 0 && result.failures * 100 <= result.answers) return result;
      throw new Error(`${task.path}: ${result.answers} answers and ${result.failures} failures`);
    },
  };
}

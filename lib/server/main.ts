import { readSettings } from '../env';
import { run } from './run';
import { Refusal } from './refusal';
import { Shutdown } from './shutdown';

// A terminal that was closed must not end the server in the middle of its work.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

const shutdown = new Shutdown();
shutdown.listen();

try {
  const read = readSettings(process.env);
  if ('problem' in read) throw new Refusal(read.problem);
  await run(read.settings, shutdown);
} catch (error) {
  if (!shutdown.begun) {
    console.error(error instanceof Refusal ? error.message : error);
    await shutdown.run();
    process.exit(1);
  }
}

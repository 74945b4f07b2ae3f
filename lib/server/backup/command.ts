import { readSettings, type Settings } from '../../env';
import { Refusal } from '../refusal';
import { Shutdown } from '../shutdown';

/**
 * Runs a command of the operator: its settings from the environment, its words from the command line. Ends the process
 * with 0 when it is done and with 1 when it is not, after whatever it started has been stopped.
 */
export async function runCommand(
  work: (settings: Settings, words: readonly string[], shutdown: Shutdown) => Promise<void>,
): Promise<void> {
  const shutdown = new Shutdown();
  shutdown.listen(1);
  try {
    const read = readSettings(process.env);
    if ('problem' in read) throw new Refusal(read.problem);
    await work(read.settings, process.argv.slice(3), shutdown);
  } catch (error) {
    process.exitCode = 1;
    if (!shutdown.begun) console.error(error instanceof Refusal ? error.message : error);
  }
  await shutdown.run();
  process.exit();
}

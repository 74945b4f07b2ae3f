import type { Settings } from '../env';
import { localAddress, networkAddresses } from '../http/addresses';
import { openDatabase } from './database/open';
import { prepareContent } from './first-start';
import { openFront } from './front/front';
import { runCarrier } from './carrying';
import { runClock } from './clock';
import { applyMigrations } from './migrations';
import { step, tick } from './progress.js';
import { Refusal } from './refusal';
import { runRenderer } from './renderer-process';
import { ensureSecret } from './secret';
import type { Shutdown } from './shutdown';

/**
 * Starts everything in order, and tells the shutdown about each part before the next begins: what can be refused is
 * checked before anything is made.
 *
 * @throws Refusal with one sentence for the operator
 */
export async function run(settings: Settings, shutdown: Shutdown): Promise<void> {
  const address = localAddress(settings.PORT, settings.HOST);
  const { url, directUrl, runtime } = await openDatabase(settings, address, shutdown);
  // The client in lib/db reads it, here and in the renderer.
  process.env['DATABASE_URL'] = url;
  process.env['COUNTERPOINT_SECRET'] = ensureSecret(settings);
  const renderer = runRenderer(runtime, {
    ...{ DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl },
    ...{ PORT: String(settings.PORT), HOST: settings.HOST },
  });
  shutdown.add(renderer.stop);

  const applied = await applyMigrations(directUrl).catch((error: unknown) => {
    throw new Refusal(`The database could not be brought up to date, and is as it was before: ${String(error)}`);
  });
  if (applied.length > 0) tick(`Database brought up to date (${applied.join(', ')})`);
  const { lines, editorKey } = await prepareContent();
  for (const line of lines) tick(line);
  shutdown.add(runClock());
  shutdown.add(runCarrier());
  await step('Renderer started', () => renderer.started);
  const closeFront = await openFront({
    ...{ port: settings.PORT, host: settings.HOST, trustProxy: settings.TRUST_PROXY },
    ...{ databaseUrl: url, directUrl, renderer },
  });
  shutdown.add(closeFront);
  announce(settings, address, editorKey);
}

function announce({ PORT, HOST }: Settings, address: string, editorKey: string | null): void {
  tick(`Counterpoint is at ${address}`);
  for (const other of networkAddresses(PORT, HOST)) console.log(`  on this network at ${other}`);
  if (editorKey !== null) {
    console.log(`  To edit, open ${address}/editor?key=${editorKey}`);
    console.log('  (shown only now; `npm run editor-link` makes a new one)');
  }
  console.log('  Ctrl-C stops it.');
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const loader = z.object({
  loadShippedDebates: z.function({ input: [z.string()], output: z.promise(z.array(z.string())) }),
});

/** Loads the debates that come with the program; what is there already stays as it is. Lines to print come back. */
export async function loadFirstDebates(databaseUrl: string): Promise<string[]> {
  const file = path.join(process.cwd(), 'prisma/seed/load.ts');
  // WIRE: becomes a plain import once the file is there.
  if (!existsSync(file)) return [];
  const { loadShippedDebates } = loader.parse(await import(file));
  return loadShippedDebates(databaseUrl);
}

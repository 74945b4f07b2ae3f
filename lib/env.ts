import path from 'node:path';
import { z } from 'zod';

const yes = ['1', 'true', 'yes', 'on'];
const no = ['', '0', 'false', 'no', 'off'];

const postgresUrl = z
  .string()
  .refine((text) => /^postgres(ql)?:\/\//.test(text), { error: 'must look like postgresql://user:password@host/name' })
  .optional();

const environment = z.object({
  PORT: z.coerce
    .number({ error: 'must be a number from 1 to 65535' })
    .refine((port) => Number.isInteger(port) && port > 0 && port < 65_536, 'must be a number from 1 to 65535')
    .default(3000),
  HOST: z.string().trim().min(1, 'must be an address or a name').default('0.0.0.0'),
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => path.resolve(folder)),
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl,
  SECRET: z.string().min(32, 'must have 32 characters at least').optional(),
  TRUST_PROXY: z
    .string()
    .toLowerCase()
    .refine((text) => yes.includes(text) || no.includes(text), 'must be true or false')
    .transform((text) => yes.includes(text))
    .default(false),
});

export type Settings = z.infer<typeof environment>;

/**
 * What the operator set. Empty variables count as not set.
 *
 * @returns the settings, or one sentence that names the first bad variable; values are not repeated, since a URL holds
 * a password
 */
export function readSettings(variables: NodeJS.ProcessEnv): { settings: Settings } | { problem: string } {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = environment.safeParse(set);
  if (read.success) return { settings: read.data };
  const [issue] = read.error.issues;
  return { problem: `${issue?.path.join('.') ?? 'The environment'} ${issue?.message ?? 'is not valid'}.` };
}

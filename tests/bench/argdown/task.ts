import { z } from 'zod';

/** What the program that runs Argdown is asked, and what it answers. */
export const task = z.object({ text: z.string() });
export const drawn = z.object({ milliseconds: z.number(), nodes: z.number(), edges: z.number() });

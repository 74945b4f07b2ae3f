import { z } from 'zod';

/** What the program that searches is asked, word after word, and how long each took. Milliseconds. */
export const task = z.object({ words: z.array(z.string()), warmUps: z.number() });
export const searched = z.object({ ours: z.array(z.number()), scans: z.array(z.number()) });

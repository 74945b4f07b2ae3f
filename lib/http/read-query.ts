import type { z } from 'zod';
import { rejections } from './refusal';

/**
 * What the query of an address says, parsed; or the refusal to answer with. Reads are not counted: what they cost does
 * not depend on what is asked.
 */
export function readQuery<Input>(request: Request, schema: z.ZodType<Input>): Input | Response {
  const given = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (given.success) return given.data;
  const { status, message } = rejections.malformed(given.error);
  return Response.json({ message, field: given.error.issues[0]?.path.join('.') }, { status });
}

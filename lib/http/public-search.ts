import type { z } from 'zod';
import { publicJson } from './public-json';
import { readQuery } from './read-query';
import { secondsBeforeSearch } from './reader';
import { rejections } from './refusal';

/** The answer to a search, of which each address may ask only so many; null is what no debate that there is was asked. */
export async function publicSearch<Query>(
  request: Request,
  schema: z.ZodType<Query>,
  find: (query: Query) => Promise<object | null>,
): Promise<Response> {
  const query = readQuery(request, schema);
  if (query instanceof Response) return query;
  const seconds = await secondsBeforeSearch();
  if (seconds !== null) {
    const { status, message } = rejections.searchedTooOften(seconds);
    return Response.json({ message }, { status, headers: { 'retry-after': String(seconds) } });
  }
  const found = await find(query);
  return found === null ? publicJson({ message: 'There is no such debate.' }, 404) : publicJson(found);
}

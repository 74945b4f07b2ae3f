import { description } from '../../../lib/http/openapi';
import { publicJson } from '../../../lib/http/public-json';

export function GET(): Response {
  return publicJson(description);
}

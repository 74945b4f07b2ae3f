/** An answer that any site may read: it says the same to everybody. The front adds the ETag. */
export function publicJson(value: unknown, status = 200): Response {
  return Response.json(value, {
    status,
    headers: { 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' },
  });
}

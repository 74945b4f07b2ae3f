/**
 * The server's own secret, by which short codes are made and hashed. The front sets it for itself and the renderer; see
 * lib/server/secret.ts.
 *
 * @throws outside of a server that was started
 */
export function serverSecret(): string {
  const secret = process.env['COUNTERPOINT_SECRET'] ?? '';
  if (secret === '') throw new Error('COUNTERPOINT_SECRET is not set');
  return secret;
}

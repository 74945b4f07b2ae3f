/** A file to save, made for whoever asks, that says the same to everybody. */
export function attachment(content: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return new Response(content, {
    headers: {
      'cache-control': 'private, no-cache',
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}

export function noSuchFile(message: string): Response {
  return Response.json({ message }, { status: 404, headers: { 'cache-control': 'private, no-cache' } });
}

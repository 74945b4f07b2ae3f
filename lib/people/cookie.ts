/** The browser's cookie; over https with the prefix that ties it to this host and to https. */
const names = { https: '__Host-counterpoint', http: 'counterpoint' } as const;
const oneYear = 60 * 60 * 24 * 365;

export type Scheme = keyof typeof names;

/** The token in a Cookie header, or null. Over https only the prefixed cookie counts. */
export function readToken(header: string | null, scheme: Scheme): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === names[scheme] && value !== undefined && /^[\w-]{32}$/.test(value)) return value;
  }
  return null;
}

/** A Set-Cookie header that gives a browser its token. */
export function writeToken(token: string, scheme: Scheme): string {
  return attributes(`${names[scheme]}=${token}`, oneYear, scheme);
}

/** A Set-Cookie header that takes the token away again. */
export function forgetToken(scheme: Scheme): string {
  return attributes(`${names[scheme]}=`, 0, scheme);
}

function attributes(pair: string, maxAge: number, scheme: Scheme): string {
  const secure = scheme === 'https' ? '; Secure' : '';
  return `${pair}; Path=/; Max-Age=${String(maxAge)}; HttpOnly; SameSite=Lax${secure}`;
}

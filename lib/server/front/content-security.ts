import { createHash, randomBytes } from 'node:crypto';

/** The headers that every answer carries. */
export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: with it, forms would send `Origin: null`.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const;

/** The policy of what is no page: should a browser show it as one, nothing in it works. */
export const policyForData = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

export function newNonce(): string {
  return randomBytes(18).toString('base64');
}

/** The policy of a page rendered for one answer. The renderer reads the nonce from it. */
export function policyWithNonce(nonce: string): string {
  return policy(`'nonce-${nonce}'`);
}

/** The policy of a page that many get: its own inline scripts and no others. */
export function policyWithHashes(hashes: readonly string[]): string {
  return policy(hashes.map((hash) => `'sha256-${hash}'`).join(' '));
}

/**
 * Makes a page that was rendered with a secret nonce fit for many readers: takes the nonce away and hashes the inline
 * scripts that carried it. Only these: a script that got into the page in any other way has no nonce, so it has no hash
 * and will not run.
 *
 * @returns null when the nonce stands anywhere but where the renderer puts it; such a page must not be shared
 */
export function sealScripts(html: string, nonce: string): { html: string; hashes: string[] } | null {
  const attribute = ` nonce="${nonce}"`;
  const hashes = new Set<string>();
  const sealed = html.replace(wholeScript, (whole, attributes: string, content: string, end: string) => {
    if (!attributes.includes(attribute)) return whole;
    const plain = withoutNonceProps(content, nonce);
    if (!/\ssrc=/.test(attributes)) hashes.add(createHash('sha256').update(plain).digest('base64'));
    return `<script${attributes.replace(attribute, '')}>${plain}${end}`;
  });
  const bare = sealed.replaceAll(attribute, '');
  return bare.includes(nonce) ? null : { html: bare, hashes: [...hashes] };
}

/** One that is never closed goes to the end, so that many of them are not each looked through to the end in vain. */
const wholeScript = /<script\b([^<>]*)>([^]*?)(<\/script>|$)/g;

/** The page's data, in a script string, repeat the nonce as a property of script elements. */
function withoutNonceProps(script: string, nonce: string): string {
  return script.replaceAll(String.raw`\"nonce\":\"${nonce}\"`, String.raw`\"nonce\":\"\"`);
}

function policy(scripts: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts}`.trim(),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

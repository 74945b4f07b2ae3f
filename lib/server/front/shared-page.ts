import { headersForClient } from './inner-headers';
import { newNonce, policyWithHashes, policyWithNonce, sealScripts } from './content-security';
import { mostPageBytes, type RenderShared, type SharedPage } from './page-cache';
import { readUpTo, type AskRenderer } from './renderer-client';

const kept = ['content-type', 'content-disposition', 'content-language', 'link'];

/**
 * Renders a page for everybody: the request is ours alone and holds nothing of whoever asked first, so nothing of them
 * can get into the page, but the address by which they reach this site (see origins.ts).
 */
export function sharedRendering(ask: AskRenderer): RenderShared {
  return async (address) => {
    const nonce = newNonce();
    const { origin, host, protocol } = new URL(address);
    const answer = await ask({
      method: 'GET',
      target: address.slice(origin.length),
      headers: {
        ...{ host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.replace(':', ''), accept: 'text/html' },
        'content-security-policy': policyWithNonce(nonce),
      },
    });
    const status = answer.statusCode ?? 500;
    if (status !== 200 || answer.headers['set-cookie'] !== undefined) {
      answer.resume();
      if (status >= 500) throw new Error(`the renderer answered ${String(status)}`);
      return null;
    }
    const all = headersForClient(answer.headers);
    const headers = Object.fromEntries(Object.entries(all).filter(([name]) => kept.includes(name)));
    const body = await readUpTo(answer, mostPageBytes);
    return body === null ? null : seal({ headers, body }, nonce);
  };
}

function seal(page: SharedPage, nonce: string): SharedPage | null {
  const { 'content-type': type } = page.headers;
  if (typeof type !== 'string' || !type.startsWith('text/html')) return page;
  const sealed = sealScripts(page.body.toString('utf8'), nonce);
  if (sealed === null) return null;
  const link = withoutNonce(page.headers.link, nonce);
  return {
    headers: { ...page.headers, ...link, 'content-security-policy': policyWithHashes(sealed.hashes) },
    body: Buffer.from(sealed.html),
  };
}

/** The header that announces fonts and scripts names the nonce too. */
function withoutNonce(link: unknown, nonce: string): { link?: string } {
  return typeof link === 'string' ? { link: link.replaceAll(`; nonce="${nonce}"`, '') } : {};
}

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  newNonce,
  policyWithHashes,
  policyWithNonce,
  sealScripts,
} from '../../../../lib/server/front/content-security';

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
const nonce = newNonce();

describe('sealing a page', () => {
  test('hashes inline scripts that carry the nonce, and takes it away', () => {
    const html = `<p>a</p><script nonce="${nonce}">one()</script><script src="/x.js" async="" nonce="${nonce}"></script>`;
    expect(sealScripts(html, nonce)).toEqual({
      html: '<p>a</p><script>one()</script><script src="/x.js" async=""></script>',
      hashes: [hash('one()')],
    });
  });

  test('one that is not closed goes to the end', () => {
    const sealed = sealScripts(`<script nonce="${nonce}">one()<script nonce="${nonce}">`, nonce);
    expect(sealed?.html).toBe('<script>one()<script>');
    expect(sealScripts('<p><script>evil()', nonce)).toEqual({ html: '<p><script>evil()', hashes: [] });
  });

  test('takes it from links and from the data in scripts', () => {
    const data = String.raw`self.__next_f.push([1,"{\"src\":\"/x.js\",\"nonce\":\"${nonce}\"}"])`;
    const bare = String.raw`self.__next_f.push([1,"{\"src\":\"/x.js\",\"nonce\":\"\"}"])`;
    expect(sealScripts(`<link rel="x" nonce="${nonce}"/><script nonce="${nonce}">${data}</script>`, nonce)).toEqual({
      html: `<link rel="x"/><script>${bare}</script>`,
      hashes: [hash(bare)],
    });
  });

  test('gives up when the nonce stands anywhere else', () => {
    expect(sealScripts(`<p>${nonce}</p>`, nonce)).toBeNull();
    expect(sealScripts(`<script nonce="${nonce}">"${nonce}"</script>`, nonce)).toBeNull();
  });

  const injected = fc.constantFrom(
    '<script>evil()</script>',
    '<script nonce="">evil()</script>',
    '<script nonce="guess">evil()</script>',
    '<SCRIPT>evil()',
    '<script>evil()',
    '<script x="',
    '<!-- <script>evil()</script> -->',
    '</script><script>evil()</script>',
    '<script src="data:,evil()"></script>',
  );

  test('never hashes a script that got in without the nonce, and never lets the nonce out', () => {
    const own = fc.constantFrom('one()', 'two()', '');
    const part = fc.oneof(
      injected.map((html) => ({ html, own: null })),
      own.map((script) => ({ html: `<script nonce="${nonce}">${script}</script>`, own: script })),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const sealed = sealScripts(`<main>${parts.map(({ html }) => html).join('</p>')}</main>`, nonce);
        if (sealed === null) return;
        expect(sealed.html).not.toContain(nonce);
        const allowed = parts.flatMap((one) => (one.own === null ? [] : [hash(one.own)]));
        for (const one of sealed.hashes) expect(allowed).toContain(one);
      }),
    );
  });
});

test('a policy allows no inline script but by nonce or hash, and nothing from elsewhere', () => {
  for (const policy of [policyWithNonce(nonce), policyWithHashes([hash('a')]), policyWithHashes([])]) {
    expect(policy).not.toMatch(/unsafe|https?:|\*|upgrade-insecure/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  }
  expect(newNonce()).not.toBe(newNonce());
});

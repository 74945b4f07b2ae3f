import { createHash } from 'node:crypto';

/** The look of the site in the little that a page by ourselves needs: no font, script or sheet has to be fetched. */
const sheet = `:root{color-scheme:light dark;--paper:#faf6ee;--ink:#1b1a18;--link:#5b2da8;--marker:#ffe27a}
@media (prefers-color-scheme:dark){:root{--paper:#16150f;--ink:#f1ebdd;--link:#d2b8ff;--marker:#57480f}}
body{max-width:36em;margin:0 auto;padding:48px 16px;background:var(--paper);color:var(--ink);font:17px/27px Georgia,serif}
h1{font-size:26px;line-height:34px}a{color:var(--link)}a:focus-visible{outline:3px solid var(--link)}
b{background:linear-gradient(transparent 58%,var(--marker) 58%,var(--marker) 92%,transparent 92%)}
li{list-style:none;padding:8px 0}ul{padding:0}`;

const sheetHash = createHash('sha256').update(sheet).digest('base64');

/** Lets the page's own sheet through, and nothing else. */
export const shortPagePolicy = `default-src 'none'; style-src 'sha256-${sheetHash}'; base-uri 'none'; frame-ancestors 'none'`;

/**
 * A page that says one thing, made without the renderer.
 *
 * @param message one of our own sentences: nothing in it needs escaping
 */
export function shortPage(message: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${message} · Counterpoint</title>
<style>${sheet}</style>
<main>
<p>Counter<b>point</b></p>
<h1>${message}</h1>
<ul><li><a href="">Try again</a></li><li><a href="/">The first page</a></li></ul>
</main>
</html>`;
}

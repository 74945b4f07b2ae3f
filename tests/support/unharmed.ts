import type { Page } from '@playwright/test';
import { watchViolations } from './violations';

/** Watches a page that shows hostile text. @returns what harm has come to the page that is open now; empty is well */
export async function watchForHarm(page: Page, address: string): Promise<() => Promise<string[]>> {
  const seen: string[] = [];
  const violations = await watchViolations(page);
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(`${address}/`) || request.url().startsWith('data:');
    if (!isOwn) seen.push(`asked ${request.url()}`);
  });
  return async () => [...seen.splice(0), ...(await violations()), ...(await page.evaluate(lookAround))];
}

/** Runs in the page: whether anything ran, and what hostile text could have become. */
function lookAround(): string[] {
  const found: string[] = [];
  if ('ran' in window) found.push('a script ran');
  const alien = 'iframe, object, embed, base, math, foreignObject, meta[http-equiv], style:not([data-precedence])';
  for (const { outerHTML } of document.querySelectorAll(alien)) found.push(`element: ${outerHTML.slice(0, 80)}`);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'srcdoc') found.push(`attribute: ${name}`);
      const isAddress = ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(name);
      if (isAddress && !/^(https?:|[/#?.]|\w+\.\w+$)/i.test(value) && value !== '') found.push(`${name}: ${value}`);
    }
  }
  if (document.querySelector('h1') === null) found.push('no heading');
  if (getComputedStyle(document.body).display === 'none') found.push('nothing is shown');
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push('wider than the window');
  return found;
}

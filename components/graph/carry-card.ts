/**
 * Keeps in the address which card the reader looks at, and in the links to the debate's other views (`data-view`), so
 * that they open at the same card, and so does a reload.
 */
export function carryCard(number: string): void {
  const here = new URL(location.href);
  if (here.searchParams.has('around')) return;
  here.searchParams.set('card', number);
  here.hash = '';
  history.replaceState(history.state, '', here);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-view]')) {
    const address = new URL(link.href);
    address.searchParams.set('card', number);
    link.href = address.href;
  }
}

/** What a key does in a tree: it moves the focus, or does what one of the item's links would. */
export type Step =
  | { readonly kind: 'focus'; readonly item: HTMLElement }
  | { readonly kind: 'unfold'; readonly link: HTMLAnchorElement }
  | { readonly kind: 'open' | 'copy'; readonly href: string };

/**
 * Gives the lists below an element the roles and states of a tree. One item is in the order of Tab, with its own links:
 * the given one, else the one that was, else the one that the page is about, else the first.
 *
 * @returns the number of that item's card
 */
export function labelTree(root: HTMLElement, active?: HTMLElement): string {
  const items = itemsIn(root);
  const chosen =
    active ??
    items.find((item) => item.tabIndex === 0) ??
    items.find((item) => item.hasAttribute('aria-current')) ??
    items[0];
  for (const list of root.querySelectorAll('ul')) list.role = list.closest('li') === null ? 'tree' : 'group';
  root.querySelector('ul')?.setAttribute('aria-label', 'Cards and their answers');
  for (const item of items) {
    const isActive = item === chosen;
    item.role = 'treeitem';
    item.tabIndex = isActive ? 0 : -1;
    item.ariaSelected = String(isActive);
    item.ariaExpanded = item.dataset['answers'] === undefined ? null : String(item.dataset['answers'] === 'shown');
    item.ariaLabel = labelOf(item);
    for (const control of item.querySelectorAll<HTMLElement>(':scope > div :is(a, button), :scope > a')) {
      control.tabIndex = isActive ? 0 : -1;
    }
  }
  return chosen?.dataset['card'] ?? '';
}

/** An item without the answers below it. */
export function rowOf(item: HTMLElement): HTMLElement {
  const row = item.firstElementChild;
  return row instanceof HTMLElement ? row : item;
}

/** The item of a card, by its number. */
export function itemIn(root: HTMLElement, number: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-card="${CSS.escape(number)}"]`);
}

/** What a key does on an item, by the tree pattern; null for a key that the tree leaves alone. */
export function stepFrom(root: HTMLElement, item: HTMLElement, key: string): Step | null {
  const items = itemsIn(root);
  const focus = (to: HTMLElement | null | undefined): Step | null =>
    to === null || to === undefined ? null : { kind: 'focus', item: to };
  const fold = (): Step | null => {
    const link = rowOf(item).querySelector<HTMLAnchorElement>('a[data-fold]:not([data-fold="more"])');
    return link === null ? null : { kind: 'unfold', link };
  };
  const isOpen = item.dataset['answers'] === 'shown';
  switch (key) {
    case 'ArrowDown':
      return focus(items[items.indexOf(item) + 1]);
    case 'ArrowUp':
      return focus(items[items.indexOf(item) - 1]);
    case 'Home':
      return focus(items[0]);
    case 'End':
      return focus(items.at(-1));
    case 'ArrowRight':
      return isOpen ? focus(item.querySelector<HTMLElement>('[data-card]')) : fold();
    case 'ArrowLeft':
      return isOpen ? fold() : focus(item.parentElement?.closest<HTMLElement>('[data-card]'));
    case 'Enter':
      return { kind: 'open', href: rowOf(item).querySelector<HTMLAnchorElement>('a[data-claim]')?.href ?? '' };
    case 'c':
      return { kind: 'copy', href: rowOf(item).querySelector<HTMLElement>('[data-copy]')?.dataset['copy'] ?? '' };
    default:
      return null;
  }
}

function itemsIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-card]')];
}

/** What is read out: side, claim, and where it is from. */
function labelOf(item: HTMLElement): string {
  const parts = [...rowOf(item).querySelectorAll('p')].map((part) => part.textContent.trim());
  return parts.filter((part) => part !== '').join('. ');
}

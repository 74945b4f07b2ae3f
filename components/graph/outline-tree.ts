/** What a key does in a tree: it moves the focus, or does what one of the row's links would. */
export type Step =
  | { readonly kind: 'focus'; readonly row: HTMLElement }
  | { readonly kind: 'unfold'; readonly link: HTMLAnchorElement }
  | { readonly kind: 'open' | 'copy'; readonly href: string };

/**
 * Gives the lists below an element the roles and states of a tree, whose items are the rows (`data-row`). One of them is
 * in the order of Tab, with its own links: the given one, else the one that was, else the one that the page is about,
 * else the first.
 *
 * @returns the number of that row's card; empty where it has none
 */
export function labelTree(root: HTMLElement, active?: HTMLElement): string {
  const rows = rowsIn(root);
  const chosen =
    active ??
    rows.find((row) => row.tabIndex === 0 && row.role === 'treeitem') ??
    rows.find((row) => row.hasAttribute('aria-current')) ??
    rows[0];
  for (const list of root.querySelectorAll('ul')) list.role = list.closest('li') === null ? 'tree' : 'group';
  root.querySelector('ul')?.setAttribute('aria-label', 'Cards and their answers');
  for (const row of rows) {
    const item = row.parentElement;
    const siblings = [...(item?.parentElement?.children ?? [])];
    const isActive = row === chosen;
    if (item !== null) item.role = 'none';
    row.role = 'treeitem';
    row.tabIndex = isActive ? 0 : -1;
    row.ariaSelected = String(isActive);
    row.ariaExpanded = item?.dataset['answers'] === undefined ? null : String(item.dataset['answers'] === 'shown');
    row.ariaLevel = String(levelOf(row));
    row.ariaSetSize = String(siblings.length);
    row.ariaPosInSet = String(siblings.findIndex((one) => one === item) + 1);
    for (const control of row.querySelectorAll<HTMLElement>('a, button')) control.tabIndex = isActive ? 0 : -1;
  }
  return cardOf(chosen);
}

/** The row that an event came from. */
export function rowAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
}

/** The row of a card, by its number. */
export function rowOfCard(root: HTMLElement, number: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-card="${CSS.escape(number)}"] > [data-row]`);
}

/** The number of the card that a row is about, or stands below. */
export function cardOf(row: Element | undefined): string {
  return row?.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? '';
}

/** What a key does on a row, by the tree pattern; null for a key that the tree leaves alone. */
export function stepFrom(root: HTMLElement, row: HTMLElement, key: string): Step | null {
  const rows = rowsIn(root);
  const focus = (to: HTMLElement | null | undefined): Step | null =>
    to === null || to === undefined ? null : { kind: 'focus', row: to };
  const link = row instanceof HTMLAnchorElement ? row : row.querySelector<HTMLAnchorElement>('a[data-fold]');
  const unfold: Step | null = link === null ? null : { kind: 'unfold', link };
  const isOpen = row.ariaExpanded === 'true';
  switch (key) {
    case 'ArrowDown':
      return focus(rows[rows.indexOf(row) + 1]);
    case 'ArrowUp':
      return focus(rows[rows.indexOf(row) - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      return isOpen ? focus(rows[rows.indexOf(row) + 1]) : unfold;
    case 'ArrowLeft':
      return isOpen ? unfold : focus(aboveOf(row));
    case 'Enter': {
      const claim = row.querySelector<HTMLAnchorElement>('a[data-claim]');
      return claim === null ? unfold : { kind: 'open', href: claim.href };
    }
    case 'c': {
      const address = row.querySelector<HTMLElement>('[data-copy]')?.dataset['copy'];
      return address === undefined ? null : { kind: 'copy', href: address };
    }
    default:
      return null;
  }
}

function rowsIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-row]')];
}

/** The row below whose card a row stands. */
function aboveOf(row: HTMLElement): HTMLElement | null {
  return row.parentElement?.parentElement?.closest('[data-card]')?.querySelector<HTMLElement>('[data-row]') ?? null;
}

function levelOf(row: HTMLElement): number {
  let level = 1;
  for (let above = aboveOf(row); above !== null; above = aboveOf(above)) level += 1;
  return level;
}

'use client';

import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import type { OpenDeskProps } from './open-desk';
import { isNarrow, isTyping, passagesAt } from './reading-places';

const OpenDesk = lazy<ComponentType<OpenDeskProps>>(async () => {
  try {
    return { default: (await import('./open-desk')).OpenDesk };
  } catch {
    return { default: () => null }; // Without the network what the server wrote goes on working: links and forms.
  }
});

/**
 * What one reads and chooses with: keys, the sheet, the bar. It is fetched when a reader first touches the text, and does
 * then what the last touch asked for.
 */
export function ReadingDesk(props: Omit<OpenDeskProps, 'first' | 'ready'>) {
  const [first, open] = useState<Event | null>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (isReady) return;
    const arrival = setTimeout(() => {
      if (location.hash.startsWith('#passage-')) open(new Event('hashchange'));
    });
    const begin = (event: Event) => {
      if (isForDesk(event)) open(event);
    };
    const names = ['click', 'keydown', 'selectionchange'];
    for (const name of names) document.addEventListener(name, begin);
    return () => {
      clearTimeout(arrival);
      for (const name of names) document.removeEventListener(name, begin);
    };
  }, [isReady]);
  return first === null ? null : (
    <Suspense fallback={null}>
      <OpenDesk {...props} first={first} ready={setReady} />
    </Suspense>
  );
}

/** Whether an event is one that the desk answers; what the browser would do by itself is held back then. */
function isForDesk(event: Event): boolean {
  if (event instanceof KeyboardEvent) return /^[npjk]$/.test(event.key) && !isTyping(event);
  if (event.type === 'selectionchange')
    return getSelection()?.isCollapsed === false && isRead(getSelection()?.anchorNode);
  if (!(event.target instanceof Element)) return false;
  const isAsked = event.target.closest('[data-choose]') !== null;
  if (isAsked || (isNarrow() && passagesAt(event.target).length > 0)) event.preventDefault();
  return isRead(event.target);
}

function isRead(node: Node | null | undefined): boolean {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest('[data-reader]') instanceof Element;
}

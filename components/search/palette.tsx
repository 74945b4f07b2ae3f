'use client';

import { usePathname } from 'next/navigation';
import { lazy, Suspense, useEffect, useState, type ComponentType, type MouseEvent } from 'react';
import type { OpenPaletteProps } from './open-palette';

const OpenPalette = lazy<ComponentType<OpenPaletteProps>>(async () => {
  try {
    return { default: (await import('./open-palette')).OpenPalette };
  } catch {
    location.assign('/search'); // Without the network the browser says so.
    return { default: () => null };
  }
});

/**
 * The way to the search: a link, which opens the palette where scripts are. So do Ctrl-K or Cmd-K, and `/` where nobody is
 * typing. The palette is fetched when it is first opened. A class's pages are about the class: there it is not.
 */
export function Palette() {
  const path = usePathname();
  const isOfClass = /^\/(discussions|join)(\/|$)/.test(path);
  const debate = /^\/debates\/(?!new(?:\/|$))([a-z0-9][a-z0-9-]*)/.exec(path)?.[1] ?? null;
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (isOfClass) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isChord = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (!isChord && !isSlash) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOfClass]);
  if (isOfClass) return null;
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <a href={debate === null ? '/search' : `/search?debate=${debate}`} onClick={onClick}>
        Search
      </a>
      {isOpen && (
        <Suspense fallback={null}>
          <OpenPalette debate={debate} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

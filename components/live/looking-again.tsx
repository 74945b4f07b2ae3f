'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const every = 3_000;
const longest = 20 * 60_000;

/** Asks for the page anew every few seconds while it is seen; without scripts the browser loads it again. */
export function LookingAgain() {
  const router = useRouter();
  useEffect(() => {
    const until = Date.now() + longest;
    const timer = setInterval(() => {
      if (Date.now() > until) clearInterval(timer);
      else if (document.visibilityState === 'visible') router.refresh();
    }, every);
    return () => {
      clearInterval(timer);
    };
  }, [router]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
  );
}

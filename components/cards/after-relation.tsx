'use client';

import { useEffect, useRef } from 'react';

/**
 * Takes a finger from the choice of a relation on to the claim, which saves a tap. Not so the keyboard: there the
 * arrow keys go through the choices, and nobody wants to be led away from them.
 */
export function AfterRelation() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = here.current?.closest('form');
    const go = ({ target, detail }: MouseEvent) => {
      if (!(target instanceof HTMLInputElement) || target.name !== 'relation' || detail === 0) return;
      const claim = form?.elements.namedItem('claim');
      if (claim instanceof HTMLTextAreaElement && claim.value === '') claim.focus();
    };
    form?.addEventListener('click', go);
    return () => form?.removeEventListener('click', go);
  }, []);
  return <span ref={here} hidden />;
}

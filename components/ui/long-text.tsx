'use client';

import { useId, useState, type ComponentProps } from 'react';

type LongTextProps = Omit<ComponentProps<'textarea'>, 'id' | 'value' | 'children'> & { readonly defaultValue: string };

/**
 * A text area that keeps what was typed before the scripts arrived. React puts a text area's first text back when it
 * takes the page over (not so with other inputs), unless that is what stands there already.
 */
export function LongText({ defaultValue, ...rest }: LongTextProps) {
  const id = useId();
  const [text] = useState(() => typedInto(id) ?? defaultValue);
  return <textarea {...rest} id={id} defaultValue={text} />;
}

function typedInto(id: string): string | null {
  if (typeof document === 'undefined') return null;
  const element = document.getElementById(id);
  return element instanceof HTMLTextAreaElement ? element.value : null;
}

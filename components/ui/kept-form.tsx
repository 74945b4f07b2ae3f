'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { keepForm, type Keeper, type Note } from './keeping';
import { KeptNote, SendingNote } from './kept-notes';
import { Problem } from './problem';
import problem from './problem.module.css';
import { sendByScript, type Progress, type Sender } from './sending';

interface KeptFormProps {
  /** The door: an `endpoint` below /api. */
  readonly action: string;
  /** Names what is written, as `answer:slug:12`: who opens the same again finds what they typed. */
  readonly keep: string;
  /** What the server says of this form when it gives it back with all that was typed (`currentForm()`), or null. */
  readonly refused: { readonly message: string | null } | null;
  readonly className?: string | undefined;
  /** It takes files: they go along, with how far they are, and are not kept. */
  readonly withFiles?: boolean;
  /** Rendered by the server: inputs with first values, hidden `clientId` and `page`, a submit button. */
  readonly children: ReactNode;
}

/**
 * A form in which nothing typed is lost. Each keystroke is kept in this browser until it has arrived; it is sent by
 * script with everything in place, again by itself when the network was away, and done once. Without scripts it is a
 * plain form. A submit button with `data-plain`, or one that asks for another `step`, sends it as a plain form too.
 */
export function KeptForm({ action, keep, refused, className, withFiles = false, children }: KeptFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const hands = useRef<{ keeper: Keeper; sender: Sender } | null>(null);
  const [note, say] = useState<Note | null>(null);
  const [progress, show] = useState<Progress | null>(null);
  const isRefused = refused !== null;
  useEffect(() => {
    if (form.current === null) return;
    if (isRefused) showOwnAddress(form.current);
    const keeper = keepForm(form.current, { keep, isRefused, say });
    const sender = sendByScript(form.current, { keeper, className: String(problem['problem']), show });
    hands.current = { keeper, sender };
    return () => {
      keeper.stop();
      sender.stop();
    };
  }, [keep, isRefused]);
  const fromServer = progress === null || progress.is === 'unsure' ? (refused?.message ?? undefined) : undefined;
  const message = progress?.is === 'refused' ? progress.message : fromServer;
  return (
    <form
      ref={form}
      method="post"
      action={action}
      className={className}
      aria-busy={progress?.is === 'sending'}
      {...(withFiles && { encType: 'multipart/form-data' })}
    >
      {message !== undefined && <Problem message={message} id="problem" />}
      <KeptNote note={note} exchange={() => hands.current?.keeper.exchange()} />
      {children}
      <SendingNote progress={progress} again={() => hands.current?.sender.again()} />
    </form>
  );
}

/** A refused form stands at its door's address, where a reload finds nothing: at its own, it finds what was kept. */
function showOwnAddress(form: HTMLFormElement): void {
  const page = new FormData(form).get('page');
  if (typeof page === 'string') history.replaceState(history.state, '', page);
}

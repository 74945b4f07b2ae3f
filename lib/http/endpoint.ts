import type { z } from 'zod';
import { newId } from '../id';
import { Busy, type Outcome } from '../outcome';
import { readToken, writeToken } from '../people/cookie';
import { arriving, viewerOf, type Viewer } from '../people/viewer';
import { readBody, type Body } from './body';
import { noteGuess, secondsToGuess } from './guesses';
import { pageHeader } from './inner-headers';
import { secondsToWait, type Allowance } from './rate';
import { schemeOf } from './reader';
import { rejections, type Refusal } from './refusal';

/** What a write needs besides its command. `Given` is what the path says, `Input` what path and body say together. */
interface Endpoint<Input, Value, Reason extends string> {
  /** Strict: an unknown field is refused. Path parameters are fields too. */
  readonly input: z.ZodType<Input>;
  readonly command: (viewer: Viewer, input: Input) => Promise<Outcome<Value, Reason>>;
  /** Status and sentence of each reason that the command may give. */
  readonly refusals: Readonly<Record<Reason, Refusal>>;
  /** Where a plain form goes on; a script is told the same address as `next`. */
  readonly next: (input: Input, value: Value) => string;
  /** What a script gets besides; nothing that the page would not show. */
  readonly reply?: (value: Value) => object;
  /**
   * For writes that make a person of a visitor: the id that the client made for this one write (people/viewer.ts). Where
   * a form has none, since its page is the same for everybody, it is not done yet: its page comes back with a
   * `visitorId`, and a double click on either is one person.
   */
  readonly arrivesBy?: (input: Input) => string | undefined;
  /** For what opens by a code that somebody may guess (guesses.ts): the code, and the reason that says it is wrong. */
  readonly guess?: { readonly of: (input: Input) => string; readonly wrong: Reason };
  /** How often it may be done; without it, as often as any write. */
  readonly allowance?: Allowance;
  /**
   * For what is shown once: after a plain form its page comes back, with these beside all that was typed, and there is
   * no `next`. Nothing of it is kept, in no address and in no cache.
   */
  readonly show?: (value: Value) => Readonly<Record<string, string>>;
  /** A Set-Cookie header, where the command made or ended something that the browser keeps. */
  readonly cookie?: (value: Value, request: Request) => string | null;
}

interface RouteContext {
  readonly params: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * The only way in for a write. In this order: exact Origin, content type and size, zod, who it is, how often, the
 * command. Answers JSON to a script; a plain form is sent on with 303, or gets its page back with the message and all
 * that was typed (see form-state.ts). A form whose button has the name `step` is not sent yet: it gets its page back at
 * that step.
 */
export function endpoint<Input, Value, Reason extends string>(spec: Endpoint<Input, Value, Reason>) {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    if (!isOwnOrigin(request)) return refuse(null, rejections.foreignOrigin);
    const body = await readBody(request);
    if ('status' in body) return refuse(null, body);
    if (body.isForm && body.page !== null && (body.values['step'] ?? '') !== '') return askAgain(body, body.page);
    const { step: _, ...values } = body.values;
    const files = body.isForm ? body.files : {};
    const input = spec.input.safeParse({ ...values, ...files, ...(await context.params) });
    if (!input.success) return refuse(body, rejections.malformed(input.error), input.error.issues[0]?.path.join('.'));
    const known = await viewerOf(readToken(request.headers.get('cookie'), schemeOf(request.headers)));
    const address = request.headers.get('x-counterpoint-address') ?? 'unknown';
    const guess = spec.guess && { address, code: spec.guess.of(input.data), wrong: spec.guess.wrong };
    const wait =
      (await secondsToWait({ personId: known.personId, address }, spec.allowance ?? 'write')) ??
      (guess ? await secondsToGuess(guess) : null);
    if (wait !== null) return refuse(body, rejections.tooOften(wait));
    const isArriving = known.personId === null && spec.arrivesBy !== undefined;
    const arrivesBy = spec.arrivesBy?.(input.data);
    if (isArriving && arrivesBy === undefined && body.isForm && body.page !== null) {
      return askAgain({ ...body, values: { ...body.values, visitorId: newId() } }, body.page);
    }
    const { viewer, token } = isArriving ? arriving(arrivesBy ?? newId()) : { viewer: known, token: null };
    const outcome = await orBusy(spec.command(viewer, input.data));
    if (outcome === null) return refuse(body, rejections.busy);
    if (guess) await noteGuess(guess, outcome.ok || outcome.reason !== guess.wrong);
    if (!outcome.ok) return refuse(body, spec.refusals[outcome.reason], outcome.field);
    if (spec.show !== undefined && body.isForm && body.page !== null) {
      return askAgain({ ...body, values: { ...body.values, ...spec.show(outcome.value) } }, body.page);
    }
    const cookie =
      token === null ? spec.cookie?.(outcome.value, request) : writeToken(token, schemeOf(request.headers));
    return accept(body, { next: spec.next(input.data, outcome.value), reply: spec.reply?.(outcome.value), cookie });
  };
}

async function orBusy<Done>(command: Promise<Done>): Promise<Done | null> {
  try {
    return await command;
  } catch (thrown) {
    if (thrown instanceof Busy) return null;
    throw thrown;
  }
}

interface Accepted {
  readonly next: string;
  readonly reply: object | undefined;
  readonly cookie: string | null | undefined;
}

function accept(body: Body, { next, reply, cookie }: Accepted): Response {
  const headers = new Headers({
    'cache-control': 'no-store',
    ...(typeof cookie === 'string' && { 'set-cookie': cookie }),
  });
  if (!body.isForm) return Response.json({ ...reply, next }, { headers });
  headers.set('location', next);
  return new Response(null, { status: 303, headers });
}

/** The form's page once more with what was typed, and without a complaint. */
function askAgain({ values }: Body, page: string): Response {
  const headers = { 'cache-control': 'no-store', [pageHeader]: page };
  return Response.json({ message: null, values }, { headers });
}

function refuse(body: Body | null, refusal: Refusal, field?: string): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  if (refusal.retryAfter !== undefined) headers.set('retry-after', String(refusal.retryAfter));
  const state = { message: refusal.message, ...(field !== undefined && { field }) };
  if (body?.isForm !== true || body.page === null) return Response.json(state, { status: refusal.status, headers });
  headers.set(pageHeader, body.page);
  return Response.json({ ...state, values: body.values }, { status: refusal.status, headers });
}

/** A browser names its origin with every POST; what names none must not come with a browser's cookie. */
function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return !request.headers.has('cookie');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? '';
  return origin === `${schemeOf(request.headers)}://${host}`;
}

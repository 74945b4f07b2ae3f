import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLoopback, networkAddresses } from './addresses';
import { readToken, type Scheme } from '../people/cookie';
import { viewerOf, type Viewer } from '../people/viewer';
import { readFormState, type FormState } from './form-state';
import { noteGuess, secondsToGuess } from './guesses';
import { formHeader, missingHeader } from './inner-headers';
import { secondsToWait } from './rate';

/** Who asks for the page that is being rendered; looked up once, however many parts of the page ask. */
export const currentViewer = cache(async (): Promise<Viewer> =>
  viewerOf(readToken((await cookies()).toString(), schemeOf(await headers()))),
);

/** The form that is being shown again with what was typed, or null. */
export async function currentForm(): Promise<FormState | null> {
  return readFormState((await headers()).get(formHeader));
}

/** The address at which nothing was found, while the page that says so is rendered. */
export async function missingAddress(): Promise<string | null> {
  return (await headers()).get(missingHeader);
}

/** The address that the reader's browser has for this site, without a path. */
export async function currentOrigin(): Promise<string> {
  const header = await headers();
  return `${schemeOf(header)}://${header.get('x-forwarded-host') ?? header.get('host') ?? ''}`;
}

/** The address that the request came from, as the front saw it. */
export async function currentAddress(): Promise<string> {
  return (await headers()).get('x-counterpoint-address') ?? 'unknown';
}

/** As `secondsToGuess`, for a page whose address carries a code. */
export async function secondsBeforeGuess(code: string): Promise<number | null> {
  return secondsToGuess({ address: await currentAddress(), code });
}

/** The seconds that this address has to wait before it may search again, or null. */
export async function secondsBeforeSearch(): Promise<number | null> {
  return secondsToWait({ personId: null, address: await currentAddress() }, 'search');
}

export async function guessed(code: string, isRight: boolean): Promise<void> {
  await noteGuess({ address: await currentAddress(), code }, isRight);
}

/**
 * The addresses under which other devices reach this site, the likeliest first: the one that the reader uses, unless it
 * means their own machine to every other; then it is those of this machine on its networks.
 */
export async function reachableOrigins(): Promise<readonly string[]> {
  const own = await currentOrigin();
  return isLoopback(own) ? networkAddresses(Number(process.env['PORT']), process.env['HOST'] ?? '') : [own];
}

/** The nonce that this response's scripts must carry; the front puts it into the request's policy. */
export async function currentNonce(): Promise<string | undefined> {
  return /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1];
}

/** The front sets the header for every request; nothing from outside gets through. */
export function schemeOf(header: Pick<Headers, 'get'>): Scheme {
  return header.get('x-forwarded-proto') === 'https' ? 'https' : 'http';
}

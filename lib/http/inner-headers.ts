/**
 * Headers between the front and the renderer. The front (lib/server/front/inner-headers.ts) strips them from what comes
 * in from outside and from what goes there.
 */

/** To the renderer: the state of a refused form, to be shown on its page again (form-state.ts). */
export const formHeader = 'x-counterpoint-form';

/** From the renderer, with a refusal: the page that the refused form stands on. */
export const pageHeader = 'x-counterpoint-page';

/** To the renderer: the address at which nothing was found, percent-encoded. */
export const missingHeader = 'x-counterpoint-missing';

/**
 * To the renderer: what this site is called for pages that name no address of their own, and for readers who come by an
 * address that the front does not know (lib/server/front/origins.ts).
 */
export const noOrigin = 'http://localhost';

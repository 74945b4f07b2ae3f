import { newToken } from '../../lib/people/tokens';

/** A browser that has a cookie gets its pages from no cache: each is rendered for it. */
export const asKnownReader = { accept: 'text/html', cookie: `counterpoint=${newToken()}` } as const;

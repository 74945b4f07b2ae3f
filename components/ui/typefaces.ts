import localFont from 'next/font/local';

/** Subsets that lib/server/fonts.ts cuts from the packages at build time; for what people claim, and for the interface. */
export const serif = localFont({
  src: './fonts/source-serif.woff2',
  weight: '400 700',
  variable: '--font-serif',
  display: 'swap',
});

export const sans = localFont({
  src: './fonts/inter.woff2',
  weight: '400 700',
  variable: '--font-sans',
  display: 'swap',
});

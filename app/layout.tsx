import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { Palette } from '../components/search/palette';
import { Footer } from '../components/ui/footer';
import { Masthead } from '../components/ui/masthead';
import { sans, serif } from '../components/ui/typefaces';
import { currentNonce } from '../lib/http/reader';
import './tokens.css';
import './base.css';

export const metadata: Metadata = {
  title: { default: 'Counterpoint', template: '%s · Counterpoint' },
  description: 'Policy debates as linked cards for and against, each traced to its passage.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ee' },
    { media: '(prefers-color-scheme: dark)', color: '#16150f' },
  ],
};

/**
 * The framework's loader writes script addresses; the browser lets it only through this policy, which passes addresses
 * of this site's own built files and nothing else. When something in the browser (a translator, an extension) has
 * changed the page before the scripts came, React draws it anew, this script included: so its own text passes as HTML,
 * and the empty element that React puts it into. What has no `<` makes no element, and passes: data for programs. Partner: the Content-Security-Policy in lib/server.
 */
const trustedTypesPolicy = `window.trustedTypes&&(function(own){trustedTypes.createPolicy('default',{
createScriptURL:function(u){var a=new URL(u,location.href);
if(a.origin===location.origin&&a.pathname.indexOf('/_next/static/')===0)return u;
throw new TypeError('not one of our scripts')},
createHTML:function(h){if(h===own||h==='<'+'script><'+'/script>'||h.indexOf('<')<0)return h;throw new TypeError('not our HTML')}
})})(document.currentScript.textContent)`;

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is rendered for a request: a page made at build time could not carry the request's nonce.
  await connection();
  return (
    <html lang="en" className={`${serif.variable} ${sans.variable}`}>
      <head>
        <script nonce={await currentNonce()} dangerouslySetInnerHTML={{ __html: trustedTypesPolicy }} />
      </head>
      <body>
        <Masthead search={<Palette />} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

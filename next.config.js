/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // The front compresses, once for each cached page; doing it here as well would cost several times the rendering.
  compress: false,
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg'],
  experimental: {
    // Otherwise all pages share one sheet, and each loads the styles of all others.
    cssChunking: { type: 'graph', requestCost: 25_000 },
  },
  // `npm run check` does this, with stricter rules; whoever only runs the server need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

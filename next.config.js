/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // scripts/serve.mjs compresses, after it has put the styles into the page.
  compress: false,
  // Never used, and the endpoint would fetch on a stranger's word.
  images: { unoptimized: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    'better-sqlite3',
    '@prisma/adapter-better-sqlite3',
    '@prisma/client',
    'pino',
  ],
};

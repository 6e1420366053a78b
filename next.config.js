/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // Never used, and the endpoint would fetch on a stranger's word.
  images: { unoptimized: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@resvg/resvg-js',
    'better-sqlite3',
    '@prisma/adapter-better-sqlite3',
    '@prisma/client',
    'pino',
  ],
  // Lets a page answer 403 with app/forbidden.tsx.
  experimental: { authInterrupts: true },
};

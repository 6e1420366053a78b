import { buildDigest } from './scripts/setup/build-digest.mjs';

/** @type {import('next').NextConfig} */
export default {
  // Put into the build: ETags name it (lib/http/revision-tag.ts).
  env: { AS_REPORTED_RELEASE: buildDigest().slice(0, 10) },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  // scripts/serve.mjs compresses, after it has put the styles into the page.
  compress: false,
  // Never used, and the endpoint would fetch on a stranger's word.
  images: { unoptimized: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@resvg/resvg-js',
    'better-sqlite3',
    '@prisma/adapter-better-sqlite3',
    '@prisma/client',
    'pino',
    'piscina',
    'prom-client',
  ],
};

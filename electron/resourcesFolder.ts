import { fileURLToPath } from 'node:url';

// One level below the root, here and in the bundles (dist/*.js).
/** Absolute path of a file in resources/, in a checkout and in the packaged app. */
export const resourcePath = (...names: readonly string[]): string =>
  fileURLToPath(new URL(['../resources', ...names].join('/'), import.meta.url));

import { readFileSync } from 'node:fs';

// One level below the root, here and in the bundles (dist/*.js): package.json is beside that level in both.
const { productName, version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as {
  readonly productName: string;
  readonly version: string;
};

/** "0.1.0". */
export const APP_VERSION: string = version;
/** "Attest 0.1.0", as packs and the About window name the app. */
export const APP_NAME_VERSION = `${productName} ${version}`;

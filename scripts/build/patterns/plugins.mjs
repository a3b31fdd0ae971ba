import { readFileSync } from 'node:fs';
import { extname, relative } from 'node:path';
import { root } from '../../setup/places.mjs';
import { withBuiltPatterns } from './builtPatterns.mjs';

/** The product's sources; packages, scripts and what a script has made (the pack page's program) stay as they are. */
const isOwnSource = (path) =>
  /(?<!\.generated)\.tsx?$/.test(path) && /^(?:shared|electron|renderer)\b/.test(relative(root, path));

/**
 * @param {Parameters<typeof withBuiltPatterns>[2]} [options]
 * @returns {import('esbuild').Plugin}
 */
export function patternsInBundles(options) {
  return {
    name: 'patterns',
    setup(build) {
      build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        if (!isOwnSource(path)) return undefined;
        const loader = extname(path) === '.tsx' ? 'tsx' : 'ts';
        return { contents: withBuiltPatterns(readFileSync(path, 'utf8'), path, options), loader };
      });
    },
  };
}

/** @returns {import('vite').Plugin} the same for the window's build and for unit tests */
export function patternsInModules() {
  return {
    name: 'patterns',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replace(/\?.*$/, '');
      if (!isOwnSource(path)) return undefined;
      const written = withBuiltPatterns(code, path);
      return written === code ? undefined : { code: written, map: null };
    },
  };
}

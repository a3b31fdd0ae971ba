import { extname, resolve, sep } from 'node:path';
import { isAppUrl } from '../ipc/senderCheck.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** A file of the window's and how it is served. */
export type AppFile = { readonly path: string; readonly mediaType: string };

/**
 * The file an address stands for: under `root`, of a kind the window needs, or null. An address that climbs out of
 * `root`, however it is written, is null.
 *
 * @example appFile('attest://app/', '/app/renderer') // {path: '/app/renderer/index.html', ...}
 */
export function appFile(address: string, root: string): AppFile | null {
  if (!isAppUrl(address)) return null;
  const pathname = decoded(new URL(address).pathname);
  // Backslashes and drive letters mean something to Windows only, colons to its streams: none occurs in a build.
  if (pathname === null || /[\0\\:]/.test(pathname)) return null;
  const path = resolve(root, `.${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`);
  const mediaType = mediaTypes[extname(path).toLowerCase()];
  return mediaType !== undefined && path.startsWith(resolve(root) + sep) ? { path, mediaType } : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

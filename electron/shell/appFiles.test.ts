import { sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appFile } from './appFiles.ts';

const root = `${sep}app${sep}renderer`;

describe('appFile', () => {
  test.each([
    ['attest://app/', 'index.html', 'text/html; charset=utf-8'],
    ['attest://app/index.html?x=1#y', 'index.html', 'text/html; charset=utf-8'],
    ['attest://app/assets/a%20b.js', `assets${sep}a b.js`, 'text/javascript; charset=utf-8'],
    ['attest://app/assets/../index.html', 'index.html', 'text/html; charset=utf-8'],
    ['attest://app/fonts/x.WOFF2', `fonts${sep}x.WOFF2`, 'font/woff2'],
  ])('%s is a file of the window', (address, path, mediaType) => {
    expect(appFile(address, root)).toEqual({ path: `${root}${sep}${path}`, mediaType });
  });

  test.each([
    'attest://app/..%2fmain.js',
    'attest://app/..%2f..%2fetc%2fpasswd.json',
    'attest://app/assets/..%2f..%2fmain.js',
    'attest://app/%2e%2e%2fmain.js',
    'attest://app/..%5cmain.js',
    'attest://app/..\\..\\main.js',
    'attest://app/%2fetc%2fx.json/..%2f..%2f..%2f..%2fx.json',
    'attest://app/..%2frenderer-old%2findex.html',
    'attest://app/index.html%00.js',
    'attest://app/index.html:stream.js',
    'attest://app/%E0%A4%A',
    'attest://app/index.php',
    'attest://app/assets',
    'attest://other/index.html',
    'attest://app:8080/index.html',
    'https://app/index.html',
    'file:///app/renderer/index.html',
    'no address',
  ])('%s is refused', (address) => {
    expect(appFile(address, root)).toBeNull();
  });

  test('whatever the address, the file lies under the root', () => {
    const pieces = ['..', '.', '%2e%2e', '%2f', '/', '%5c', '\\', 'a', 'x.js', '%252e', '//', '%'];
    let served = 0;
    for (const a of pieces)
      for (const b of pieces)
        for (const c of pieces)
          for (const d of pieces) {
            const file = appFile(`attest://app/${a}${b}${c}${d}.js`, root);
            if (file === null) continue;
            served += 1;
            expect(file.path.startsWith(root + sep)).toBe(true);
            expect(file.path.slice(root.length).split(sep)).not.toContain('..');
          }
    expect(served).toBeGreaterThan(100);
  });
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicKeyLine, readSecretKey } from '../export/signature/minisignKey.ts';
import { openSigningKey, type SecretStore } from './signingKey.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'attest-key-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A store that turns every byte around: enough to see that nothing lies open. */
const turned = (bytes: Buffer): Buffer => bytes.map((byte) => byte ^ 0xff) as Buffer;
const store: SecretStore = {
  refusal: () => '',
  seal: (text) => turned(Buffer.from(text)),
  open: (sealed) => Buffer.from(turned(sealed)).toString('utf8'),
};
const none: SecretStore = { ...store, refusal: () => 'This system keeps no secrets.' };

test('a key that was made signs after a restart, and its secret does not lie open', () => {
  const path = join(folder, 'key.json');
  const made = openSigningKey(path, store).make();
  const again = openSigningKey(path, store);
  expect(again.own()).toEqual(made);
  const secret = again.secretText();
  expect(publicKeyLine(readSecretKey(secret, ''))).toBe(made.publicKey);
  const [, line = ''] = secret.split('\n');
  expect(readFileSync(path, 'utf8')).not.toContain(line);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a key is never written over, and may be removed', () => {
  const path = join(folder, 'second.json');
  const key = openSigningKey(path, store);
  const first = key.make();
  expect(() => key.make()).toThrow('there is one already');
  expect(key.own()).toEqual(first);
  key.remove();
  expect(key.own()).toBeNull();
  expect(() => key.secretText()).toThrow('no signing key');
});

test('without a secret store none is made, and nothing is written', () => {
  const path = join(folder, 'third.json');
  const key = openSigningKey(path, none);
  expect(() => key.make()).toThrow('keeps no secrets');
  expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
});

test('a file that is no key, or that the system does not open, signs nothing', () => {
  const path = join(folder, 'fourth.json');
  writeFileSync(path, 'no key');
  expect(openSigningKey(path, store).own()).toBeNull();
  const sealed = join(folder, 'fifth.json');
  openSigningKey(sealed, store).make();
  const other: SecretStore = {
    ...store,
    open: () => {
      throw new Error('not mine');
    },
  };
  expect(() => openSigningKey(sealed, other).secretText()).toThrow('does not open the key');
});

/** Keys and signed packs on the command line: made, checked, tampered with, refused. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAnswer } from './testing/packShapes.ts';
import { attest, attestJson, buildCli, temporaryFolder } from './testing/runAttest.ts';

const folder = temporaryFolder();
const at = (name: string): string => join(folder.path, name);
type Made = { readonly key_id: string; readonly public_key: string };
let made: Made;

beforeAll(async () => {
  buildCli();
  await attestJson(['sample', at('s.attest')]);
  made = (await attestJson(['key', at('key')])) as Made;
  await attestJson(['export', at('s.attest'), '--out', at('signed'), '--sign', at('key')]);
  await attestJson(['export', at('s.attest'), '--out', at('plain')]);
}, 120_000);
afterAll(() => folder.remove());

const verified = async (args: readonly string[], code = 0) =>
  verifyAnswer.parse(await attestJson(['verify', ...args], code));

test('a secret key is its owner’s alone, and is never written over', async () => {
  expect(statSync(at('key')).mode & 0o777).toBe(0o600);
  const before = readFileSync(at('key'), 'utf8');
  expect(await attest(['key', at('key'), '--json'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('signature/keyThere'),
  });
  expect(readFileSync(at('key'), 'utf8')).toBe(before);
});

test('a signed pack is the unsigned one and two files more, and its signature is valid', async () => {
  const [signed, plain] = [readdirSync(at('signed')), readdirSync(at('plain'))];
  expect(signed.toSorted()).toEqual([...plain, 'manifest.json.minisig', 'manifest.json.pub'].toSorted());
  expect(readFileSync(at('signed/manifest.json'))).toEqual(readFileSync(at('plain/manifest.json')));
  expect(await verified([at('signed')])).toMatchObject({ ok: true, signature: 'valid' });
  for (const key of [at('key.pub'), made.public_key])
    expect(await verified([at('signed'), '--key', key])).toMatchObject({ ok: true, signature: 'valid' });
  const { stdout } = await attest(['verify', at('signed')]);
  expect(stdout).toContain(`Signed with key ${made.key_id}, ${made.public_key}: valid.`);
});

test('unsigned is said; with a key named, unsigned and signed by another both fail', async () => {
  expect(await verified([at('plain')])).toMatchObject({ ok: true, signature: 'none' });
  expect((await attest(['verify', at('plain')])).stdout).toContain('Not signed.');
  expect(await verified([at('plain'), '--key', made.public_key], 1)).toMatchObject({
    ok: false,
    signature: 'none',
  });
  const other = (await attestJson(['key', at('other')])) as Made;
  expect(await verified([at('signed'), '--key', other.public_key], 1)).toMatchObject({
    ok: false,
    signature: 'invalid',
  });
  const { stdout } = await attest(['verify', at('signed'), '--key', other.public_key]);
  expect(stdout).toContain('it was made with another key');
});

test('a changed manifest is not the one that was signed', async () => {
  await attestJson(['export', at('s.attest'), '--out', at('changed'), '--sign', at('key')]);
  const manifest = readFileSync(at('changed/manifest.json'), 'utf8');
  writeFileSync(at('changed/manifest.json'), manifest.replace('"version": "v1"', '"version": "v2"'));
  expect(await verified([at('changed')], 1)).toMatchObject({
    ok: false,
    signature: 'invalid',
    files: expect.arrayContaining([{ path: 'manifest.json.minisig', state: 'changed' }]),
  });
});

test('an issued pack keeps its signature', async () => {
  await attestJson(['export', at('s.attest'), '--out', at('issued.zip'), '--issue', '--sign', at('key')]);
  await attestJson(['export', at('s.attest'), '--issued', 'v1', '--out', at('again.zip')]);
  expect(readFileSync(at('again.zip'))).toEqual(readFileSync(at('issued.zip')));
  expect(await verified([at('again.zip'), '--key', at('key.pub')])).toMatchObject({ signature: 'valid' });
});

test.each([
  ['a public key to sign with', ['--sign', at('key.pub')], 'public key'],
  ['no key file', ['--sign', at('none')], 'no key at this path'],
  ['a folder', ['--sign', folder.path], 'no key file'],
])('%s is refused, and nothing is written', async (_, options, why) => {
  const answer = await attest(['export', at('s.attest'), '--out', at('refused'), ...options, '--json']);
  expect(answer).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(why) });
  expect(readdirSync(folder.path)).not.toContain('refused');
});

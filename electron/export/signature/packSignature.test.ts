import { expect, test } from 'vitest';
import { SIGNATURE_PATH, SIGNER_PATH } from '#shared/domain/packs/packSignature.ts';
import { sampleModel } from '#shared/domain/packs/testing/sampleModel.ts';
import { MANIFEST_PATH } from '#shared/domain/packs/verifyPack.ts';
import { packFiles } from '../packFiles.ts';
import {
  keyIdText,
  makeKey,
  publicKeyText,
  readPublicKey,
  readSecretKey,
  secretKeyText,
} from './minisignKey.ts';
import { checkSignature, minisignFault, signatureFiles } from './packSignature.ts';

/** Made by minisign 0.10 itself, of a file that says "Armenia 2024". */
const FILE = Buffer.from('Armenia 2024\n');
const PUBLIC = 'RWRGBwqssn3li4+L+SQMXzzkky3aQopmALtGdf8erPRfnMZtThupHFf5';
const SECRET = `untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAARgcKrLJ95YsaUjnxIFaVRQ4oLCFPg4vbrA8GruCkwo6av9/oWSlOsY+L+SQMXzzkky3aQopmALtGdf8erPRfnMZtThupHFf5AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
`;
const LOCKED = `untrusted comment: minisign encrypted secret key
RWRTY0Iy41B16mzOoj7A3AaxiohrngBTSsrZKT8HtFAqVEqC0VgAAAACAAAAAAAAAEAAAAAAnITiMIIWIfHboJnGeQyjCnK/BiTGkubEvoni1CCQxBHfNi6bL3CnZg36iLIR259IWYybfcnLptNcQMgJ1uIfymtjPQPadQLSUM8+wwr+ClhhVe65RzP1OuUnSsFjHJ0YOfvU0m+y8tw=
`;
const PREHASHED = `untrusted comment: signature from minisign secret key
RURGBwqssn3li2xqWsUi6rJspuc/pKIyZYM9YQg4ame5ILS9/pHtN0IQwxg0xsOrwZCmULp00eMB844EuC18LDmXGCeLi+fJ/gw=
trusted comment: test pack v1
yEfzQMv/NnWtkChF3FCf9DEiRce3q++QakB7S8Iz1yjfC5nwYFeSAtdjXRwIZ3DDNB0gVxyGGBRAAdABIea7BA==
`;
const PLAIN = `untrusted comment: signature from minisign secret key
RWRGBwqssn3li9yEpXwbiBQR4D+3GZt6J/WmtTV0ZP651z5NHxZYo7svEvD5vjcafc+r87I2DKGh7y2RuIDxj1dfJkMTkHQEtwg=
trusted comment: legacy
k82DbZvab2m/ad9+eiceiT3wsPSmBTI8mcPiyQoiVS2X1Mbimbv+0IzMOMIfdf82lZX591HlttMs2w/zPkLuCw==
`;

test('what minisign signed holds, in both of its ways, and for nothing else', () => {
  const key = readPublicKey(PUBLIC)!;
  expect(keyIdText(key)).toBe('8BE57DB2AC0A0746');
  for (const signature of [PREHASHED, PLAIN]) {
    expect(minisignFault(FILE, signature, key)).toBeNull();
    expect(minisignFault(Buffer.from('Armenia 2025\n'), signature, key)).toContain(
      'not the one that was signed',
    );
    expect(minisignFault(FILE, signature, makeKey())).toContain('another key');
    const otherComment = signature.replace(/(trusted comment: )(test|legacy)/, '$1best');
    expect(minisignFault(FILE, otherComment, key)).toContain('its comment');
  }
  expect(minisignFault(FILE, 'words', key)).toContain('not written as minisign');
});

test('a key of minisign is read and written again; a locked, public or damaged one is refused in words', () => {
  const key = readSecretKey(SECRET, 'k.key');
  expect(secretKeyText(key)).toBe(SECRET);
  expect(publicKeyText(key)).toBe(`untrusted comment: minisign public key 8BE57DB2AC0A0746\n${PUBLIC}\n`);
  const made = makeKey();
  expect(readSecretKey(secretKeyText(made), '')).toEqual(made);
  const refused = (text: string, code: string): void =>
    expect(() => readSecretKey(text, 'k.key')).toThrow(expect.objectContaining({ code, where: 'k.key' }));
  refused(LOCKED, 'signature/locked');
  refused(PUBLIC, 'signature/key');
  refused('words', 'signature/key');
  refused(SECRET.replace('aUjnxIFaV', 'aUjnxIFaW'), 'signature/key');
});

const pack = packFiles(sampleModel);
const contents = new Map(pack.files.map(({ path, bytes }) => [path, bytes]));
const manifestBytes = contents.get(MANIFEST_PATH)!;

test('a signed manifest holds with its own key and no other; unsigned is said', () => {
  const key = readSecretKey(SECRET, '');
  const files = signatureFiles(manifestBytes, pack.manifest, key);
  expect(signatureFiles(manifestBytes, pack.manifest, key)).toEqual(files);
  const signed = new Map([...contents, ...files.map(({ path, bytes }) => [path, bytes] as const)]);
  expect(checkSignature(contents)).toMatchObject({ state: 'none' });
  expect(checkSignature(signed)).toEqual({
    state: 'valid',
    keyId: '8BE57DB2AC0A0746',
    publicKey: PUBLIC,
    why: '',
  });
  expect(checkSignature(signed, key)).toMatchObject({ state: 'valid' });
  expect(checkSignature(signed, makeKey())).toMatchObject({
    state: 'invalid',
    why: 'it was made with another key',
  });
  const changed = Buffer.from(manifestBytes.toString('utf8').replace('$3.0bn', '$3.1bn'));
  expect(changed.equals(manifestBytes)).toBe(false);
  expect(checkSignature(new Map([...signed, [MANIFEST_PATH, changed]]))).toMatchObject({ state: 'invalid' });
  expect(checkSignature(new Map([...signed, [SIGNER_PATH, Buffer.from('x')]]))).toMatchObject({
    state: 'invalid',
  });
  expect(checkSignature(new Map([...signed, [SIGNATURE_PATH, Buffer.from('x')]]))).toMatchObject({
    state: 'invalid',
  });
});

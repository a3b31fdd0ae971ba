/** A pack's manifest signed as minisign signs files: `minisign -Vm manifest.json -p KEY` checks it too. */
import { sign, verify } from 'node:crypto';
import type { Manifest } from '#shared/domain/packs/manifest.ts';
import {
  SIGNATURE_PATH,
  SIGNER_PATH,
  type SignatureCheck,
  UNSIGNED,
} from '#shared/domain/packs/packSignature.ts';
import { MANIFEST_PATH } from '#shared/domain/packs/verifyPack.ts';
import { blake2b } from '#shared/lib/blake2b.ts';
import type { BuiltFile } from '../packFiles.ts';
import {
  checkingObject,
  keyIdText,
  type PublicKey,
  publicKeyLine,
  publicKeyText,
  readPublicKey,
  type SecretKey,
  signingObject,
} from './minisignKey.ts';

/** Ed25519 over the BLAKE2b-512 of the file; `Ed` is minisign's older way, over the file itself. */
const PREHASHED = 'ED';
const PLAIN = 'Ed';
const TRUSTED = 'trusted comment: ';

/** The files that a signature adds; the same key and manifest always give the same bytes. */
export function signatureFiles(manifestBytes: Buffer, manifest: Manifest, key: SecretKey): BuiltFile[] {
  const comment = `Attest pack ${manifest.pack_id}, version ${oneLine(manifest.version)}`;
  const secret = signingObject(key);
  const signature = sign(null, blake2b(manifestBytes), secret);
  const lines = [
    'untrusted comment: signature of an Attest pack',
    Buffer.concat([Buffer.from(PREHASHED), key.id, signature]).toString('base64'),
    TRUSTED + comment,
    sign(null, Buffer.concat([signature, Buffer.from(comment)]), secret).toString('base64'),
  ];
  return [
    { path: SIGNATURE_PATH, bytes: Buffer.from(`${lines.join('\n')}\n`) },
    { path: SIGNER_PATH, bytes: Buffer.from(publicKeyText(key)) },
  ];
}

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}]+/gu, ' ');

/** `contents` are a pack's files; `expected` the one key it must be signed with, where somebody knows it. */
export function checkSignature(
  contents: ReadonlyMap<string, Buffer>,
  expected: PublicKey | null = null,
): SignatureCheck {
  const text = contents.get(SIGNATURE_PATH)?.toString('utf8');
  if (text === undefined) return UNSIGNED;
  const key = expected ?? readPublicKey(contents.get(SIGNER_PATH)?.toString('utf8') ?? '');
  const known = {
    keyId: key === null ? null : keyIdText(key),
    publicKey: key === null ? null : publicKeyLine(key),
  };
  const invalid = (why: string): SignatureCheck => ({ state: 'invalid', ...known, why });
  if (key === null) return invalid('the key it was made with is not in the pack');
  const manifest = contents.get(MANIFEST_PATH) ?? Buffer.alloc(0);
  const why = minisignFault(manifest, text, key);
  return why === null ? { state: 'valid', ...known, why: '' } : invalid(why);
}

/** Why a minisign signature does not hold for a file and a key; null where it does. */
export function minisignFault(file: Buffer, signatureText: string, key: PublicKey): string | null {
  const [, line = '', trusted = '', global = ''] = signatureText
    .split('\n')
    .map((each) => each.replace(/\r$/, ''));
  const bytes = Buffer.from(line, 'base64');
  const how = bytes.toString('latin1', 0, 2);
  if (bytes.length !== 74 || (how !== PREHASHED && how !== PLAIN) || !trusted.startsWith(TRUSTED))
    return 'it is not written as minisign writes one';
  if (!bytes.subarray(2, 10).equals(key.id)) return 'it was made with another key';
  const signature = bytes.subarray(10);
  const point = checkingObject(key);
  if (!verify(null, how === PREHASHED ? blake2b(file) : file, point, signature))
    return 'the manifest is not the one that was signed';
  const comment = Buffer.from(trusted.slice(TRUSTED.length));
  return verify(null, Buffer.concat([signature, comment]), point, Buffer.from(global, 'base64'))
    ? null
    : 'its comment is not the one that was signed';
}

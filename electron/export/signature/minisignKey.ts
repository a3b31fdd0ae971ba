/** Signing keys as minisign keeps them, so that minisign can sign and check packs too. Secret keys have no password here. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { Problem } from '#shared/lib/problem.ts';

export type PublicKey = { readonly id: Buffer; readonly point: Buffer };
export type SecretKey = PublicKey & { readonly seed: Buffer };

const ED25519 = Buffer.from('Ed');
const CHECKSUM = Buffer.from('B2');
const ID_BYTES = 8;
const KEY_BYTES = 32;
const PUBLIC_BYTES = ED25519.length + ID_BYTES + KEY_BYTES;
/** Signature, password and checksum algorithms; salt and limits of the password; id, seed, public key, checksum. */
const SECRET_HEAD = 6 + 32 + 8 + 8;
const SECRET_BYTES = SECRET_HEAD + ID_BYTES + 2 * KEY_BYTES + 32;
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** A new key with an id of its own, both at random. */
export function makeKey(): SecretKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(PKCS8.length);
  const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(SPKI.length);
  return { id: randomBytes(ID_BYTES), seed, point };
}

export const signingObject = ({ seed }: SecretKey): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
export const checkingObject = ({ point }: PublicKey): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, point]), format: 'der', type: 'spki' });

/** A key's id as minisign prints it. */
export const keyIdText = ({ id }: PublicKey): string =>
  Buffer.from(id).reverse().toString('hex').toUpperCase();

/** The one line that stands for a public key: RW and 54 letters. */
export const publicKeyLine = ({ id, point }: PublicKey): string =>
  Buffer.concat([ED25519, id, point]).toString('base64');
export const publicKeyText = (key: PublicKey): string =>
  `untrusted comment: minisign public key ${keyIdText(key)}\n${publicKeyLine(key)}\n`;

/** A secret key file without a password, as `minisign -G -W` makes it. Whoever has the file can sign. */
export function secretKeyText({ id, seed, point }: SecretKey): string {
  const head = Buffer.alloc(SECRET_HEAD);
  ED25519.copy(head, 0);
  CHECKSUM.copy(head, 4);
  const bytes = Buffer.concat([head, id, seed, point, Buffer.alloc(32)]);
  return `untrusted comment: minisign encrypted secret key\n${bytes.toString('base64')}\n`;
}

/** The public key of a file or of its one line; null where it is none. */
export function readPublicKey(text: string): PublicKey | null {
  const line = dataLine(text);
  const bytes = line === null ? null : Buffer.from(line, 'base64');
  if (bytes?.length !== PUBLIC_BYTES || !bytes.subarray(0, 2).equals(ED25519)) return null;
  return { id: bytes.subarray(2, 2 + ID_BYTES), point: bytes.subarray(2 + ID_BYTES) };
}

/** Throws a Problem for what is no secret key, and for one that is locked by a password. */
export function readSecretKey(text: string, where: string): SecretKey {
  const line = dataLine(text);
  const bytes = line === null ? null : Buffer.from(line, 'base64');
  if (bytes?.length !== SECRET_BYTES || !bytes.subarray(0, 2).equals(ED25519)) {
    const isPublic = readPublicKey(text) !== null;
    throw new Problem('signature/key', {
      message: isPublic
        ? 'This is a public key; signing takes the secret one.'
        : 'This is no secret key as minisign writes it.',
      where,
      fix: 'Make one with "attest key FILE", or with "minisign -G -W".',
    });
  }
  if (bytes.readUInt16LE(2) !== 0) {
    throw new Problem('signature/locked', {
      message: 'This key is locked by a password, which Attest does not ask for.',
      where,
      fix: 'Make one without a password with "attest key FILE", or take it off with "minisign -C -W".',
    });
  }
  const at = SECRET_HEAD + ID_BYTES;
  const key = {
    id: bytes.subarray(SECRET_HEAD, at),
    seed: bytes.subarray(at, at + KEY_BYTES),
    point: bytes.subarray(at + KEY_BYTES, at + 2 * KEY_BYTES),
  };
  const own = createPublicKey(signingObject(key)).export({ type: 'spki', format: 'der' });
  if (own.subarray(SPKI.length).equals(key.point)) return key;
  throw new Problem('signature/key', {
    message: 'This secret key is damaged: its two halves do not belong together.',
    where,
    fix: 'Use a copy of the file, or make another key.',
  });
}

/** The line that is no comment. */
const dataLine = (text: string): string | null =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('untrusted comment:')) ?? null;

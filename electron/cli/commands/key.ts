import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { Problem } from '#shared/lib/problem.ts';
import {
  keyIdText,
  makeKey,
  type PublicKey,
  publicKeyLine,
  publicKeyText,
  readPublicKey,
  readSecretKey,
  type SecretKey,
  secretKeyText,
} from '../../export/signature/minisignKey.ts';
import type { Outcome } from '../outcome.ts';
import type { ParsedArguments } from '../parseArguments.ts';

/** `attest key FILE`. A file that is there is never written over: a key cannot be made again. */
export function key({ positionals: [path = ''] }: ParsedArguments): Outcome {
  const made = makeKey();
  const publicPath = `${path}.pub`;
  for (const place of [path, publicPath]) {
    if (statSync(place, { throwIfNoEntry: false }) !== undefined) throw keyThere(place);
  }
  try {
    // Only its owner may read it.
    writeFileSync(path, secretKeyText(made), { flag: 'wx', mode: 0o600 });
    writeFileSync(publicPath, publicKeyText(made), { flag: 'wx' });
  } catch (error) {
    const message = 'The key cannot be written there.';
    throw new Problem('signature/notWritten', { message, where: path, fix: 'Name another place.' }, error);
  }
  const line = publicKeyLine(made);
  return {
    json: { keyId: keyIdText(made), publicKey: line, secretFile: path, publicFile: publicPath },
    text: `Made key ${keyIdText(made)}.\n${path} is secret: whoever has it signs in your name. It has no password.\n${publicPath} is for those who verify: attest verify PACK --key ${line}\n`,
  };
}

const keyThere = (where: string): Problem =>
  new Problem('signature/keyThere', {
    message: 'There is a file already; a key is never written over.',
    where,
    fix: 'Name a place where nothing is.',
  });

/** A key file is a few lines. */
const LARGEST_KEY = 10_000;

/** The secret key a command names. Throws a Problem that says what the file is instead. */
export const secretKeyAt = (path: string): SecretKey => readSecretKey(textOf(path), path);

/** The public key a command names, by its file or its one line. */
export function publicKeyOf(named: string): PublicKey {
  const found = readPublicKey(named) ?? readPublicKey(textOf(named));
  if (found !== null) return found;
  throw new Problem('signature/key', {
    message: 'This is no public key as minisign writes it.',
    where: named,
    fix: 'Name its file, or write its line, which begins with RW.',
  });
}

function textOf(path: string): string {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isFile() === true && status.size <= LARGEST_KEY) return readFileSync(path, 'utf8');
  throw new Problem('signature/key', {
    message: status === undefined ? 'There is no key at this path.' : 'This is no key file.',
    where: path,
    fix: 'Name the file of a key; "attest key FILE" makes one.',
  });
}

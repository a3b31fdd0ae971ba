import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { Problem } from '#shared/lib/problem.ts';
import {
  keyIdText,
  makeKey,
  publicKeyLine,
  readPublicKey,
  secretKeyText,
} from '../export/signature/minisignKey.ts';

/** Where the system keeps secrets for a program. */
export type SecretStore = {
  /** Why it keeps none; "" where it does. */
  readonly refusal: () => string;
  readonly seal: (text: string) => Buffer;
  readonly open: (sealed: Buffer) => string;
};
export type OwnKey = { readonly keyId: string; readonly publicKey: string };
/** The key this computer signs with: one file, sealed by the system's secret store. */
export type SigningKey = {
  readonly own: () => OwnKey | null;
  readonly refusal: () => string;
  /** Throws where there is one, or where none can be kept. */
  readonly make: () => OwnKey;
  readonly remove: () => void;
  /** The secret, as minisign writes it. Throws where there is none, or where the system does not open it. */
  readonly secretText: () => string;
};

const keptKey = z.object({ format: z.literal('attest-key/1'), publicKey: z.string(), sealed: z.base64() });
type KeptKey = z.infer<typeof keptKey>;

/** The key kept at `path`; a file that cannot be read counts as none, and is never written over. */
export function openSigningKey(path: string, store: SecretStore): SigningKey {
  const kept = (): KeptKey | null => {
    try {
      return keptKey.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      // None was made yet, or somebody wrote over it: either way there is nothing to sign with.
      return null;
    }
  };
  const own = (): OwnKey | null => {
    const line = kept()?.publicKey ?? '';
    const key = readPublicKey(line);
    return key === null ? null : { keyId: keyIdText(key), publicKey: line };
  };
  return {
    own,
    refusal: store.refusal,
    make() {
      const refusal = store.refusal();
      if (refusal !== '')
        throw new Problem('signature/noStore', {
          message: refusal,
          fix: 'Sign with a key file instead, or start a keyring and Attest anew.',
        });
      const made = makeKey();
      const content: KeptKey = {
        format: 'attest-key/1',
        publicKey: publicKeyLine(made),
        sealed: store.seal(secretKeyText(made)).toString('base64'),
      };
      mkdirSync(dirname(path), { recursive: true });
      try {
        writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
      } catch (error) {
        const message = 'The key could not be kept: there is one already, or its folder cannot be written.';
        throw new Problem('signature/notWritten', { message, where: path, fix: 'Remove it first.' }, error);
      }
      return { keyId: keyIdText(made), publicKey: content.publicKey };
    },
    remove: () => rmSync(path, { force: true }),
    secretText() {
      const found = kept();
      if (found === null)
        throw new Problem('signature/noKey', {
          message: 'This computer has no signing key.',
          fix: 'Make one, or sign with a key file.',
        });
      try {
        return store.open(Buffer.from(found.sealed, 'base64'));
      } catch (error) {
        const message =
          'The system’s secret store does not open the key; it was sealed by another user or system.';
        throw new Problem(
          'signature/sealed',
          { message, where: path, fix: 'Remove it and make another.' },
          error,
        );
      }
    },
  };
}

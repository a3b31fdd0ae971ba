import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Args } from '#shared/ipc/contract.ts';
import { OWN_KEY, type SigningStatus } from '#shared/ipc/signingShapes.ts';
import { Problem } from '#shared/lib/problem.ts';
import { keyIdText, publicKeyText, readPublicKey, readSecretKey } from '../export/signature/minisignKey.ts';
import type { PathTokens } from '../ipc/pathTokens.ts';
import type { ShellHandlers } from '../ipc/router.ts';
import type { SettingsFile } from './settingsFile.ts';
import type { SigningKey } from './signingKey.ts';

type Choosing = {
  readonly chooseOpen: (title: string, filters: Electron.FileFilter[]) => Promise<string | null>;
  readonly chooseSave: (options: Electron.SaveDialogOptions) => Promise<string | null>;
};
type SigningParts = Choosing & {
  readonly key: SigningKey;
  readonly settings: SettingsFile;
  readonly tokens: PathTokens;
};
type SigningHandlers = Pick<ShellHandlers, Extract<keyof ShellHandlers, `signing.${string}`>>;

/** What the main process answers about keys. Secrets never leave it for the window. */
export function createSigningHandlers(parts: SigningParts): SigningHandlers {
  const { key, settings, tokens, chooseOpen, chooseSave } = parts;
  const status = (): SigningStatus => ({
    own: key.own(),
    refusal: key.refusal(),
    noted: settings.read().notedKeys,
  });
  const note = (notedKeys: SigningStatus['noted']): SigningStatus => {
    settings.update({ notedKeys });
    return status();
  };
  const others = ({ publicKey }: Pick<Args<'signing.forget'>, 'publicKey'>) =>
    settings.read().notedKeys.filter((noted) => noted.publicKey !== publicKey);
  return {
    'signing.status': status,
    'signing.make': () => {
      key.make();
      return status();
    },
    'signing.remove': () => {
      key.remove();
      return status();
    },
    'signing.note': (noted) => note([...others(noted), noted]),
    'signing.forget': (noted) => note(others(noted)),
    'signing.saveKey': async () => {
      const own = readPublicKey(key.own()?.publicKey ?? '');
      if (own === null)
        throw new Problem('signature/noKey', {
          message: 'This computer has no signing key.',
          fix: 'Make one.',
        });
      const path = await chooseSave({
        title: 'Save the public key',
        defaultPath: 'attest-key.pub',
        filters: [{ name: 'Public key', extensions: ['pub'] }],
      });
      if (path === null) return null;
      writeFileSync(path, publicKeyText(own));
      return { name: basename(path) };
    },
    'signing.chooseKey': async () => {
      const path = await chooseOpen('Choose a secret key', [{ name: 'All files', extensions: ['*'] }]);
      if (path === null) return null;
      const secret = readSecretKey(keyFileText(path), basename(path));
      return { key: tokens.issue('signingKey', path), name: basename(path), keyId: keyIdText(secret) };
    },
  };
}

/** The secret an export is to be signed with, as minisign writes it: this computer's, or that of a chosen file. */
export const signerOf =
  (key: SigningKey, tokens: PathTokens) =>
  (asked: string): string =>
    asked === OWN_KEY ? key.secretText() : keyFileText(tokens.peek('signingKey', asked));

/** A key file is a few lines. */
const LARGEST_KEY = 10_000;

function keyFileText(path: string): string {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_KEY)
    throw new Problem('signature/key', {
      message: 'This is no secret key as minisign writes it.',
      where: basename(path),
      fix: 'Choose another file.',
    });
  return readFileSync(path, 'utf8');
}

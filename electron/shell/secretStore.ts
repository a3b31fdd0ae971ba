import { safeStorage } from 'electron';
import type { SecretStore } from './signingKey.ts';

/** What stands for "no keyring" on Linux: a password that is the same on every machine, which keeps nothing secret. */
const NO_KEYRING: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/** The system's secret store, by Electron: Keychain, DPAPI, or a keyring of the desktop. */
export const secretStore: SecretStore = {
  refusal() {
    const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : '';
    if (safeStorage.isEncryptionAvailable() && !NO_KEYRING.has(backend)) return '';
    return `This system has no secret store for programs${backend === '' ? '' : ` (it reports “${backend}”)`}, so a key would lie open on the disk; none is kept here.`;
  },
  seal: (text) => safeStorage.encryptString(text),
  open: (sealed) => safeStorage.decryptString(sealed),
};

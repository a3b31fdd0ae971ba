/** The two files of a signed pack that its manifest cannot list, because they sign it. */
export const SIGNATURE_PATH = 'manifest.json.minisig';
export const SIGNER_PATH = 'manifest.json.pub';

export type SignatureState = 'valid' | 'invalid' | 'none';

/** What a pack's signature says. Whose key it is, only its owner can say, by another way. */
export type SignatureCheck = {
  readonly state: SignatureState;
  /** The key it was made with, as minisign prints keys; null where none can be read. */
  readonly keyId: string | null;
  readonly publicKey: string | null;
  /** Why it is invalid, as the end of a sentence; "" where it is not. */
  readonly why: string;
};

export const UNSIGNED: SignatureCheck = { state: 'none', keyId: null, publicKey: null, why: '' };

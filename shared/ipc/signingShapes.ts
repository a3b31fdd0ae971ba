/** Shapes of keys that packs are signed with: this computer's own, and those of others that somebody noted. */
import * as z from 'zod';

/** The one line that stands for a public key, as minisign writes it. */
const publicKey = z.string().regex(/^RW[A-Za-z0-9+/]{54}$/);

export const notedKey = z.object({ name: z.string().trim().min(1).max(100), publicKey });

export const signingStatus = z.object({
  /** This computer's key; null where none was made. */
  own: z.object({ keyId: z.string(), publicKey }).nullable(),
  /** Why no key can be kept here; "" where one can. */
  refusal: z.string(),
  noted: z.array(notedKey),
});
export type SigningStatus = z.infer<typeof signingStatus>;

/** In place of a token: the key this computer keeps. */
export const OWN_KEY = 'own';

/** Shapes of what an analyst sets once for every workspace. */
import * as z from 'zod';

export const APPEARANCES = ['system', 'light', 'dark'] as const;

export const preferences = z.object({
  /** Whom the history names; empty for the machine's own user name. */
  analyst: z.string().trim().max(120),
  appearance: z.enum(APPEARANCES),
  /** ISO 4217: what a typed figure is offered in when neither its text nor its cell names a currency. */
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Preferences = z.infer<typeof preferences>;

export const STANDARD_PREFERENCES: Preferences = { analyst: '', appearance: 'system', currency: 'USD' };

export const preferencesView = z.object({
  preferences,
  /** The machine's user name, which stands where no analyst is named. */
  machineUser: z.string(),
  /** Where settings and the sample workspace live, to be shown only. */
  folder: z.string(),
});

/** What the analyst set for every workspace, as the window needs it at hand. */
import type { Preferences } from '#shared/ipc/preferenceShapes.ts';
import { STANDARD_PREFERENCES } from '#shared/ipc/preferenceShapes.ts';
import { call } from '../bridge/client.ts';

let current: Preferences = STANDARD_PREFERENCES;

/** Reads them once, before the first panel is drawn. Settings that cannot be read are no reason not to start. */
export async function loadPreferences(): Promise<void> {
  try {
    current = (await call('preferences.get', {})).preferences;
  } catch (error) {
    console.warn('The settings were not read', error);
  }
}

/** Stores them; the history names the analyst from now on. */
export async function savePreferences(preferences: Preferences): Promise<void> {
  await call('preferences.set', { preferences });
  current = preferences;
}

/** The currency a typed figure is offered in when nothing else names one. */
export const defaultCurrency = (): string => current.currency;

import { call } from '../bridge/client.ts';
import { text } from '../strings/text.ts';
import { attempt } from './commands.ts';
import { showToast, type ToastAction } from './toasts.ts';

/** Shows what an export wrote in the system's own file browser. */
export const showWritten = (place: string): void => attempt(() => call('export.show', { place }));

/** Says that an export is written, and offers to show where. */
export function showWrittenToast(message: string, place: string): void {
  const action: ToastAction = { label: text.app.showInFolder, run: () => showWritten(place) };
  showToast(message, action);
}

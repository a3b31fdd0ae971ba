import type { Locator, Page } from '@playwright/test';

/** Two ways to the dialog. */
export const byCommand = async (window: Page): Promise<void> => {
  await window.keyboard.press('Control+Shift+P');
  await window.keyboard.type('Import figures');
  await window.keyboard.press('Enter');
};
export const byButton = (window: Page): Promise<void> =>
  window
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: 'Import…', exact: true })
    .click();

/** Opens the dialog one way or the other, and takes the file that the system's own dialog answers. */
export async function chooseFile(window: Page, open: (window: Page) => Promise<void>): Promise<Locator> {
  await open(window);
  const dialog = window.getByRole('dialog', { name: 'Import figures' });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  return dialog;
}

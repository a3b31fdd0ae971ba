import { expect, test } from './host/test.ts';

test.describe('reading an article', () => {
  test('a pasted article is previewed, added, and every number can be asked how it was read', async ({
    shared,
  }) => {
    const { window } = shared;
    await window.getByRole('button', { name: 'Add article' }).click();
    const dialog = window.getByRole('dialog', { name: 'Add an article' });
    await dialog
      .getByRole('textbox')
      .fill(
        'Harbour trade report\n\nTrade grew from 12 billion dollars to 14.5 billion dollars in 2024. The quay was shut in October.',
      );
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await expect(dialog.getByText('0 dropped')).toBeVisible();
    await dialog.getByRole('button', { name: 'Add to workspace' }).click();
    await expect(dialog).toBeHidden();

    const article = window.getByRole('article', { name: 'Harbour trade report' });
    await article.getByRole('button', { name: '14.5 billion dollars' }).press('Enter');
    const inspector = window.getByRole('region', { name: 'Number in the article' });
    await expect(inspector.getByText('14,500,000,000 USD')).toBeVisible();
    await expect(inspector.getByText('14,450,000,000 to 14,550,000,000')).toBeVisible();

    await window.keyboard.press('l');
    const linking = window.getByRole('region', { name: 'Link to figures' });
    await expect(linking.getByText('Linking “14.5 billion dollars”')).toBeVisible();
    await expect(linking.getByRole('button', { name: /^Link\b/ })).toBeDisabled();
    await window.keyboard.press('Escape');
    await expect(linking).toBeHidden();

    // Nothing says which October: the day of publication does, once it is told.
    const questions = window.getByRole('button', { name: /^Questions/ }).filter({ visible: true });
    await expect(questions).toHaveText('Questions 1');
    await article.getByRole('button', { name: 'Set date…' }).click();
    const day = article.getByRole('textbox', { name: 'Day of publication' });
    await expect(day).toBeFocused();
    await day.fill('2025-02-30');
    await day.press('Enter');
    await expect(article.getByRole('alert')).toContainText('is no date');
    await day.fill('2025-01-09');
    await day.press('Enter');
    await expect(day).toBeHidden();
    await expect(article).toContainText('no author named · 2025-01-09');
    await expect(questions).toHaveText('Questions 0');
    await window.keyboard.press('Control+z');
    await expect(questions).toHaveText('Questions 1');
  });

  test('a linked paragraph cannot be dropped; another can, comes back with one press, and goes again with undo', async ({
    shared,
  }) => {
    const { window } = shared;
    const article = window.getByRole('article').first();
    await article.getByRole('button', { name: 'body ¶ 1', exact: true }).click();
    await window.getByRole('button', { name: 'Drop this paragraph' }).click();
    await expect(window.getByRole('alert')).toContainText('Remove the link first.');

    await article.getByRole('button', { name: 'bullet 2', exact: true }).click();
    await window.getByRole('button', { name: 'Drop this paragraph' }).click();
    await window.getByRole('button', { name: /^Show dropped/ }).click();
    const restore = article.getByRole('button', { name: 'Restore' });
    await restore.click();
    await expect(restore).toBeHidden();
    await window.keyboard.press('Control+z');
    await expect(restore).toBeVisible();
  });
});

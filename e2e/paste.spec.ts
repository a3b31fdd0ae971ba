import type { Locator, Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { get } from './host/bridge.ts';
import { filterOf, gridCell, gridRow, seriesShown } from './host/grid.ts';
import type { LaunchedAttest } from './host/launchAttest.ts';
import { expect, test } from './host/test.ts';

const putOnClipboard = ({ app }: LaunchedAttest, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, written) => clipboard.writeText(written), text);
const dryRun = (window: Page): Locator => window.locator('dialog.paste-dialog');
const rowOf = (dialog: Locator, period: string): Locator =>
  dialog.getByRole('row', { name: new RegExp(`, ${period} `) });
const chooseEstimate = (dialog: Locator): Promise<void> =>
  dialog.getByRole('option', { name: "Analyst's estimate" }).click();

test('a mixed block is shown before it is written, undone as one step, and redone after a restart', async ({
  launch,
}) => {
  const first = await launch();
  const { window } = first;
  const row = gridRow(window, 'Azerbaijan', 'China', 'exports');
  await putOnClipboard(first, '63 bn\t–\tn/a\t0101\t1 234,5\t(12)\t1,234');
  await gridCell(row, '2018').click();
  await window.keyboard.press('Control+v');
  const dialog = dryRun(window);
  await expect(dialog.getByRole('heading', { name: 'Paste 7 cells' })).toBeVisible();
  await expect(rowOf(dialog, '2018')).toContainText('63,000,000,000 USD');
  await expect(rowOf(dialog, '2019')).toContainText('no figure, stated as “–”');
  await expect(rowOf(dialog, '2020')).toContainText('no figure, stated as “n/a”');
  await expect(rowOf(dialog, '2021')).toContainText('refused: a leading zero: this looks like a code');
  await expect(rowOf(dialog, '2022')).toContainText('1,234.5 USD');
  await expect(rowOf(dialog, '2023')).toContainText('−12 USD');
  await rowOf(dialog, '2024').getByRole('combobox').selectOption('1.234 USD');
  await expect(dialog.getByRole('button', { name: 'Write 6 cells' })).toBeEnabled();
  expect(await violationsIn(window, '.paste-dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Write 6 cells' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Where does it come from? Choose or add a source.');
  await chooseEstimate(dialog);
  await dialog.getByRole('button', { name: 'Write 6 cells' }).click();
  await expect(dialog).toBeHidden();
  await expect(gridCell(row, '2018')).toContainText('63bn');
  await expect(gridCell(row, '2019')).toContainText('–');
  await expect(gridCell(row, '2020')).toContainText('n/a');
  await expect(gridCell(row, '2021')).toHaveText('');
  await window.keyboard.press('Control+z');
  await expect(gridCell(row, '2018')).toHaveText('');
  await expect(gridCell(row, '2019')).toHaveText('');
  await first.app.close();

  const { window: again } = await launch();
  const back = gridRow(again, 'Azerbaijan', 'China', 'exports');
  await expect(gridCell(back, '2018')).toHaveText('');
  await again.keyboard.press('Control+y');
  await expect(gridCell(back, '2018')).toContainText('63bn');
  await expect(gridCell(back, '2020')).toContainText('n/a');
});

test('what LibreOffice shows rounded or with its thousands apart comes with all its digits, a code as a code', async ({
  shared,
}) => {
  const { window } = shared;
  const first = gridCell(gridRow(window, 'Azerbaijan', 'China', 'exports'), '2018');
  await first.click();
  await window.evaluate(() => {
    const cell = (value: string, shown: string): string => `<td align="right" sdval="${value}">${shown}</td>`;
    const numbers = cell('1.234', '1,234') + cell('1234.5678', '1,234.57') + cell('45292', '2024-01-01');
    const write = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', '1,234\t1,234.57\t2024-01-01\t0101\n');
      const code = '<td align="left" sdnum="1033;0;@">0101</td>';
      event.clipboardData?.setData('text/html', `<table>\n<tr>\n${numbers}${code}</tr></table>`);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', write, { capture: true, once: true });
    document.execCommand('copy');
  });
  await window.keyboard.press('Control+v');
  const dialog = dryRun(window);
  await expect(rowOf(dialog, '2018')).toContainText('1.234 USD');
  await expect(rowOf(dialog, '2019')).toContainText('1,234.5678 USD');
  await expect(rowOf(dialog, '2020')).toContainText('refused');
  await expect(rowOf(dialog, '2021')).toContainText('refused: a leading zero');
  await expect(dialog.getByRole('button', { name: 'Write 2 cells' })).toBeInViewport();
  await window.keyboard.press('Escape');
});

test('numbers are meant as somebody says, which the source remembers; a filtered grid says what it writes', async ({
  shared,
}) => {
  const { window } = shared;
  const shown = seriesShown(window);
  await expect(shown).toHaveText('93 series in USD');
  const filter = filterOf(window);
  await filter.fill('azerbaijan china');
  await filter.press('Enter');
  await expect(shown).toHaveText('3 series in USD');
  const row = gridRow(window, 'Azerbaijan', 'China', 'exports');
  await putOnClipboard(shared, '1,5\t2,5\n3,5\t4,5\n5\t6\n7\t8\n9\t10');
  await gridCell(row, '2018').click();
  await window.keyboard.press('Control+v');
  const dialog = dryRun(window);
  await expect(dialog).toContainText('The grid is filtered: only the rows it shows are written');
  await expect(dialog).toContainText('2 rows of the block find no row below and are left out.');
  await dialog.getByRole('combobox', { name: 'Decimal mark' }).selectOption('comma');
  await dialog.getByRole('combobox', { name: 'In', exact: true }).selectOption('thousands');
  await expect(dialog.getByRole('row', { name: /exports, 2018 / })).toContainText('1,500 USD');
  await chooseEstimate(dialog);
  await dialog.getByRole('button', { name: 'Write 6 cells' }).click();
  await expect(dialog).toBeHidden();

  await window.keyboard.press('Control+v');
  await expect(dialog).toContainText('As numbers of this source were meant the last time.');
  await expect(dialog.getByRole('row', { name: /exports, 2018 / })).toContainText('the same');
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(gridCell(row, '2018')).toBeFocused();
});

test('fill by key and by handle, cut and paste with the source, delete: each one step back', async ({
  shared,
}) => {
  const { window } = shared;
  const exports = gridRow(window, 'Azerbaijan', 'China', 'exports');
  const imports = gridRow(window, 'Azerbaijan', 'China', 'imports');
  const dialog = dryRun(window);
  await putOnClipboard(shared, '5 mn\t7 mn');
  await gridCell(exports, '2018').click();
  await window.keyboard.press('Control+v');
  await chooseEstimate(dialog);
  await dialog.getByRole('button', { name: 'Write 2 cells' }).click();
  await expect(dialog).toBeHidden();
  await expect(gridCell(exports, '2019')).toContainText('7mn');

  await window.keyboard.press('Shift+ArrowRight');
  await expect(gridCell(exports, '2019')).toHaveClass(/is-fill-corner/);
  const corner = await gridCell(exports, '2019').boundingBox();
  const end = await gridCell(exports, '2020').boundingBox();
  if (corner === null || end === null) throw new Error('The cells are not on screen.');
  await window.mouse.move(corner.x + corner.width - 3, corner.y + corner.height - 3);
  await window.mouse.down();
  await window.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
  await window.mouse.up();
  await expect(dialog.getByRole('row', { name: /, 2020 / })).toContainText('9,000,000 USD');
  await dialog.getByRole('button', { name: 'Write 1 cell' }).click();
  await expect(dialog).toBeHidden();
  await expect(gridCell(exports, '2020')).toContainText('9mn');

  await gridCell(exports, '2018').click();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+d');
  await expect(dialog.getByRole('heading', { name: 'Fill 1 cell' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Write 1 cell' }).click();
  await expect(dialog).toBeHidden();
  await expect(gridCell(imports, '2018')).toContainText('5mn');

  await gridCell(exports, '2020').click();
  await window.keyboard.press('Control+x');
  await expect(window.getByText('1 cell cut')).toBeVisible();
  await gridCell(imports, '2020').click();
  await window.keyboard.press('Control+v');
  await expect(dialog.getByRole('checkbox', { name: 'Keep their sources' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Write 1 cell' }).click();
  await expect(dialog).toBeHidden();
  await expect(gridCell(imports, '2020')).toContainText('9mn');
  await expect(gridCell(exports, '2020')).toHaveText('');
  await window.keyboard.press('Control+z');
  await expect(gridCell(exports, '2020')).toContainText('9mn');
  await expect(gridCell(imports, '2020')).toHaveText('');

  await gridCell(exports, '2018').click();
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Delete');
  await expect(gridCell(exports, '2018')).toHaveText('');
  await expect(gridCell(exports, '2019')).toHaveText('');
  await window.keyboard.press('Control+z');
  await expect(gridCell(exports, '2018')).toContainText('5mn');
});

test('values copied in the long sheet keep their sources in the wide one', async ({ shared }) => {
  const { window } = shared;
  await window.getByRole('tab', { name: 'Long', exact: true }).click();
  const sheet = window.getByRole('region', { name: 'Long', exact: true });
  await sheet.getByRole('searchbox', { name: 'Find rows' }).fill('armenia russia exports 2018');
  await expect(sheet.getByRole('status')).toHaveText('2 rows');
  await expect(sheet.locator('[row-index="1"] [col-id="period"]')).toHaveText('2018');
  const view = { sheet: 'long', find: 'armenia russia exports 2018', sort: null } as const;
  const copied = (await get(window, 'sheet.page', { ...view, offset: 0, limit: 2 })).rows;
  await sheet.locator('[row-index="0"] [col-id="value"]').click();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+c');
  await expect(window.getByText('2 fields copied')).toBeVisible();
  await window.getByRole('tab', { name: 'Wide', exact: true }).click();
  await gridCell(gridRow(window, 'Azerbaijan', 'China', 'exports'), '2018').click();
  await window.keyboard.press('Control+v');
  const dialog = dryRun(window);
  await expect(dialog.getByRole('checkbox', { name: 'Keep their sources' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Write 2 cells' }).click();
  await expect(dialog).toBeHidden();
  const pasted = await get(window, 'sheet.page', {
    ...view,
    find: 'azerbaijan china 2018',
    offset: 0,
    limit: 9,
  });
  const said = (row: (typeof copied)[number]) => [
    row.cells['value'],
    row.cells['source'],
    row.cells['reporter'],
  ];
  expect(pasted.rows.map(said).sort()).toEqual(copied.map(said).sort());

  // A place of the pivot that is one statement keeps its source too.
  await window.getByRole('tab', { name: 'Pivot', exact: true }).click();
  const pivot = window.getByRole('region', { name: 'Pivot' });
  const filter = pivot.getByRole('searchbox', { name: 'Filter the series' });
  await filter.fill('armenia russia exports');
  await filter.press('Enter');
  await pivot.getByRole('combobox', { name: 'Columns' }).selectOption('counterpart');
  await pivot.getByRole('combobox', { name: 'Period' }).selectOption('2018');
  const place = pivot.locator('[row-index="2"] [col-id="RUS"]');
  await expect(place).toContainText(/\d/);
  await place.click();
  await window.keyboard.press('Control+c');
  await expect(window.getByText('1 cell copied')).toBeVisible();
  await window.getByRole('tab', { name: 'Wide', exact: true }).click();
  await gridCell(gridRow(window, 'Azerbaijan', 'China', 'exports'), '2019').click();
  await window.keyboard.press('Control+v');
  await expect(dialog.getByRole('checkbox', { name: 'Keep their sources' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Write 1 cell' }).click();
  await expect(dialog).toBeHidden();
  const added = { ...view, find: 'azerbaijan china exports 2019', offset: 0, limit: 9 };
  const sources = (await get(window, 'sheet.page', added)).rows.map(({ cells }) => cells['source']);
  expect(copied.map(({ cells }) => cells['source'])).toEqual(expect.arrayContaining(sources));
  expect(sources.length).toBeGreaterThan(0);
});

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { answerDialogs, get } from './host/bridge.ts';
import { filterOf, focusCell, gridCell, gridRow, seriesShown } from './host/grid.ts';
import type { LaunchedAttest } from './host/launchAttest.ts';
import { expect, test } from './host/test.ts';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** The hash of what the workspace holds, its history left out, as the command line tells it beside the open window. */
function contentOf(path: string): string {
  const told = execFileSync(process.execPath, [cli, 'check', path, '--json'], { encoding: 'utf8' });
  return /"[0-9a-f]{64}"/.exec(told)?.[0] ?? told;
}

type Figure = {
  area: string;
  counterpart: string;
  flow: string;
  period: string;
  value: string | null;
  status: string;
};

/** What the workspace holds, as the command line reads it beside the open window. */
function figuresOf(path: string, where: string): string[] {
  const told = execFileSync(process.execPath, [cli, 'figures', path, '--where', where, '--json'], {
    encoding: 'utf8',
  });
  return (JSON.parse(told) as Figure[])
    .map(
      ({ area, counterpart, flow, period, value, status }) =>
        `${area}-${counterpart} ${flow} ${period} ${value ?? 'missing'} ${status}`,
    )
    .sort();
}

/** The last steps of the history, as a condition on figures. */
async function lastSteps(window: Page, count: number): Promise<string> {
  const { entries } = await get(window, 'history.list', { offset: 0, limit: count });
  return entries.map(({ id }) => `step = ${id}`).join(' or ');
}

const saved = (window: Page): Promise<void> =>
  expect(window.locator('.status-bar')).toContainText('All changes saved');

async function importFile({ app, window }: LaunchedAttest, path: string, figures: string): Promise<void> {
  await answerDialogs(app, path);
  await window.keyboard.press('Control+Shift+P');
  await window.keyboard.type('Import figures');
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Import figures' });
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await dialog.getByRole('button', { name: `Import ${figures}` }).click();
  await expect(dialog).toBeHidden();
  await saved(window);
}

/** Presses a key once for each of the steps, and sees each happen. */
async function step(window: Page, key: string, times: number): Promise<void> {
  await gridCell(gridRow(window, 'Azerbaijan', 'China', 'exports'), '2018').click();
  for (let done = 0; done < times; done++) {
    const before = await get(window, 'history.list', { offset: 0, limit: 1 });
    await window.keyboard.press(key);
    await expect
      .poll(async () => (await get(window, 'history.list', { offset: 0, limit: 1 })).total)
      .toBe(before.total + 1);
    await saved(window);
  }
}

async function showAzerbaijan(window: Page): Promise<void> {
  const filter = filterOf(window);
  await filter.fill('azerbaijan china');
  await filter.press('Enter');
  await expect(seriesShown(window)).toHaveText('3 series in USD');
}

async function twoRowWorkbook(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Trade');
  sheet.addRows([
    ['Trade with Kazakhstan, million USD'],
    ['Country', 'Partner', 'Exports', '', 'Imports', ''],
    ['', '', '2022', '2023', '2022', '2023'],
    ['Armenia', 'Kazakhstan', 12.5, '13*', 1, 2],
    ['Georgia', 'Kazakhstan', 7, 8, 'n/a', 4],
    ['* preliminary'],
  ]);
  sheet.mergeCells('C2:D2');
  sheet.mergeCells('E2:F2');
  await book.xlsx.writeFile(path);
}

const comtradeRow = (partner2Code: number, primaryValue: number) => ({
  reporterCode: 51,
  partnerCode: 398,
  flowCode: 'X',
  period: 2021,
  cmdCode: '0101',
  partner2Code,
  primaryValue,
});

test("an analyst's hour: files, a mixed block, a fill, a comment, a replacement and a pivot, all taken back and done again over restarts", async ({
  launch,
  folder,
}) => {
  const csv = join(folder, 'экспорт.csv');
  writeFileSync(
    csv,
    'Страна;Партнер;Экспорт 2022, млн долл.;Экспорт 2023, млн долл.\nАрмения;Казахстан;1 234,5*;–\n"Грузия";Казахстан;1000,25;0\n',
  );
  const xlsx = join(folder, 'trade.xlsx');
  await twoRowWorkbook(xlsx);
  const json = join(folder, 'comtrade.json');
  writeFileSync(
    json,
    JSON.stringify({ data: [comtradeRow(0, 12.5), comtradeRow(156, 4), comtradeRow(643, 8.5)] }),
  );

  const first = await launch();
  await saved(first.window);
  const path = join(folder, 'profile', 'Sample.attest');
  const start = contentOf(path);
  const { total: operations } = await get(first.window, 'history.list', { offset: 0, limit: 1 });
  await importFile(first, csv, '4 figures');
  await importFile(first, xlsx, '8 figures');
  await importFile(first, json, '1 figure');
  // Decimal commas and Cyrillic names; two rows of header and what a footnote says of a mark; the total of several rows.
  expect(figuresOf(path, await lastSteps(first.window, 3))).toEqual([
    'ARM-KAZ exports 2021 12.5 A',
    'ARM-KAZ exports 2022 1234500000 A',
    'ARM-KAZ exports 2022 12500000 A',
    'ARM-KAZ exports 2023 13000000 P',
    'ARM-KAZ exports 2023 missing M',
    'ARM-KAZ imports 2022 1000000 A',
    'ARM-KAZ imports 2023 2000000 A',
    'GEO-KAZ exports 2022 1000250000 A',
    'GEO-KAZ exports 2022 7000000 A',
    'GEO-KAZ exports 2023 0 A',
    'GEO-KAZ exports 2023 8000000 A',
    'GEO-KAZ imports 2022 missing M',
    'GEO-KAZ imports 2023 4000000 A',
  ]);

  await first.app.close();

  const { app, window } = await launch();
  await saved(window);
  await showAzerbaijan(window);
  const exports = gridRow(window, 'Azerbaijan', 'China', 'exports');
  const imports = gridRow(window, 'Azerbaijan', 'China', 'imports');
  await app.evaluate(({ clipboard }) => clipboard.writeText('63 bn\t1 234,5\t(12)\t–\tn/a\t0101'));
  await gridCell(exports, '2018').click();
  await window.keyboard.press('Control+v');
  const dialog = window.locator('dialog.paste-dialog');
  await expect(dialog.getByRole('row', { name: /, 2023 / })).toContainText('refused: a leading zero');
  await dialog.getByRole('option', { name: "Analyst's estimate" }).click();
  await dialog.getByRole('button', { name: 'Write 5 cells' }).click();
  await expect(dialog).toBeHidden();
  await expect(gridCell(exports, '2018')).toContainText('63bn');
  await saved(window);
  expect(figuresOf(path, await lastSteps(window, 1))).toEqual([
    'AZE-CHN exports 2018 63000000000 A',
    'AZE-CHN exports 2019 1234.5 A',
    'AZE-CHN exports 2020 -12 A',
    'AZE-CHN exports 2021 missing M',
    'AZE-CHN exports 2022 missing M',
  ]);
  await gridCell(exports, '2018').click();
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+d');
  await dialog.getByRole('button', { name: 'Write 1 cell' }).click();
  await expect(dialog).toBeHidden();
  await expect(gridCell(imports, '2018')).toContainText('63bn');
  await saved(window);

  await gridCell(exports, '2018').click();
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByRole('heading', { name: /China, exports, 2018$/ })).toBeVisible();
  await inspector.getByRole('textbox', { name: 'Comment on this cell' }).fill('From a call.');
  await inspector.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(gridCell(exports, '2018').getByRole('img', { name: '1 comment' })).toBeVisible();
  await saved(window);

  await gridCell(exports, '2018').click();
  await window.keyboard.press('Control+h');
  const bar = window.getByRole('search', { name: 'Find in the sheets' });
  await bar.getByRole('searchbox', { name: 'Find in the sheet' }).fill('63 bn');
  await expect(bar.locator('.find-status')).toHaveText('1 of 2');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('64 bn');
  await bar.getByRole('button', { name: 'Replace all 2…' }).click();
  // The filled cell holds all its digits and only shows the words.
  await expect(dialog.getByRole('row', { name: /imports, 2018/ })).toContainText('refused');
  await dialog.getByRole('button', { name: 'Replace 1 cell' }).click();
  await expect(dialog).toBeHidden();
  await expect(gridCell(exports, '2018')).toContainText('64bn');
  await saved(window);
  await bar.getByRole('button', { name: 'Close' }).click();

  const column = window.getByRole('textbox', { name: 'Filter 2018' });
  await column.fill('63.5bn..65bn');
  await column.press('Enter');
  await expect(imports).toBeHidden();
  await expect(exports).toBeVisible();
  await column.fill('');
  await column.press('Enter');
  await expect(imports).toBeVisible();

  await window.getByRole('tab', { name: 'Pivot', exact: true }).click();
  const pivot = window.getByRole('region', { name: 'Pivot' });
  await pivot.getByRole('searchbox', { name: 'Filter the series' }).fill('azerbaijan china exports');
  await pivot.getByRole('searchbox', { name: 'Filter the series' }).press('Enter');
  await pivot.getByRole('combobox', { name: 'Columns' }).selectOption('period');
  await expect(pivot.getByText('64', { exact: true }).first()).toBeVisible();
  await window.getByRole('tab', { name: 'Wide', exact: true }).click();

  const { total } = await get(window, 'history.list', { offset: 0, limit: 1 });
  const steps = total - operations;
  expect(steps).toBe(7);
  const end = contentOf(path);
  expect(end).not.toBe(start);
  await step(window, 'Control+z', steps);
  expect(contentOf(path)).toBe(start);
  await app.close();

  const { window: again } = await launch();
  await saved(again);
  expect(contentOf(path)).toBe(start);
  await showAzerbaijan(again);
  await step(again, 'Control+y', steps);
  expect(contentOf(path)).toBe(end);

  // A figure of the workbook says in which cell of it it stands.
  const filter = filterOf(again);
  await filter.fill('georgia kazakhstan imports');
  await filter.press('Enter');
  await focusCell(gridRow(again, 'Georgia', 'Kazakhstan', 'imports'), '2023');
  await expect(again.getByRole('complementary', { name: 'Inspector' })).toContainText(
    'Imported from trade.xlsx, sheet Trade, cell F5',
  );
});

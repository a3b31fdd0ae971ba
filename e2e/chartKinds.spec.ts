import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { violationsIn } from './host/axe.ts';
import { get } from './host/bridge.ts';
import { expect, test } from './host/test.ts';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** A command of the palette, by its name. */
async function runByName(window: Page, name: string): Promise<void> {
  await window.keyboard.press('Control+Shift+P');
  await expect(window.getByRole('dialog').locator('input')).toBeFocused();
  await window.keyboard.type(name);
  await expect(window.getByRole('dialog').getByRole('option').first()).toContainText(name);
  await window.keyboard.press('Enter');
}

/** Draws a chart that is asked for in words. */
async function drawInWords(window: Page, words: string, reading: string | RegExp): Promise<void> {
  await runByName(window, 'New chart in words');
  const dialog = window.getByRole('dialog', { name: 'New chart in words' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await window.keyboard.type(words);
  await expect(dialog.getByRole('region', { name: 'How it is read' })).toContainText(reading);
  await expect(dialog.getByRole('button', { name: 'Draw it' })).toBeEnabled();
  expect(await violationsIn(window, '.chart-words')).toEqual([]);
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Presses Tab until something has the focus. */
async function tabTo(window: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return;
    await window.keyboard.press('Tab');
  }
  throw new Error('Sixty times Tab did not reach it.');
}

test.describe('by keyboard alone', () => {
  test.slow();

  test('slopes, both sides of one trade, the divergence view and the re-export scenario; axe finds no fault', async ({
    shared: { window },
  }) => {
    await expect(window.locator('.ag-row').first()).toBeVisible();
    await drawInWords(
      window,
      'Russia’s turnover with each republic, 2020 and 2024',
      'Drawn as slopes, which the years suggest: 2020 and 2024.',
    );
    const slopes = window.getByRole('article', { name: /^Turnover with Russia: .*2020 and 2024$/ });
    const dollars = slopes.getByRole('button', { name: 'USD only' });
    await tabTo(window, dollars);
    await window.keyboard.press('Enter');
    const plot = slopes.getByRole('application', { name: /Chart of .* lines over 2 periods/ });
    await tabTo(window, plot);
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('End');
    // What a screen reader is told: the live region of the accessibility tree, not only text somewhere on screen.
    await expect(slopes.getByRole('status')).toMatchAriaSnapshot(
      '- status: "/Armenia – Russia, turnover, 2024: [0-9.]+ bn USD.*, mirror.* Source: .+/"',
    );
    await window.keyboard.press('ArrowDown');
    await expect(slopes.getByRole('status')).toContainText(
      /^Azerbaijan – Russia, turnover, 2024: .* Source: /,
    );
    expect(await violationsIn(window, '.chart-panel')).toEqual([]);
    await window.keyboard.press('Control+s');
    await expect(slopes.getByText('Not saved yet')).toBeHidden();

    await drawInWords(window, 'China-Kyrgyzstan 2024, both sides', 'Drawn as both sides’ statistics');
    const sides = window.getByRole('article', {
      name: /^Kyrgyzstan – China: turnover|^Turnover with China: Kyrgyzstan/,
    });
    await expect(
      sides.getByText(/Shaded, 2024: 5\.30? bn USD .* against 22\.7 bn USD .*transit/),
    ).toBeVisible();
    await tabTo(window, sides.getByRole('application'));
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('End');
    await expect(sides.getByRole('status')).toContainText(/2024: 5\.30? bn USD/);
    await window.keyboard.press('ArrowDown');
    await expect(sides.getByRole('status')).toContainText(/2024: 22\.7 bn USD.*mirror/);
    expect(await violationsIn(window, '.chart-panel')).toEqual([]);

    await runByName(window, 'Trade against politics');
    const divergence = window.getByRole('article', { name: 'Trade against politics' });
    await tabTo(window, divergence.getByRole('application'));
    await window.keyboard.press('ArrowRight');
    await expect(divergence.getByRole('status')).toMatchAriaSnapshot(
      '- status: "/Armenia: trade \\\\+\\\\d+%.*net signal −6.*More trade, further from Moscow/"',
    );
    await expect(divergence.getByRole('region', { name: 'Evidence: Armenia' })).toBeVisible();
    expect(await violationsIn(window, '.divergence')).toEqual([]);

    await runByName(window, 'Political events');
    const events = window.getByRole('region', { name: 'Political events' });
    await expect(events).toBeVisible();
    expect(await violationsIn(window, '.signals')).toEqual([]);

    await runByName(window, 'Show library');
    const title = 'The war ends, sanctions ease, re-exports end';
    await tabTo(
      window,
      window.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: title }),
    );
    await window.keyboard.press('Enter');
    const scenario = window.getByRole('article', { name: title });
    await expect(scenario.getByRole('region', { name: 'Result' })).toContainText('708 mn to 3.54 bn USD');
    await expect(scenario).toContainText(
      '80 percent is of Armenia’s exports to Russia, 2023; turnover 2024 has another base.',
    );
    await tabTo(window, scenario.getByRole('slider', { name: 'Armenia’s re-exports end, to' }));
    expect(await violationsIn(window, '.scenario-panel')).toEqual([]);
  });
});

test('a map, points of two measures, and a value converted at the rate that is named', async ({
  shared: { window },
}) => {
  await expect(window.locator('.ag-row').first()).toBeVisible();
  const source = await get(window, 'sheet.add', {
    sheet: 'sources',
    values: { title: 'Reference rates', publisher: 'Central bank' },
  });
  await get(window, 'sheet.add', {
    sheet: 'rates',
    values: { from_unit: 'EUR', to_unit: 'USD', period: '2020', value: '1.14', source: source.rowId },
  });
  await drawInWords(window, 'Russia’s turnover with each republic, 2020 and 2024', 'Drawn as slopes');
  const chart = window.getByRole('article', { name: /^Turnover with Russia: .*2020 and 2024$/ });
  await expect(chart.getByText(/These rows are in .* One axis cannot hold both/)).toBeVisible();
  await expect(chart.getByText(/Into USD at 1\.14 USD for 1 EUR \(Central bank, 2020\)/)).toBeVisible();
  await chart.getByRole('button', { name: 'Convert to USD' }).click();
  const foot = chart.locator('.chart-foot');
  await expect(foot).toContainText(/Converted at 1\.14 USD for 1 EUR \(Central bank, 2020\): .*Latvia 2020/);
  await expect(foot.getByText(/^Source: /)).toContainText('Central bank');
  await chart.getByRole('button', { name: 'Design' }).click();
  const kind = chart.getByRole('combobox', { name: 'Kind' });
  await kind.selectOption('Map of the region');
  await expect(foot).toContainText('Outlines: Natural Earth');
  await chart.getByRole('application').focus();
  await window.keyboard.press('ArrowRight');
  await expect(foot.getByRole('status')).toContainText(/^Armenia – Russia, turnover, 2024: .* Source: /);
  expect(await violationsIn(window, '.chart-panel')).toEqual([]);

  await kind.selectOption('Points, one against another');
  const across = chart.getByRole('combobox', { name: 'Across' });
  await across.selectOption({ label: 'turnover with China' });
  await expect(foot).toContainText('Across: turnover with China, 2024. Up: turnover with Russia, 2024.');
  await chart.getByRole('application').focus();
  await window.keyboard.press('Home');
  await expect(foot.getByRole('status')).toContainText(/^Armenia – China, turnover, 2024: /);
  expect(await violationsIn(window, '.chart-panel')).toEqual([]);
});

test('very many marks are drawn by the column of pixels, zoomed to each with its sign, walked and shown as a table', async ({
  launch,
  folder,
}) => {
  const file = `${folder}/Dense.attest`;
  const lines = [
    'id,area,counterpart,flow,product,period,measure,value,unit,currency,reporter,valuation,status,bound,source,note',
  ];
  for (const [at, area] of ['ARM', 'GEO', 'KAZ', 'KGZ'].entries())
    for (let month = 0; month < 900; month++) {
      const period = `${1950 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      const value = 100 + at * 50 + ((month * 37) % 41);
      const status = month === 450 ? 'E' : 'A';
      lines.push(
        `M${at}-${month},${area},RUS,exports,TOTAL,${period},trade_value,${value},million USD,USD,${area},FOB,${status},exact,S1,`,
      );
    }
  writeFileSync(`${folder}/dense.csv`, `${lines.join('\n')}\n`);
  for (const args of [
    ['new', file],
    ['import', file, `${folder}/dense.csv`],
  ])
    execFileSync(process.execPath, [cli, ...args]);
  const { window } = await launch({ workspace: file });
  await expect(window.locator('.ag-row').first()).toBeVisible();
  const series = ['ser1', 'ser2', 'ser3', 'ser4'];
  const spec = await get(window, 'chart.draft', { series });
  await get(window, 'chart.save', { chartId: null, spec: { ...spec, title: 'Every month' } });
  await window
    .getByRole('navigation', { name: 'Library' })
    .getByRole('button', { name: 'Every month' })
    .click();
  const chart = window.getByRole('article', { name: 'Every month' });
  const count = chart.locator('.chart-count');
  await expect(count).toContainText(
    /of 3,600 marks in sight are drawn.*a sign stands where the status changes/,
  );
  const plot = chart.getByRole('application', { name: /4 lines over 900 periods.*Plus and minus zoom/ });
  await plot.focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('End');
  await window.keyboard.press('ArrowDown');
  const told = chart.locator('.chart-foot').getByRole('status');
  await expect(told).toContainText(/^Georgia – Russia, exports, 2024-12: .* USD.*Source: /);
  // Two steps: a quarter of the months, few enough for a sign each.
  for (const drawn of [
    /^All 1,800 marks in sight are drawn; a sign/,
    /^All 900 marks in sight are drawn, each with its sign/,
  ]) {
    await window.keyboard.press('+');
    await expect(count).toContainText(drawn);
  }
  expect(await violationsIn(window, '.chart-panel')).toEqual([]);

  await window.keyboard.press('t');
  const table = chart.getByRole('table', { name: 'Table of Every month' });
  await expect(table.locator('button:focus')).toHaveAttribute('title', /2024-12/);
  await expect(chart.getByRole('button', { name: 'Later' })).toBeDisabled();
  await chart.getByRole('button', { name: 'Earlier' }).click();
  await expect(table.locator('button:focus')).toHaveAttribute('title', /Georgia – Russia, exports/);
  await expect(chart.getByRole('button', { name: 'Later' })).toBeEnabled();
  expect(await violationsIn(window, '.chart-panel')).toEqual([]);

  await chart.getByRole('button', { name: 'Design' }).click();
  await chart.getByRole('combobox', { name: 'From' }).focus();
  await chart.getByRole('combobox', { name: 'From' }).selectOption('2020-01');
  await expect(chart.getByText('Changes not saved')).toBeVisible();
});

/** What a cell says under the heads, corners and captions that tables of different trades and languages have. */
import { describe, expect, test } from 'vitest';
import type { Block } from '../document/types.ts';
import { readArticle } from './readArticle.ts';

/** Language, caption, head of the column, cell, and what it is. */
const CELLS: readonly (readonly [
  language: string,
  caption: string,
  head: string,
  cell: string,
  read: string,
])[] = [
  ['en', 'Rovers’ accounts (£000)', '2023', '1,655', 'money 1655000 GBP'],
  ['en', 'Accounts, $000s', '2023', '(655)', 'money -655000 USD'],
  ['en', 'Accounts (€ 000)', '2023', '4,115', 'money 4115000 EUR'],
  ['en', 'Accounts', '2023 (£’000)', '1,655', 'money 1655000 GBP'],
  ['en', 'Accounts', '2024, £m', '1,655', 'money 1655000000 GBP'],
  ['en', 'Where used clothing goes', '£ per tonne, 2024', '612', 'money 612 GBP'],
  ['en', 'Where used clothing goes', 'Price (€/t), 2024', '612', 'money 612 EUR'],
  ['en', 'Where used clothing goes', '2019 (tonnes)', '64,200', 'quantity 64200 tonne'],
  ['en', 'Rice, $ per tonne, fob', '2024', '840', 'money 840 USD'],
  ['en', 'Bills (£ a year)', 'Now', '840', 'money 840 GBP'],
  ['en', 'Colonies by state (thousands)', '2024', '1,280', 'count 1280000'],
  ['en', 'Colonies by state (thousands)', 'Change (percent)', '-5.1', 'percent -5.1 percent'],
  ['en', 'Colonies by state (thousands)', '% change', '-2.5', 'percent -2.5 percent'],
  ['en', 'Colonies by state (thousands)', 'Growth, per cent', '3.1', 'percent 3.1 percent'],
  ['en', 'Passengers (m)', 'Revenue (€m)', '13.5', 'money 13500000 EUR'],
  ['en', 'Passengers (m)', 'Load factor (%)', '94', 'percent 94 percent'],
  ['en', 'Sales (millions)', 'Revenue ($)', '13.5', 'money 13500000 USD'],
  ['en', 'Sales (millions)', 'Price ($ per unit)', '13.5', 'money 13.5 USD'],
  ['en', 'Bills (£)', 'Households (000)', '23', 'count 23000'],
  ['en', 'Sales (000 units)', '2024', '53', 'count 53000 unit'],
  ['en', 'Output (million tonnes)', 'Workers', '1,200', 'count 1200'],
  ['en', 'Output (million tonnes)', 'Number of mines', '12', 'count 12'],
  ['en', 'Key figures ($ millions, except where stated)', 'Q3 2025', '1,136', 'money 1136000000 USD'],
  ['en', 'Key figures (in £m unless otherwise indicated)', '2025', '742', 'money 742000000 GBP'],
  ['en', 'All figures in € million except per-share data', '2025', '742', 'money 742000000 EUR'],
  ['en', 'Output (thousand tonnes, excluding small mines)', '2025', '742', 'quantity 742000 tonne'],
  ['de', 'Kennzahlen (in Mio. Euro, sofern nicht anders angegeben)', '2024', '742', 'money 742000000 EUR'],
  ['de', 'Angaben in Tausend Tonnen', '2024', '53', 'quantity 53000 tonne'],
  ['fr', 'Résultats (en millions d’euros, sauf indication contraire)', '2024', '742', 'money 742000000 EUR'],
  ['ru', 'Показатели (млн долларов, если не указано иное)', '2024', '742', 'money 742000000 USD'],
  ['de', 'Absatz in Tausend Tonnen', '2024', '53', 'quantity 53000 tonne'],
  ['de', 'Umsatz in Mio. Euro', '2024', '5.312', 'money 5312000000 EUR'],
  ['de', 'Umsatz in Mio. Euro', 'Anteil in %', '3,8', 'percent 3.8 percent'],
  ['fr', 'Ventes (en milliers de tonnes)', 'Évolution (en %)', '-3,8', 'percent -3.8 percent'],
  ['es', 'Ventas (miles de toneladas)', '2024', '55', 'quantity 55000 tonne'],
  ['ru', 'Выпуск в тыс. тонн', '2024', '53,2', 'quantity 53200 tonne'],
];

function cellOf(language: string, caption: string, head: string, cell: string): string {
  const texts: readonly (readonly [text: string, role: Block['role'], locator: string])[] = [
    [caption, 'body', 'p 1'],
    ['Item', 'table', 'table 1 r1 c1'],
    [head, 'table', 'table 1 r1 c2'],
    ['First', 'table', 'table 1 r2 c1'],
    [cell, 'table', 'table 1 r2 c2'],
  ];
  let start = 0;
  const blocks = texts.map(([text, role, locator], at): Block => {
    const block = { id: `b${at}`, ordinal: at + 1, role, locator, start, end: start + text.length, text };
    start += text.length + 1;
    return { ...block, kept: true, rule: null };
  });
  const from = blocks.at(-1)?.start ?? 0;
  const read = readArticle(texts.map(([text]) => text).join('\n'), blocks, {
    language,
    published: '2026-01-20',
  });
  return read.mentions
    .filter((mention) => mention.start >= from)
    .map(({ kind, state, readings }) =>
      [
        state === 'extracted' ? kind : state,
        ...readings.map(({ value, currency, unit }) => [value, currency ?? unit].filter(Boolean).join(' ')),
      ].join(' '),
    )
    .join('; ');
}

describe('cells of a table', () => {
  test.each(CELLS)('%s: "%s", under "%s": %s', (language, caption, head, cell, expected) => {
    expect(cellOf(language, caption, head, cell)).toBe(expected);
  });
});

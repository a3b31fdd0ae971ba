import { describe, expect, test } from 'vitest';
import { bytesSource } from '../csv/tableText.ts';
import { csvTable } from '../formats/csvFile.ts';
import { openTable } from '../openTable.ts';
import { readMapping } from './columnMapping.ts';
import { filePlaces } from './filePlaces.ts';
import { sourceRegister } from './sourceRegister.ts';

const csv = Buffer.from(
  'Land;Partner;Jahr;Wert\nBRD (alt);Russland;2024;1.234,5\nDeutschland;China;2024;12\n',
);
const german = {
  columns: { area: 'Land', counterpart: 'Partner', period: 'Jahr', value: 'Wert' },
  constants: { flow: 'exports', unit: 'million EUR', source: 'Amt' },
  values: { area: { 'BRD (alt)': 'DEU' }, counterpart: { Russland: 'RUS' } },
  locale: 'de',
};
const read = (mapping: object) => {
  const sources = sourceRegister([]);
  const table = csvTable(bytesSource(csv), 'a.csv');
  const opened = openTable(
    table,
    filePlaces('CSV', 'a.csv'),
    readMapping(JSON.stringify(mapping), 'm.json'),
    sources,
  );
  const onRefused = (problem: Error): never => {
    throw problem;
  };
  const assertions = [...opened.assertions(onRefused)];
  return { assertions, sources: sources.all() };
};

describe('a mapping', () => {
  test('says which column is which, what all rows say, and what words and separators mean', () => {
    const { assertions, sources } = read(german);
    expect(
      assertions.map(({ area, counterpart, flow, value, currency, valueAsStated }) => [
        area,
        counterpart,
        flow,
        value,
        currency,
        valueAsStated,
      ]),
    ).toEqual([
      ['DEU', 'RUS', 'exports', '1234500000', 'EUR', '1.234,5'],
      ['DEU', 'CHN', 'exports', '12000000', 'EUR', '12'],
    ]);
    expect(sources.map(({ publisher }) => publisher)).toEqual(['Amt']);
  });

  test.each([
    ['a header the file lacks', { ...german, columns: { ...german.columns, value: 'Value' } }, /"Value"/],
    ['nothing for a needed column', { ...german, constants: {} }, /lacks the column flow/],
    ['a column that is none of ours', { ...german, columns: { country: 'Land' } }, /mapping does not fit/],
    ['a key it cannot have', { ...german, colums: {} }, /mapping does not fit/],
    ['a column and a constant', { ...german, constants: { area: 'DEU' } }, /both a column and a constant/],
    ['words that stay unknown', { ...german, values: {} }, /"BRD \(alt\)" cannot be read/],
  ])('with %s is refused', (_name, mapping, message) => {
    expect(() => read(mapping)).toThrow(message);
  });

  test('that is no JSON is refused', () => {
    expect(() => readMapping('{"columns"', 'm.json')).toThrow('not JSON');
  });
});

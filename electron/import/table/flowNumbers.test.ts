import { expect, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

const OF_SOMEBODY = 'reporter,partner,flow,year,value_usd\nARM,RUS,1,2023,5\nARM,RUS,2,2023,6\n';

test('whether 1 is an import is asked where nobody says whose numbers they are', async () => {
  const { questions } = await readBytes('a.csv', OF_SOMEBODY);
  expect(questions).toMatchObject([{ code: 'import/flow_codes', where: 'a.csv, line 2, column 3' }]);
  const read = async (flow_codes: string) =>
    (await readBytes('a.csv', OF_SOMEBODY, { flow_codes })).assertions.map(line);
  expect(await read('one_imports')).toEqual([
    'ARM-RUS imports TOTAL 2023 = 5 USD (5)',
    'ARM-RUS exports TOTAL 2023 = 6 USD (6)',
  ]);
  expect(await read('one_exports')).toEqual([
    'ARM-RUS exports TOTAL 2023 = 5 USD (5)',
    'ARM-RUS imports TOTAL 2023 = 6 USD (6)',
  ]);
});

test('names in a column beside them say what they are', async () => {
  const named =
    'reporter,partner,flow,flow label,year,value_usd\nARM,RUS,1,Exports,2023,5\nARM,RUS,2,Imports,2023,6\n';
  expect((await readBytes('n.csv', named)).assertions.map(line)).toEqual([
    'ARM-RUS exports TOTAL 2023 = 5 USD (5)',
    'ARM-RUS imports TOTAL 2023 = 6 USD (6)',
  ]);
});

test('the columns of Eurostat say that they are its numbers, and words are asked about by nobody', async () => {
  const eurostat =
    'DECLARANT_ISO,PARTNER_ISO,FLOW,PERIOD,VALUE_IN_EUROS\nDE,RU,1,202301,5\nDE,RU,2,202301,6\n';
  expect((await readBytes('e.csv', eurostat)).assertions.map(line)).toEqual([
    'DEU-RUS imports TOTAL 2023-01 = 5 EUR (5)',
    'DEU-RUS exports TOTAL 2023-01 = 6 EUR (6)',
  ]);
  const words = OF_SOMEBODY.replace(',2,', ',exports,');
  expect((await readBytes('w.csv', words)).questions).toEqual([]);
  const told = await readBytes('a.csv', OF_SOMEBODY, {
    values: { flow: { '1': 'exports', '2': 'imports' } },
  });
  expect(told.assertions.map(({ flow }) => flow)).toEqual(['exports', 'imports']);
});

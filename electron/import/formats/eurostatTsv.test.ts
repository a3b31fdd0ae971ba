import { expect, test } from 'vitest';
import { line, readBytes } from '../testing/openBytes.ts';

test("Eurostat's own table file: dimensions in one column, flags behind numbers, quantities told and not read", async () => {
  const { assertions, refused, questions } = await readBytes(
    'ds-045409.tsv',
    [
      'freq,reporter,partner,product,flow,indicators\\TIME_PERIOD\t2023-01 \t2023-02 \t2023-03 ',
      'M,AT,AM,21039090,2,VALUE_IN_EUROS\t8813 \t: \t17949 p',
      'M,AT,AM,21039090,2,QUANTITY_IN_100KG\t12 \t: \t17 ',
      'M,AT,KZ,TOTAL,1,VALUE_IN_EUROS\t1000.5 b\t: c\t2.125 ep',
      'M,AT,KZ,TOTAL\t1 \t2 \t3 ',
    ].join('\n'),
  );
  expect(questions).toEqual([]);
  expect(assertions.map(line)).toEqual([
    'AUT-ARM exports 21039090 2023-01 = 8813 EUR (8813)',
    'AUT-ARM exports 21039090 2023-02 = missing EUR (:)',
    'AUT-ARM exports 21039090 2023-03 = 17949 EUR (17949 p)',
    'AUT-KAZ imports TOTAL 2023-01 = 1000.5 EUR (1000.5 b)',
    'AUT-KAZ imports TOTAL 2023-02 = missing EUR (: c)',
    'AUT-KAZ imports TOTAL 2023-03 = 2.125 EUR (2.125 ep)',
  ]);
  expect(assertions.map(({ status }) => status)).toEqual(['A', 'M', 'P', 'B', 'M', 'E']);
  expect(refused.map(({ message, where }) => `${message} ${where}`)).toEqual([
    'The unit "QUANTITY_IN_100KG" is not known. ds-045409.tsv, line 3',
    'The row has 4 cells, the header has 9. ds-045409.tsv, line 5',
  ]);
});

test('codes that name a flow and a unit in one, the older name of the header, and a frequency that is no flow', async () => {
  const { assertions, refused, remarks } = await readBytes(
    'ext_lt_maineu.tsv',
    [
      'freq,indic_et,sitc06,partner,geo\\time\t2022 \t2023 ',
      'A,MIO_EXP_VAL,TOTAL,RU,DE\t8813.2 \t12.1 p',
      'A,MIO_BAL_VAL,TOTAL,RU,DE\t5 \t7 ',
      'A,MIO_IMP_VAL,SITC0_1,RU,DE\t7 \t: ',
    ].join('\n'),
  );
  expect(assertions.map(line)).toEqual([
    'DEU-RUS exports TOTAL 2022 = 8813200000 EUR (8813.2)',
    'DEU-RUS exports TOTAL 2023 = 12100000 EUR (12.1 p)',
    'DEU-RUS imports SITC0_1 2022 = 7000000 EUR (7)',
    'DEU-RUS imports SITC0_1 2023 = missing EUR (:)',
  ]);
  expect(refused.map(({ message }) => message)).toEqual(['The flow "MIO_BAL_VAL" cannot be read.']);
  expect(remarks).toEqual(['Column left out: 1 "freq" (the periods say it).']);
  const alone = await readBytes('m.csv', 'freq,geo,partner,TIME_PERIOD,value\nM,DE,RU,2023-01,5\n');
  expect(alone.questions.map(({ message }) => message)).toEqual([
    'The table lacks the column flow; it has "freq", "geo", "partner", "TIME_PERIOD", "value".',
  ]);
});

import type { ReactNode } from 'react';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { importText } from '../../strings/importText.ts';

type Parts = {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
};

type Asked = 'total_rows' | 're_exports' | 'roman' | 'fiscal_year' | 'area_codes' | 'flow_codes' | 'brackets';

/** Questions about the whole file, each under the code it is asked with, and its answers. */
const ASKED: readonly {
  readonly key: Asked;
  readonly label: string;
  readonly answers: readonly (readonly [answer: string, text: string])[];
}[] = [
  {
    key: 'total_rows',
    label: importText.totalRows,
    answers: [
      ['leave_out', importText.totalsLeave],
      ['world', importText.totalsWorld],
    ],
  },
  {
    key: 're_exports',
    label: importText.reExports,
    answers: [
      ['keep', importText.reExportsKeep],
      ['leave_out', importText.reExportsLeave],
    ],
  },
  {
    key: 'roman',
    label: importText.roman,
    answers: [
      ['quarters', importText.romanQuarters],
      ['months', importText.romanMonths],
    ],
  },
  {
    key: 'fiscal_year',
    label: importText.fiscalYear,
    answers: [
      ['begins', importText.fiscalBegins],
      ['ends', importText.fiscalEnds],
    ],
  },
  {
    key: 'area_codes',
    label: importText.areaCodes,
    answers: [
      ['un', importText.areaCodesUn],
      ['own', importText.areaCodesOwn],
    ],
  },
  {
    key: 'flow_codes',
    label: importText.flowCodes,
    answers: [
      ['one_imports', importText.flowCodesOneImports],
      ['one_exports', importText.flowCodesOneExports],
    ],
  },
  {
    key: 'brackets',
    label: importText.brackets,
    answers: [
      ['negative', importText.bracketsNegative],
      ['plain', importText.bracketsPlain],
    ],
  },
];

/** Rows of totals keep nothing waiting: until it is said what they are, they stay out and are told. */
const isAsked = ({ questions, totals }: ImportPreview, key: Asked): boolean =>
  key === 'total_rows' ? totals !== null : questions.some(({ code }) => code === `import/${key}`);

/** Those that are asked of this file or were answered for it; each stays open until one of its answers is chosen. */
export function OpenChoices({ preview, choices, onChoose }: Parts): ReactNode {
  return ASKED.map(({ key, label, answers }) => {
    if (choices[key] === undefined && !isAsked(preview, key)) return null;
    return (
      <label key={key}>
        {key === 'total_rows' && preview.totals !== null ? importText.totalsNamed(preview.totals) : label}
        <select
          className="field"
          value={choices[key] ?? ''}
          onChange={({ target }) => onChoose({ ...choices, [key]: target.value })}
        >
          <option value="" disabled>
            {importText.open}
          </option>
          {answers.map(([answer, text]) => (
            <option key={answer} value={answer}>
              {text}
            </option>
          ))}
        </select>
      </label>
    );
  });
}

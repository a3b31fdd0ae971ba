import type { ReactNode } from 'react';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { importText } from '../../strings/importText.ts';
import { rowsApart, withLeftOut, withOnly } from './importChoices.ts';

/** No cell says this. */
const ALL = '\u0000all';

type Props = {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
};

/** Which rows are meant, where several give a figure for one cell and a column tells them apart. */
export function RowsChoice({ preview, choices, onChoose }: Props): ReactNode {
  return rowsApart(preview, choices).map(({ column, answers, chosen, isLeftOut }) => (
    <label key={column}>
      {importText.rowsOf(column)}
      <select
        className="field"
        value={chosen}
        onChange={({ target }) =>
          onChoose(
            target.value === ALL ? withLeftOut(choices, column) : withOnly(choices, column, target.value),
          )
        }
      >
        <option value="">{importText.open}</option>
        {answers.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {isLeftOut && <option value={ALL}>{importText.allRows}</option>}
      </select>
    </label>
  ));
}

import type { ReactNode } from 'react';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { importText as words } from '../../strings/importText.ts';

type Props = {
  /** What was found; null where nothing was. */
  readonly found: readonly [number, number] | null;
  readonly head: ImportPreview['head'];
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
};

/** Which lines name the columns: two numbers beside the first lines as they stand. */
export function HeaderLines({ found, head, choices, onChoose }: Props): ReactNode {
  const [from, to] = choices.header_lines ?? found ?? [1, 1];
  const set = (first: number, last: number): void => {
    if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1) return;
    if (first !== from || last !== to)
      onChoose({ ...choices, header_lines: [Math.min(first, last), Math.max(first, last)] });
  };
  const { header_lines: _said, ...withoutLines } = choices;
  return (
    <details className="import-head" open={choices.header_lines !== undefined || found === null}>
      <summary>{words.headerLines(from, to)}</summary>
      <p className="import-decisions">
        <label>
          {words.headerFrom}
          <input
            className="field import-line"
            type="number"
            min={1}
            key={`from${from}`}
            defaultValue={from}
            onBlur={({ target }) => set(target.valueAsNumber, Math.max(target.valueAsNumber, to))}
          />
        </label>
        <label>
          {words.headerTo}
          <input
            className="field import-line"
            type="number"
            min={1}
            key={`to${to}`}
            defaultValue={to}
            onBlur={({ target }) => set(Math.min(from, target.valueAsNumber), target.valueAsNumber)}
          />
        </label>
        {choices.header_lines !== undefined && (
          <button type="button" className="button quiet" onClick={() => onChoose(withoutLines)}>
            {words.headerFound}
          </button>
        )}
      </p>
      {head.length > 0 && (
        <table className="import-table import-lines" aria-label={words.headLines}>
          <tbody>
            {head.map(({ line, cells }) => (
              <tr key={line} className={line >= from && line <= to ? 'is-header' : ''}>
                <th scope="row" className="number">
                  {line}
                </th>
                {cells.map((cell, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of a line have no other name
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

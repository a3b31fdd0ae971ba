import { type ReactNode, useId } from 'react';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { importText as words } from '../../strings/importText.ts';
import { SaidField } from './SaidField.tsx';

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
    if (first !== from || last !== to) onChoose({ ...choices, header_lines: [first, last] });
  };
  const { header_lines: _said, ...withoutLines } = choices;
  return (
    <details className="import-head" open={choices.header_lines !== undefined || found === null}>
      <summary>{words.headerLines(from, to)}</summary>
      <p className="import-lines-said">
        <LineField
          label={words.headerFrom}
          line={from}
          head={head}
          onLine={(line) => set(line, Math.max(line, to))}
        />
        <LineField
          label={words.headerTo}
          line={to}
          head={head}
          onLine={(line) => set(Math.min(from, line), line)}
        />
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

function LineField({
  label,
  line,
  head,
  onLine,
}: {
  label: string;
  line: number;
  head: ImportPreview['head'];
  onLine: (line: number) => void;
}): ReactNode {
  const id = useId();
  return (
    <label htmlFor={id}>
      {label}
      <SaidField
        id={id}
        className="field import-line"
        type="number"
        min={1}
        required
        said={String(line)}
        readAnew={head}
        onSay={(said) => onLine(Number(said))}
      />
    </label>
  );
}

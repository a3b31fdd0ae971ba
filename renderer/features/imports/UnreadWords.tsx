import { type ReactNode, useId } from 'react';
import { areaCodesNamed, areaName } from '#shared/domain/figures/areaNames.ts';
import { FLOWS } from '#shared/domain/figures/types.ts';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { AreaNames } from '../../components/AreaNames.tsx';
import { importText } from '../../strings/importText.ts';
import { unreadWords, withMeaning } from './importChoices.ts';
import { SaidField } from './SaidField.tsx';

type Props = {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
};

/** The code of an area or group, or its name as it was typed. */
const codeOf = (name: string): string => areaCodesNamed(name)[0] ?? name;

/** Names and words of the file that are none we know, each with a field for what it means. */
export function UnreadWords({ preview, choices, onChoose }: Props): ReactNode {
  const [areas, flows] = [useId(), useId()];
  const words = unreadWords(preview, choices);
  if (words.length === 0) return null;
  return (
    <details open>
      <summary>
        {importText.unread}: {words.filter(({ means }) => means === '').length}
      </summary>
      <AreaNames id={areas} />
      <datalist id={flows}>
        {FLOWS.map((flow) => (
          <option key={flow} value={flow} />
        ))}
      </datalist>
      <table className="import-table" aria-label={importText.unread}>
        <thead>
          <tr>
            <th>{importText.word}</th>
            <th>{importText.role}</th>
            <th className="number">{importText.wordRows}</th>
            <th>{importText.means}</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ column, word, rows, means }) => (
            <tr key={`${column} ${word}`}>
              <td>{word}</td>
              <td className="quiet-text">{importText.roleName(column)}</td>
              <td className="number">{rows === null ? '' : importText.grouped(rows)}</td>
              <td>
                <SaidField
                  aria-label={importText.meaningOf(word)}
                  list={column === 'flow' ? flows : areas}
                  said={column === 'flow' ? means : areaName(means)}
                  readAnew={preview}
                  placeholder={importText.meansNothing}
                  onSay={(text) =>
                    onChoose(withMeaning(choices, column, word, column === 'flow' ? text : codeOf(text)))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

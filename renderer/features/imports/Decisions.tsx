import { type ReactNode, useId } from 'react';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { importText } from '../../strings/importText.ts';
import { missingRoles, withConstant } from './importChoices.ts';
import { OpenChoices } from './OpenChoices.tsx';
import { RowsChoice } from './RowsChoice.tsx';
import { SaidField } from './SaidField.tsx';

type Parts = {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
};

/** What the file cannot say, and what can be said otherwise: sheet, decimal mark, unit, source and the like. */
export function Decisions({ preview, choices, onChoose }: Parts): ReactNode {
  const isSheetAsked = preview.questions.some(({ code }) => code === 'import/sheet');
  const roles = [
    ...new Set([
      ...missingRoles(preview),
      ...(preview.questions.some(({ code }) => code === 'import/goods') ? ['product'] : []),
      ...Object.keys(choices.constants),
      ...(preview.unit === null ? [] : ['unit']),
      ...(saysReporter(preview) ? [] : ['reporter']),
      ...(preview.publisher === null ? [] : ['source']),
    ]),
  ];
  const publishers = useQueryOf('source.list', { text: '' });
  const list = useId();
  const { sheet: _sheet, ...withoutSheet } = choices;
  const { decimal: _decimal, ...withoutDecimal } = choices;
  return (
    <div className="import-decisions">
      {preview.sheets.length > 1 && (
        <label>
          {importText.sheet}
          <select
            className="field"
            value={choices.sheet ?? (isSheetAsked ? '' : preview.sheet)}
            onChange={({ target }) =>
              onChoose(target.value === '' ? withoutSheet : { ...choices, sheet: target.value })
            }
          >
            {isSheetAsked && <option value="">{importText.open}</option>}
            {preview.sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </select>
        </label>
      )}
      {preview.decimal !== null && (
        <label>
          {importText.decimal}
          <select
            className="field"
            value={choices.decimal ?? ''}
            title={importText.inOurWords(preview.decimalReason)}
            onChange={({ target }) =>
              onChoose(
                target.value === '.' || target.value === ','
                  ? { ...choices, decimal: target.value }
                  : withoutDecimal,
              )
            }
          >
            <option value="">{importText.byColumn}</option>
            <option value=".">{importText.point}</option>
            <option value=",">{importText.comma}</option>
          </select>
        </label>
      )}
      <OpenChoices preview={preview} choices={choices} onChoose={onChoose} />
      <RowsChoice preview={preview} choices={choices} onChoose={onChoose} />
      {roles.map((role) => {
        const said = choices.constants[role] ?? readAs(preview, role);
        return (
          <label key={role} htmlFor={`${list}${role}`}>
            {importText.constant(role)}
            <SaidField
              id={`${list}${role}`}
              said={said}
              readAnew={preview}
              list={role === 'source' ? list : undefined}
              placeholder={role === 'source' ? preview.name : importText.examples[role]}
              onSay={(text) => onChoose(withConstant(choices, role, text))}
            />
          </label>
        );
      })}
      <datalist id={list}>
        {[...new Set(publishers.data?.map(({ publisher }) => publisher))].map((publisher) => (
          <option key={publisher} value={publisher} />
        ))}
      </datalist>
    </div>
  );
}

/** Whose statistic a figure is: the mirror view and growth by one reporter need it, and a table seldom says it. */
const saysReporter = ({ columns }: ImportPreview): boolean =>
  columns.length === 0 || columns.some(({ role }) => role === 'reporter');

/** What the file says of all its rows. */
function readAs({ unit, publisher }: ImportPreview, role: string): string {
  if (role === 'unit') return unit ?? '';
  return role === 'source' ? (publisher ?? '') : '';
}

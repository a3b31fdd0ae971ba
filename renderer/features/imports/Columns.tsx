import { type ReactNode, useId } from 'react';
import { FLOWS } from '#shared/domain/figures/types.ts';
import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';
import { importText } from '../../strings/importText.ts';
import { ROLES, withColumnDecimal, withColumnSaying, withRole } from './importChoices.ts';
import { SaidField } from './SaidField.tsx';

type Parts = {
  readonly preview: ImportPreview;
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
};
type Column = ImportPreview['columns'][number];

/** Each column: what it is taken for, and of one of values its flow, period, unit and decimal mark. */
export function Columns({ preview, choices, onChoose }: Parts): ReactNode {
  const flows = useId();
  const hasRole = (role: string): boolean => preview.columns.some((column) => column.role === role);
  const asks = { flow: !hasRole('flow'), period: !hasRole('period'), unit: preview.unit !== null };
  return (
    <>
      <datalist id={flows}>
        {FLOWS.map((flow) => (
          <option key={flow} value={flow} />
        ))}
      </datalist>
      <table className="import-table" aria-label={importText.columns}>
        <thead>
          <tr>
            <th>{importText.column}</th>
            <th>{importText.role}</th>
            {asks.flow && <th>{importText.flow}</th>}
            {asks.period && <th>{importText.period}</th>}
            {asks.unit && <th>{importText.unit}</th>}
            <th>{importText.decimals}</th>
            <th>{importText.why}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column, index) => (
            <ColumnRow
              key={nameOf(column, index)}
              name={nameOf(column, index)}
              column={column}
              flows={flows}
              asks={asks}
              preview={preview}
              choices={choices}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

const nameOf = ({ header }: Column, index: number): string =>
  header === '' ? `column ${index + 1}` : header;

function ColumnRow({
  name,
  column: { role, reason, unit, flow, period, decimal, decimalReason },
  flows,
  asks,
  preview,
  choices,
  onChoose,
}: Parts & {
  readonly name: string;
  readonly column: Column;
  /** The list of flows to choose from. */
  readonly flows: string;
  /** What no column says of the rows. */
  readonly asks: { readonly flow: boolean; readonly period: boolean; readonly unit: boolean };
}): ReactNode {
  const roles = role === null || (ROLES as readonly string[]).includes(role) ? ROLES : [...ROLES, role];
  const isValue = role === 'value';
  const saying = (what: 'flow' | 'period' | 'unit', value: string | null, placeholder = ''): ReactNode => (
    <td>
      {isValue && (
        <SaidField
          aria-label={`${importText[what]}: ${name}`}
          said={value ?? ''}
          readAnew={preview}
          placeholder={placeholder}
          list={what === 'flow' ? flows : undefined}
          onSay={(text) => onChoose(withColumnSaying(choices, name, what, text))}
        />
      )}
    </td>
  );
  return (
    <tr>
      <td>{name}</td>
      <td>
        <select
          className="field"
          aria-label={`${importText.role}: ${name}`}
          value={role ?? ''}
          onChange={({ target }) => onChoose(withRole(choices, name, target.value))}
        >
          <option value="">{importText.leftOut}</option>
          {roles.map((one) => (
            <option key={one} value={one}>
              {importText.roleName(one)}
            </option>
          ))}
        </select>
      </td>
      {asks.flow && saying('flow', flow, preview.flow)}
      {asks.period && saying('period', periodShown(period), preview.period)}
      {asks.unit && saying('unit', unit, preview.unit === '' ? importText.unitNone : (preview.unit ?? ''))}
      <td>
        {isValue && decimal !== null && (
          <select
            className="field"
            aria-label={`${importText.decimals}: ${name}`}
            title={importText.inOurWords(decimalReason)}
            value={choices.decimals?.[name] ?? ''}
            onChange={({ target }) => onChoose(withColumnDecimal(choices, name, target.value))}
          >
            <option value="">{importText.decimalFound(decimal)}</option>
            <option value=".">{importText.point}</option>
            <option value=",">{importText.comma}</option>
          </select>
        )}
      </td>
      <td className="quiet-text">{importText.inOurWords(reason)}</td>
    </tr>
  );
}

/** A month of whatever year the row is of is written as its number. */
const periodShown = (period: string | null): string | null => period?.replace(/^--/, '') ?? null;

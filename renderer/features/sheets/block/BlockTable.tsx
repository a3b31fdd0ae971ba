import type { ReactNode } from 'react';
import type { PlannedField } from '#shared/ipc/sheetBlockShapes.ts';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import { sheetBlockText as words } from '../../../strings/sheetBlockText.ts';
import { DryRunTable } from '../../figures/paste/DryRunTable.tsx';
import { columnTitle } from '../sheetText.ts';

type Tab = keyof typeof words.tabs;
const TABS: readonly [Tab, ...Tab[]] = ['all', 'refused', 'fixed'];

type Props = {
  readonly sheet: SheetName;
  readonly plan: { readonly fields: readonly PlannedField[] };
  /** The first line of the block that is a new row. */
  readonly firstNew: number;
  readonly onTake: (field: PlannedField, isTaken: boolean) => void;
};

/** Each field of a block: its text, what would be written, what it says now. */
export function BlockTable({ sheet, plan, firstNew, onTake }: Props): ReactNode {
  return (
    <DryRunTable
      rows={plan.fields}
      tabs={TABS}
      isIn={({ state }, tab) => tab === 'all' || state === tab}
      chip={words.tabs}
      chipsLabel={words.show}
      heads={[
        { text: words.columns.field },
        { text: words.columns.text },
        { text: words.columns.becomes },
        { text: words.columns.now },
      ]}
      label={words.columns.becomes}
      none={words.none}
      draw={(field) => {
        const row = field.label === '' ? words.newRow(field.line - firstNew + 1) : field.label;
        const name = words.field(columnTitle(sheet, field.column), row);
        const isLeft = field.state !== 'written';
        return (
          <tr
            key={`${field.line},${field.at}`}
            className={`paste-${field.state}${isLeft ? ' is-left-out' : ''}`}
          >
            <th scope="row" title={name}>
              <span className="block-name">{name}</span>
            </th>
            <td className="paste-text">{field.text}</td>
            <td className="paste-text">
              <Becomes field={field} name={name} onTake={onTake} />
            </td>
            <td className="paste-text">
              {field.now === '' ? <span className="quiet-text">{words.nothing}</span> : field.now}
            </td>
          </tr>
        );
      }}
    />
  );
}

function Becomes({
  field,
  name,
  onTake,
}: {
  field: PlannedField;
  name: string;
  onTake: Props['onTake'];
}): ReactNode {
  const why = field.why ?? '';
  switch (field.state) {
    case 'refused':
      return <span className="paste-refused-why">× {words.refused(why)}</span>;
    case 'fixed':
      return <span className="quiet-text">{words.notForEditing(why)}</span>;
    case 'empty':
      return <span className="quiet-text">{words.empty}</span>;
    case 'same':
      return <span className="quiet-text">{words.same}</span>;
    default:
      return (
        <label className="paste-taken">
          <span>{field.becomes === '' ? words.nothing : (field.becomes ?? field.text)}</span>
          <input
            type="checkbox"
            aria-label={words.take(name)}
            checked={field.state === 'written'}
            onChange={({ target }) => onTake(field, target.checked)}
          />
        </label>
      );
  }
}

import { type ReactNode, useState } from 'react';
import type { BlockPlan, PlannedField } from '#shared/ipc/sheetBlockShapes.ts';
import type { SheetName } from '#shared/ipc/sheetShapes.ts';
import { sheetBlockText as words } from '../../../strings/sheetBlockText.ts';
import { MoreRows, PlanChips, ROWS_SHOWN } from '../../figures/paste/planParts.tsx';
import { columnTitle } from '../sheetText.ts';

type Tab = keyof typeof words.tabs;
const TABS: readonly Tab[] = ['all', 'refused', 'fixed'];

type Props = {
  readonly sheet: SheetName;
  readonly plan: BlockPlan;
  /** The first line of the block that is a new row. */
  readonly firstNew: number;
  readonly onTake: (field: PlannedField, isTaken: boolean) => void;
};

/** Each field of a block: its text, what would be written, what it says now. */
export function BlockTable({ sheet, plan, firstNew, onTake }: Props): ReactNode {
  const [tab, setTab] = useState<Tab>('all');
  const [most, setMost] = useState(ROWS_SHOWN);
  const fields = plan.fields.filter(({ state }) => tab === 'all' || state === tab);
  const counts = { all: plan.fields.length, refused: plan.refused, fixed: plan.fixed };
  return (
    <>
      <PlanChips
        label={words.show}
        chips={TABS.map((name) => ({ name, count: counts[name], text: words.tabs[name](counts[name]) }))}
        chosen={tab}
        onChoose={setTab}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="paste-table" tabIndex={0} aria-label={words.columns.becomes}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.field}</th>
              <th scope="col">{words.columns.text}</th>
              <th scope="col">{words.columns.becomes}</th>
              <th scope="col">{words.columns.now}</th>
            </tr>
          </thead>
          <tbody>
            {fields.slice(0, most).map((field) => {
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
            })}
          </tbody>
        </table>
        {fields.length === 0 && <p className="empty">{words.none}</p>}
        <MoreRows hidden={fields.length - most} onMore={() => setMost(most + ROWS_SHOWN)} />
      </section>
    </>
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

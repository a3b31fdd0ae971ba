import { type ReactNode, useState } from 'react';
import { boundSign } from '#shared/domain/figures/boundSign.ts';
import type { Bound } from '#shared/domain/reading/types.ts';
import type { PastePlan, PlannedCell } from '#shared/ipc/pasteShapes.ts';
import { pasteText } from '../../../strings/pasteText.ts';
import { groupedDigits } from '../figureText.ts';

const words = pasteText;
const ROWS_SHOWN = 200;

type Tab = keyof typeof words.tabs;
const TABS: readonly Tab[] = ['all', 'ambiguous', 'refused', 'conflicts'];
const TESTS: Readonly<Record<Tab, (cell: PlannedCell) => boolean>> = {
  all: () => true,
  ambiguous: ({ state }) => state === 'ambiguous',
  refused: ({ state }) => state === 'refused',
  conflicts: ({ isConflict, isWritten }) => isConflict && isWritten,
};

type Choice = number | null | undefined;
type Props = {
  readonly plan: PastePlan;
  readonly choices: Readonly<Record<string, number | null>>;
  readonly onChoice: (place: string, choice: Choice) => void;
};

/** Each cell of a block: its text, what would be written, what is shown now. */
export function PlanTable({ plan, choices, onChoice }: Props): ReactNode {
  const [tab, setTab] = useState<Tab>('all');
  const [most, setMost] = useState(ROWS_SHOWN);
  const cells = plan.cells.filter(TESTS[tab]);
  return (
    <>
      <fieldset className="figures-chip-list" aria-label={words.show}>
        {TABS.map((name) => {
          const n = name === 'all' ? plan.cells.length : plan.cells.filter(TESTS[name]).length;
          return (
            <button
              key={name}
              type="button"
              className="filter-chip"
              aria-pressed={tab === name}
              disabled={n === 0 && tab !== name}
              onClick={() => setTab(name)}
            >
              {words.tabs[name](n)}
            </button>
          );
        })}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="paste-table" tabIndex={0} aria-label={words.columns.becomes}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.cell}</th>
              <th scope="col" className="number">
                {words.columns.text}
              </th>
              <th scope="col" className="number">
                {words.columns.becomes}
              </th>
              <th scope="col">{words.columns.shown}</th>
            </tr>
          </thead>
          <tbody>
            {cells.slice(0, most).map((cell) => {
              const place = `${cell.row},${cell.column}`;
              return (
                <PlanRow
                  key={place}
                  cell={cell}
                  choice={choices[place]}
                  onChoice={(choice) => onChoice(place, choice)}
                />
              );
            })}
          </tbody>
        </table>
        {cells.length === 0 && <p className="empty">{words.none}</p>}
        {cells.length > most && (
          <p className="quiet-text">
            {words.more(cells.length - most)}{' '}
            <button type="button" className="button quiet" onClick={() => setMost(most + ROWS_SHOWN)}>
              {words.showMore}
            </button>
          </p>
        )}
      </section>
    </>
  );
}

function PlanRow({
  cell,
  choice,
  onChoice,
}: {
  cell: PlannedCell;
  choice: Choice;
  onChoice: (choice: Choice) => void;
}): ReactNode {
  return (
    <tr className={`paste-${cell.state}${cell.isWritten ? '' : ' is-left-out'}`}>
      <th scope="row">{cell.label}</th>
      <td className="number paste-text">{cell.text}</td>
      <td className="number">
        <Becomes cell={cell} choice={choice} onChoice={onChoice} />
      </td>
      <td>
        <Shown cell={cell} />
      </td>
    </tr>
  );
}

type Value = NonNullable<PlannedCell['value']>;
const valueText = ({ value, currency, bound }: Value): string =>
  `${boundSign(bound as Bound)}${groupedDigits(value)} ${currency ?? ''}`.trim();

function Becomes({ cell, choice, onChoice }: Parameters<typeof PlanRow>[0]): ReactNode {
  switch (cell.state) {
    case 'ambiguous':
      return (
        <select
          className="field"
          aria-label={`${cell.label}: ${cell.why ?? ''}`}
          value={choice === null ? 'out' : (choice ?? '')}
          onChange={({ target }) =>
            onChoice(target.value === '' ? undefined : target.value === 'out' ? null : Number(target.value))
          }
        >
          <option value="">? {words.choose}</option>
          {cell.readings.map((reading, at) => (
            <option key={`${reading.value} ${reading.currency}`} value={at}>
              {valueText(reading)}
            </option>
          ))}
          <option value="out">{words.leaveOut}</option>
        </select>
      );
    case 'refused':
      return <span className="paste-refused-why">× {words.refused(cell.why ?? '')}</span>;
    case 'empty':
      return <span className="quiet-text">{words.empty}</span>;
    default:
      return (
        <label className="paste-taken">
          <span title={cell.why ?? undefined}>
            {cell.state === 'missing'
              ? words.missing(cell.text.trim())
              : cell.state === 'text'
                ? words.asTextValue(cell.text.trim())
                : cell.value === null
                  ? words.leaveOut
                  : valueText(cell.value)}
          </span>
          <input
            type="checkbox"
            aria-label={`${words.columns.becomes}: ${cell.label}`}
            checked={cell.isWritten}
            onChange={({ target }) => onChoice(target.checked ? undefined : null)}
          />
        </label>
      );
  }
}

function Shown({ cell: { shown, isConflict, isSame, isWritten } }: { cell: PlannedCell }): ReactNode {
  if (shown === null) return <span className="quiet-text">{words.nothing}</span>;
  const value = shown.value === null ? words.nothing : groupedDigits(shown.value);
  return (
    <>
      <span className="paste-shown">{`${value} ${shown.currency ?? ''}`.trim()}</span>{' '}
      <span className="quiet-text">
        {shown.isDerived ? words.derived : shown.source === null ? '' : words.by(shown.source)}
      </span>
      {isConflict && isWritten && <b className="paste-conflict"> ≠ {words.contradicts}</b>}
      {isSame && <span className="quiet-text"> = {words.same}</span>}
    </>
  );
}

import { type ReactNode, useState } from 'react';
import type { PastePlan, PlannedCell } from '#shared/ipc/pasteShapes.ts';
import { pasteText } from '../../../strings/pasteText.ts';
import { groupedDigits } from '../figureText.ts';
import { type Choice, MoreRows, PlanChips, plannedText, ReadingChoice, ROWS_SHOWN } from './planParts.tsx';

const words = pasteText;

type Tab = keyof typeof words.tabs;
const TABS: readonly Tab[] = ['all', 'ambiguous', 'refused', 'conflicts'];
const TESTS: Readonly<Record<Tab, (cell: PlannedCell) => boolean>> = {
  all: () => true,
  ambiguous: ({ state }) => state === 'ambiguous',
  refused: ({ state }) => state === 'refused',
  conflicts: ({ isConflict, isWritten }) => isConflict && isWritten,
};

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
      <PlanChips
        label={words.show}
        chips={TABS.map((name) => {
          const count = plan.cells.filter(TESTS[name]).length;
          return { name, count, text: words.tabs[name](count) };
        })}
        chosen={tab}
        onChoose={setTab}
      />
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
        <MoreRows hidden={cells.length - most} onMore={() => setMost(most + ROWS_SHOWN)} />
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

function Becomes({ cell, choice, onChoice }: Parameters<typeof PlanRow>[0]): ReactNode {
  switch (cell.state) {
    case 'ambiguous':
      return (
        <ReadingChoice
          label={`${cell.label}: ${cell.why ?? ''}`}
          readings={cell.readings}
          choice={choice}
          onChoice={onChoice}
        />
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
                  : plannedText(cell.value)}
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

import type { ReactNode } from 'react';
import type { PastePlan, PlannedCell } from '#shared/ipc/pasteShapes.ts';
import { pasteText } from '../../../strings/pasteText.ts';
import { groupedDigits } from '../figureText.ts';
import { DryRunTable } from './DryRunTable.tsx';
import { type Choice, plannedText, ReadingChoice } from './planParts.tsx';

const words = pasteText;

type Tab = keyof typeof words.tabs;
const TABS: readonly [Tab, ...Tab[]] = ['all', 'ambiguous', 'refused', 'conflicts'];
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
  return (
    <DryRunTable
      rows={plan.cells}
      tabs={TABS}
      isIn={(cell, tab) => TESTS[tab](cell)}
      chip={words.tabs}
      chipsLabel={words.show}
      heads={[
        { text: words.columns.cell },
        { text: words.columns.text, isNumber: true },
        { text: words.columns.becomes, isNumber: true },
        { text: words.columns.shown },
      ]}
      label={words.columns.becomes}
      none={words.none}
      draw={(cell) => {
        const place = `${cell.row},${cell.column}`;
        return (
          <PlanRow
            key={place}
            cell={cell}
            choice={choices[place]}
            onChoice={(choice) => onChoice(place, choice)}
          />
        );
      }}
    />
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

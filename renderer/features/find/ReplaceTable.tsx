import type { ReactNode } from 'react';
import type { ReplaceArgs, ReplacedPlace, ReplacePlan } from '#shared/ipc/findShapes.ts';
import { findText } from '../../strings/findText.ts';
import { pasteText } from '../../strings/pasteText.ts';
import { DryRunTable } from '../figures/paste/DryRunTable.tsx';
import { type Choice, plannedText, ReadingChoice } from '../figures/paste/planParts.tsx';

const words = findText.replace;

type Tab = keyof typeof words.tabs;
const TABS: readonly [Tab, ...Tab[]] = ['all', 'asked', 'refused'];

type Props = {
  readonly plan: ReplacePlan;
  readonly choices: ReplaceArgs['choices'];
  readonly onChoice: (at: number, choice: Choice) => void;
};

/** Each place: its text now, the text it would have, and what that is read as. */
export function ReplaceTable({ plan, choices, onChoice }: Props): ReactNode {
  return (
    <DryRunTable
      rows={plan.places.map((place, at) => ({ place, at }))}
      tabs={TABS}
      isIn={({ place }, tab) => tab === 'all' || place.state === tab}
      chip={words.tabs}
      chipsLabel={words.show}
      heads={[
        { text: words.columns.cell },
        { text: words.columns.before },
        { text: words.columns.after },
        { text: words.columns.reads },
      ]}
      label={words.columns.after}
      none={words.none}
      draw={({ place, at }) => (
        <tr
          key={`${place.rowId} ${place.column}`}
          className={`paste-${place.state}${place.isWritten ? '' : ' is-left-out'}`}
        >
          <th scope="row">{place.label}</th>
          <td className="paste-text">{place.before}</td>
          <td className="paste-text">{place.after}</td>
          <td>
            <Reads place={place} choice={choices[String(at)]} onChoice={(choice) => onChoice(at, choice)} />
          </td>
        </tr>
      )}
    />
  );
}

function Reads({
  place,
  choice,
  onChoice,
}: {
  place: ReplacedPlace;
  choice: Choice;
  onChoice: (choice: Choice) => void;
}): ReactNode {
  if (place.state === 'refused')
    return <span className="paste-refused-why">× {pasteText.refused(place.why ?? '')}</span>;
  if (place.state === 'asked')
    return (
      <ReadingChoice
        label={`${place.label}: ${place.why ?? ''}`}
        readings={place.readings}
        choice={choice}
        onChoice={onChoice}
      />
    );
  return (
    <label className="paste-taken">
      <span title={place.why ?? undefined}>
        {place.kind === 'text' ? (place.why ?? readAs(place)) : readAs(place)}
      </span>
      <input
        type="checkbox"
        aria-label={words.take(place.label)}
        checked={place.isWritten}
        onChange={({ target }) => onChoice(target.checked ? 0 : null)}
      />
    </label>
  );
}

function readAs({ kind, value, now }: ReplacedPlace): string {
  if (kind === 'missing') return words.missing;
  if (now === null) return words.plain;
  return value === null ? words.asText : plannedText(value);
}

import { type ReactNode, useState } from 'react';
import type { ReplaceArgs, ReplacedPlace, ReplacePlan } from '#shared/ipc/findShapes.ts';
import { findText } from '../../strings/findText.ts';
import { pasteText } from '../../strings/pasteText.ts';
import {
  type Choice,
  MoreRows,
  PlanChips,
  plannedText,
  ReadingChoice,
  ROWS_SHOWN,
} from '../figures/paste/planParts.tsx';

const words = findText.replace;

type Tab = keyof typeof words.tabs;
const TABS: readonly Tab[] = ['all', 'asked', 'refused'];

type Props = {
  readonly plan: ReplacePlan;
  readonly choices: ReplaceArgs['choices'];
  readonly onChoice: (at: number, choice: Choice) => void;
};

/** Each place: its text now, the text it would have, and what that is read as. */
export function ReplaceTable({ plan, choices, onChoice }: Props): ReactNode {
  const [tab, setTab] = useState<Tab>('all');
  const [most, setMost] = useState(ROWS_SHOWN);
  const all = plan.places.map((place, at) => ({ place, at }));
  const places = all.filter(({ place }) => tab === 'all' || place.state === tab);
  return (
    <>
      <PlanChips
        label={words.show}
        chips={TABS.map((name) => {
          const count = name === 'all' ? all.length : all.filter(({ place }) => place.state === name).length;
          return { name, count, text: words.tabs[name](count) };
        })}
        chosen={tab}
        onChoose={setTab}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="paste-table" tabIndex={0} aria-label={words.columns.after}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.cell}</th>
              <th scope="col">{words.columns.before}</th>
              <th scope="col">{words.columns.after}</th>
              <th scope="col">{words.columns.reads}</th>
            </tr>
          </thead>
          <tbody>
            {places.slice(0, most).map(({ place, at }) => (
              <tr
                key={`${place.rowId} ${place.column}`}
                className={`paste-${place.state}${place.isWritten ? '' : ' is-left-out'}`}
              >
                <th scope="row">{place.label}</th>
                <td className="paste-text">{place.before}</td>
                <td className="paste-text">{place.after}</td>
                <td>
                  <Reads
                    place={place}
                    choice={choices[String(at)]}
                    onChoice={(choice) => onChoice(at, choice)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <MoreRows hidden={places.length - most} onMore={() => setMost(most + ROWS_SHOWN)} />
      </section>
    </>
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

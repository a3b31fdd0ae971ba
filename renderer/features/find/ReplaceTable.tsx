import { type ReactNode, useState } from 'react';
import { boundSign } from '#shared/domain/figures/boundSign.ts';
import type { ReplaceArgs, ReplacedPlace, ReplacePlan } from '#shared/ipc/findShapes.ts';
import { findText } from '../../strings/findText.ts';
import { pasteText } from '../../strings/pasteText.ts';
import { groupedDigits } from '../figures/figureText.ts';

const words = findText.replace;
const ROWS_SHOWN = 200;

type Tab = keyof typeof words.tabs;
const TABS: readonly Tab[] = ['all', 'asked', 'refused'];

type Choice = number | null | undefined;
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
      <fieldset className="figures-chip-list" aria-label={words.show}>
        {TABS.map((name) => {
          const n = name === 'all' ? all.length : all.filter(({ place }) => place.state === name).length;
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
        {places.length > most && (
          <p className="quiet-text">
            {pasteText.more(places.length - most)}{' '}
            <button type="button" className="button quiet" onClick={() => setMost(most + ROWS_SHOWN)}>
              {pasteText.showMore}
            </button>
          </p>
        )}
      </section>
    </>
  );
}

type Value = NonNullable<ReplacedPlace['value']>;
const valueText = ({ value, currency, bound }: Value): string =>
  `${boundSign(bound)}${groupedDigits(value)} ${currency ?? ''}`.trim();

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
      <select
        className="field"
        aria-label={`${place.label}: ${place.why ?? ''}`}
        value={choice === null ? 'out' : (choice ?? '')}
        onChange={({ target }) =>
          onChoice(target.value === '' ? undefined : target.value === 'out' ? null : Number(target.value))
        }
      >
        <option value="">? {pasteText.choose}</option>
        {place.readings.map((reading, at) => (
          <option key={`${reading.value} ${reading.currency}`} value={at}>
            {valueText(reading)}
          </option>
        ))}
        <option value="out">{pasteText.leaveOut}</option>
      </select>
    );
  return (
    <label className="paste-taken">
      <span title={place.why ?? undefined}>{readAs(place)}</span>
      <input
        type="checkbox"
        aria-label={words.take(place.label)}
        checked={place.isWritten}
        onChange={({ target }) => onChoice(target.checked ? undefined : null)}
      />
    </label>
  );
}

function readAs({ kind, value, now }: ReplacedPlace): string {
  if (kind === 'missing') return words.missing;
  if (now === null) return words.plain;
  return value === null ? words.asText : valueText(value);
}

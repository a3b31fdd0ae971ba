import { type ReactNode, useState } from 'react';
import { DECIMAL_MARKS, MAGNITUDES, type PasteReading } from '#shared/domain/figures/paste/readPasted.ts';
import { pasteText } from '../../../strings/pasteText.ts';

const words = pasteText;
const CURRENCIES = ['USD', 'EUR', 'CNY', 'RUB', 'GBP', 'AMD', 'KZT', 'UZS'];

type Props = {
  readonly reading: PasteReading;
  readonly columns: Readonly<Record<string, PasteReading>>;
  readonly periods: readonly string[];
  readonly isRemembered: boolean;
  readonly onReading: (reading: PasteReading) => void;
  readonly onColumns: (columns: Record<string, PasteReading>) => void;
  readonly children: ReactNode;
};

/** Says once how bare numbers are meant, of all columns or of one: decimal mark, magnitude, currency. */
export function ReadingBar({
  reading,
  columns,
  periods,
  isRemembered,
  onReading,
  onColumns,
  children,
}: Props): ReactNode {
  const [scope, setScope] = useState('');
  const shown = scope === '' ? reading : (columns[scope] ?? reading);
  const change = (part: Partial<PasteReading>): void => {
    const next = { ...shown, ...part };
    if (scope === '') onReading(next);
    else onColumns({ ...columns, [scope]: next });
  };
  return (
    <fieldset className="paste-reading" aria-label={words.scope}>
      {periods.length > 1 && (
        <label>
          {words.scope}
          <select className="field" value={scope} onChange={({ target }) => setScope(target.value)}>
            <option value="">{words.allColumns}</option>
            {periods.map((period) => (
              <option key={period} value={period}>
                {columns[period] === undefined ? period : `${period} *`}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.decimal}
        <select
          className="field"
          value={shown.decimal}
          onChange={({ target }) => change({ decimal: oneOf(DECIMAL_MARKS, target.value) })}
        >
          {DECIMAL_MARKS.map((mark) => (
            <option key={mark} value={mark}>
              {words.decimals[mark]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.magnitude}
        <select
          className="field"
          value={shown.magnitude}
          onChange={({ target }) => change({ magnitude: oneOf(MAGNITUDES, target.value) })}
        >
          {MAGNITUDES.map((magnitude) => (
            <option key={magnitude} value={magnitude}>
              {words.magnitudes[magnitude]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.currency}
        <select
          className="field"
          value={shown.currency}
          onChange={({ target }) => change({ currency: target.value })}
        >
          {[...new Set([shown.currency, ...CURRENCIES])].map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={shown.asText}
          onChange={({ target }) => change({ asText: target.checked })}
        />
        {words.asText}
      </label>
      {children}
      {isRemembered && <span className="quiet-text">{words.remembered}</span>}
    </fieldset>
  );
}

const oneOf = <T extends string>(known: readonly [T, ...T[]], value: string): T =>
  known.find((one) => one === value) ?? known[0];

import { type ReactNode, useState } from 'react';
import { DECIMAL_MARKS, MAGNITUDES, type PasteReading } from '#shared/domain/figures/paste/readPasted.ts';
import { Select } from '../../../components/Select.tsx';
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
        <Select
          value={shown.decimal}
          options={DECIMAL_MARKS.map((mark) => [mark, words.decimals[mark]])}
          onChoose={(decimal) => change({ decimal })}
        />
      </label>
      <label>
        {words.magnitude}
        <Select
          value={shown.magnitude}
          options={MAGNITUDES.map((magnitude) => [magnitude, words.magnitudes[magnitude]])}
          onChoose={(magnitude) => change({ magnitude })}
        />
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

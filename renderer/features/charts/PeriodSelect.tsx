import { type ReactNode, useState } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly offered: readonly string[];
  readonly onChange: (period: string) => void;
};

/** More periods than these are put into the list when it is first reached: thousands of options cost more than the chart. */
const MANY = 400;

/** One period of many. */
export function PeriodSelect({ label, value, offered, onChange }: Props): ReactNode {
  const [isReached, setReached] = useState(false);
  const listed = isReached || offered.length <= MANY ? offered : [value];
  const reach = (): void => setReached(true);
  return (
    <label>
      {label}
      <select
        className="field"
        value={value}
        onFocus={reach}
        onPointerEnter={reach}
        onChange={(event) => onChange(event.target.value)}
      >
        {listed.map((period) => (
          <option key={period}>{period}</option>
        ))}
      </select>
    </label>
  );
}

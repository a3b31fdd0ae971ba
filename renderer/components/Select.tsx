import type { ReactNode, SelectHTMLAttributes } from 'react';

type Value = string | number | null;
type Attributes = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'children'>;

/**
 * A box that offers known values, each under a name; null is the choice of none of them. `onChoose` hears one of `options`
 * and nothing else, so that nobody has to read a value back from the text of the page.
 */
export function Select<T extends Value>({
  value,
  options,
  onChoose,
  className = 'field',
  ...attributes
}: Attributes & {
  readonly value: T;
  readonly options: readonly (readonly [value: T, name: string])[];
  readonly onChoose: (value: T) => void;
}): ReactNode {
  return (
    <select
      {...attributes}
      className={className}
      value={keyOf(value)}
      onChange={({ target }) => {
        const chosen = options.find(([option]) => keyOf(option) === target.value);
        if (chosen !== undefined) onChoose(chosen[0]);
      }}
    >
      {options.map(([option, name]) => (
        <option key={keyOf(option)} value={keyOf(option)}>
          {name}
        </option>
      ))}
    </select>
  );
}

const keyOf = (value: Value): string => (value === null ? '' : String(value));

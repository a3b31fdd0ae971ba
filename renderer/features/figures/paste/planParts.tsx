/** What every table of a dry run is made of: chips that choose its rows, the question of a text with several readings, more rows. */
import type { ReactNode } from 'react';
import { boundSign } from '#shared/domain/figures/boundSign.ts';
import { withMinus } from '#shared/domain/figures/minusSign.ts';
import type { Bound } from '#shared/domain/reading/types.ts';
import { pasteText } from '../../../strings/pasteText.ts';
import { groupedDigits } from '../figureText.ts';

/** Which reading is taken: its index, null to leave the text out, undefined while nobody has said. */
export type Choice = number | null | undefined;

type Reading = { readonly value: string; readonly currency: string | null; readonly bound: string };

/** An amount as it would be written, with its bound's sign. */
export const plannedText = ({ value, currency, bound }: Reading): string =>
  `${boundSign(bound as Bound)}${withMinus(groupedDigits(value))} ${currency ?? ''}`.trim();

type ChipsProps<T extends string> = {
  readonly label: string;
  readonly chips: readonly { readonly name: T; readonly count: number; readonly text: string }[];
  readonly chosen: T;
  readonly onChoose: (name: T) => void;
};

/** Chips with counts, one of them pressed. */
export function PlanChips<T extends string>({ label, chips, chosen, onChoose }: ChipsProps<T>): ReactNode {
  return (
    <fieldset className="figures-chip-list" aria-label={label}>
      {chips.map(({ name, count, text }) => (
        <button
          key={name}
          type="button"
          className="filter-chip"
          aria-pressed={chosen === name}
          disabled={count === 0 && chosen !== name}
          onClick={() => onChoose(name)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}

type QuestionProps = {
  readonly label: string;
  readonly readings: readonly Reading[];
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
};

/** The readings of an ambiguous text, to choose one or to leave it out. */
export function ReadingChoice({ label, readings, choice, onChoice }: QuestionProps): ReactNode {
  return (
    <select
      className="field"
      aria-label={label}
      value={choice === null ? 'out' : (choice ?? '')}
      onChange={({ target }) =>
        onChoice(target.value === '' ? undefined : target.value === 'out' ? null : Number(target.value))
      }
    >
      <option value="">? {pasteText.choose}</option>
      {readings.map((reading, at) => (
        <option key={`${reading.value} ${reading.currency}`} value={at}>
          {plannedText(reading)}
        </option>
      ))}
      <option value="out">{pasteText.leaveOut}</option>
    </select>
  );
}

type MoreProps = { readonly hidden: number; readonly onMore: () => void };

/** How many rows are not shown, and a button for the next; nothing when all are. */
export function MoreRows({ hidden, onMore }: MoreProps): ReactNode {
  if (hidden <= 0) return null;
  return (
    <p className="quiet-text">
      {pasteText.more(hidden)}{' '}
      <button type="button" className="button quiet" onClick={onMore}>
        {pasteText.showMore}
      </button>
    </p>
  );
}

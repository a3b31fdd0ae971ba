import type { ReactNode } from 'react';

type Props = {
  readonly words: { readonly previous: string; readonly next: string };
  readonly onStep: (direction: 1 | -1) => void;
  /** Keys that do the same, shown beside the arrows. */
  readonly keys?: { readonly previous: string; readonly next: string };
  readonly isQuiet?: boolean;
  readonly isDisabled?: boolean;
};

/** Two arrows that walk from place to place: up to the one before, down to the next. */
export function StepButtons({ words, onStep, keys, isQuiet = false, isDisabled = false }: Props): ReactNode {
  const steps = [
    ['previous', '↑', -1],
    ['next', '↓', 1],
  ] as const;
  return steps.map(([name, arrow, direction]) => (
    <button
      key={name}
      type="button"
      className={isQuiet ? 'button quiet' : 'button'}
      aria-label={words[name]}
      title={words[name]}
      disabled={isDisabled}
      onClick={() => onStep(direction)}
    >
      {arrow}
      {keys !== undefined && (
        <>
          {' '}
          <span className="keys">{keys[name]}</span>
        </>
      )}
    </button>
  ));
}

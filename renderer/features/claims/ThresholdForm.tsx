import { type ReactNode, useRef, useState } from 'react';
import type { ThresholdView } from '#shared/ipc/claimShapes.ts';
import { isDecimalText } from '#shared/lib/decimal.ts';
import { useCommand } from '../../bridge/client.ts';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { claimsText } from '../../strings/claimsText.ts';

const words = claimsText.threshold;

/** "nearly doubled". */
export const spokenName = (name: string): string => words.names[name] ?? name.replaceAll('_', ' ');

/** "1.75 to 2.01", "at least 2". */
export const bandText = ({ low, high }: Band): string => words.band(low, high);

type Band = { readonly low: string | null; readonly high: string | null };

type Typed = { readonly low?: string; readonly high?: string };

/** The two ends of a band, to be typed over; an empty end is open. */
export function ThresholdForm({ threshold }: { threshold: ThresholdView }): ReactNode {
  const { name, standard } = threshold;
  const set = useCommand('threshold.set');
  const [typed, setTyped] = useState<Typed>({});
  const [over, setOver] = useState(bandText(threshold));
  // What was typed counts for the band it was typed over, and no more once that is another one, as after it was set.
  if (over !== bandText(threshold)) {
    setOver(bandText(threshold));
    setTyped({});
  }
  const low = typed.low ?? threshold.low ?? '';
  const high = typed.high ?? threshold.high ?? '';
  const form = useRef<HTMLFormElement>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const isStandard = threshold.low === standard.low && threshold.high === standard.high;
  const isTyped = low !== (threshold.low ?? '') || high !== (threshold.high ?? '');
  const spoken = spokenName(name);
  const write = (): void => {
    const ends = { low: endOf(low), high: endOf(high) };
    const isReadable = [ends.low, ends.high].every((end) => end === null || isDecimalText(end));
    setUnreadable(!isReadable);
    if (isReadable) put(ends);
  };
  const put = (ends: Band): void =>
    set.mutate(
      { name, ...ends },
      {
        onSuccess: () => {
          // The button that was pressed has nothing left to do, and lets go of the keyboard.
          if (!(document.activeElement instanceof HTMLInputElement))
            form.current?.querySelector('input')?.focus();
        },
      },
    );
  return (
    <form
      ref={form}
      className="threshold-form"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <input
        className="field"
        inputMode="decimal"
        aria-label={words.lowOf(spoken)}
        placeholder={words.open}
        value={low}
        onChange={(event) => setTyped({ ...typed, low: event.currentTarget.value })}
      />
      <span aria-hidden="true">–</span>
      <input
        className="field"
        inputMode="decimal"
        aria-label={words.highOf(spoken)}
        placeholder={words.open}
        value={high}
        onChange={(event) => setTyped({ ...typed, high: event.currentTarget.value })}
      />
      <button
        type="submit"
        className="button"
        aria-label={words.setOf(spoken)}
        disabled={!isTyped || set.isPending}
      >
        {words.set}
      </button>
      <button
        type="button"
        className="button"
        aria-label={words.resetOf(spoken)}
        disabled={isStandard || set.isPending}
        onClick={() => put(standard)}
      >
        {words.reset}
      </button>
      {isUnreadable && (
        <p className="operand-missing" role="alert">
          {words.unreadable}
        </p>
      )}
      {set.error !== null && <ProblemNote error={set.error} />}
    </form>
  );
}

const endOf = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

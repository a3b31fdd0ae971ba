import type { ReactNode } from 'react';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import type { CalculatedPoint } from '#shared/ipc/sheetShapes.ts';
import { toFixed } from '#shared/lib/decimal.ts';
import { revealCell } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { sheetsText as words } from '../../strings/sheetsText.ts';

/** Units that are no amount of something. */
const PLAIN_UNITS: ReadonlySet<string> = new Set(['%', 'index', 'ratio']);

/** A calculated series: a line a period with how it was made, or why it has no value. */
export function CalculatedPoints({ rowId }: { rowId: string }): ReactNode {
  const points = useQueryOf('calculated.points', { rowId });
  return (
    <section aria-label={words.values}>
      <h3>{words.values}</h3>
      <Loaded query={points}>
        {(list) => (
          <>
            {list.length === 0 && <p className="empty">{words.noPeriods}</p>}
            <ul className="calculated-points">
              {list.map((point) => (
                <li key={point.period}>
                  <button
                    type="button"
                    className="row"
                    disabled={point.inputs.length === 0}
                    onClick={() => {
                      const [first] = point.inputs;
                      if (first !== undefined) revealCell(first);
                    }}
                  >
                    <span>{point.period}</span>
                    <span className={point.value === null ? 'count' : 'calculated-value'}>
                      {printed(point)}
                    </span>
                  </button>
                  <div className="quiet-text">{point.how}</div>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}

/** The value with the interval that the rounding of its parts leaves, where that is wide enough to see. */
function printed({ value, low, high, unit }: CalculatedPoint): string {
  if (value === null) return '–';
  const one = (text: string): string => (PLAIN_UNITS.has(unit) ? toFixed(text, 2) : formatFigure(text, null));
  const ends =
    low === null || high === null || one(low) === one(high) ? '' : ` (${one(low)} to ${one(high)})`;
  return `${one(value)}${ends} ${unit}`.trim();
}

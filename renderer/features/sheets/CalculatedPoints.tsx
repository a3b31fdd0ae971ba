import type { ReactNode } from 'react';
import { printPoint } from '#shared/domain/figures/calculated/printPoint.ts';
import { revealCell } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { sheetsText as words } from '../../strings/sheetsText.ts';

/** A calculated series: a line a period with how it was made, or why it has no value. */
export function CalculatedPoints({
  rowId,
  seriesId,
  expression,
}: {
  rowId: string;
  /** Of a column, the row it is asked for. */
  seriesId?: string | undefined;
  expression: string;
}): ReactNode {
  const points = useQueryOf('calculated.points', seriesId === undefined ? { rowId } : { rowId, seriesId });
  return (
    <section aria-label={words.values}>
      <h3>{words.values}</h3>
      <Loaded query={points}>
        {(list) => (
          <>
            {list.length === 0 && (
              <p className="empty">{/\bthis\b/i.test(expression) ? words.columnPoints : words.noPeriods}</p>
            )}
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
                      {printPoint(point)}
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

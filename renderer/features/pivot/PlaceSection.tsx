import type { ReactNode } from 'react';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import type { PivotParts } from '#shared/ipc/pivotShapes.ts';
import { revealCell, type SelectionOf } from '../../app/selection.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { pivotText as words } from '../../strings/pivotText.ts';
import { groupedDigits } from '../figures/figureText.ts';
import { Facts } from '../inspector/Facts.tsx';

/** Two ends as the grid rounds them; with all their digits where they would look the same. */
function apart(low: string, high: string, unit: string): string {
  const [from, to] = [formatFigure(low, null), formatFigure(high, null)];
  return from === to ? `${groupedDigits(low)} – ${groupedDigits(high)} ${unit}` : `${from} – ${to} ${unit}`;
}

/** A place of the pivot: its sum or why there is none, what it lacks, and every cell it is made of. */
export function PlaceSection({ selection }: { selection: SelectionOf<'pivotPlace'> }): ReactNode {
  const { view, path, column } = selection;
  const parts = useQueryOf('pivot.parts', { ...view, path: [...path], column });
  return (
    <Loaded query={parts}>
      {({ title, place, parts: cells, leftOut }) => (
        <>
          <section aria-label={title}>
            <h3>{title}</h3>
            {place === null ? (
              <p className="empty">{words.noFigure}</p>
            ) : (
              <Facts
                facts={[
                  [words.value, place.value === null ? '–' : `${groupedDigits(place.value)} ${place.unit}`],
                  [
                    words.between,
                    place.low === null || place.high === null || place.low === place.high
                      ? ''
                      : apart(place.low, place.high, place.unit),
                  ],
                  [words.why, place.why],
                  [words.lacks, place.missing.join(', ')],
                ]}
              />
            )}
          </section>
          <Cells title={words.parts} cells={cells} more={place === null ? 0 : place.count - cells.length} />
          {leftOut.length > 0 && <Cells title={words.wholes} cells={leftOut} more={0} />}
        </>
      )}
    </Loaded>
  );
}

/** Cells by name, each leading to itself. */
function Cells({
  title,
  cells,
  more,
}: {
  title: string;
  cells: PivotParts['parts'];
  more: number;
}): ReactNode {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {cells.map(({ cell, label, text }) => (
          <li key={`${cell.seriesId}@${cell.period}`}>
            <button type="button" className="row" onClick={() => revealCell(cell)}>
              <span>{label}</span>
              <span className="count">{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet-text">{words.moreParts(more)}</p>}
    </section>
  );
}

import type { ReactNode } from 'react';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import { rangeText } from '#shared/domain/scenarios/rangeText.ts';
import type { OutputResult } from '#shared/domain/scenarios/types.ts';
import { scenariosText as words } from '../../strings/scenariosText.ts';
import { RangeBar } from './RangeBar.tsx';
import { reachOf, scaleOf } from './rangeScale.ts';

/** More rows than these are read in the result. */
const MOST_ROWS = 3;

/**
 * What an assumption's cells come to, right below its sliders: in a narrow pane the result stands under all assumptions,
 * out of sight of who slides. Styles show it in narrow panes only.
 */
export function AssumptionReach({ outputs }: { outputs: readonly OutputResult[] }): ReactNode {
  const more = outputs.length - MOST_ROWS;
  if (outputs.length === 0) return null;
  return (
    <fieldset className="assumption-reach" aria-label={words.reaches}>
      {outputs.slice(0, MOST_ROWS).map(({ label, value, range, central, unit }) => (
        <div key={label}>
          <span>{label}</span>
          <span className="number">
            {formatFigure(value, null)} → {rangeText(range, unit)}
          </span>
          <RangeBar
            value={value}
            range={range}
            central={central}
            scale={scaleOf(reachOf({ value, range }))}
          />
        </div>
      ))}
      {more > 0 && <span className="quiet-text">{words.moreReached(more)}</span>}
    </fieldset>
  );
}

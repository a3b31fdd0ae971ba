import type { ReactNode } from 'react';
import { FREQUENCIES } from '#shared/domain/figures/types.ts';
import type { Facets } from '#shared/ipc/figureShapes.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { figuresText } from '../../strings/figuresText.ts';
import { FilterChips } from '../gridViews/FilterChips.tsx';
import { FilterBox } from './FilterBox.tsx';
import {
  type Chip,
  clearFilter,
  setColumnFilter,
  setFrequency,
  toggleChip,
  useFiguresView,
  whereOf,
} from './figuresView.ts';
import { flowText } from './figureText.ts';
import { type CalculatedColumn, headingOf } from './grid/figureColumns.ts';
import { STEP_CHIP } from './showStep.ts';

const words = figuresText;
/** More partners than this are searched for, not offered. */
const PARTNERS_OFFERED = 4;

/** What is shown: a filter in words or as a condition, quick filters, the frequency; on the right what can be done. */
export function FiguresBar({
  total,
  calculated,
  columns,
  children,
}: {
  total: number | null;
  calculated: number;
  columns: readonly CalculatedColumn[];
  children: ReactNode;
}): ReactNode {
  const facets = useQueryOf('figures.facets', {});
  return (
    <div className="grid-bar figures-bar" role="toolbar" aria-label={words.title}>
      <Filter />
      {children}
      <div className="figures-chips">
        {facets.data !== undefined && <QuickFilters facets={facets.data} columns={columns} />}
        {facets.data !== undefined && facets.data.frequencies.length > 1 && (
          <FrequencySwitch facets={facets.data} />
        )}
        <span className="quiet-text">
          <span role="status" title={words.unitNoteHint}>
            {total === null ? words.looking : `${words.rows(total - calculated)} ${words.unitNote}`}
          </span>
          {calculated > 0 && words.calculatedRows(calculated)}
        </span>
      </div>
    </div>
  );
}

function Filter(): ReactNode {
  const typed = useFiguresView((state) => state.typed);
  const asked = useFiguresView((state) => state.filterAsked);
  return (
    <FilterBox
      typed={typed}
      onTyped={(next) => useFiguresView.setState({ typed: next })}
      label={words.where}
      placeholder={words.wherePlaceholder}
      asked={asked}
    />
  );
}

function QuickFilters({
  facets,
  columns,
}: {
  facets: Facets;
  columns: readonly CalculatedColumn[];
}): ReactNode {
  const chips = useFiguresView((state) => state.chips);
  const isFiltered = useFiguresView((state) => whereOf(state) !== '');
  const filters = useFiguresView((state) => state.filters);
  const offered: readonly (Chip & { readonly name: string; readonly hint?: string })[] = [
    {
      family: 'conflict',
      test: 'conflict = yes',
      name: `≠ ${words.chipConflict}`,
      hint: words.chipConflictHint,
    },
    { family: 'linked', test: 'linked = yes', name: `¶ ${words.chipLinked}`, hint: words.chipLinkedHint },
    ...facets.flows.map(({ code }) => ({ family: 'flow', test: `flow = ${code}`, name: flowText(code) })),
    ...(facets.counterparts.length > PARTNERS_OFFERED
      ? []
      : facets.counterparts.map(({ code, name }) => ({
          family: 'counterpart',
          test: `counterpart = "${code}"`,
          name: words.chipWith(name),
        }))),
    ...chips
      .filter(({ family }) => family === STEP_CHIP)
      .map((chip) => ({ ...chip, name: words.chipStep, hint: words.chipStepHint })),
  ];
  return (
    <fieldset className="figures-chip-list" aria-label={words.chips}>
      {offered.map(({ name, hint, family, test }) => (
        <button
          key={test}
          type="button"
          className="filter-chip"
          title={hint}
          aria-pressed={chips.some((chip) => chip.test === test)}
          onClick={() => toggleChip({ family, test })}
        >
          {name}
        </button>
      ))}
      <FilterChips
        filters={filters}
        nameOf={(id) => headingOf(id, columns)}
        onTakeOff={(id) => setColumnFilter(id, '')}
      />
      {isFiltered && (
        <button type="button" className="button quiet" onClick={clearFilter}>
          {words.clearFilter}
        </button>
      )}
    </fieldset>
  );
}

function FrequencySwitch({ facets }: { facets: Facets }): ReactNode {
  const frequency = useFiguresView((state) => state.frequency);
  return (
    <select
      className="field"
      aria-label={words.frequency}
      value={frequency}
      onChange={(event) => {
        const chosen = FREQUENCIES.find((known) => known === event.target.value);
        if (chosen !== undefined) setFrequency(chosen);
      }}
    >
      {facets.frequencies.map(({ code, series }) => (
        <option key={code} value={code}>
          {words.frequencies[code] ?? code} ({series})
        </option>
      ))}
    </select>
  );
}

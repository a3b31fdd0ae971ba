import { type ReactNode, useEffect } from 'react';
import { DIMENSIONS, type Dimension, MOST_LEVELS } from '#shared/domain/figures/pivot/layout.ts';
import { FREQUENCIES } from '#shared/domain/figures/types.ts';
import { useQueryOf } from '../../bridge/client.ts';
import { Select } from '../../components/Select.tsx';
import { figuresText } from '../../strings/figuresText.ts';
import { pivotText as words } from '../../strings/pivotText.ts';
import { FilterBox } from '../figures/FilterBox.tsx';
import { layOut, setColumns, setLevel, usePivot } from './pivotState.ts';

type Named = { readonly key: string; readonly name: string };
type Props = {
  readonly groups: readonly Named[];
  readonly periods: readonly string[];
  readonly total: number | null;
};

/** What the rows and columns are, which group and period, and which series are taken. */
export function PivotBar({ groups, periods, total }: Props): ReactNode {
  const { rows, columns, group, at, isOpen } = usePivot();
  const used = [...rows, columns];
  return (
    <div className="grid-bar pivot-bar" role="toolbar" aria-label={words.title} title={words.hint}>
      <Filter />
      <div className="pivot-choices">
        {Array.from({ length: Math.min(MOST_LEVELS, rows.length + 1) }, (_, level) => (
          <DimensionSelect
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
            key={level}
            label={words.levelLabel(level)}
            title={words.level(level)}
            value={rows[level] ?? null}
            canBeNone={level > 0}
            onChosen={(chosen) => setLevel(level, chosen)}
          />
        ))}
        <DimensionSelect
          label={words.columns}
          title={words.columns}
          value={columns}
          canBeNone={false}
          onChosen={(chosen) => {
            if (chosen !== null) setColumns(chosen);
          }}
        />
        {used.includes('group') && (
          <label className="pivot-choice">
            {words.groups}
            <Select
              value={group}
              options={[[null, words.allGroups], ...groups.map(({ key, name }) => [key, name] as const)]}
              onChoose={(chosen) => layOut({ group: chosen })}
            />
          </label>
        )}
        {!used.includes('period') && (
          <label className="pivot-choice">
            {words.at}
            <Select
              value={at}
              options={[[null, words.noPeriod], ...periods.map((period) => [period, period] as const)]}
              onChoose={(period) => layOut({ at: period })}
            />
          </label>
        )}
        <FrequencySelect />
        {rows.length > 1 && (
          <button type="button" className="button quiet" onClick={() => layOut({ isOpen: !isOpen })}>
            {isOpen ? words.closeAll : words.openAll}
          </button>
        )}
        <span className="spring" />
        <span className="quiet-text" role="status">
          {total === null ? '' : `${words.rowCount(total)} `}
          {figuresText.unitNote}
        </span>
      </div>
    </div>
  );
}

function DimensionSelect({
  label,
  title,
  value,
  canBeNone,
  onChosen,
}: {
  label: string;
  title: string;
  value: Dimension | null;
  canBeNone: boolean;
  onChosen: (chosen: Dimension | null) => void;
}): ReactNode {
  return (
    <label className="pivot-choice">
      {title}
      <Select
        aria-label={label}
        value={value}
        options={[
          ...(canBeNone ? [[null, words.noLevel] as const] : []),
          ...DIMENSIONS.map((dimension) => [dimension, words.dimensions[dimension]] as const),
        ]}
        onChoose={onChosen}
      />
    </label>
  );
}

function FrequencySelect(): ReactNode {
  const frequency = usePivot((state) => state.frequency);
  const there = useQueryOf('figures.facets', {}).data?.frequencies ?? [];
  const first = FREQUENCIES.find((known) => known === there[0]?.code);
  const isKnown = there.length === 0 || there.some(({ code }) => code === frequency);
  useEffect(() => {
    if (!isKnown && first !== undefined) layOut({ frequency: first, at: null });
  }, [isKnown, first]);
  if (there.length < 2) return null;
  return (
    <select
      className="field"
      aria-label={words.frequency}
      value={frequency}
      onChange={(event) => {
        const chosen = FREQUENCIES.find((known) => known === event.target.value);
        if (chosen !== undefined) layOut({ frequency: chosen, at: null });
      }}
    >
      {there.map(({ code }) => (
        <option key={code} value={code}>
          {figuresText.frequencies[code] ?? code}
        </option>
      ))}
    </select>
  );
}

function Filter(): ReactNode {
  const typed = usePivot((state) => state.typed);
  return (
    <FilterBox
      typed={typed}
      onTyped={(next) => layOut({ typed: next })}
      label={words.filter}
      placeholder={words.filterPlaceholder}
    />
  );
}

/** What a value of a line rests on: the assertions that are summed, and what would belong to it and is not there. */
import { entryAt, type Periods } from './columns.ts';
import type { Family } from './family.ts';
import { membersAgainst } from './groups.ts';
import { PARTS_OF_YEAR } from './sumLines.ts';
import type { Line, LineKey } from './types.ts';

export type Rests = {
  readonly assertions: readonly number[];
  /** Turnovers that nobody states, each with the exports and imports it is added from. */
  readonly turnovers: readonly Turnover[];
  /** Areas, months or quarters that are missing, as text. */
  readonly missing: readonly string[];
  /** How many of how many parts are there; both 1 for what is no sum. */
  readonly present: number;
  readonly members: number;
};

export type Turnover = {
  readonly key: LineKey;
  readonly period: string;
  readonly assertions: readonly number[];
};

const NOTHING: Rests = { assertions: [], turnovers: [], missing: [], present: 0, members: 0 };

/** What the value at a place of the columns rests on. */
export function restsOn(family: Family, line: Line, at: number, periods: Periods): Rests {
  const { columns } = family;
  const assertion = columns.assertion[at] ?? 0;
  if (assertion > 0) return { ...NOTHING, assertions: [assertion], present: 1, members: 1 };
  const period = columns.period[at] ?? 0;
  switch (line.make) {
    case 'members':
      return ofMembers(family, line, period, periods);
    case 'year':
      return ofYear(family, line, period, periods);
    default:
      return line.reporter === null
        ? ofAlternative(family, line, at, periods)
        : ofParts(family, line, period, periods);
  }
}

/** How many members of a group sum are there, of how many. */
export function presentOf(family: Family, line: Line, at: number, periods: Periods): [number, number] {
  const { present, members } = restsOn(family, line, at, periods);
  return [present, members];
}

function ofMembers(family: Family, line: Line, period: number, periods: Periods): Rests {
  const { group, key } = line;
  if (group === null) return NOTHING;
  const other = group.side === 'area' ? key.counterpart : key.area;
  const members = membersAgainst(group.id, other, periods.nameOf(period));
  const assertions: number[] = [];
  const turnovers: Turnover[] = [];
  const missing: string[] = [];
  let present = 0;
  for (const member of members) {
    const part = line.parts.find((one) => one.key[group.side] === member);
    const at = part === undefined ? -1 : entryAt(family.columns, part, period);
    if (part === undefined || at < 0) {
      missing.push(member);
      continue;
    }
    const own = restsOn(family, part, at, periods);
    assertions.push(...own.assertions);
    turnovers.push(...own.turnovers);
    missing.push(...own.missing.map((what) => `${member} ${what}`));
    present++;
  }
  return { assertions, turnovers, missing, present, members: members.length };
}

function ofYear(family: Family, line: Line, year: number, periods: Periods): Rests {
  const [base] = line.parts;
  if (base === undefined) return NOTHING;
  const assertions: number[] = [];
  const turnovers: Turnover[] = [];
  const missing: string[] = [];
  const found = new Set<string>();
  for (let at = base.start; at < base.end; at++) {
    const name = periods.nameOf(family.columns.period[at] ?? 0);
    if (!name.startsWith(periods.nameOf(year)) || found.has(name)) continue;
    found.add(name);
    const own = restsOn(family, base, at, periods);
    assertions.push(...own.assertions);
    turnovers.push(...own.turnovers);
  }
  const names = partsOf(periods.nameOf(year), line.parts[0]?.key.frequency ?? 'A');
  missing.push(...names.filter((name) => !found.has(name)));
  return { assertions, turnovers, missing, present: found.size, members: names.length };
}

/** "2020-01" to "2020-12", "2020-Q1" to "2020-Q4", "2020-S1" and "2020-S2". */
function partsOf(year: string, frequency: Line['key']['frequency']): string[] {
  return Array.from({ length: PARTS_OF_YEAR[frequency] }, (_, index) =>
    frequency === 'M'
      ? `${year}-${String(index + 1).padStart(2, '0')}`
      : `${year}-${frequency}${String(index + 1)}`,
  );
}

/** What shows the best of several: the one whose value it is. */
function ofAlternative(family: Family, line: Line, at: number, periods: Periods): Rests {
  const { columns } = family;
  for (const part of line.parts) {
    const own = entryAt(columns, part, columns.period[at] ?? 0);
    if (own >= 0 && columns.value[own] === columns.value[at]) return restsOn(family, part, own, periods);
  }
  return NOTHING;
}

function ofParts(family: Family, line: Line, period: number, periods: Periods): Rests {
  const assertions = line.parts.flatMap((part) => {
    const at = entryAt(family.columns, part, period);
    return at < 0 ? [] : restsOn(family, part, at, periods).assertions;
  });
  const turnover = { key: line.key, period: periods.nameOf(period), assertions };
  return { ...NOTHING, assertions, turnovers: [turnover], present: 1, members: 1 };
}

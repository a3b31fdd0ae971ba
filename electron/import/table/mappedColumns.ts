/** What the analyst says of columns, laid over what was proposed. */
import { Problem } from '#shared/lib/problem.ts';
import type { LongColumn } from '../shapes/longRows.ts';
import type { ColumnMapping } from './columnMapping.ts';
import { columnName } from './columns.ts';
import type { FilePlaces } from './filePlaces.ts';
import type { FoundHeader } from './headerRows.ts';
import { isMonthOfYear } from './monthColumns.ts';
import type { KnownOffice } from './offices.ts';
import type { ColumnProposal } from './tableTypes.ts';
import { numberedColumn } from './twinColumns.ts';

/** What the analyst says of a column stands; a role that is given to one is taken from others. */
export function withMapping(
  proposals: readonly ColumnProposal[],
  mapping: ColumnMapping,
  header: FoundHeader,
  file: FilePlaces,
  office: KnownOffice | null,
): ColumnProposal[] {
  const out = [...proposals];
  for (const [role, name] of Object.entries(mapping.columns) as [LongColumn, string][]) {
    const at = placeOf(proposals, name);
    if (at < 0) throw noSuchColumn(role, name, header, file);
    for (const [place, other] of out.entries())
      if (other.role === role && place !== at)
        out[place] = {
          ...other,
          role: null,
          confidence: 'given',
          reason: `the mapping takes ${role} from another column`,
        };
    const found = out[at];
    const isKnown = office?.headers.has(columnName(name)) === true;
    const reason = isKnown ? `as ${office?.name} writes it` : 'the mapping says so';
    if (found !== undefined) out[at] = { ...found, role, confidence: 'given', reason };
  }
  for (const role of Object.keys(mapping.constants) as LongColumn[])
    for (const [place, other] of out.entries())
      if (other.role === 'value') {
        if (role === 'period' && isMonthOfYear(other.says.period)) continue;
        const { [role]: _said, ...says } = other.says;
        out[place] = { ...other, says };
      } else if (other.role === role)
        out[place] = {
          ...other,
          role: null,
          confidence: 'given',
          reason: `the mapping says ${role} for all rows`,
        };
  for (const [name, says] of Object.entries(mapping.value_columns)) {
    const at = placeOf(proposals, name);
    const found = out[at];
    if (found === undefined) throw noSuchColumn('value', name, header, file);
    out[at] = {
      ...found,
      role: 'value',
      says: { ...found.says, ...says },
      confidence: 'given',
      reason: 'the mapping says so',
    };
  }
  for (const name of mapping.leave_out) {
    const at = placeOf(proposals, name);
    const found = out[at];
    if (found === undefined) throw noSuchColumn('value', name, header, file);
    out[at] = { ...found, role: null, says: {}, confidence: 'given', reason: 'the mapping leaves it out' };
  }
  return out;
}

/** By its name, by the last of its rows of header, or by its number ("column 3"). */
function placeOf(proposals: readonly ColumnProposal[], name: string): number {
  const wanted = columnName(name);
  const whole = proposals.findIndex(({ header }) => columnName(header) === wanted);
  if (whole >= 0) return whole;
  const number = numberedColumn(name);
  if (number !== null) return proposals.findIndex(({ column }) => column === number);
  return proposals.findIndex(({ header }) => columnName(header.split(' / ').at(-1) ?? '') === wanted);
}

/** Beside a column of periods, columns of values need none of their own; one column of values is not wide. */
export function withArea(columns: readonly ColumnProposal[], mapping: ColumnMapping): ColumnProposal[] {
  const explicit = mapping.columns.value !== undefined;
  const values = columns.filter(({ role }) => role === 'value');
  const hasPeriods = columns.some(({ role }) => role === 'period');
  if (explicit || values.length < 2) return [...columns];
  // A value in another unit ("value_eur" beside "value") must not be imported as a second figure of the same cell.
  const isTold = ({ says }: ColumnProposal): boolean => says.period !== undefined || says.flow !== undefined;
  if (!values.some(isTold)) return [...columns];
  return columns.map((column) =>
    column.role === 'value' &&
    column.confidence !== 'given' &&
    !isTold(column) &&
    (hasPeriods || column.says.period === undefined)
      ? {
          ...column,
          role: null,
          confidence: 'likely',
          reason: 'other columns hold the values by flow or period',
        }
      : column,
  );
}

function noSuchColumn(role: string, name: string, header: FoundHeader, file: FilePlaces): Problem {
  const headers = header.parts.map((parts) => `"${parts.join(' / ')}"`).join(', ');
  return new Problem('import/missing_columns', {
    message: `The mapping takes ${role} from "${name}", and the table has ${headers}.`,
    where: file.atHeader(header.line),
    fix: `Name one of those columns for ${role}.`,
  });
}

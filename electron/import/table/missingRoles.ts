/** What a figure needs and no column, title or answer says, as questions. */
import { flowOf } from '../cells/flows.ts';
import { LONG_NEEDED, type LongColumn } from '../shapes/longRows.ts';
import type { FilePlaces } from './filePlaces.ts';
import type { FoundHeader } from './headerRows.ts';
import { isMonthOfYear } from './monthColumns.ts';
import type { ColumnProposal, ImportQuestion } from './tableTypes.ts';
import { areasIn } from './wordsOfHeader.ts';

export function missingRoles(
  columns: readonly ColumnProposal[],
  places: ReadonlyMap<LongColumn, number>,
  constants: Partial<Record<LongColumn, string>>,
  header: FoundHeader,
  file: FilePlaces,
): ImportQuestion[] {
  const values = columns.filter(({ role }) => role === 'value');
  const headers = columns.map((column) => `"${column.header}"`).join(', ');
  const ambiguous =
    values.length > 1 &&
    !places.has('period') &&
    constants.period === undefined &&
    !values.every(({ says }) => says.period !== undefined);
  const twice =
    new Set(values.map(({ says }) => JSON.stringify([says.period, says.flow]))).size < values.length;
  const out: ImportQuestion[] = [];
  if (values.length > 1 && (twice || ambiguous))
    out.push({
      code: 'import/value_columns',
      message: `Several columns hold values and nothing tells them apart: ${values.map((column) => `"${column.header}"`).join(', ')}.`,
      where: file.atHeader(header.line),
      readings: values.map((column) => column.header),
      fix: 'Name one in the mapping as "columns": {"value": "HEADER"}, or say of each what it is: "value_columns": {"HEADER": {"flow": "exports"}}.',
    });
  const saysAll = (is: (says: ColumnProposal['says']) => boolean): boolean =>
    values.length > 0 && values.every(({ says }) => is(says));
  const isPopulation = saysAll(({ flow = constants.flow ?? '' }) => flowOf(flow) === 'population');
  const missing = LONG_NEEDED.filter((role) => {
    if (role === 'value') return values.length === 0;
    if (role === 'counterpart' && isPopulation) return false;
    return (
      !places.has(role) &&
      constants[role] === undefined &&
      !saysAll((says) => says[role] !== undefined && !isMonthOfYear(says[role]))
    );
  });
  if (missing.length === 0) return out;
  const hints = missing.includes('counterpart') ? areasIn(withoutDollars(header.above.join(' '))) : [];
  const s = missing.length === 1 ? '' : 's';
  out.push({
    code: 'import/missing_columns',
    message: `The table lacks the column${s} ${missing.join(', ')}; it has ${headers}.`,
    where: file.atHeader(header.line),
    readings: hints,
    fix: `Name a column or a constant for ${missing.join(', ')} in the mapping (--mapping M), such as {"constants": {"${missing[0]}": "${example(missing[0], hints)}"}}.${missing.includes('counterpart') && places.has('area') ? ' Where the column of countries is of the partners, say whose trade it is: {"constants": {"area": "ARM"}}.' : ''}`,
  });
  return out;
}

/** "млн долл. США" names a unit and no partner. */
const withoutDollars = (text: string): string =>
  text.replace(/дол[\p{L}.]*\s*США|dol[\p{L}.]*\s*SUA/giu, ' ');

const example = (role: LongColumn | undefined, hints: readonly string[]): string =>
  role === 'flow' ? 'exports' : role === 'period' ? '2024' : (hints[0] ?? 'RUS');

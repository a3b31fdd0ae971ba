/** Figures as SDMX-CSV 2.0. */
import { OWN_COLUMNS, type OwnColumn } from '../../import/shapes/ownRows.ts';
import { OWN_COMPONENTS, OWN_STRUCTURE } from '../../import/shapes/ownSdmx.ts';

const FLOW_CODES: Readonly<Record<string, string>> = {
  exports: 'X',
  imports: 'M',
  re_exports: 'RX',
  re_imports: 'RM',
};
const COMPONENTS = Object.entries(OWN_COMPONENTS) as readonly (readonly [OwnColumn, string])[];
const PLACES = COMPONENTS.map(([column]) => OWN_COLUMNS.indexOf(column));
const FLOW = COMPONENTS.findIndex(([column]) => column === 'flow');

/** `rows` as `figureTable` answers them; the first row is the header. */
export function sdmxRows(rows: readonly string[][]): (readonly string[])[] {
  const lines = rows.map((row) => {
    const parts = PLACES.map((place) => row[place] ?? '');
    const flow = parts[FLOW] ?? '';
    parts[FLOW] = FLOW_CODES[flow] ?? flow;
    return ['dataflow', OWN_STRUCTURE, 'I', ...parts, '0'];
  });
  return [['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...COMPONENTS.map(([, id]) => id), 'UNIT_MULT'], ...lines];
}

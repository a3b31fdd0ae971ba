import type { ImportChoices, ImportPreview } from '#shared/ipc/importShapes.ts';

/** Nothing said yet. */
export const NO_CHOICES: ImportChoices = { columns: {}, constants: {}, leave_out: [] };

/** What a column of the file can be. */
export const ROLES = [
  'area',
  'counterpart',
  'flow',
  'period',
  'value',
  'product',
  'unit',
  'currency',
  'reporter',
  'status',
  'source',
  'note',
] as const;

/** A column is taken for something else, or left out (""). */
export function withRole(choices: ImportChoices, header: string, role: string): ImportChoices {
  const columns = Object.fromEntries(
    Object.entries(choices.columns).filter(([key, name]) => key !== role && name !== header),
  );
  const leave_out = choices.leave_out.filter((name) => name !== header);
  if (role === '') return { ...choices, columns, leave_out: [...leave_out, header] };
  return { ...choices, columns: { ...columns, [role]: header }, leave_out };
}

/** A constant for all rows; an empty one is none. */
export function withConstant(choices: ImportChoices, role: string, value: string): ImportChoices {
  const { [role]: _before, ...others } = choices.constants;
  return { ...choices, constants: value.trim() === '' ? others : { ...others, [role]: value.trim() } };
}

/** Roles that a question says are nowhere in the file. */
export function missingRoles({ questions }: ImportPreview): string[] {
  const asked = questions.find(({ code }) => code === 'import/missing_columns')?.message ?? '';
  const names =
    /columns? ([a-z_, ]+);/.exec(asked)?.[1] ?? /says what the ([a-z]+) is/.exec(asked)?.[1] ?? '';
  return names.split(', ').filter((name) => name !== '' && name !== 'value');
}

/** Whether nothing in the file says what its numbers are in; all of them can be told it at once. */
export const lacksUnit = ({ remarks, questions }: ImportPreview): boolean =>
  remarks.some((remark) => remark.startsWith('Nothing names a unit')) ||
  questions.some(({ code }) => code === 'import/unit');

/** A column that tells rows of one cell apart. */
export type RowsApart = {
  readonly column: string;
  readonly said: readonly string[];
  /** "" while it is open. */
  readonly chosen: string;
  /** It is not read: its rows may all be statements of one cell. */
  readonly isLeftOut: boolean;
};

/** The column whose rows are asked about, or were chosen among; null where there is none. */
export function rowsApart({ questions }: ImportPreview, { only }: ImportChoices): RowsApart | null {
  const asked = questions.find(({ code }) => code === 'import/several_rows');
  const column = /"([^"]+)" tells them apart/.exec(asked?.message ?? '')?.[1];
  if (asked !== undefined && column !== undefined)
    return { column, said: asked.readings, chosen: '', isLeftOut: asked.message.endsWith('is left out.') };
  const [settled] = Object.entries(only ?? {});
  if (settled === undefined) return null;
  const said = [settled[1]].flat();
  return { column: settled[0], said, chosen: said[0] ?? '', isLeftOut: false };
}

/** Rows that say this in a column alone; "" is all of them again. */
export function withOnly(choices: ImportChoices, column: string, value: string): ImportChoices {
  const { only: _before, ...others } = choices;
  return value === '' ? others : { ...others, only: { [column]: value } };
}

/** A column is left out knowingly. */
export const withLeftOut = (choices: ImportChoices, column: string): ImportChoices => ({
  ...choices,
  leave_out: [...choices.leave_out.filter((name) => name !== column), column],
});

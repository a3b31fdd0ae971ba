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
export const lacksUnit = ({ remarks }: ImportPreview): boolean =>
  remarks.some((remark) => remark.startsWith('Nothing names a unit'));

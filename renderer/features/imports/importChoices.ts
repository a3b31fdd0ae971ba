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
  const { value_columns: said = {}, ...others } = choices;
  const { [header]: own = {}, ...more } = said;
  // One of several columns of values is named beside the others; what was said of a column goes with its role.
  if (role === 'value') return { ...others, columns, leave_out, value_columns: { ...more, [header]: own } };
  if (Object.hasOwn(said, header)) return withRole({ ...others, value_columns: more }, header, role);
  if (role === '') return { ...choices, columns, leave_out: [...leave_out, header] };
  return { ...choices, columns: { ...columns, [role]: header }, leave_out };
}

/** A constant for all rows; an empty one is none. */
export function withConstant(choices: ImportChoices, role: string, value: string): ImportChoices {
  const { [role]: _before, ...others } = choices.constants;
  return { ...choices, constants: value.trim() === '' ? others : { ...others, [role]: value.trim() } };
}

/**
 * Roles that a question says are nowhere in the file; without partners the area too: where it is said, the countries of the
 * table are its partners.
 */
export function missingRoles({ questions, columns }: ImportPreview): string[] {
  const asked = questions.find(({ code }) => code === 'import/missing_columns')?.message ?? '';
  const names =
    /columns? ([a-z_, ]+);/.exec(asked)?.[1] ?? /says what the ([a-z]+) is/.exec(asked)?.[1] ?? '';
  const missing = names.split(', ').filter((name) => name !== '' && name !== 'value');
  const isOneSided = missing.includes('counterpart') && columns.some(({ role }) => role === 'area');
  return isOneSided ? ['area', ...missing] : missing;
}

/** A column that tells rows of one cell apart. */
export type RowsApart = {
  readonly column: string;
  readonly answers: readonly { readonly value: string; readonly label: string }[];
  /** "" while it is open. */
  readonly chosen: string;
  /** It is not read: its rows may all be statements of one cell. */
  readonly isLeftOut: boolean;
};

/** The columns whose rows were chosen among, and the one that is asked about. */
export function rowsApart({ questions }: ImportPreview, { only }: ImportChoices): RowsApart[] {
  const settled = Object.entries(only ?? {}).map(([column, said]) => {
    const [chosen = ''] = [said].flat();
    return { column, answers: [{ value: chosen, label: chosen }], chosen, isLeftOut: false };
  });
  const asked = questions.flatMap(({ apart }) => (apart === null ? [] : [{ ...apart, chosen: '' }]));
  return [...settled, ...asked];
}

/** Rows that say this in a column alone; "" is all of them again. */
export function withOnly(choices: ImportChoices, column: string, value: string): ImportChoices {
  const { only: before = {}, ...others } = choices;
  const { [column]: _said, ...rest } = before;
  const only = value === '' ? rest : { ...rest, [column]: value };
  return Object.keys(only).length === 0 ? others : { ...others, only };
}

/** The decisions that name no column: what is left of them where the header is another one. */
export function withoutColumns(choices: ImportChoices): ImportChoices {
  const { value_columns: _values, decimals: _decimals, only: _only, ...others } = choices;
  return { ...others, columns: {}, leave_out: [] };
}

/**
 * What one column of values says by itself: its flow, period or unit; "" is what the file says. It stays one of the
 * columns of values with nothing said of it, for somebody may have made it one.
 */
export function withColumnSaying(
  choices: ImportChoices,
  header: string,
  what: 'flow' | 'period' | 'unit',
  value: string,
): ImportChoices {
  const { value_columns: before = {}, ...others } = choices;
  const { [header]: said = {}, ...columns } = before;
  const { [what]: _said, ...rest } = said;
  const says = value.trim() === '' ? rest : { ...rest, [what]: value.trim() };
  return { ...others, value_columns: { ...columns, [header]: says } };
}

/** The decimal mark of one column; "" is what its cells decide. */
export function withColumnDecimal(choices: ImportChoices, header: string, mark: string): ImportChoices {
  const { decimals: before = {}, ...others } = choices;
  const { [header]: _said, ...rest } = before;
  const decimals: ImportChoices['decimals'] =
    mark === '.' || mark === ',' ? { ...rest, [header]: mark } : rest;
  return Object.keys(decimals).length === 0 ? others : { ...others, decimals };
}

/** A word of the file that means nothing to us, or was told what it means. */
export type UnreadWord = {
  /** What the column it stands in is taken for. */
  readonly column: string;
  readonly word: string;
  /** How many rows were refused for it; null once it is told. */
  readonly rows: number | null;
  /** "" while nobody said. */
  readonly means: string;
};

/** Columns whose words can be told what they mean. */
const NAMED: readonly string[] = ['area', 'counterpart', 'reporter', 'flow'];

/** Those that were told, and those that are open. */
export function unreadWords({ unread }: ImportPreview, { values }: ImportChoices): UnreadWord[] {
  const told = Object.entries(values ?? {}).flatMap(([column, words]) =>
    Object.entries(words).map(([word, means]) => ({ column, word, rows: null, means })),
  );
  const open = unread.filter(({ column }) => NAMED.includes(column)).map((one) => ({ ...one, means: '' }));
  return [...told.filter(({ column }) => NAMED.includes(column)), ...open];
}

/** A word of the file means one of ours; "" takes that back. */
export function withMeaning(
  choices: ImportChoices,
  column: string,
  word: string,
  means: string,
): ImportChoices {
  const { values: before = {}, ...others } = choices;
  const { [word]: _means, ...words } = before[column] ?? {};
  const said = means.trim() === '' ? words : { ...words, [word]: means.trim() };
  const { [column]: _words, ...columns } = before;
  const values = Object.keys(said).length === 0 ? columns : { ...columns, [column]: said };
  return Object.keys(values).length === 0 ? others : { ...others, values };
}

/** A column is left out knowingly. */
export const withLeftOut = (choices: ImportChoices, column: string): ImportChoices => ({
  ...choices,
  leave_out: [...choices.leave_out.filter((name) => name !== column), column],
});

import { parseExpression } from '#shared/domain/figures/calculated/expression.ts';
import { isOfRows, isPinned } from '#shared/domain/figures/calculated/rowExpression.ts';
import { FREQUENCIES } from '#shared/domain/figures/types.ts';
import type { Row } from '../../store/rowJson.ts';
import { column, readOption, refused, type Sheet } from './sheet.ts';

/** Series and columns that are computed from others: a name and an expression. */
export const calculatedSheet: Sheet = {
  noun: 'calculated series',
  table: 'calculated_series',
  idKind: 'calculated',
  columns: [
    column('name', { isEditable: true, asked: 'required' }),
    column('expression', { isEditable: true, asked: 'required' }),
    column('frequency', { isEditable: true, kind: 'choice', options: [...FREQUENCIES], asked: 'optional' }),
    column('note', { isEditable: true, asked: 'optional' }),
  ],
  sql: 'SELECT id, name, expression, frequency, note FROM calculated_series',
  order: 'name COLLATE NOCASE',
  findIn: "name || ' ' || expression || ' ' || note",
  areaCodes: [],
  labelOf: ({ store }, id) => {
    const row = store.db.prepare('SELECT name, expression FROM calculated_series WHERE id = ?').get(id) as
      | Row
      | undefined;
    const parsed = parseExpression(String(row?.['expression'] ?? ''));
    return `calculated ${parsed.ok && isOfRows(parsed.value) ? 'column' : 'series'} "${row?.['name'] ?? id}"`;
  },
  patch: (context, id, key, text) => {
    const patch = readField(key, text);
    if (key === 'name') refuseDouble(context.store.db, String(patch['name']), id);
    return patch;
  },
  add: (_context, write, typed) => {
    const row: Row = Object.fromEntries(
      ['name', 'expression', 'frequency', 'note'].flatMap((key) =>
        Object.entries(readField(key, typed[key] ?? '')),
      ),
    );
    refuseDouble(write.db, String(row['name']), null);
    return write.insert('calculated_series', row);
  },
  remove: (_context, write, id) => write.remove('calculated_series', id),
};

function readField(key: string, text: string): Row {
  const typed = text.trim();
  if (key === 'name' && typed === '')
    throw refused('Name', 'A series needs a name.', 'Write what it is called.');
  if (key === 'frequency') return { frequency: readOption('Frequency', FREQUENCIES, typed || 'A') };
  if (key === 'expression') {
    const parsed = parseExpression(typed);
    if (!parsed.ok) throw refused(parsed.error.where || 'Expression', parsed.error.message, parsed.error.fix);
    if (isOfRows(parsed.value) && !isPinned(parsed.value))
      throw refused(
        'Expression',
        'With "this" it is a column, and a column has to say its period.',
        `Write it behind: ${typed} in 2024.`,
      );
  }
  return { [key]: typed };
}

function refuseDouble(
  db: Parameters<NonNullable<Sheet['add']>>[1]['db'],
  name: string,
  id: number | null,
): void {
  const other = db
    .prepare('SELECT id FROM calculated_series WHERE name = @name AND id IS NOT @id')
    .get({ name, id });
  if (other !== undefined)
    throw refused('Name', `There is a series "${name}" already.`, 'Choose another name.');
}

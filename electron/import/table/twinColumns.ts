/** Columns of one name, such as a share behind each year. */
import { Problem } from '#shared/lib/problem.ts';
import type { ColumnProposal } from './tableTypes.ts';

/**
 * Twins that are not read are told apart by their place ("Share % (column 6)"). Throws a Problem where one of them is read and
 * nobody said which it is.
 */
export function twinsApart(columns: readonly ColumnProposal[], where: string): readonly ColumnProposal[] {
  const nameOf = ({ header }: ColumnProposal): string => header.toLowerCase();
  return columns.map((column) => {
    const name = nameOf(column);
    const twins = columns.filter((other) => nameOf(other) === name);
    if (name === '' || twins.length === 1) return column;
    const isGuessed = twins.some(({ role, confidence }) => role !== null && confidence !== 'given');
    if (isGuessed) throw calledTheSame(twins, where);
    return column === twins[0] ? column : { ...column, header: `${column.header} (column ${column.column})` };
  });
}

/** The number in "column 6" and "Share % (column 6)"; null in any other name. */
export function numberedColumn(name: string): number | null {
  const match = /(?:^|\()column (\d+)\)?$/i.exec(name.trim());
  return match === null ? null : Number(match[1]);
}

const calledTheSame = ([one, other]: readonly ColumnProposal[], where: string): Problem =>
  new Problem('import/column_twice', {
    message: `Two columns are called "${one?.header ?? ''}".`,
    where,
    fix: `Rename one of them, or say by their places which is which: {"columns": {"value": "column ${one?.column ?? 1}"}, "leave_out": ["column ${other?.column ?? 2}"]}.`,
  });

import { statusOfMark, withoutMarks } from './cellMarks.ts';
import { type Footnotes, markNote, statusOfFootnote } from './footnotes.ts';
import type { ColumnProposal, ValueColumn } from './tableTypes.ts';

/** A column of values; what the mark behind its header ("2024 (a)") says holds for all of them: a status, a note. */
export function withFootnote(
  { column, header, says }: ColumnProposal,
  footnotes: Footnotes,
): Pick<ValueColumn, 'place' | 'says'> {
  const marks = header.split(' / ').map((part) => withoutMarks(part).mark);
  const mark = marks.find((one) => one !== '') ?? '';
  if (mark === '' || statusOfMark(mark) !== null) return { place: column - 1, says };
  const status = statusOfFootnote(mark, footnotes);
  const note = [says.note ?? '', markNote(mark, footnotes)].filter((part) => part !== '').join('; ');
  return { place: column - 1, says: { ...(status === null ? {} : { status }), ...says, note } };
}

/** A column of values whose header is a period that stands under another one ("2023/24"): its note keeps the name. */
export function withPeriodNote(
  column: ColumnProposal,
  notes: Readonly<Record<string, string>>,
): ColumnProposal {
  const note = notes[column.says.period ?? ''];
  return note === undefined ? column : { ...column, says: { ...column.says, note } };
}

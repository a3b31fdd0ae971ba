import { statusOfMark, withoutMarks } from './cellMarks.ts';
import { type Footnotes, markNote, statusOfFootnote } from './footnotes.ts';
import type { ColumnProposal, ValueColumn } from './tableTypes.ts';

/** A column of values; what the mark behind its header ("2024 (a)") says holds for all of them: a status, a note. */
export function withFootnote({ column, header, says }: ColumnProposal, footnotes: Footnotes): ValueColumn {
  const marks = header.split(' / ').map((part) => withoutMarks(part).mark);
  const mark = marks.find((one) => one !== '') ?? '';
  if (mark === '' || statusOfMark(mark) !== null) return { place: column - 1, says };
  const status = statusOfFootnote(mark, footnotes);
  const told = { note: markNote(mark, footnotes), ...(status === null ? {} : { status }) };
  return { place: column - 1, says: { ...told, ...says } };
}

/** Tables of a note: rows of plain cells, the first with headings. Cells are never merged, so every format can print them. */
import { type Editor, Extension, Node, type NodeConfig } from '@tiptap/core';
import { type Command, Selection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  tableEditing,
} from '@tiptap/pm/tables';

const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
};

/** A first table: headings and two rows. */
const FIRST = { rows: 3, columns: 3 };

const single = (value: unknown) => ({ default: value, rendered: false, parseHTML: () => value });

const cell = (name: string, tag: string): NodeConfig => ({
  name,
  content: 'paragraph+',
  isolating: true,
  // The library of tables asks for them; a note never merges or sizes its cells.
  addAttributes: () => ({ colspan: single(1), rowspan: single(1), colwidth: single(null) }),
  parseHTML: () => [{ tag }],
  renderHTML: () => [tag, 0],
});

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  extendNodeSchema: ({ name }) => (ROLES[name] === undefined ? {} : { tableRole: ROLES[name] }),
  addKeyboardShortcuts() {
    return {
      Tab: () => isInTable(this.editor.state) && nextCell(this.editor),
      'Shift-Tab': () => isInTable(this.editor.state) && run(this.editor, goToNextCell(-1)),
    };
  },
  addProseMirrorPlugins: () => [tableEditing()],
});

/** The next cell; after the last one a new row. */
const nextCell = (editor: Editor): boolean =>
  run(editor, goToNextCell(1)) || (run(editor, addRowAfter) && run(editor, goToNextCell(1)));

/** Runs one of the commands below; false where it makes no sense. */
export function run(editor: Editor, command: Command): boolean {
  return command(editor.state, editor.view.dispatch, editor.view);
}

/** What can be done with the table at the caret. */
export const TABLE_COMMANDS = {
  addRow: addRowAfter,
  addColumn: addColumnAfter,
  removeRow: deleteRow,
  removeColumn: deleteColumn,
  removeTable: deleteTable,
} as const satisfies Readonly<Record<string, Command>>;

/** Whether the caret stands in a table. */
export const isTableHere = (editor: Editor): boolean => isInTable(editor.state);

/** Puts an empty table in after the paragraph at the caret, which goes into its first cell. */
export function insertTable(editor: Editor): boolean {
  const { nodes } = editor.schema;
  const { table, tableRow, tableCell, tableHeader } = nodes;
  if (table === undefined || tableRow === undefined || tableCell === undefined || tableHeader === undefined)
    return false;
  const rows = Array.from({ length: FIRST.rows }, (_, row) =>
    tableRow.createChecked(
      null,
      Array.from({ length: FIRST.columns }, () =>
        (row === 0 ? tableHeader : tableCell).createAndFill(),
      ).flatMap((made) => made ?? []),
    ),
  );
  const { tr, selection } = editor.state;
  const at = selection.$from.after(1);
  tr.insert(at, table.createChecked(null, rows));
  tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView();
  editor.view.dispatch(tr);
  editor.view.focus();
  return true;
}

export const NoteTables = Extension.create({
  name: 'noteTables',
  addExtensions: () => [
    Table,
    Node.create({
      name: 'tableRow',
      content: '(tableCell | tableHeader)*',
      parseHTML: () => [{ tag: 'tr' }],
      renderHTML: () => ['tr', 0],
    }),
    Node.create(cell('tableCell', 'td')),
    Node.create(cell('tableHeader', 'th')),
  ],
});

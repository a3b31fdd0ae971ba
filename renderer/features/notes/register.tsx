import { attempt } from '../../app/commands.ts';
import { registerCommand, registerPanel } from '../../app/panels.tsx';
import { openPanel } from '../../app/selection.ts';
import { listen, runCommand } from '../../bridge/client.ts';
import { notesText } from '../../strings/notesText.ts';
import {
  activeNote,
  insertChip,
  linkUntraced,
  selectedChip,
  startSearch,
  walkUntraced,
} from './activeNote.ts';
import { forgetCopied } from './clipboardKey.ts';
import { NotePanel } from './NotePanel.tsx';
import { abandonOpenNotes, saveOpenNotes, syncOpenNotes } from './noteSession.ts';

const { commands } = notesText;
const { group } = commands;
const hasNote = (): boolean => activeNote() !== null;

registerPanel({
  kind: 'note',
  title: () => notesText.title,
  render: ({ noteId }) =>
    noteId === undefined ? <p className="empty">{notesText.none}</p> : <NotePanel noteId={noteId} />,
});

registerCommand({
  id: 'note.new',
  title: commands.add,
  group,
  run: () =>
    attempt(async () => {
      const body = { type: 'doc', content: [{ type: 'paragraph' }] };
      const { noteId } = await runCommand('note.save', { noteId: null, title: notesText.untitled, body });
      openPanel('note', { noteId });
    }),
});
registerCommand({
  id: 'note.number',
  title: commands.number,
  group,
  isEnabled: hasNote,
  run: () => {
    const note = activeNote();
    if (note !== null) startSearch(note.editor, '#');
  },
});
registerCommand({
  id: 'note.source',
  title: commands.source,
  group,
  isEnabled: hasNote,
  run: () => {
    const note = activeNote();
    if (note !== null) startSearch(note.editor, '@');
  },
});
registerCommand({
  id: 'note.refer',
  title: commands.refer,
  group,
  isEnabled: hasNote,
  run: () => {
    const note = activeNote();
    if (note !== null) startSearch(note.editor, '[[');
  },
});
registerCommand({
  id: 'note.insertSelected',
  title: commands.insertSelected,
  group,
  keys: 'Ctrl+Shift+E',
  isEnabled: () => hasNote() && selectedChip() !== null,
  run: () => {
    const [note, ref] = [activeNote(), selectedChip()];
    if (note !== null && ref !== null) insertChip(note.editor, ref);
  },
});
for (const [id, title, direction] of [
  ['note.nextUntraced', commands.next, 1],
  ['note.previousUntraced', commands.previous, -1],
] as const)
  registerCommand({
    id,
    title,
    group,
    isEnabled: hasNote,
    run: () => {
      const note = activeNote();
      if (note !== null) walkUntraced(note.editor, direction);
    },
  });
registerCommand({
  id: 'note.link',
  title: commands.link,
  group,
  isEnabled: hasNote,
  run: () => {
    const note = activeNote();
    if (note !== null) linkUntraced(note.editor);
  },
});
registerCommand({
  id: 'note.markRead',
  title: commands.markRead,
  group,
  isEnabled: hasNote,
  run: () => {
    const note = activeNote();
    if (note !== null) attempt(() => runCommand('note.markRead', { noteId: note.noteId }));
  },
});
registerCommand({
  id: 'note.remove',
  title: commands.remove,
  group,
  isEnabled: hasNote,
  run: () => {
    const note = activeNote();
    if (note !== null) attempt(() => runCommand('note.remove', { noteId: note.noteId }));
  },
});

listen('workspace.changed', syncOpenNotes);
listen('workspace.opened', () => {
  abandonOpenNotes();
  forgetCopied();
});
// Words must not wait for a pause that never comes.
window.addEventListener('blur', saveOpenNotes);
window.addEventListener('beforeunload', saveOpenNotes);

import { lazy, Suspense } from 'react';
import { attempt } from '../../app/commands.ts';
import { registerCommand, registerPanel } from '../../app/panels.tsx';
import { openPanel } from '../../app/selection.ts';
import { listen, runCommand } from '../../bridge/client.ts';
import { notesText } from '../../strings/notesText.ts';
import { text } from '../../strings/text.ts';
import { type ActiveNote, activeNote, selectedChip } from './activeNote.ts';
import { forgetCopied } from './editor/clipboardKey.ts';
import { abandonOpenNotes, saveOpenNotes, syncOpenNotes } from './noteSession.ts';

/** The editor is big; the window starts without it. */
const NotePanel = lazy(async () => ({ default: (await import('./NotePanel.tsx')).NotePanel }));

const { commands } = notesText;
const { group } = commands;
const hasNote = (): boolean => activeNote() !== null;

type NoteActs = typeof import('./noteActs.ts');

/** Does something in the note written in last, with what came with its editor. */
function inNote(act: (acts: NoteActs, note: ActiveNote) => void): void {
  const note = activeNote();
  if (note !== null) attempt(async () => act(await import('./noteActs.ts'), note));
}

registerPanel({
  kind: 'note',
  title: () => notesText.title,
  render: ({ noteId }) =>
    noteId === undefined ? (
      <p className="empty">{notesText.none}</p>
    ) : (
      <Suspense fallback={<p className="empty">{text.app.loading}</p>}>
        <NotePanel noteId={noteId} />
      </Suspense>
    ),
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
  run: () => inNote((acts, { editor }) => acts.startSearch(editor, '#')),
});
registerCommand({
  id: 'note.source',
  title: commands.source,
  group,
  isEnabled: hasNote,
  run: () => inNote((acts, { editor }) => acts.startSearch(editor, '@')),
});
registerCommand({
  id: 'note.refer',
  title: commands.refer,
  group,
  isEnabled: hasNote,
  run: () => inNote((acts, { editor }) => acts.startSearch(editor, '[[')),
});
registerCommand({
  id: 'note.insertSelected',
  title: commands.insertSelected,
  group,
  keys: 'Ctrl+Shift+E',
  isEnabled: () => hasNote() && selectedChip() !== null,
  run: () => {
    const ref = selectedChip();
    if (ref !== null) inNote((acts, { editor }) => acts.insertChip(editor, ref));
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
    run: () => inNote((acts, { editor }) => acts.walkUntraced(editor, direction)),
  });
registerCommand({
  id: 'note.link',
  title: commands.link,
  group,
  isEnabled: hasNote,
  run: () => inNote((acts, { editor }) => acts.linkUntraced(editor)),
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

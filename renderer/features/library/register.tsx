import { registerPanel } from '../../app/panels.tsx';
import { text } from '../../strings/text.ts';
import { LibraryPanel } from './LibraryPanel.tsx';

registerPanel({ kind: 'library', title: () => text.library.title, render: () => <LibraryPanel /> });

import { registerPanel } from '../../app/panels.tsx';
import { text } from '../../strings/text.ts';
import { HistoryPanel } from './HistoryPanel.tsx';

registerPanel({ kind: 'history', title: () => text.history.title, render: () => <HistoryPanel /> });

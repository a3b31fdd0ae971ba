import { type AppCommand, registerCommand } from '../../app/panels.tsx';
import { useSelection } from '../../app/selection.ts';
import { isModalOpen } from '../../components/modal.ts';
import { text } from '../../strings/text.ts';
import { triageText } from '../../strings/triageText.ts';
import {
  acceptReading,
  clearDecision,
  currentNumber,
  currentPlace,
  inspectNumber,
  leaveNumber,
  openMode,
  setScope,
  undoHere,
  walk,
} from './triageActions.ts';
import { useTriage } from './triageState.ts';

const inArticle = (): boolean => currentPlace() !== null;
const onNumber = (): boolean => currentNumber() !== null;

/** The keys of the queue. They are letters, so they work only outside text boxes and only in an article. */
export function registerTriageCommands(): void {
  const words = triageText.commands;
  const add = (command: Omit<AppCommand, 'group'>): void =>
    registerCommand({ ...command, group: text.commands.groups.article });
  add({ id: 'number.next', title: words.next, keys: 'J', isEnabled: inArticle, run: () => walk(1) });
  add({ id: 'number.previous', title: words.previous, keys: 'K', isEnabled: inArticle, run: () => walk(-1) });
  add({
    id: 'number.scope',
    title: words.scope,
    keys: 'O',
    isEnabled: inArticle,
    run: () => setScope(useTriage.getState().scope === 'open' ? 'all' : 'open'),
  });
  add({ id: 'number.accept', title: words.accept, keys: 'A', isEnabled: onNumber, run: acceptReading });
  add({
    id: 'number.differently',
    title: words.differently,
    keys: 'R',
    isEnabled: onNumber,
    run: () => openMode('differently'),
  });
  add({ id: 'number.edit', title: words.edit, keys: 'E', isEnabled: onNumber, run: () => openMode('edit') });
  add({
    id: 'number.dismiss',
    title: words.dismiss,
    keys: 'X',
    isEnabled: onNumber,
    run: () => openMode('dismiss'),
  });
  add({
    id: 'number.clear',
    title: words.clear,
    keys: 'Backspace',
    isEnabled: () => (currentNumber()?.mention.decision ?? null) !== null,
    run: clearDecision,
  });
  add({ id: 'number.undo', title: words.undo, keys: 'U', isEnabled: inArticle, run: undoHere });
  add({
    id: 'number.leave',
    title: words.leave,
    keys: 'Escape',
    isEnabled: () => onNumber() && useSelection.getState().linkMode === null && !isModalOpen(),
    run: leaveNumber,
  });
  add({ id: 'number.inspect', title: words.inspect, isEnabled: onNumber, run: inspectNumber });
}

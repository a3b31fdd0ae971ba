import { registerCommand, runAppCommand } from '../../app/panels.tsx';
import { isModalOpen } from '../../components/modal.ts';
import { findText as words } from '../../strings/findText.ts';
import { text } from '../../strings/text.ts';
import { openEverywhere } from './everywhere.ts';
import { followSheets, openFind, stepFound, useFind } from './findState.ts';

const group = text.commands.groups.edit;

/** A dialog keeps the keyboard to itself. */
const isFree = (): boolean => !isModalOpen();
/** Somebody who reads an article looks for its words, not for figures. */
const isInArticle = (): boolean => document.activeElement?.closest('.reader') != null;

registerCommand({
  id: 'find.open',
  title: words.commands.open,
  group,
  keys: 'Ctrl+F',
  isEnabled: isFree,
  run: () => {
    if (isInArticle()) runAppCommand('view.search');
    else openFind(false);
  },
});
registerCommand({
  id: 'find.replace',
  title: words.commands.replace,
  group,
  keys: 'Ctrl+H',
  isEnabled: isFree,
  run: () => openFind(true),
});
for (const [id, title, keys, by] of [
  ['find.next', words.commands.next, 'F3, Shift+F4', 1],
  ['find.previous', words.commands.previous, 'Shift+F3', -1],
] as const)
  registerCommand({
    id,
    title,
    group,
    keys,
    isEnabled: isFree,
    run: () => {
      if (!useFind.getState().isOpen) openFind(false);
      else stepFound(by, document.activeElement?.closest('.find-bar') == null);
    },
  });
registerCommand({ id: 'find.everywhere', title: words.commands.everywhere, group, run: openEverywhere });

/** Keys the bar itself hears; here so that the shortcut sheet lists them. */
for (const [id, title, keys] of words.keys)
  registerCommand({
    id: `find.${id}`,
    title,
    group,
    keys,
    isEnabled: () => false,
    run: () => undefined,
  });

followSheets();

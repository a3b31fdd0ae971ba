import type { ReactNode } from 'react';
import type { ViewedSheet, ViewState } from '#shared/ipc/viewShapes.ts';
import { showToast } from '../../app/toasts.ts';
import { runCommand, useQueryOf } from '../../bridge/client.ts';
import { NamedMenu } from '../../components/NamedMenu.tsx';
import { gridViewsText as words } from '../../strings/gridViewsText.ts';

type Props = {
  readonly sheet: ViewedSheet;
  readonly current: () => ViewState;
  readonly onApply: (state: ViewState) => void;
};

/** The saved views of a sheet: one is shown by its name; what is shown now is saved under a name. */
export function ViewsMenu({ sheet, current, onApply }: Props): ReactNode {
  const views = useQueryOf('views.list', { sheet });
  return (
    <NamedMenu
      label={words.views}
      hint={words.viewsHint}
      empty={words.none}
      kept={views}
      keyOf={({ id }) => id}
      applyHint={words.apply}
      nameLabel={words.name}
      nameHint={words.namePlaceholder}
      onApply={({ name, state }) => {
        onApply(state);
        showToast(words.applied(name));
      }}
      onSave={(name) => runCommand('view.save', { sheet, name, state: current() })}
      onRename={({ id }, name) => runCommand('view.rename', { viewId: id, name })}
      onRemove={({ id }) => runCommand('view.remove', { viewId: id })}
    />
  );
}

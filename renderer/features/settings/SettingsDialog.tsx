import { type FormEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { ReplyOf } from '#shared/ipc/contract.ts';
import { APPEARANCES, type Preferences, preferences as shape } from '#shared/ipc/preferenceShapes.ts';
import { attempt } from '../../app/commands.ts';
import { closeDialog } from '../../app/dialogs.ts';
import { savePreferences } from '../../app/preferences.ts';
import { showToast } from '../../app/toasts.ts';
import { call, queryClient, useQueryOf } from '../../bridge/client.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Select } from '../../components/Select.tsx';
import { SubmitFooter } from '../../components/SubmitFooter.tsx';
import { settingsText as words } from '../../strings/settingsText.ts';

/** What holds for every workspace: who acts, how it looks, what a bare figure is in. */
export function SettingsDialog(): ReactNode {
  const view = useQueryOf('preferences.get', {});
  return (
    <Dialog title={words.title} className="settings" onClose={closeDialog}>
      <Loaded query={view}>{(loaded) => <SettingsForm view={loaded} />}</Loaded>
    </Dialog>
  );
}

function SettingsForm({ view }: { view: ReplyOf<'preferences.get'> }): ReactNode {
  const [draft, setDraft] = useState<Preferences>(view.preferences);
  const first = useRef<HTMLInputElement>(null);
  // The dialog opened before its form was there to take the focus.
  useLayoutEffect(() => first.current?.focus(), []);
  const change = (part: Partial<Preferences>): void => setDraft({ ...draft, ...part });
  const isCurrency = shape.shape.currency.safeParse(draft.currency).success;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!isCurrency) return;
    attempt(async () => {
      await savePreferences({ ...draft, analyst: draft.analyst.trim() });
      await queryClient.invalidateQueries({ queryKey: ['preferences.get'] });
      closeDialog();
      showToast(words.saved);
    });
  };
  return (
    <form onSubmit={save}>
      <label>
        {words.analyst}
        <input
          ref={first}
          name="analyst"
          className="field"
          maxLength={120}
          value={draft.analyst}
          placeholder={view.machineUser}
          onChange={({ target }) => change({ analyst: target.value })}
        />
        <span className="quiet-text">{words.analystHint(view.machineUser)}</span>
      </label>
      <label>
        {words.appearance}
        <Select
          name="appearance"
          value={draft.appearance}
          options={APPEARANCES.map((appearance) => [appearance, words.appearances[appearance]])}
          onChoose={(appearance) => change({ appearance })}
        />
      </label>
      <label>
        {words.currency}
        <input
          name="currency"
          className="field"
          maxLength={3}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={!isCurrency}
          value={draft.currency}
          onChange={({ target }) => change({ currency: target.value.toUpperCase() })}
        />
        <span className="quiet-text" role="status">
          {isCurrency ? words.currencyHint : words.currencyWrong}
        </span>
      </label>
      <div className="files">
        <span>{words.folder}</span>
        <span className="path quiet-text">{view.folder}</span>
        <button
          type="button"
          className="button"
          onClick={() => attempt(() => call('preferences.showFolder', {}))}
        >
          {words.showFolder}
        </button>
        <span className="quiet-text">{words.backups}</span>
        <span className="quiet-text">{words.thresholds}</span>
      </div>
      <SubmitFooter name={words.save} isDisabled={!isCurrency} onCancel={closeDialog} />
    </form>
  );
}

import type { ReactNode } from 'react';
import type { ImportChoices } from '#shared/ipc/importShapes.ts';
import { runCommand, useQueryOf } from '../../bridge/client.ts';
import { NamedMenu } from '../../components/NamedMenu.tsx';
import { importText as words } from '../../strings/importText.ts';

type Props = {
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
};

/** Decisions that are kept under names: read with one of them, keep these, rename and delete. */
export function ProfilesMenu({ choices, onChoose }: Props): ReactNode {
  const profiles = useQueryOf('import.profiles', {});
  return (
    <NamedMenu
      label={words.profiles}
      hint={words.profilesHint}
      empty={words.noProfile}
      kept={profiles}
      keyOf={({ name }) => name}
      applyHint={words.readAs}
      nameLabel={words.profileName}
      nameHint={words.profilePlaceholder}
      onApply={(profile) => onChoose(profile.choices)}
      onSave={(name) => runCommand('import.saveProfile', { name, choices }, { quiet: true })}
      onRename={({ name }, newName) => runCommand('import.renameProfile', { name, newName }, { quiet: true })}
      onRemove={({ name }) => runCommand('import.removeProfile', { name }, { quiet: true })}
    />
  );
}

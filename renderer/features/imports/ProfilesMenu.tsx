import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ImportChoices, ImportProfileView } from '#shared/ipc/importShapes.ts';
import { runCommand, useQueryOf } from '../../bridge/client.ts';
import { gridViewsText } from '../../strings/gridViewsText.ts';
import { importText as words } from '../../strings/importText.ts';
import '../gridViews/gridViews.css';

type Props = {
  readonly choices: ImportChoices;
  readonly onChoose: (choices: ImportChoices) => void;
};

/** Decisions that are kept under names: read with one of them, keep these, rename and delete. */
export function ProfilesMenu({ choices, onChoose }: Props): ReactNode {
  const id = useId();
  const anchor = `--profiles-${id.replaceAll(/\W/gu, '')}`;
  const popover = useRef<HTMLDivElement>(null);
  const profiles = useQueryOf('import.profiles', {});
  const [problem, setProblem] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<string | null>(null);
  // What had the focus may be gone with its line: from inside the menu Escape closes it and Tab goes on.
  useLayoutEffect(() => {
    if (document.activeElement === document.body && popover.current?.matches(':popover-open') === true)
      popover.current.focus();
  });
  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      setProblem(null);
      return true;
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : String(failure));
      return false;
    }
  };
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name') ?? '');
    if (await attempt(() => runCommand('import.saveProfile', { name, choices }, { quiet: true })))
      form.reset();
  };
  const kept = profiles.data ?? [];
  return (
    <>
      <button
        type="button"
        className="button"
        title={words.profilesHint}
        popoverTarget={id}
        style={{ anchorName: anchor } as object}
      >
        {words.profiles}
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className="dropped-menu views-menu"
        role="dialog"
        tabIndex={-1}
        aria-label={words.profiles}
        style={{ positionAnchor: anchor } as object}
        onToggle={() => {
          setProblem(null);
          setRenamed(null);
        }}
      >
        {kept.length === 0 && <p className="quiet-text">{words.noProfile}</p>}
        <ul>
          {kept.map((profile) => (
            <ProfileLine
              key={profile.name}
              profile={profile}
              attempt={attempt}
              isRenaming={renamed === profile.name}
              onRename={setRenamed}
              onApply={() => {
                popover.current?.hidePopover();
                onChoose(profile.choices);
              }}
            />
          ))}
        </ul>
        <form className="views-menu-line" onSubmit={(event) => void save(event)}>
          <input
            name="name"
            className="field"
            aria-label={words.profileName}
            placeholder={words.profilePlaceholder}
          />
          <button type="submit" className="button">
            {gridViewsText.save}
          </button>
        </form>
        {problem !== null && (
          <p className="views-menu-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </>
  );
}

function ProfileLine({
  profile: { name },
  attempt,
  isRenaming,
  onRename,
  onApply,
}: {
  readonly profile: ImportProfileView;
  readonly attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly isRenaming: boolean;
  /** The profile whose name becomes a field; null for none. */
  readonly onRename: (name: string | null) => void;
  readonly onApply: () => void;
}): ReactNode {
  const rename = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const newName = String(new FormData(event.currentTarget).get('name') ?? '');
    if (await attempt(() => runCommand('import.renameProfile', { name, newName }, { quiet: true })))
      onRename(null);
  };
  if (isRenaming)
    return (
      <li>
        <form className="views-menu-line" onSubmit={(event) => void rename(event)}>
          <input
            ref={(box) => box?.focus()}
            name="name"
            className="field"
            aria-label={gridViewsText.newName(name)}
            defaultValue={name}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              onRename(null);
            }}
          />
          <button type="submit" className="button">
            {gridViewsText.rename}
          </button>
        </form>
      </li>
    );
  return (
    <li className="views-menu-line">
      <button
        type="button"
        className="button quiet views-menu-name"
        title={words.readAs(name)}
        onClick={onApply}
      >
        {name}
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={gridViewsText.renameOf(name)}
        onClick={() => onRename(name)}
      >
        {gridViewsText.rename}
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={gridViewsText.removeOf(name)}
        onClick={() => void attempt(() => runCommand('import.removeProfile', { name }, { quiet: true }))}
      >
        {gridViewsText.remove}
      </button>
    </li>
  );
}

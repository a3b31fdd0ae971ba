import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { SavedView, ViewedSheet, ViewState } from '#shared/ipc/viewShapes.ts';
import { showToast } from '../../app/toasts.ts';
import { runCommand, useQueryOf } from '../../bridge/client.ts';
import { gridViewsText as words } from '../../strings/gridViewsText.ts';
import './gridViews.css';

type Props = {
  readonly sheet: ViewedSheet;
  readonly current: () => ViewState;
  readonly onApply: (state: ViewState) => void;
};

/** The saved views of a sheet: one is shown by its name; what is shown now is saved under a name. */
export function ViewsMenu({ sheet, current, onApply }: Props): ReactNode {
  const id = useId();
  const anchor = `--views-${id.replaceAll(/\W/gu, '')}`;
  const popover = useRef<HTMLDivElement>(null);
  const views = useQueryOf('views.list', { sheet });
  const [problem, setProblem] = useState<string | null>(null);
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
    if (await attempt(() => runCommand('view.save', { sheet, name, state: current() }))) form.reset();
  };
  const saved = views.data ?? [];
  return (
    <>
      <button
        type="button"
        className="button"
        title={words.viewsHint}
        popoverTarget={id}
        style={{ anchorName: anchor } as object}
      >
        {words.views}
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className="dropped-menu views-menu"
        role="dialog"
        aria-label={words.views}
        style={{ positionAnchor: anchor } as object}
        onToggle={() => setProblem(null)}
      >
        {saved.length === 0 && <p className="quiet-text">{words.none}</p>}
        <ul>
          {saved.map((view) => (
            <ViewLine
              key={view.id}
              view={view}
              attempt={attempt}
              onApply={() => {
                popover.current?.hidePopover();
                onApply(view.state);
                showToast(words.applied(view.name));
              }}
            />
          ))}
        </ul>
        <form className="views-menu-line" onSubmit={(event) => void save(event)}>
          <input name="name" className="field" aria-label={words.name} placeholder={words.namePlaceholder} />
          <button type="submit" className="button">
            {words.save}
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

type LineProps = {
  readonly view: SavedView;
  readonly attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  readonly onApply: () => void;
};

function ViewLine({ view, attempt, onApply }: LineProps): ReactNode {
  const [isRenaming, setRenaming] = useState(false);
  const rename = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '');
    if (await attempt(() => runCommand('view.rename', { viewId: view.id, name }))) setRenaming(false);
  };
  if (isRenaming)
    return (
      <li>
        <form className="views-menu-line" onSubmit={(event) => void rename(event)}>
          <input
            ref={(box) => box?.focus()}
            name="name"
            className="field"
            aria-label={words.newName(view.name)}
            defaultValue={view.name}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              setRenaming(false);
            }}
          />
          <button type="submit" className="button">
            {words.rename}
          </button>
        </form>
      </li>
    );
  return (
    <li className="views-menu-line">
      <button
        type="button"
        className="button quiet views-menu-name"
        title={words.apply(view.name)}
        onClick={onApply}
      >
        {view.name}
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={words.renameOf(view.name)}
        onClick={() => setRenaming(true)}
      >
        {words.rename}
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={words.removeOf(view.name)}
        onClick={() => void attempt(() => runCommand('view.remove', { viewId: view.id }))}
      >
        {words.remove}
      </button>
    </li>
  );
}

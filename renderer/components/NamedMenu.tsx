import type { UseQueryResult } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { namedMenuText as words } from '../strings/namedMenuText.ts';
import { Loaded } from './Loaded.tsx';
import './namedMenu.css';

type Named = { readonly name: string };

type Props<T extends Named> = {
  /** What the button and the menu are called. */
  readonly label: string;
  readonly hint: string;
  /** Said where nothing is kept yet. */
  readonly empty: string;
  readonly kept: UseQueryResult<readonly T[], Error>;
  readonly keyOf: (item: T) => string | number;
  /** What choosing one does. */
  readonly applyHint: (name: string) => string;
  /** The field for a new name: what it is called, and what stands in it while it is empty. */
  readonly nameLabel: string;
  readonly nameHint: string;
  readonly onApply: (item: T) => void;
  readonly onSave: (name: string) => Promise<unknown>;
  readonly onRename: (item: T, name: string) => Promise<unknown>;
  readonly onRemove: (item: T) => Promise<unknown>;
};

type Attempt = (work: () => Promise<unknown>) => Promise<boolean>;

/** Things that are kept under names: one is chosen, renamed or deleted; what holds now is kept under a new one. */
export function NamedMenu<T extends Named>(props: Props<T>): ReactNode {
  const { label, hint, empty, kept, keyOf, nameLabel, nameHint, onSave } = props;
  const id = useId();
  const anchor = `--named-${id.replaceAll(/\W/gu, '')}`;
  const popover = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<string | number | null>(null);
  // What had the focus may be gone with its line: from inside the menu Escape closes it and Tab goes on.
  useLayoutEffect(() => {
    if (document.activeElement === document.body && popover.current?.matches(':popover-open') === true)
      popover.current.focus();
  });
  const attempt: Attempt = async (work) => {
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
    if (await attempt(() => onSave(name))) form.reset();
  };
  return (
    <>
      <button
        type="button"
        className="button"
        title={hint}
        popoverTarget={id}
        style={{ anchorName: anchor } as object}
      >
        {label}
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        className="dropped-menu named-menu"
        role="dialog"
        tabIndex={-1}
        aria-label={label}
        style={{ positionAnchor: anchor } as object}
        onToggle={() => {
          setProblem(null);
          setRenamed(null);
        }}
      >
        <Loaded query={kept}>
          {(items) =>
            items.length === 0 ? (
              <p className="quiet-text">{empty}</p>
            ) : (
              <ul>
                {items.map((item) => (
                  <li key={keyOf(item)}>
                    {renamed === keyOf(item) ? (
                      <NewName
                        name={item.name}
                        onName={async (name) => {
                          if (await attempt(() => props.onRename(item, name))) setRenamed(null);
                        }}
                        onLeave={() => setRenamed(null)}
                      />
                    ) : (
                      <div className="named-menu-line">
                        <button
                          type="button"
                          className="button quiet named-menu-name"
                          title={props.applyHint(item.name)}
                          onClick={() => {
                            popover.current?.hidePopover();
                            props.onApply(item);
                          }}
                        >
                          {item.name}
                        </button>
                        <button
                          type="button"
                          className="button quiet"
                          aria-label={words.renameOf(item.name)}
                          onClick={() => setRenamed(keyOf(item))}
                        >
                          {words.rename}
                        </button>
                        <button
                          type="button"
                          className="button quiet"
                          aria-label={words.removeOf(item.name)}
                          onClick={() => void attempt(() => props.onRemove(item))}
                        >
                          {words.remove}
                        </button>
                      </div>
                    )}
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
        <form className="named-menu-line" onSubmit={(event) => void save(event)}>
          <input name="name" className="field" aria-label={nameLabel} placeholder={nameHint} />
          <button type="submit" className="button">
            {words.save}
          </button>
        </form>
        {problem !== null && (
          <p className="named-menu-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </>
  );
}

function NewName({
  name,
  onName,
  onLeave,
}: {
  readonly name: string;
  readonly onName: (name: string) => Promise<void>;
  readonly onLeave: () => void;
}): ReactNode {
  return (
    <form
      className="named-menu-line"
      onSubmit={(event) => {
        event.preventDefault();
        void onName(String(new FormData(event.currentTarget).get('name') ?? ''));
      }}
    >
      <input
        ref={(box) => box?.focus()}
        name="name"
        className="field"
        aria-label={words.newName(name)}
        defaultValue={name}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onLeave();
        }}
      />
      <button type="submit" className="button">
        {words.rename}
      </button>
    </form>
  );
}

import { type CSSProperties, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { openModal } from './modal.ts';

/** A modal dialog: focus stays inside, Escape closes, and focus returns afterwards. */
export function Dialog({
  title,
  onClose,
  className,
  style,
  children,
}: {
  title: string;
  onClose: () => void;
  className?: string;
  /** Where it stands, when not in the middle. */
  style?: CSSProperties;
  children: ReactNode;
}): ReactNode {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const dialog = element.current;
    if (dialog === null) return;
    const end = openModal(dialog, () => close.current());
    // The first thing that can have the focus need not be the box somebody wants to type in.
    dialog.querySelector<HTMLElement>('input, textarea')?.focus();
    // Taken away before it leaves the page, or the focus would be lost instead of going back to where it was.
    return end;
  }, []);
  return (
    <dialog
      ref={element}
      className={className === undefined ? 'dialog' : `dialog ${className}`}
      style={style}
      aria-labelledby={titleId}
      aria-modal="true"
    >
      {/* Without a section around it, what a dialog ends with would be the window's own footer. */}
      <section className="dialog-parts">
        <h2 id={titleId}>{title}</h2>
        {children}
      </section>
    </dialog>
  );
}

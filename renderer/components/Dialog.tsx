import { type CSSProperties, type ReactNode, useId, useLayoutEffect, useRef } from 'react';

/** A modal dialog: the platform's own, so focus stays inside, Escape closes, and focus returns afterwards. */
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
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // showModal focuses the first thing that can be, which need not be the box somebody wants to type in.
    dialog?.querySelector<HTMLElement>('input, textarea')?.focus();
    // Closed before it leaves the page, or the focus would be lost instead of going back to where it was.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className={className === undefined ? 'dialog' : `dialog ${className}`}
      style={style}
      aria-labelledby={titleId}
      onCancel={onClose}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}

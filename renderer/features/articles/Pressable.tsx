import type { ComponentPropsWithoutRef, ReactNode } from 'react';

type Props = Omit<ComponentPropsWithoutRef<'span'>, 'onClick' | 'onKeyDown'> & {
  readonly isPressed: boolean;
  /** By Enter somebody wants to see more than by a click or Space. */
  readonly onPress: (isByEnter: boolean) => void;
  readonly 'data-start': number;
  readonly 'data-links': string | undefined;
  readonly 'data-mention'?: string;
};

/** Words of the article that can be pressed and yet be part of a text selection. */
export function Pressable({ isPressed, onPress, children, ...rest }: Props): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real button cannot be part of a text selection.
    <span
      {...rest}
      role="button"
      tabIndex={0}
      aria-pressed={isPressed}
      onClick={() => {
        // The end of a drag is a click too, and then words are meant, not the number under the pointer.
        if (window.getSelection()?.isCollapsed ?? true) onPress(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress(event.key === 'Enter');
      }}
    >
      {children}
    </span>
  );
}

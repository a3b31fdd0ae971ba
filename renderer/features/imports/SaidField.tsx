import { type InputHTMLAttributes, type ReactNode, useLayoutEffect, useRef } from 'react';

type Props = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'aria-label' | 'className' | 'id' | 'list' | 'min' | 'placeholder' | 'required' | 'type'
> & {
  /** What stands in it by what was read last. */
  readonly said: string;
  /** Another one whenever the file was read anew: a text that came to nothing then gives way to what holds. */
  readonly readAnew: unknown;
  readonly onSay: (text: string) => void;
};

/** A field that takes effect on Enter and on leaving it, and keeps the focus while the file is read anew. */
export function SaidField({ said, readAnew, onSay, className = 'field', ...input }: Props): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const last = useRef(said);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each reading, also one that says the same
  useLayoutEffect(() => {
    // What somebody typed on meanwhile stays.
    if (field.current !== null && field.current.value.trim() === last.current) field.current.value = said;
    last.current = said;
  }, [said, readAnew]);
  const say = (box: HTMLInputElement): void => {
    if (!box.validity.valid) box.value = last.current;
    const text = box.value.trim();
    if (text === last.current) return;
    last.current = text;
    onSay(text);
  };
  return (
    <input
      {...input}
      ref={field}
      className={className}
      defaultValue={said}
      onBlur={({ target }) => say(target)}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') say(currentTarget);
      }}
    />
  );
}

/**
 * Several readers ask the same of one block, each for itself and one after the other: what was answered for the text that
 * was asked about last is kept. Answers must not be changed by who gets them.
 */
export function ofLastText<T>(compute: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, answer: compute(text) };
    return last.answer;
  };
}

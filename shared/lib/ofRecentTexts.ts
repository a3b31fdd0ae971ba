/** Lines of a long article; more than are asked about between two looks at one of them. */
const MOST = 256;

/**
 * Answers about texts that are asked about again soon, each by several rules that all go over the same lines: an answer is
 * kept until some hundreds of others have come. Answers must not be changed by who gets them.
 */
export function ofRecentTexts<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const told = known.get(text);
    if (told !== undefined) return told.answer;
    const answer = compute(text);
    if (known.size >= MOST) known.clear();
    known.set(text, { answer });
    return answer;
  };
}

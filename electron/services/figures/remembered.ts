/**
 * The same question with a memory, for one look at many cells: a group's total asks for its members again and again. Good
 * for as long as nothing is written.
 */
export function remembered<A, R>(
  ask: (question: A) => R,
  keyOf: (question: A) => A | readonly string[] = (question) => question,
): (question: A) => R {
  const answers = new Map<unknown, R>();
  return (question) => {
    const named = keyOf(question);
    const key = Array.isArray(named) ? named.join('\u0000') : named;
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as R;
    const answer = ask(question);
    answers.set(key, answer);
    return answer;
  };
}

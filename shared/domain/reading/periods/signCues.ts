/**
 * Words without which a sign of a time's year cannot stand. To compile a pattern of many words takes V8 longer than to read a
 * paragraph, so that the long ones are tried only where one of their words is.
 */

/** What each word of some lists (`a|b|c`, as patterns have them) begins with, up to where it may go on in several ways. */
export const cuesOf = (...lists: readonly string[]): readonly string[] =>
  lists
    .flatMap((list) => list.split('|'))
    .map((word) => {
      const plain = /^[^\\?*+()[\]{}.]*/u.exec(word)?.[0] ?? '';
      const isLastOptional = /^[?*]/u.test(word.slice(plain.length));
      return (isLastOptional ? plain.slice(0, -1) : plain).toLowerCase();
    });

/** Whether a text has one of the words; true where nothing is known of one. */
export function hasCue(text: string, cues: readonly string[]): boolean {
  const small = text.toLowerCase();
  return cues.some((cue) => small.includes(cue));
}

/** Whom a sentence goes on to tell of: "It took 4,200 tonnes" is of the subject of the sentence before. */
import type { AuditContext } from '../../forms/draft.ts';
import { namesIn } from '../../sentence/namedValues.ts';

const GOES_ON =
  /^(?:It|They|She|He|The (?:former|country|nation|company|firm|group|bank|port|city|state|region|island|union))\b/u;
/** A subject stands at the beginning, behind an adverb at most. */
const SUBJECT_REACH = 40;

/** The name, empty where the sentence opens with a subject of its own. */
export function spokenOf(sentences: AuditContext['sentences'], at: number): string {
  const [before, own] = [sentences[at - 1], sentences[at]];
  if (before === undefined || own === undefined || before.block.id !== own.block.id) return '';
  if (!GOES_ON.test(own.text)) return '';
  const subject = namesIn(before).find(({ start }) => start - before.start < SUBJECT_REACH);
  return subject?.text ?? '';
}

/** A change whose amounts the article does not give. */
import { type Item, passageOf } from '../../sentence/claimSentence.ts';
import type { Clause } from '../../sentence/clauses.ts';
import { type ClaimDraft, untestable } from '../draft.ts';

/** Names what is missing, and where it was looked for. */
export const notTestable = (form: 'ratio' | 'change', clause: Clause, item: Item, what: string): ClaimDraft =>
  untestable({
    form,
    wording: item.mention.text,
    passages: [passageOf(item)],
    triggers: [item],
    missing: [what],
    why: `no pair of amounts in or beside “${shorten(clause.sentence.text)}”`,
  });

const shorten = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`);

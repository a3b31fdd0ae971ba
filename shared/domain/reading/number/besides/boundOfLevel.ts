/**
 * "Support stood at 52 percent. It has not been above 47 since", "Inflation is 3 percent and will stay above 2": a bare number
 * that a verb of levels sets a bound with is measured like the level told before.
 */
import type { Draft } from '../finish.ts';
import { foldAt, isDigits, type Scan } from '../tokens/scan.ts';
import { isAlike } from './alike.ts';
import { isOtherMeasure } from './gapped.ts';
import { LIST_ENDS } from './listItems.ts';

/** Tokens back to the level. */
const REACH = 40;
/** Tokens from the verb to its bound: "stay stubbornly above", "bleibt sie über". */
const VERB_REACH = 3;
const BOUNDS =
  /^(?:above|below|under|beneath|over|beyond|past|über|unter|oberhalb|unterhalb|sous|dessus|dessous|encima|debajo|выше|ниже)$/u;
/** The same as two or three words: "au-dessus de", "por encima de". */
const BOUND_LEADS = /^(?:au|en|por)$/u;
const LEVEL_VERBS =
  /^(?:be|been|being|is|are|was|were|stay\p{L}*|remain\p{L}*|f[ae]ll(?:s|en|ing)?|drop\p{L}*|slip\p{L}*|dip\p{L}*|s[ai]nk(?:s|ing)?|sunk|ris(?:e|es|en|ing)|rose|climb\p{L}*|jump\p{L}*|get\p{L}*|got|go|goes|gone|went|come|comes|came|keep\p{L}*|kept|hold\p{L}*|held|push\p{L}*|mov(?:e|es|ed|ing)|bleib\p{L}*|blieb\p{L}*|geblieben|lieg\p{L}*|lag\p{L}*|sink\p{L}*|fiel\p{L}*|fall\p{L}*|fällt|steig\p{L}*|stieg\p{L}*|ist|sind|war|waren|rest\p{L}*|est|sont|était|étaient|pass(?:e|er|era|é|ée|ait)|tomb\p{L}*|remont\p{L}*|descend\p{L}*|maint(?:ient|enu|enir|iendra)|repass\p{L}*|está|están|estaba\p{L}*|sigue\p{L}*|mant(?:iene|ener|uvo|endrá)\p{L}*|baj[aóe]\p{L}*|sub[eió]\p{L}*|permanec\p{L}*|qued\p{L}+|ca(?:e|en|yó|er|erá)|остан\p{L}+|оста[её]тся|держ\p{L}+|подня\p{L}+|опуст\p{L}+|упа\p{L}+|был\p{L}*|будет|будут|наход\p{L}+|сниз\p{L}+)$/u;
/** What may stand behind it; a word that could be counted may not. */
const BEHIND =
  /^(?:in|for|since|until|till|by|this|next|last|again|at|as|on|before|after|throughout|during|when|while|if|than|seit|im|am|bis|vor|nach|wenn|en|depuis|jusqu|avant|après|d|desde|hasta|antes|в|с|до|после|к)$/u;

/** Whether the bare number bounds what the level told before it measures. */
export function isBoundOfLevel(scan: Scan, model: Draft, draft: Draft): boolean {
  const isMeasured =
    model.kind === 'percent' || (model.kind === 'money' && model.readings[0]?.magnitude === null);
  if (!isMeasured || draft.from - model.to > REACH || !isAlike(model, draft, MOST)) return false;
  const bound = BOUND_LEADS.test(foldAt(scan, draft.from)) ? '' : foldAt(scan, draft.from);
  // "He is over seventy": ages are told in words.
  if (!isDigits(scan, draft.to - 1)) return false;
  const isBound = BOUNDS.test(bound) || isLongBound(scan, draft);
  if (!isBound || !isVerbBefore(scan, draft.from)) return false;
  const isClosed =
    LIST_ENDS.has(foldAt(scan, draft.to)) ||
    BEHIND.test(foldAt(scan, draft.to)) ||
    scan.tokens[draft.to]?.kind === 'mask';
  return isClosed && !isOtherMeasure(scan, model.to, draft);
}

const MOST = '6';

const isLongBound = (scan: Scan, { from, to }: Draft): boolean =>
  scan.tokens.slice(from, Math.min(to, from + 4)).some(({ fold }) => BOUNDS.test(fold));

function isVerbBefore(scan: Scan, from: number): boolean {
  for (let at = from - 1; at >= from - VERB_REACH; at--) {
    if (LEVEL_VERBS.test(foldAt(scan, at))) return true;
    if (scan.tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

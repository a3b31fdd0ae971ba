/** English words that claim how large a change, a gap or a share is, with the threshold each is held to. */
import type { ThresholdId } from './thresholds.ts';

export type Wording = { readonly id: ThresholdId; readonly pattern: RegExp };

const wording = (id: ThresholdId, words: string): Wording => ({
  id,
  pattern: new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'iu'),
});

/** How large a change is said to be. The first that fits a sentence's words counts. */
export const CHANGE_WORDINGS: readonly Wording[] = [
  wording(
    'slight',
    'slight|slightly|marginal|marginally|a little|a shade|a touch|a tad|edged (?:up|down|higher|lower)|inched (?:up|down)|crept (?:up|down)|nudged (?:up|down)|ticked (?:up|down)|fractionally',
  ),
  wording('modest', 'modest|modestly|dipped'),
  wording('moderate', 'moderate|moderately'),
  wording(
    'flat',
    // "a flat of 80 square metres" is none.
    '(?<!(?:\\b(?:an?|the|this|that|each|every|per|average|typical|standard|new|small|large|bedroom|room)|[\ue000-\ueaff])\\s)flat(?!\\s+(?:of|that|there|which|costs?|rents?)\\b)|unchanged|stable|steady|stagnated|stagnant|little changed|(?:barely|hardly|scarcely) (?:changed|moved|grew|grown|rose|risen|fell|fallen|any change)|(?:almost|virtually|practically) no change|little change',
  ),
  wording('collapse', 'collapsed?|collapsing|cratered|evaporated'),
  wording(
    'significant',
    'significant|significantly|dramatic|dramatically|massive|massively|extraordinary|enormous|enormously|vast|vastly|drastic|drastically|huge|hugely',
  ),
  wording('substantial', 'substantial|substantially|considerable|considerably|markedly'),
  wording(
    'surge',
    'surged?|surging|soared|soaring|skyrocketed|rocketed|plunged?|plunging|plummeted|plummeting|ballooned|boomed|slumped',
  ),
  wording('sharp', 'sharp|sharply|steep|steeply'),
  wording('double_digit', 'double-digit|double digits'),
];

/** How far apart two values are said to be. */
export const GAP_WORDINGS: readonly Wording[] = [
  wording(
    'slightly_apart',
    'slightly|marginally|just|narrowly|a little|a shade|a touch|a tad|a whisker|a hair|fractionally|barely',
  ),
  wording(
    'far_apart',
    'far|much|a long way|by a wide margin|vastly|significantly|substantially|considerably|hugely|many times|easily|dramatically',
  ),
];

/** Which part of a whole is meant, without a number. */
export const SHARE_WORDINGS: readonly Wording[] = [
  wording(
    'vast_majority',
    "(?:the |a )?(?:vast|overwhelming|great) majority|the lion's share|the lion’s share|overwhelmingly",
  ),
  wording('nearly_all', 'nearly all|almost all|virtually all|almost entirely|almost exclusively'),
  wording('majority', '(?:a |the )?majority|most|the bulk|mainly|primarily|mostly'),
  wording('minority', '(?:a |the )?minority'),
  wording('negligible', 'negligible|a tiny fraction|next to nothing'),
];

/** The threshold a stretch of text names, with the words that name it; null when it names none. */
export function wordingIn(
  text: string,
  list: readonly Wording[],
): { readonly id: ThresholdId; readonly text: string; readonly at: number } | null {
  for (const { id, pattern } of list) {
    const match = pattern.exec(text);
    if (match) return { id, text: match[0], at: match.index };
  }
  return null;
}

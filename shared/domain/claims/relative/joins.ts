/** The words by which a relative number is joined to the amounts before or behind it. */

const HEDGE =
  '(?:(?:about|around|some|roughly|only|just|nearly|almost|exactly|precisely|over|under|well|more|less|fewer|than|not|quite|fully|a|an|little|mere|close|to|approximately|further|another|by|up|down|thus|therefore|hence|no|far|still|slightly|barely|touch)\\s+)*';
const LINK =
  '(?:(?:or|that is|this is|it is|in other words|i\\.e\\.|equal to|equivalent to|meaning|making it|leaving|having (?:shed|lost|gained|added|put on)|which (?:is|was|means|makes|made|meant|represents|comes to|came to|amounts to|amounted to|works out at)|that makes|that means|this makes|the equivalent of|representing)[, ]\\s*)*';
const NOUN = '(?:(?:an?|the)\\s+(?:[\\p{L}-]+\\s+){1,3}(?:of|by)\\s+)?';
/** ", or about 12 percent", " (12 percent", ", a gain of 12 percent", ": a third". */
const APPOSED = new RegExp(
  `^(?:[^,;:()—–]{0,80}|[^,;:()—–]{0,40},[^,;:()—–]{0,40})(?:,|:|\\s[—–-]|—|\\()\\s*${LINK}${HEDGE}${NOUN}${HEDGE}$`,
  'iu',
);
const OR = new RegExp(`^[^,;:()]{0,60}\\s+or\\s+${HEDGE}$`, 'iu');
/** ", so that it has lost a third", "and thus fell by 12 percent". */
const FOLLOWS =
  /^[^;]{0,60}?(?:[,;:]\s*(?:(?:it|they)\s+)?|\s(?:and|which)\s+(?:has |have |had |was |were )?)(?:so(?: that)?|and so|thus|therefore|hence|accordingly|which means(?: that)?|meaning(?: that)?|in other words|thereby)\b[^;:]{0,70}$/iu;
/** "(bcm)", "(TEU)": a unit written short says nothing between. */
const SHORT_UNIT = /\([^()\ue000-\ueaff]{1,12}\)\s?/gu;

/** "Grain storage, 12 million tonnes in 2015 and 25 million today, has …", "$3.1 billion, against $2.1 billion; income has …". */
const HAS = new RegExp(
  `^[^,;:()]{0,40}(?:,|;(?:\\s+(?:(?:the|its|their)\\s+)?\\p{L}+){1,2})\\s+(?:has|have|had)\\s+${HEDGE}$`,
  'iu',
);

export function isJoined(lead: string): boolean {
  const plain = lead.replace(SHORT_UNIT, '');
  return APPOSED.test(plain) || OR.test(plain) || FOLLOWS.test(plain) || HAS.test(plain);
}

const UNBROKEN = /^(?!.*\band\b)[^,;:.\ue000-\ueaff]{0,50}$/u;

/** "more than the", "of its". */
export const leadsBehind = (behind: string): boolean =>
  UNBROKEN.test(behind) && /\b(?:than|of|above|below|on|the|over|what|as|to)\b/iu.test(behind);

/** A statement that points to the sentence before. */
export const GOES_ON =
  /^(?:(?:and|but|so|in other words|thus|hence|therefore)\b,?\s*)?(?:the\s+$|that|this|these|those|the (?:two|pair|difference|distance|saving|spread|extra|additional|increase|rise|drop|fall|gap|change|value|total|number|figure)(?!\s+of\b)|it|they|over|in (?:two|three|four|five|all)|altogether|all in all|over (?:the|this) (?:(?:whole|entire|full) )?(?:span|period|stretch))\b|\b(?:thus|therefore|hence|accordingly|thereby|in other words)\b/iu;

/** "weakened from 451 to 525 per dollar": a currency falls while its rate rises, so the direction says nothing sure. */
export const PER_CURRENCY =
  /^\s*(?:per|to|against|for)\s+(?:(?:the|a|one|US|U\.S\.)\s+){0,2}(?:dollars?|euros?|pounds?|sterling|yuan|renminbi|roubles?|rubles?|yen|francs?|greenback)\b/iu;

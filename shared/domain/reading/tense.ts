/** Whether a sentence tells what was, what is, or what will be: by its verbs' forms, language by language. */

/** `continued`: it takes up a change told before ("the increase has been", "its receipts fell"). */
export type Tense = 'past' | 'present' | 'future' | 'continued';

type Forms = { readonly future: RegExp; readonly present: RegExp; readonly past: RegExp };

/** German nouns have capitals, so that its verbs are looked for in small letters: "die Kosten" cost nothing. */
const words = (list: string, ending = '', flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}'’])(?:${list.split(' ').join('|')}${ending})(?!\\p{L})`, flags);

const EN: Forms = {
  future: words(
    "will would could may might shall expects? expected forecasts? forecast plans? planned aims? hopes? targets? targeted predicts? predicted projected next won't",
  ),
  present: words(
    'is are has have does do now today currently nowadays makes make takes take stands goes go costs cost accounts account remains remain can holds pays pay earns employs says say shows show ever once if depends owns flies covers cover counts generates generate receives receive spends spend',
  ),
  past: words(
    'was were had did fell rose grew made came went took stood sank shrank sold bought lost won spent paid sent brought left held kept ran began hit slid shot drew gave saw rang cost led fed became got built put dealt sought',
    '|\\p{L}{2,}ed',
  ),
};
const FORMS: Readonly<Record<string, Forms | undefined>> = {
  de: {
    future: words(
      'wird werden würde würden soll sollen dürfte dürften könnte könnten will wollen plant planen erwartet',
      '',
      'u',
    ),
    present: words(
      'ist sind hat haben derzeit heute aktuell jetzt inzwischen kostet kosten gibt liegt liegen verdient verdienen zahlt zahlen beträgt macht machen bleibt koste fällt fallen steigt steigen sinkt sinken startet starten beginnt beginnen endet enden schließt öffnet kommt kommen geht gehen läuft laufen zieht bringt folgt folgen tritt treten gilt gelten',
      '',
      'u',
    ),
    past: words(
      'war waren wurde wurden hatte hatten stieg stiegen fiel fielen sank sanken lag lagen kam kamen ging gingen betrug betrugen gab nahm nahmen verlor gewann wuchs wuchsen blieb blieben schrumpfte musste mussten wusste passte reiste fasste löste lösten Wurde Wurden War Waren',
      // In small letters: "Hälfte", "Punkte" and "Kosten" are nouns; "letzte", "geplanten" tell no past.
      '|(?!ge|heute|private|konkrete|unte|zweite|dritte|vierte|fünfte|zehnte)\\p{Ll}{2,}[\\p{Ll}](?<!s)t(?:e|en)',
      'u',
    ),
  },
  fr: {
    future: words(
      'sera seront serait seraient devrait devraient pourrait pourraient va vont prévoit prévoient',
      '|\\p{L}{3,}(?:era|eront|erait|eraient)',
    ),
    present: words(
      "est sont aujourd'hui actuellement désormais reste restent coûte coûtent compte représente représentent fait font peut peuvent",
    ),
    past: words('était étaient avait avaient fut furent a ont', '|\\p{L}{3,}(?:ait|aient|èrent)'),
  },
  es: {
    future: words(
      'será serán sería serían va van prevé prevén espera podría podrían',
      '|\\p{L}{3,}(?:ará|erá|irá|arán|erán|irán)',
    ),
    present: words(
      'es son está están hoy ahora actualmente sigue siguen cuesta cuestan ha han hemos tiene tienen representa representan',
    ),
    past: words(
      'fue fueron era eran había habían cayó cayeron hubo',
      '|\\p{L}{2,}(?:ó|aron|ieron|aba|aban|ía|ían)',
    ),
  },
  ru: {
    future: words('будет будут составит составят вырастет планирует планируют ожидает ожидается'),
    present: words(
      'сейчас сегодня теперь есть составляет составляют стоит стоят остаётся остается может приходится',
    ),
    past: words('было был была были', '|\\p{L}{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)'),
  },
};

/** "The increase has been significant", "Its receipts fell": a change told before is taken up again. */
const CONTINUED =
  /(?:^|[\s\u2014-])(?:the|that|this) (?:increase|rise|growth|jump|gain|decline|drop|fall|decrease)s?\b|\b(?:has|have) there been an? (?:increase|rise|decline|fall|drop)\b/iu;

/** The tense of a sentence; without a verb that tells, `present`. */
export const tenseOf = (sentence: string, language: string): Tense =>
  toldTense(sentence, language) ?? 'present';

/** The tense the verbs of some words tell; null when none does. */
export function toldTense(words: string, language: string): Tense | null {
  const forms = FORMS[language.slice(0, 2).toLowerCase()] ?? EN;
  if (forms.future.test(words)) return 'future';
  if (forms === EN && CONTINUED.test(words)) return 'continued';
  if (forms.present.test(words)) return 'present';
  return forms.past.test(words) ? 'past' : null;
}

/** Whether some words hold a verb of the past. */
export const hasPast = (words: string, language: string): boolean =>
  (FORMS[language.slice(0, 2).toLowerCase()] ?? EN).past.test(words);

/**
 * Which language a text is written in, by its script and its commonest small words. Made for articles: a few
 * sentences are enough for the languages with a word list; a text too short to tell is taken for English.
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is for on with as by from has have was were its their this are be which said will than at an it but not',
  de: 'der die das und ist in den von mit auf für dem des im nicht eine ein sich auch werden wird hat nach bei aus zum zur wie über sind war als',
  fr: 'le la les des et est dans du une un pour que qui sur avec au aux par plus pas ont été ce cette sont leur ses entre en selon a',
  es: 'el la los las de y en que del para con una un por se su al es como más ha sus entre este esta fue según sobre son pero',
  it: 'il la le di e che per un una del della in con non sono si da dei nel alla anche più ha gli delle è come',
  pt: 'o a os as de e que do da em para com uma um por não se dos das no na ao mais foi são como pelo seu sua',
  nl: 'de het een van en in is dat op te voor met zijn aan niet ook door naar bij uit als maar er worden werd wordt',
  pl: 'i w na z do się nie że to jest o od po przez za dla oraz jak był był są roku które który',
};
const LATIN = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'];
const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(SMALL_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);
/** Enough for any article; more text would not change the answer. */
const MOST_UNITS = 20_000;

/** Scripts of one language (or of one that is by far the likeliest); the count needed is a share of all letters. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/gu],
  ['ko', /[\uac00-\ud7af]/gu],
  ['zh', /[\u4e00-\u9fff]/gu],
  ['ar', /[\u0600-\u06ff]/gu],
  ['he', /[\u0590-\u05ff]/gu],
  ['el', /[\u0370-\u03ff]/gu],
  ['ka', /[\u10a0-\u10ff]/gu],
  ['hy', /[\u0530-\u058f]/gu],
  ['hi', /[\u0900-\u097f]/gu],
  ['th', /[\u0e00-\u0e7f]/gu],
];

/** A BCP 47 language: one of en de fr es it pt nl pl ru uk be, or what the script says; "en" when nothing decides. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, MOST_UNITS);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'en';
  for (const [language, script] of SCRIPTS) {
    // Japanese is written with Chinese characters too: a fifth of kana is proof enough.
    if ((sample.match(script)?.length ?? 0) >= letters * (language === 'ja' ? 0.15 : 0.4)) return language;
  }
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return cyrillic >= letters * 0.4 ? cyrillicLanguage(sample, cyrillic) : (likeliest(sample, LATIN) ?? 'en');
}

function cyrillicLanguage(sample: string, letters: number): string {
  const count = (pattern: RegExp) => (sample.match(pattern)?.length ?? 0) / letters;
  if (count(/ў/giu) > 0.002) return 'be';
  if (count(/[іїєґ]/giu) > 0.02 && count(/[ыэъё]/giu) < 0.01) return 'uk';
  if (count(/[әғқңөұүһ]/giu) > 0.02) return 'kk';
  return 'ru';
}

function likeliest(sample: string, languages: readonly string[]): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: string | null = null;
  let most = 0;
  for (const language of languages) {
    const set = SETS.get(language);
    const hits = set === undefined ? 0 : words.filter((word) => set.has(word)).length;
    if (hits > most) {
      most = hits;
      best = language;
    }
  }
  return best;
}

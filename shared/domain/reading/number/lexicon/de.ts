/** German (long scale). Numbers up to 999 are one word there, so they are generated. */
import { type Fraction, forms, type LexiconData, NO_WORDS } from './lexiconData.ts';

const SMALL =
  'null|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn'.split(
    '|',
  );
const TENS = 'zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig'.split('|');

function belowHundred(value: number): string {
  const small = SMALL[value];
  if (small !== undefined) return small;
  const ten = TENS[Math.floor(value / 10) - 2] ?? '';
  const unit = value % 10;
  return unit === 0 ? ten : `${unit === 1 ? 'ein' : (SMALL[unit] ?? '')}und${ten}`;
}

/** A number below a thousand as it stands inside a longer word: "ein", "zwölf", "zweihundertfünfzig". */
function below(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const tail = rest === 1 ? 'ein' : rest === 0 ? '' : belowHundred(rest);
  return hundreds === 0 ? tail : `${hundreds === 1 ? 'ein' : (SMALL[hundreds] ?? '')}hundert${tail}`;
}

function cardinals(): Record<string, number> {
  const words: Record<string, number> = {};
  for (let value = 0; value < 1000; value++) {
    const hundreds = Math.floor(value / 100);
    const rest = value % 100;
    const tail = rest === 0 && hundreds > 0 ? '' : belowHundred(rest);
    if (hundreds === 0) words[tail] = value;
    else words[`${hundreds === 1 ? 'ein' : (SMALL[hundreds] ?? '')}hundert${tail}`] = value;
    if (hundreds === 1 && rest > 0) words[`hundert${tail}`] = value;
  }
  // "dreitausend", "fünfzehntausend", "zweihunderttausend", "zweitausendfünfhundert"
  for (let value = 1; value < 1000; value++) {
    const thousands = `${below(value)}tausend`;
    words[thousands] = value * 1000;
    for (let hundreds = 1; value < 100 && hundreds < 10; hundreds++)
      words[`${thousands}${below(hundreds * 100)}`] = value * 1000 + hundreds * 100;
  }
  words['hunderttausend'] = 100000;
  words['dreissig'] = 30;
  words['zwo'] = 2;
  return words;
}

const ORDINALS =
  'erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|elft|zwölft|dreizehnt|vierzehnt|fünfzehnt|sechzehnt|siebzehnt|achtzehnt|neunzehnt|zwanzigst'.split(
    '|',
  );

const ROUND_ORDINALS = [
  ['fünfundzwanzigst', 25],
  ['dreißigst', 30],
  ['vierzigst', 40],
  ['fünfzigst', 50],
  ['hundertst', 100],
  ['tausendst', 1000],
] as const;

function ordinals(): Record<string, number> {
  const words: Record<string, number> = { zweit: 2, dritt: 3, viert: 4, fünft: 5 };
  ORDINALS.forEach((stem, i) => {
    for (const ending of ['e', 'en', 'er', 'es', 'em']) words[`${stem}${ending}`] = i + 1;
  });
  for (const [stem, value] of ROUND_ORDINALS)
    for (const ending of ['e', 'en', 'er', 'es', 'em']) words[`${stem}${ending}`] = value;
  return words;
}

/** "zweitgrößter", "drittwichtigsten": the place and what is ordered are one word. */
function ranks(): Record<string, number> {
  const words: Record<string, number> = {};
  'zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt'.split('|').forEach((place, i) => {
    for (const order of 'größt|wichtigst|höchst|stärkst|teuerst|ärmst|reichst|kleinst|best|meist'.split('|'))
      for (const ending of ['e', 'en', 'er', 'es', 'em']) words[`${place}${order}${ending}`] = i + 2;
  });
  return words;
}

/** "dreimal so lange", "doppelt so teuer". */
const AS_MUCH =
  'viel viele vielen hoch groß gross lang lange teuer schnell stark oft schwer weit gut breit alt'
    .split(' ')
    .map((word) => `so ${word}`);
const FOLD_STEMS = 'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn'.split('|');

function factors(): Record<string, string> {
  const words: Record<string, string> = forms({
    'verdoppelnd|verdoppelt|verdoppelte|verdoppelten|verdoppeln|verdoppelung|verdopplung|das doppelte': '2',
    'halbiert|halbierte|halbierten|halbieren|halbierung': '0.5',
    'anderthalbfache|eineinhalbfache|anderthalbfach': '1.5',
    'hundertfache|hundertfach|verhundertfacht': '100',
    'zwanzigfache|zwanzigfach': '20',
  });
  FOLD_STEMS.forEach((stem, i) => {
    const factor = String(i + 2);
    for (const ending of ['', 'e', 'en', 'er', 'es']) words[`${stem}fach${ending}`] = factor;
    if (i > 0)
      for (const ending of ['t', 'te', 'ten', 'en', 'ung']) words[`ver${stem}fach${ending}`] = factor;
    for (const as of AS_MUCH) words[`${stem}mal ${as}`] = factor;
  });
  for (const [stem, factor] of [
    ['anderthalb', '1.5'],
    ['eineinhalb', '1.5'],
    ['zweieinhalb', '2.5'],
    ['dreieinhalb', '3.5'],
  ] as const)
    for (const as of AS_MUCH) words[`${stem}mal ${as}`] = factor;
  for (const as of AS_MUCH) {
    words[`doppelt ${as}`] = '2';
    words[`halb ${as}`] = '0.5';
  }
  return words;
}

const PARTS = 'drittel|viertel|fünftel|sechstel|siebtel|achtel|neuntel|zehntel'.split('|');

function shares(): Record<string, Fraction> {
  const words: Record<string, Fraction> = { hälfte: [1, 2], 'die hälfte': [1, 2], 'der hälfte': [1, 2] };
  PARTS.forEach((part, i) => {
    const whole = i + 3;
    words[`ein ${part}`] = [1, whole];
    words[`einem ${part}`] = [1, whole];
    words[`eines ${part}s`] = [1, whole];
    for (const described of ['ein gutes', 'ein knappes', 'einem guten', 'einem knappen', 'ein volles'])
      words[`${described} ${part}`] = [1, whole];
    words[`zwei ${part}n`] = [2, whole];
    words[`drei ${part}n`] = [3, whole];
    for (let top = 2; top < whole; top++) words[`${SMALL[top] ?? ''} ${part}`] = [top, whole];
  });
  words['dreiviertel'] = [3, 4];
  for (const half of ['eine gute hälfte', 'die gute hälfte', 'eine knappe hälfte', 'die knappe hälfte'])
    words[half] = [1, 2];
  return words;
}

const FUNCTION_WORDS =
  'und oder aber als wie der die das den dem des ein eine einen einem einer eines in im an am auf aus bei beim mit nach von vom zu zum zur für über unter durch gegen ohne um seit bis während wegen pro je sowie nicht nur auch noch schon mehr weniger ist sind war waren wird werden wurde wurden hat haben hatte hatten er sie es wir ihr dass wenn weil ob so bereits jährlich täglich monatlich gestiegen gesunken gefallen stieg sank fiel betrug lag sondern trotz ab vor zwischen neben ins obwohl denn doch nun jetzt heute gestern montag dienstag mittwoch donnerstag freitag samstag sonntag dann damit daher deshalb dort hier statt laut soll sollen will wollen zuvor früher später danach derzeit morgen kann können muss müssen darf dürfen';

/** Everything German the grammar knows. */
export const DE: LexiconData = {
  ...NO_WORDS,
  cardinals: cardinals(),
  hundreds: 'hundert',
  dozens: 'dutzend',
  articles: 'ein|eine|einen|einer|einem',
  magnitudes: forms({
    'tausend|tsd|tsd.': 3,
    'million|millionen|mio|mill': 6,
    'milliarde|milliarden|mrd|mia|mrden|md': 9,
    'billion|billionen|bio': 12,
    'billiarde|billiarden': 15,
    'trillion|trillionen': 18,
  }),
  mixed: forms({
    'anderthalb|eineinhalb|einundeinhalb': '1.5',
    ...Object.fromEntries(SMALL.slice(2, 13).map((word, i) => [`${word}einhalb`, `${i + 2}.5`])),
    'anderthalbtausend|eineinhalbtausend': '1500',
    viertelmillion: '250000',
    dreiviertelmillion: '750000',
    ...Object.fromEntries(SMALL.slice(2, 13).map((word, i) => [`${word}einhalbtausend`, `${i + 2}500`])),
  }),
  fractionOf: forms({
    'eine halbe|einer halben|halbe|ein halbes|einem halben|eine knappe halbe': [1, 2] as const,
    'eine viertel|eine viertelmillion': [1, 4] as const,
    'eine dreiviertel': [3, 4] as const,
  }),
  before: {
    approximate:
      'etwa|rund|ungefähr|circa|ca.|ca|zirka|in etwa|um die|gegen|schätzungsweise|~|≈|annähernd|an die',
    nearly: 'fast|nahezu|beinahe|knapp|beinah',
    at_least: 'mindestens|wenigstens|zumindest|nicht weniger als|≥|minimal',
    at_most: 'bis zu|höchstens|maximal|nicht mehr als|≤|max.',
    more_than: 'mehr als|über|gut|etwas mehr als|deutlich mehr als|weit mehr als|>|etwas über|deutlich über',
    less_than:
      'nicht einmal|nicht mal|noch nicht einmal|weniger als|unter|etwas weniger als|deutlich weniger als|<|knapp unter',
  },
  after: { at_least: 'oder mehr|und mehr', at_most: 'oder weniger' },
  percent: '%|prozent|prozents|v.h.|vh|prozentige|prozentigen|prozentiger|prozentiges|prozentig|%ige|%igen',
  points: 'prozentpunkt|prozentpunkte|prozentpunkten|prozentpunkts|%-punkte',
  basisPoints: 'basispunkt|basispunkte|basispunkten',
  perMille: '‰|promille',
  times: 'mal|male',
  timesMore:
    'mehr|höher|höhere|höheren|höherer|größer|größere|größeren|größerer|teurer|länger|schneller|stärker|häufiger|schwerer|reicher|besser',
  timesAs: 'so viel|so viele|so hoch|so groß',
  timesLess: 'weniger|niedriger|kleiner',
  factors: factors(),
  shares: shares(),
  ordinals: ordinals(),
  ranks: ranks(),
  superlatives:
    'größte|größten|größter|größtes|wichtigste|wichtigsten|wichtigster|höchste|höchsten|niedrigste|niedrigsten|stärkste|stärksten',
  between: 'zwischen',
  betweenAnd: 'und',
  to: 'auf',
  rangeTo: 'bis',
  from: 'von',
  or: 'oder',
  functionWords: FUNCTION_WORDS.replaceAll(' ', '|'),
  vague:
    'viele|vieler|vielen|einige|einigen|mehrere|mehreren|mehrerer|dutzende|hunderte|tausende|millionen von|die meisten|mehrheit|deutlich|erheblich|stark|leicht|geringfügig|wesentlich|kräftig|drastisch|massiv|spürbar|moderat|zahlreiche|zahlreichen|wenige|wenigen|ein vielfaches|ein paar|großteil',
  idioms: {
    'ordinal idiom':
      'zum ersten mal|zum zweiten mal|in erster linie|erst recht|zunächst einmal|fürs erste|ersten halbjahr|zweiten halbjahr|ersten quartal|zweiten quartal|dritten quartal|vierten quartal|ersten weltkrieg|zweiten weltkrieg',
    frequency: 'einmal|zweimal|noch einmal|auf einmal',
    'set phrase': 'schwarze null|schwarzen null|rote null|null und nichtig|null komma nichts',
  },
  labels:
    'artikel|art.|seite|s.|kapitel|abschnitt|paragraf|paragraph|§|absatz|abs.|nr.|nummer|resolution|anhang|kn-code|hs-code|position|warennummer|phase|linie',
  minus: 'minus',
  per: 'pro|je',
};

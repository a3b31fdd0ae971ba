/** Words of time in the languages articles are read in. Months map to 1-12; everything else is a set of small-letter words. */
export type PeriodWords = {
  readonly months: ReadonlyMap<string, number>;
  /** Month words that are something else too ("may", "march", "mar"): alone they count only after a preposition of time. */
  readonly doubtfulMonths: ReadonlySet<string>;
  /** Months are written with a capital. */
  readonly capitalMonths: boolean;
  /** "first" to "fourth", in every form that goes with a quarter or half. */
  readonly ordinals: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly quarter: ReadonlySet<string>;
  readonly half: ReadonlySet<string>;
  readonly monthNouns: ReadonlySet<string>;
  readonly yearNouns: ReadonlySet<string>;
  readonly decadeNouns: ReadonlySet<string>;
  readonly centuryNouns: ReadonlySet<string>;
  readonly fiscal: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly since: ReadonlySet<string>;
  readonly until: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Prepositions after which a month or a bare year is a time. */
  readonly at: ReadonlySet<string>;
  /** "early", "late", "mid", "end" with the note they leave. */
  readonly parts: ReadonlyMap<string, string>;
  /** Marks of an open start that follow: "from 2025 onwards". */
  readonly onwards: ReadonlySet<string>;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter((word) => word !== ''));

/** "january jan|february feb": one number per bar, counted from `first`. */
const numbered = (words: string, first = 1): ReadonlyMap<string, number> =>
  new Map(words.split('|').flatMap((forms, i) => forms.split(' ').map((form) => [form, i + first] as const)));

const notes = (words: string): ReadonlyMap<string, string> =>
  new Map(
    words.split('|').flatMap((entry) => {
      const [note = '', forms = ''] = entry.split(':');
      return forms.split(' ').map((form) => [form, note] as const);
    }),
  );

const EN: PeriodWords = {
  months: numbered(
    'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
  ),
  doubtfulMonths: set('may march mar april june august jan jun dec sep sept oct nov feb apr jul aug'),
  capitalMonths: true,
  ordinals: numbered('first 1st|second 2nd|third 3rd|fourth 4th final last'),
  numbers: numbered(
    'one a an|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty',
  ),
  quarter: set('quarter quarters'),
  half: set('half'),
  monthNouns: set('month months'),
  yearNouns: set('year years'),
  decadeNouns: set('decade decades'),
  centuryNouns: set('century centuries'),
  fiscal: set('fiscal fy financial marketing crop'),
  of: set('of in'),
  articles: set('the'),
  between: set('between'),
  and: set('and'),
  from: set('from'),
  to: set('to through until till thru'),
  since: set('since'),
  until: set('until till'),
  before: set('before'),
  after: set('after'),
  at: set(
    'in of by since until till during from to through before after for between and around circa than on as throughout late early mid until over versus vs last this next every each',
  ),
  parts: notes(
    'early part:early|late part:late|middle:mid middle midway|start:start beginning outset|end:end close',
  ),
  onwards: set('onward onwards on forward'),
};

const RU: PeriodWords = {
  months: numbered(
    'январь января январе январю январем январём янв|февраль февраля феврале февралю февралем февралём фев февр|март марта марте марту мартом мар|апрель апреля апреле апрелю апрелем апр|май мая мае маю маем|июнь июня июне июню июнем июн|июль июля июле июлю июлем июл|август августа августе августу августом авг|сентябрь сентября сентябре сентябрю сентябрем сентябрём сент сен|октябрь октября октябре октябрю октябрем октябрём окт|ноябрь ноября ноябре ноябрю ноябрем ноябрём нояб ноя|декабрь декабря декабре декабрю декабрем декабрём дек',
  ),
  doubtfulMonths: set('мар июн июл сен окт ноя дек янв фев апр авг'),
  capitalMonths: false,
  ordinals: numbered(
    'первый первого первом первое первому первым первые первых первая первой i|второй вторая второго втором второе второму вторым ii|третий третьего третьем третьему третьим iii|четвертый четвертого четвертом четвертому четвертым четвёртый четвёртого четвёртом четвёртому четвёртым iv последний последнем последнего',
  ),
  numbers: numbered(
    'один одного|два двух|три трёх трех|четыре четырёх четырех|пять пяти|шесть шести|семь семи|восемь восьми|девять девяти|десять десяти|одиннадцать одиннадцати|двенадцать двенадцати|тринадцать тринадцати|четырнадцать четырнадцати|пятнадцать пятнадцати|шестнадцать шестнадцати|семнадцать семнадцати|восемнадцать восемнадцати|девятнадцать девятнадцати|двадцать двадцати',
  ),
  quarter: set('квартал квартале квартала кварталу кварталом кварталов кварталы кв'),
  half: set('полугодие полугодии полугодия полугодию полугодием пг'),
  monthNouns: set('месяц месяца месяцев месяцы мес'),
  yearNouns: set('год года году годом годов годы годах годами г гг лет'),
  decadeNouns: set('десятилетие десятилетия десятилетий десятилетию'),
  centuryNouns: set('век века веке'),
  fiscal: set('фискальный фискальном фискального финансовый финансовом финансового сельхозгод'),
  of: set('в'),
  articles: set(''),
  between: set('между'),
  and: set('и'),
  from: set('с со от'),
  to: set('по до'),
  since: set(''),
  until: set('до'),
  before: set(''),
  after: set('после'),
  at: set(
    'в во с со по до за к на от после около между и начале конце середине начала конца середины началу концу итогам результатам',
  ),
  parts: notes(
    'start:начале начала начало началу|end:конце конца конец концу|middle:середине середины середину',
  ),
  onwards: set(''),
};

const DE: PeriodWords = {
  months: numbered(
    'januar jänner jan|februar feb|märz mär mrz|april apr|mai|juni jun|juli jul|august aug|september sept sep|oktober okt|november nov|dezember dez',
  ),
  doubtfulMonths: set('jan feb mär mrz apr jun jul aug sep sept okt nov dez'),
  capitalMonths: true,
  ordinals: numbered(
    'erstes ersten erste erster|zweites zweiten zweite zweiter|drittes dritten dritte dritter|viertes vierten vierte vierter letzten',
  ),
  numbers: numbered(
    'ein einem einen eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig',
  ),
  quarter: set('quartal quartals quartale quartalen'),
  half: set('halbjahr halbjahres jahreshälfte hj'),
  monthNouns: set('monat monate monaten monats'),
  yearNouns: set('jahr jahre jahren jahres'),
  decadeNouns: set('jahrzehnt jahrzehnts jahrzehntes jahrzehnte jahrzehnten'),
  centuryNouns: set('jahrhundert jahrhunderts'),
  fiscal: set('geschäftsjahr haushaltsjahr wirtschaftsjahr fiskaljahr steuerjahr gj'),
  of: set('des im von'),
  articles: set('der das dem den die'),
  between: set('zwischen'),
  and: set('und'),
  from: set('von vom'),
  to: set('bis'),
  since: set('seit ab'),
  until: set('bis'),
  before: set('vor'),
  after: set('nach'),
  at: set(
    'im in bis seit ab von vom für vor nach zum anfang ende mitte jahr jahre jahren jahres januar und gegenüber während',
  ),
  parts: notes('start:anfang beginn|end:ende|middle:mitte'),
  onwards: set('an'),
};

const FR: PeriodWords = {
  months: numbered(
    'janvier janv|février févr fevrier|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|décembre déc decembre',
  ),
  doubtfulMonths: set('mars mai janv févr avr juil sept oct nov déc avril'),
  capitalMonths: false,
  ordinals: numbered('premier première 1er|deuxième second seconde 2e|troisième 3e|quatrième 4e dernier'),
  numbers: numbered(
    'un une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt',
  ),
  quarter: set('trimestre trimestres'),
  half: set('semestre'),
  monthNouns: set('mois'),
  yearNouns: set('an ans année années'),
  decadeNouns: set('décennie décennies'),
  centuryNouns: set('siècle siècles'),
  fiscal: set('exercice'),
  of: set('de du des en'),
  articles: set('le la l les'),
  between: set('entre'),
  and: set('et'),
  from: set('de du depuis'),
  to: set('à au jusqu'),
  since: set('depuis'),
  until: set(''),
  before: set('avant'),
  after: set('après'),
  at: set('en de depuis à dès fin début mi vers pour avant après année l et entre pendant courant'),
  parts: notes('start:début|end:fin|middle:mi milieu'),
  onwards: set(''),
};

const ES: PeriodWords = {
  months: numbered(
    'enero ene|febrero feb|marzo mar|abril abr|mayo|junio jun|julio jul|agosto ago|septiembre setiembre sept sep|octubre oct|noviembre nov|diciembre dic',
  ),
  doubtfulMonths: set('ene feb mar abr jun jul ago sep sept oct nov dic marzo mayo'),
  capitalMonths: false,
  ordinals: numbered('primer primero primera|segundo segunda|tercer tercero tercera|cuarto último'),
  numbers: numbered(
    'un uno una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve|veinte',
  ),
  quarter: set('trimestre trimestres'),
  half: set('semestre'),
  monthNouns: set('mes meses'),
  yearNouns: set('año años'),
  decadeNouns: set('década décadas'),
  centuryNouns: set('siglo siglos'),
  fiscal: set('fiscal'),
  of: set('de del en'),
  articles: set('el la los las'),
  between: set('entre'),
  and: set('y e'),
  from: set('de desde'),
  to: set('a al hasta'),
  since: set('desde'),
  until: set('hasta'),
  before: set('antes'),
  after: set('después tras'),
  at: set(
    'en de desde hasta para durante hacia año finales principios mediados a y entre tras pasado próximo',
  ),
  parts: notes('start:principios inicios comienzos|end:finales fines|middle:mediados'),
  onwards: set(''),
};

const ALL: Readonly<Record<string, PeriodWords>> = { en: EN, ru: RU, de: DE, fr: FR, es: ES };

/** The words for a BCP 47 tag; English serves languages that have no list. */
export const periodWords = (language: string): PeriodWords => ALL[language.slice(0, 2).toLowerCase()] ?? EN;

/** Which part of a numeric date comes first in a language; null when the tag leaves it open (plain English, the Spanish of the United States). */
export function numericDateOrder(language: string): 'day' | 'month' | null {
  const tag = language.toLowerCase();
  if (/^es-(?:us|pr)$/.test(tag)) return null;
  if (!tag.startsWith('en')) return 'day';
  if (/^en-(?:us|ph)$/.test(tag)) return 'month';
  return /^en-(?:gb|au|nz|ie|in|za|ke|ng|sg|hk)$/.test(tag) ? 'day' : null;
}

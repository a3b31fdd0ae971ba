/** Words of what is still to come, by language, in small letters: the signs of a year look for them beside a time. */

/** Verb forms of the future. */
export const FUTURE: Readonly<Record<string, RegExp>> = {
  en: /^(?:will|shall)$/u,
  fr: /^(?!lira$)(?:\p{L}{1,}(?:era|ira|dra|rra|ura|eront|iront|dront|rront)|(?:pour|dev)rai(?:t|ent))$/u,
  es: /^(?:\p{L}{1,}(?:ará|erá|irá|drá|arán|erán|irán|drán)|prevén?|esperan?|vencen?)$/u,
  de: /^(?:wird|werden|soll|sollen|will|wollen)$/u,
  ru: /^(?:будет|будут|вступ(?:ит|ят)|начн(?:ет|ется|ут|утся)|вырастет|повысится|снизится|откроется|заработает|поднимут|повысят|снизят|введут|запустят|откроют|закроют|построят|получат|выплатят|увеличат|сократят|отменят|начислят|проиндексируют|подорожа(?:ет|ют)|подешеве(?:ет|ют)|вырастут|повысятся|снизятся|вернется|вернутся|остановят|остановит|построит|проведут|проведет|получит|закупят|закупит|выделят|выделит|направят|сдадут|сдаст|установят|обновят|перенесут|продлят|продлит|потратят|создадут|выпустят|соберут|перейдут|перейдет|появится|появятся|закончится|закончатся|завершат|примут|примет|рассмотрят|рассмотрит|утвердят|выйдет|выйдут|упадет|упадут|превысит|достигнет|потребуется|останется|останутся|заменят|увеличится|увеличатся|сократится|сократятся|объявят|опубликуют|опубликует|проголосуют|изберут|выберут|назначат|возобновят|приостановят|вложит|вложат|вернут|смо(?:жет|гут)|стан(?:ет|ут)|завершат|завершится|планируется|пройдет|жд(?:ет|ёт|ут)|ожида(?:ет|ют|ется)|планиру(?:ет|ют|ется)|намерен[аы]?|должн[аы]|должен)$/u,
};

/** What a programme does: it begins, ends, is payable. */
export const PROGRAMME: Readonly<Record<string, RegExp>> = {
  en: /^(?:payable|runs?|comes|expires|ends|begins|starts|opens|closes|reopens|lapses|due|meets|votes|takes|returns)$/u,
  de: /^(?:schließt|schließen|öffnet|öffnen|beginnt|beginnen|endet|enden|startet|starten|läuft|tritt|treten)$/u,
  fr: /^(?:rouvre(?:nt)?|ouvre(?:nt)?|ferme(?:nt)?|commence(?:nt)?|débute(?:nt)?|démarre(?:nt)?|achève(?:nt)?|expire(?:nt)?|termine(?:nt)?|réuni(?:t|ssent))$/u,
  es: /^(?:abren?|reabren?|cierran?|empiezan?|comienzan?|arrancan?|terminan?|acaban?|expiran?|inician?|concluyen?|reúnen?)$/u,
  ru: /^(?:открыва|начина|заканчива|заверша)(?:ется|ются)$|^(?:стартует|стартуют|истекает|истекают|вступает|вступают)$/u,
};

/** What is still to come, where the time is a deadline. */
export const TO_COME: Readonly<Record<string, RegExp>> = {
  en: /^(?:will|would|must|should|shall|expects?|expected|plan|plans|planned|aims|hopes|due|may|could|comes|expires|ends|lapses|takes)$/u,
  de: /^(?:voraussichtlich|noch)$/u,
};

/** What may or should be, in languages whose verbs of the future do not say it. */
export const MODALS: Readonly<Record<string, RegExp>> = {
  de: /^(?:könnten?|dürften?|würden?|müssten?|voraussichtlich|wohl)$/u,
  es: /^(?:podrían?|deberían?|tendrían?|sería)$/u,
  ru: /^(?:может|могут|вероятно|возможно)$/u,
};

/** What is told in the present of a month that has not come. */
export const COMING: Readonly<Record<string, RegExp>> = {
  en: /^(?:rises?|falls?|drops?|go|goes|increases|decreases|resumes?|changes|enters?|takes?|launch|launches)$/u,
  de: /^(?:steigt|steigen|sinkt|sinken|fällt|fallen|erhöht|erhöhen|senkt|senken|kostet|kosten|gilt|gelten|ändert|ändern)$/u,
  fr: /^(?:augmente(?:nt)?|baisse(?:nt)?|passe(?:nt)?|entre(?:nt)?|change(?:nt)?|commence(?:nt)?|débute(?:nt)?)$/u,
  es: /^(?:suben?|bajan?|entran?|cambian?|empiezan?|comienzan?|pasan?)$/u,
};

/** Verbs of a forecast in the present: "expects 1.8 million in October". */
export const FORECASTS: Readonly<Record<string, RegExp>> = {
  en: /^(?:expects?|predicts?|anticipates?|foresees?|envisages?)$/u,
  de: /^(?:erwartet|erwarten|rechnet|rechnen|prognostiziert|prognostizieren)$/u,
  fr: /^(?:attend|attendent|prévoit|prévoient|anticipe|anticipent|table|tablent|escompte|escomptent)$/u,
};

/** "a 94% chance of a cut in March", "traders price in a hike by July", "bets on". */
export const PRICED: Readonly<Record<string, RegExp>> = {
  en: /^(?:chances?|odds|probability|bets?|betting|pricing|priced|imply|implies)$/u,
  de: /^(?:wahrscheinlichkeit|eingepreist|preisen|wetten)$/u,
  fr: /^(?:probabilité|anticipent|tablent|parient|misent)$/u,
  es: /^(?:probabilidad|probabilidades|descuentan|apuestan|apuestas)$/u,
  ru: /^(?:вероятность|вероятности|закладывают)$/u,
};

/** Verbs that plan, with their infinitive, where a language has one behind them. */
export const PLANS: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:plant|planen|beabsichtigt|beabsichtigen|möchten?)(?!\p{L})[^;]{0,70}$/u,
  fr: /(?<!\p{L})(?:prévoi(?:t|ent)|compt(?:e|ent)|entend(?:ent)?|veu(?:t|lent)|souhait(?:e|ent)|envisag(?:e|ent)) (?:de |d')?\p{L}+(?:er|ir|re)(?!\p{L})[^;]{0,50}$/u,
  es: /(?<!\p{L})(?:planean?|prevén?|quieren?|piensan?|pretenden?|va a|van a) \p{L}+(?:ar|er|ir)(?:se)?(?!\p{L})[^;]{0,50}$/u,
};

/** What is told in the present to come: it is on sale, follows, appears. */
export const COMES: Readonly<Record<string, RegExp>> = {
  de: /^(?:kommt|kommen|erscheint|erscheinen|folgt|folgen)$/u,
  fr: /^(?:arrive(?:nt)?|sort(?:ent)?|paraît|paraissent|sui(?:t|vent))$/u,
  es: /^(?:llegan?|salen?|siguen?)$/u,
};

/**
 * Outlets and institutes a masthead, a dateline or a copyright line may name. Only used to say where a document was
 * published; a citation in the text is read by the citation rules, not from this list.
 */
const OUTLETS = `
ABC News|African Business|Agence France-Presse|AFP|Al Jazeera|Al-Monitor|Anadolu Agency|AP|Argus Media|Armenpress|Asia Times|Associated Press|
Atlantic Council|Balkan Insight|Baltic Times|BBC News|BBC|Belta|Bloomberg|bne IntelliNews|Brookings Institution|Brookings|Bruegel|Caixin|Carnegie Endowment|Carnegie Politika|
CEPR|Chatham House|China Daily|CNBC|CNN|CSIS|Deutsche Welle|Deutsche Presse-Agentur|dpa|DW|El País|Euractiv|Eurasia Daily Monitor|Eurasianet|Euronews|European Commission|Eurostat|
Fortune|Financial Times|Forbes|Foreign Affairs|Foreign Policy|Frankfurter Allgemeine|France 24|Global Times|GOV.UK|Handelsblatt|IFW Kiel|IMF|Interfax|
International Monetary Fund|ITAR-TASS|Izvestia|Jamestown Foundation|Jamestown|Kommersant|Kyiv Independent|Le Monde|Les Echos|Lloyd's List|Meduza|Mercator Institute|
New York Times|Nikkei Asia|Nikkei|Novaya Gazeta|NPR|OECD|Peterson Institute for International Economics|Politico|Radio Free Europe/Radio Liberty|RFE/RL|Reuters|RIA Novosti|Riddle|
RUSI|S&P Global|SCMP|South China Morning Post|Der Spiegel|Spiegel|Sputnik|Süddeutsche Zeitung|TASS|The Africa Report|The Astana Times|The Conversation|The Diplomat|The Economist|The Guardian|
The Moscow Times|The Moscow News|The National Interest|The Telegraph|The Times of Central Asia|The Times|The Wall Street Journal|Trend News Agency|Ukrinform|UNCTAD|
Vedomosti|Wall Street Journal|Washington Post|World Bank|World Trade Organization|WTO|Xinhua|ТАСС|РИА Новости|Интерфакс|Коммерсантъ|Ведомости|Известия|РБК|Новая газета
`;

const NAMES = OUTLETS.split('|')
  .map((name) => name.trim())
  .filter((name) => name !== '')
  .sort((a, b) => b.length - a.length);
const PATTERN = new RegExp(
  `(?<![\\p{L}\\d])(?:${NAMES.map((name) => name.replace(/[.*+?^$(){}|[\]\\/]/g, '\\$&')).join('|')})(?![\\p{L}\\d])`,
  'u',
);

/** For lines in capitals only. */
const ANY_CASE = new RegExp(PATTERN.source, 'iu');

/** The outlet a short line names, as it is usually written; null when it names none. Case matters: "riddle" is a word. */
export function findOutlet(line: string): string | null {
  const exact = PATTERN.exec(line)?.[0];
  if (exact !== undefined) return exact;
  const capitals = /\p{Ll}/u.test(line) ? undefined : ANY_CASE.exec(line)?.[0].toLowerCase();
  return capitals === undefined ? null : (NAMES.find((name) => name.toLowerCase() === capitals) ?? null);
}

/** True when a line names an outlet and nothing else ("BBC News", "Source: Reuters"). */
export function isOutletLine(line: string): boolean {
  const name = findOutlet(line);
  if (name === null) return false;
  return /^(?:the|source|publisher|from|by)?\s*:?\s*(?:news|world|business|foundation|africa|online)?$/iu.test(
    line
      .toLowerCase()
      .replace(name.toLowerCase(), '')
      .replace(/[|•·()\-–—.,]/g, ' ')
      .trim(),
  );
}

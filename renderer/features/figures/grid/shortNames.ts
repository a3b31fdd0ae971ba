/** Groups whose name is longer than a column, by what everybody calls them. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'Commonwealth of Independent States': 'CIS',
  'Collective Security Treaty Organization': 'CSTO',
  'Eurasian Economic Union': 'EAEU',
  'European Free Trade Association': 'EFTA',
  'Gulf Cooperation Council': 'GCC',
  'Regional Comprehensive Economic Partnership': 'RCEP',
  'Shanghai Cooperation Organisation': 'SCO',
  'United States-Mexico-Canada Agreement': 'USMCA',
};

/** The name of an area or group as a column has room for; its tooltip has the whole. */
export const shortName = (name: string): string => SHORT_NAMES[name] ?? name;

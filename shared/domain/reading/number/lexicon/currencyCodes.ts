/** ISO 4217 codes of money in use (and those a reader of older articles still meets). */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BYR BZD CAD CDF CHF CLF CLP CNH CNY COP CRC CUP CVE CZK ' +
    'DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW ' +
    'KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN ' +
    'PYG QAR RON RSD RUB RUR RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED ' +
    'VES VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW ZWG ZWL DEM FRF ITL ESP'
  ).split(' '),
);

/** Codes that are also words or well-known abbreviations in capitals: believed only beside a large or exact amount. */
export const DOUBTFUL_CODES: ReadonlySet<string> = new Set(
  'ALL TOP TRY CUP MAD GEL SOS COP BAM PEN RON LAK MOP ANG AMD CDF GIP SAR SLE SCR SDG MUR MOP HTG STN CAD BOB BAN DEM ESP SET'.split(
    ' ',
  ),
);

/** What a code is called elsewhere; the reading carries the current ISO code. */
export const CODE_ALIASES: Readonly<Record<string, string>> = {
  RMB: 'CNY',
  CNH: 'CNY',
  RUR: 'RUB',
  NTD: 'TWD',
  STG: 'GBP',
  UKP: 'GBP',
  NIS: 'ILS',
};

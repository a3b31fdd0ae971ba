/** The kept code list of areas: ISO 3166-1 alpha-3 is the key everywhere; M49 and Comtrade codes stand beside it. */
import areaCodes from './areaCodes.json' with { type: 'json' };

/** Languages the list has names in. */
export type AreaLanguage = 'en' | 'ru' | 'de' | 'fr' | 'es';

export type AreaCode = {
  readonly iso3: string;
  readonly iso2: string;
  /** UN M49. */
  readonly m49: number;
  /** The reporter code UN Comtrade files the area under; differs from M49 for a few customs territories. */
  readonly comtrade: number;
  /** Names in the list's languages, the preferred one first. */
  readonly names: Readonly<Record<AreaLanguage, readonly string[]>>;
};

/** All areas, ordered by ISO3. */
export const AREA_CODES: readonly AreaCode[] = areaCodes;

const BY_ISO3 = new Map(AREA_CODES.map((area) => [area.iso3, area]));
const BY_ISO2 = new Map(AREA_CODES.map((area) => [area.iso2, area]));
const BY_M49 = new Map(AREA_CODES.map((area) => [area.m49, area]));
const BY_COMTRADE = new Map(AREA_CODES.map((area) => [area.comtrade, area]));

/** The area of an ISO3 code; undefined for a code the list does not know. */
export const areaOfIso3 = (iso3: string): AreaCode | undefined => BY_ISO3.get(iso3);
/** The area of an ISO 3166-1 alpha-2 code. */
export const areaOfIso2 = (iso2: string): AreaCode | undefined => BY_ISO2.get(iso2);
/** The area of a UN M49 number. */
export const areaOfM49 = (m49: number): AreaCode | undefined => BY_M49.get(m49);
/** The area of a Comtrade reporter code (842 is the United States). */
export const areaOfComtrade = (code: number): AreaCode | undefined => BY_COMTRADE.get(code);

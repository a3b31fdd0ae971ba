/**
 * Words that name sections, topics, regions and kinds of text. A short line made of them is a label ("World |
 * Business"), not a headline and not a person's name.
 */
const LABELS = `
about access account africa agriculture all americas analyses analysis and archive archives arts asia audio article articles
automotive balkans banking blog blogs books briefing briefings bulletin business caucasus central charts
china climate columnists columns comment commentary commodities companies contact culture customs daily data days defence
defense development digest diplomacy documents east eastern economic economics economies economy editor editorial editorials education
edition energy english entertainment environment eurasia europe european events exclusive expert explainer explained exports
fact facts factsheet features feature finance financial food for foreign forum from gallery global governance government
health help home homepage imports in industry infographic insight insights institute international interview interviews
investigation investment issue issues key language latest law lifestyle live logistics long magazine main markets market
media menu middle mining monetary money monitor month monthly more multimedia my national newsletter newsletters news
north northern note notes of official on opinion opinions original other our outlook overview paper papers partners
people photo photos podcast podcasts policy political politics post press press-release profile programmes programs projects
public publication publications quarterly read regional regions release releases report reports research resources review russia
sanctions science search section security series services shipping shop sitemap social society south southern special speeches sport
sports staff statement statistics statistical stories story study studies style subscriptions subscribe summary supply tag tags
technology the tech topic topics trade transport travel trending type ukraine united update updates us uk usa video videos
view viewpoint views voices war watch weather week weekly west western white working world year
aktuell alle analyse ausland außenhandel börse deutschland finanzen gesellschaft handel home inland international kultur
meinung meldung meldungen menü nachrichten politik presse pressemitteilung regional ressort service startseite statistik thema themen
unternehmen welt wirtschaft wissen zahlen
accueil actualités afrique analyses commerce dossier dossiers économie entreprises europe international monde opinions
politique rubrique société tribune une à la
actualidad américa análisis cultura deportes economía empresas españa inicio internacional mercados mundo noticias opinión
política portada sección sociedad últimas y
авто армения аналитика беларусь бизнес в видео война все главная документы другие интервью и культура лента мир
мнение мнения на новости общество политика публикации регионы россия рубрика рынки рынок снг спорт статистика статьи страны
темы торговля украина экономика финансы
`;

const WORDS = new Set(LABELS.split(/\s+/).filter((word) => word !== ''));

/** True for a word that names a section, a topic or a region. */
export const isLabelWord = (word: string): boolean => WORDS.has(word.toLowerCase());

/** Words of headings inside an article; a line of them is no person's name. */
const HEADING_WORDS =
  /^(?:executive|summary|abstract|key|main|points?|takeaways?|findings?|highlights|background|introduction|conclusions?|overview|context|method(?:s|ology)?|results|discussion|recommendations?|outlook|implications|appendix|annex|notes?|references|sources|endnotes|footnotes|contents|preface|foreword|glossary|acknowledgements?|what|why|how|who|where|when|in|brief|bottom|line|next|steps|tariffs?|exports?|imports?|sanctions?|growth|prices?|zusammenfassung|einleitung|fazit|ausblick|hintergrund|résumé|conclusion|contexte|introducción|resumen|conclusión|введение|выводы?|итоги|заключение|главное|кратко|резюме|контекст)$/iu;

export const isHeadingWord = (word: string): boolean => HEADING_WORDS.test(word);

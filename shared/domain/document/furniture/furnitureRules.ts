/** The rules for lines a page puts around an article, in the order they are asked; what a rule is says furnitureRule.ts. */

import { ofRecentTexts } from '../../../lib/ofRecentTexts.ts';
import { isOutletLine } from '../header/outlets.ts';
import { endsSentence, wordsOf } from '../sentenceShape.ts';
import { cued, type FurnitureRule, fits, type Line } from './furnitureRule.ts';
import { IMAGE_CREDITS } from './imageCredits.ts';
import { isHeadingWord, isLabelWord } from './labelWords.ts';
import { LETTER_RULES } from './letterFurniture.ts';
import { isShareBar } from './shareBar.ts';

const RELATED_HEAD =
  /^(?:related(?: (?:articles?|stor(?:y|ies)|content|posts?|topics?|news|reading|coverage|links?|publications?|items?|internet links|reports?|research|analysis|materials?))?|(?:read|see|learn|find out|discover|view|load|show) (?:more|next|also)(?: (?:stories|articles|news|here|from .{2,40}|on .{2,40}|about .{2,40}))?|also read|more(?: (?:\w+ )?(?:on|from|about|like|by) .{2,50}| in .{2,50}| (?:stories|news|articles|reading|to read|to explore))|you (?:may|might) (?:also )?(?:like|be interested in|have missed).*|recommended(?: (?:for you|reading|articles|stories))?|most (?:read|popular|viewed|shared|recent|commented)(?: .{0,30})?|trending(?: now| stories| news)?|popular(?: posts| stories| articles| now)?|latest (?:news|articles|stories|posts|headlines|publications|from .{2,40})|top stories|editor['’]?s['’]? (?:picks?|choice)|don['’]t miss|up next|next (?:article|story|post)|previous (?:article|story|post)|further reading|in this section|explore more|around the web|from around the web|promoted (?:content|stories)|paid content|(?:das|mehr) (?:könnte sie auch interessieren|zum thema)|lesen sie (?:auch|mehr)|weitere (?:artikel|meldungen|themen|nachrichten)|verwandte (?:artikel|themen)|meistgelesen|(?:à )?lire aussi|sur le même (?:sujet|thème)|articles (?:liés|similaires)|les plus lus|(?:lea|lee) también|te puede interesar|noticias relacionadas|artículos relacionados|lo más leído|más noticias|читайте также|читать далее|по теме|материалы по теме|другие новости|похожие (?:материалы|статьи|новости)|ещё по теме|еще по теме|популярное|самое читаемое|последние новости|главные новости)\s*[:>»…]*$/iu;

const TAIL_HEAD =
  /^(?:comments?(?: \(\d+\))?|leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion)|about (?:the )?authors?|about us|author bio|contact(?: us)?|follow us(?: on .*)?|newsletters?|sign up.*|subscribe.*|share this.*|tags?|topics?|categories|filed under|privacy (?:overview|policy|notice|settings)|cookie (?:policy|notice|settings|preferences)|advertisement|kommentare|über (?:den autor|die autorin|uns)|impressum|datenschutz|commentaires|mentions légales|à propos de l['’]auteur|comentarios|aviso legal|sobre el autor|комментарии|об авторе|теги|метки|контакты)\s*:?$/iu;

/** In this order: the first that fits names the rule. */
const FURNITURE_RULES: readonly FurnitureRule[] = [
  {
    name: 'skip_link',
    edge: false,
    test: fits(
      /^(?:skip|jump|go) (?:to|directly to) (?:the )?(?:main )?(?:content|navigation|search|menu|footer|article|comments|top|main)|^skip (?:navigation|links?|advert\w*|past newsletter.*)$|^(?:zum (?:haupt)?inhalt(?: springen| wechseln)?|direkt zum inhalt|aller au contenu|passer au contenu|(?:saltar|ir) al contenido|перейти к (?:основному )?содерж|вернуться (?:наверх|к началу)|back to (?:top|home)|nach oben|retour en haut|volver arriba)/iu,
      8,
    ),
  },
  {
    name: 'cookie_notice',
    edge: false,
    test: fits(
      cued(
        /\b(?:this|our|the|these) (?:web ?)?sites? (?:also )?(?:uses?|stores?|sets?|relies on) (?:\w+ )?cookies\b|\bwe (?:and our (?:\d+ )?(?:partners|vendors) )?(?:also )?(?:use|store|set) (?:\w+ ){0,2}cookies\b|\b(?:accept|reject|manage|allow) (?:all )?(?:non-essential )?cookies\b|\bcookies? (?:policy|settings|preferences|consent|notice|information is stored)\b|^(?:strictly )?(?:necessary|essential|functional|analytics|third[- ]party|performance) cookies?\b.{0,60}$|diese (?:web)?s(?:eite|ite) (?:verwendet|nutzt) cookies|wir (?:verwenden|nutzen) cookies|(?:ce site|nous) utilis(?:e|ons) des cookies|(?:este sitio|utilizamos|usamos).{0,30}cookies|(?:сайт|мы) использу(?:ет|ем) (?:файлы )?(?:cookie|куки)|файл(?:ы|ов) cookie|alle (?:cookies )?akzeptieren|tout accepter|aceptar todas?/iu,
        'cookie',
        'куки',
        'akzeptieren',
        'tout accepter',
        'aceptar toda',
      ),
      90,
    ),
  },
  {
    name: 'privacy_notice',
    edge: false,
    test: fits(
      cued(
        /^(?:privacy (?:overview|policy|notice|statement|settings|preferences|cent(?:er|re)|and cookies?.*)|your privacy(?: choices)?|datenschutz(?:erklärung|hinweise|einstellungen)?|politique de confidentialité|política de privacidad|политика конфиденциальности|do not sell (?:or share )?my (?:personal )?(?:info|information|data)|terms (?:of (?:use|service)|(?:and|&) conditions)(?:.{0,60})?)\W*$|\bwe (?:value|respect|care about) your privacy\b|by (?:continuing|clicking|signing up|subscribing|using).{0,60}(?:you (?:agree|accept|consent)|privacy policy|terms)|this site is protected by recaptcha/iu,
        'privacy',
        'datenschutz',
        'politique de confidentialité',
        'política de privacidad',
        'политика конфиденциальности',
        'do not sell',
        'terms',
        'you agree',
        'you accept',
        'you consent',
        'recaptcha',
      ),
      70,
    ),
  },
  {
    name: 'copyright',
    edge: false,
    test: fits(
      cued(
        /^(?:[©ⓒ]|\(c\)|copyright\s*(?:[©ⓒ]|\(c\)|\d{4}|by\b))|[©ⓒ]\s*(?:copyright\s*)?\d{4}|^.{0,60}\ball rights reserved\b|^alle rechte vorbehalten|^tous droits réservés|^todos los derechos reservados|^все права защищены|^crown copyright/iu,
        '©',
        'ⓒ',
        '(c)',
        'copyright',
        'all rights reserved',
        'alle rechte vorbehalten',
        'tous droits réservés',
        'todos los derechos reservados',
        'все права защищены',
      ),
      60,
    ),
  },
  {
    name: 'ad_label',
    edge: false,
    test: fits(
      /^(?:advertis(?:e?ment|ing)|ad|ads|sponsored(?: content| by .*)?|promoted|paid (?:post|partnership)|anzeige|werbung|publicité|publicidad|реклама|на правах рекламы|партнерский материал)(?:\s*[-–—:•|.]?\s*(?:continue|story|scroll|article|advertis|remove|skip|this|hide|report|close|weiterlesen).*)?$|^(?:story|article) continues (?:below|after)(?: this)?(?: advertisement)?$|^scroll (?:down )?to continue|^continue reading (?:below|the main story)?$|^(?:after|below) (?:the )?(?:ad|advertisement)$/iu,
      12,
    ),
  },
  { name: 'share_bar', edge: false, test: isShareBar },
  {
    name: 'newsletter',
    edge: false,
    test: fits(
      [
        cued(/\bnewsletters?\b.{0,120}\b(?:sign up|subscribe)\b/iu, 'newsletter'),
        cued(
          /\b(?:delivered|straight|directly|sent|right)\b.{0,20}\b(?:in|to) your (?:inbox|e-?mail)\b/iu,
          'your inbox',
          'your email',
          'your e-mail',
        ),
        /^stay (?:informed|connected|updated|up to date|ahead|in touch)\b[^.]{0,50}$/iu,
        /^(?:simply |just |please )?(?:sign up|subscribe|register|join)\b.*\b(?:newsletters?|inbox|e-?mails?|alerts?|updates?|briefings?|free|today|now|channel|telegram|podcast|mailing list|unlimited|readers)\b/iu,
        /^(?:get|receive|stay|keep|never|don['’]t|want|enjoy|like)\b.*\b(?:your inbox|newsletters?|by e-?mail|up to date with|our (?:daily|weekly|free|morning|best)|(?:sign|subscribe) (?:up|here|now|to our))\b/iu,
        /^join (?:over |more than |our |the )*\d[\d,.]*k? (?:\w+ )?(?:subscribers|readers|members|others|people)\b.{0,40}\b(?:get|receive|inbox|every|who)\b/iu,
        /^(?:(?:our|the|free|daily|weekly|morning|e-?mail) )*newsletters?(?: sign[- ]?up)?$/iu,
        /^our (?:\w+ )?newsletter\b/iu,
        /^(?:sign up|subscribe(?: now| here| today)?|log ?in|sign in|register|your e-?mail(?: address)?|enter (?:your )?e-?mail.*|e-?mail address|(?:our |follow us ).{0,20}telegram.{0,20}|unsubscribe.{0,60}|you can unsubscribe.*|thank you for (?:subscribing|signing up).*|support (?:our (?:work|journalism)|independent journalism).*|donate(?: now)?|become a (?:member|subscriber|supporter).*|subscribe to (?:read|continue|our|the|unlock).*|already a (?:subscriber|member).*)\W*$/iu,
        /^(?:newsletter (?:abonnieren|bestellen)|abonnieren sie|jetzt (?:abonnieren|anmelden|kostenlos)|inscrivez-vous à|abonnez-vous|recevez (?:chaque|notre|nos)|suscr[ií]b(?:ete|ase)|reciba (?:nuestro|nuestra)|подпи(?:шитесь|сывайтесь|саться|ска)(?![\p{L}])|следите за (?:нами|новостями)|наш (?:телеграм|telegram))/iu,
      ],
      50,
    ),
  },
  {
    name: 'read_more',
    edge: false,
    test: fits(
      /^(?:\(?(?:read|see|learn|find out|watch|hear|view|get) (?:more|also|next|this|now|the full (?:story|report|article|text))|also read|read|related(?: (?:article|story|news|reading|content))?s?|more|must read|recommended|don['’]t miss|watch(?: now| live| this)?|listen(?: now| to (?:this article|the podcast))?|video|podcast|in pictures|lesen sie (?:auch|mehr|dazu)|mehr (?:dazu|zum thema)|siehe auch|(?:à )?lire (?:aussi|également|la suite)|voir aussi|(?:lea|lee|ver) (?:también|más)|más información|para saber más|pour aller plus loin|читайте(?: также| ещё| еще)?|смотрите также|подробнее|см\. также)\s*[:|>»→](?!\/)\s*\S.*/iu,
      30,
    ),
  },
  {
    name: 'more_link',
    edge: false,
    test: fits(
      /^[[(]?(?:read|learn|see|find out|view|show|load|continue|keep) (?:more|reading|all|less|full article|the (?:full|original) .{0,30})\W*$|^(?:click here|download(?: (?:the )?(?:pdf|full report|data|as pdf))?|open (?:in|image) .{0,30}|enlarge(?: (?:image|this image))?|view (?:all|gallery|image|comments|in browser).{0,20}|see all .{0,30}|show (?:all|more|less|comments).{0,20}|expand|collapse|close|open menu|menu|(?:open|close|show|hide|toggle|main|side)?(?: (?:side|main|site|mobile))? ?navigation(?: menu)?|accessibility (?:help|links)|why you can trust .{2,40}|to find out more,? click here|(?:play )?(?:watch )?live|toggle (?:navigation|menu|search).{0,12}|search|go|next|previous|prev|back|weiterlesen|mehr anzeigen|menü|suche|suchen|schließen|lire la suite|fermer|recherche|leer más|cerrar|buscar|menú|читать полностью|показать ещё|показать еще|поиск|меню|закрыть)\W*$/iu,
      8,
    ),
  },
  { name: 'related_head', edge: false, test: fits(RELATED_HEAD, 9) },
  {
    name: 'appeal',
    edge: false,
    test: fits(
      /^(?:just |your (?:gift of )?)?[£$€]\s?\d[\d,.]*(?: (?:a|per) month)? (?:(?:could|can|will|would) )?(?:buys?|feeds?|provides?|pays? for|helps?)\b.{0,160}$|\bplease consider (?:making a (?:donation|contribution)|supporting|donating|subscribing|becoming)\b|\bsmall favou?r to ask\b|^(?:contribute|donate) (?:today|now|here)\b.{0,40}$|^remind me later$|^support (?:the )?[\p{L} ]{3,40}!$|^(?:help|support) us (?:keep|continue|to)\b.{0,80}$/iu,
      50,
    ),
  },
  {
    name: 'paywall',
    edge: false,
    test: fits(
      /\bstart your free trial\b|^(?:want to (?:continue|keep) reading|to (?:continue|keep) reading|to read the full|you(?:['’]ve| have) (?:read|reached|used)\b.{0,60}\b(?:free|articles?|limit)|this (?:article|content|story|page) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive to)\b.{0,40}(?:subscribers|members)|subscribe (?:now|today|here)?\s*(?:to|for) (?:read|enjoy|get|full|continue|unlimited|unlock)|already (?:have an account|a subscriber|a member|registered)|enjoying this article|get (?:full|unlimited) access|try .{0,30} for (?:free|just)|nur für abonnenten|jetzt weiterlesen|article réservé aux abonnés|il vous reste .{0,20}% (?:de cet article|à lire)|le reste (?:de cet article )?est réservé aux abonnés|regístrate (?:gratis )?(?:y|para) (?:lee|leer|seguir))/iu,
      40,
    ),
  },
  {
    name: 'disclaimer',
    edge: false,
    test: fits(
      cued(
        /\bthe (?:views|opinions)(?: and opinions)? (?:expressed|represented|contained)\b.{0,80}\b(?:are|do not|belong)\b|\bdoes not take (?:institutional|specific policy|a) positions?\b|\bdo(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:views|opinions|position|editorial|official)/iu,
        'views',
        'opinions',
        'position',
        'reflect',
        'represent',
      ),
      90,
    ),
  },
  {
    name: 'comment_count',
    edge: false,
    test: fits(
      // "Shares" alone may head what is told of them.
      cued(
        /^(?!(?:shares|views|reactions|replies|likes)\W*$)(?:\d[\d,.\s]*|no|one|add|leave|view|show|post|join|be the first to)?\s*(?:a\s+)?(?:comments?|replies|reactions?|shares|likes|views|retweets|kommentare?|commentaires?|comentarios?|комментари(?:й|и|я|ев)|просмотр(?:а|ов)?)(?:\s*[(:]?\s*\d[\d,.\s]*k?\)?)?(?: so far| yet| on this (?:story|article))?\W*$|^be the first to comment.*|^(?:share|compartir|partager|teilen|поделиться)(?!\p{L}).{0,60}(?<!\p{L})\d+ (?:comments?|comentarios?|commentaires?|kommentare?|комментари\p{L}+)$|^comments (?:are closed|have been disabled|off).*|^(?:views|просмотров|aufrufe)\s*:\s*\d[\d.,\s]*$/iu,
        ...'comment|replies|reaction|shares|likes|views|retweets|kommentar|comentario|комментари|просмотр|aufrufe'.split(
          '|',
        ),
      ),
      9,
    ),
  },
  {
    name: 'image_credit',
    edge: false,
    test: IMAGE_CREDITS,
  },
  {
    name: 'reporting_credit',
    edge: false,
    test: fits(
      cued(
        /^\(?(?:additional |further )?(?:report(?:ing|ed)|writing|edit(?:ing|ed)|written|compiled|translated|translation) by [\p{Lu}].*$|^\(?(?:editor|editing|producer|web editor)s?\s*:\s*[\p{L} ,.'’-]{2,60}\)?$|^\((?:dpa|afp|reuters|ap|tass|xinhua|ria)[\p{L}\d/ -]*\)$|^our standards: the .{0,60}trust principles.*|^this (?:story|article) (?:was|has been) (?:originally|first|also) published (?:by|in|on|at) .{0,120}$/iu,
        ...'reporting by|reported by|writing by|editing by|edited by|written by|compiled by|translated by|translation by|editor|editing|producer|(dpa|(afp|(reuters|(ap|(tass|(xinhua|(ria|our standards|published'.split(
          '|',
        ),
      ),
      40,
    ),
  },
  {
    name: 'contact_line',
    edge: false,
    test: fits(
      /^(?:(?:got|have) (?:a|any) (?:story|stories|tip|news)\b.{0,110}$)|^(?:e-?mail|tel(?:ephone|\.)?|phone|fax|press (?:office|contact)|media (?:contact|enquiries|inquiries|office)s?|(?:for )?(?:media|press) (?:enquiries|inquiries)|contact|pressekontakt|pressestelle|telefon|тел\.?|эл\. почта)\b\s*[:(+]?.{0,80}(?:@|\+?\d[\d\s()/-]{6,}).{0,60}$|^.{0,120}\b(?:tel|phone|fax|тел)\.?\s*:?\s*\+?\d[\d\s()/-]{6,}.{0,80}$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^(?:press (?:office|contact)|media (?:contact|enquiries|inquiries|office)s?|contact us|pressekontakt)\s*:?$/iu,
      20,
    ),
  },
  { name: 'bare_url', edge: false, test: fits(/^(?:https?:\/\/|www\.)\S+$/iu, 60) },
  {
    name: 'page_number',
    edge: false,
    test: fits(
      /^(?:[-–—|]\s*)?(?:page|p\.|seite|стр\.?|página)\s*\d{1,4}(?:\s*(?:of|\/|von|из|de)\s*\d{1,4})?(?:\s*[-–—|])?$|^\d{1,4}\s*(?:of|von|из)\s*\d{1,4}$|^[-–—]\s*\d{1,4}\s*[-–—]$/iu,
      6,
    ),
  },
  {
    name: 'breadcrumb',
    edge: false,
    test: ({ text, words }) =>
      words.length <= 24 &&
      ((/^(?:home(?:page)?|startseite|accueil|inicio|главная|you are here|sie sind hier|news|start)\s*:?\s*[>»›/|→\\]/iu.test(
        text,
      ) &&
        !endsSentence(text)) ||
        /^[^.!?:]{2,40}(?:\s+[>»›→]\s+[^.!?:]{2,60}){1,6}$/u.test(text)),
  },
  {
    name: 'tag_list',
    edge: false,
    test: fits(
      cued(
        /^(?:tags?|read more (?:about|on)|tagged(?: with| in| as)?|topics?|filed under|posted in|categor(?:y|ies)|keywords?|sections?|schlagwörter|schlagworte|themen|rubrik|mots[- ]clés|thèmes|etiquetas|temas|категори[яи]|теги|метки|рубрик[аи]|ключевые слова|темы)\s*[:|–-]\s*.{1,200}$|^(?:#[\p{L}\p{N}_]+[\s,]*){1,20}$/iu,
        ...'tag|read more|topic|filed under|posted in|categor|keyword|section|schlagw|themen|rubrik|mots|thèmes|etiquetas|temas|категори|теги|метки|рубрик|ключевые|темы|#'.split(
          '|',
        ),
      ),
      40,
    ),
  },
  {
    name: 'reading_time',
    edge: false,
    test: fits(
      cued(
        /^(?:reading time|read time|estimated reading time|lesezeit|temps de lecture|tiempo de lectura|время (?:на )?чтения)?\s*:?\s*\d+\s*-?\s*(?:min(?:ute|uten|utos|utes)?s?\.?|мин(?:ут[ыа]?)?\.?)(?:\s+(?:read|reading|de lecture|de lectura|чтения))?$|^(?:podcast|video|audio|listen|hören|écouter|escuchar|слушать)(?!\p{L})[^.]{0,30}\(\d+ (?:min|мин)\.?\)$|^.{6,40}\|\s*(?:читать|lesezeit|lecture|lectura|reading time)[\s:]{1,2}\d+ (?:min|мин)\p{L}*(?:\s*\|\s*[\d\s.,]{1,12} \p{L}{1,12})?$/iu,
        'min',
        'мин',
      ),
      20,
    ),
  },
  {
    name: 'comment_tools',
    edge: false,
    test: fits(
      /^sort(?:ed)? by\s*:?\s*(?:newest|oldest|best|top|popular|relevance|date|recent)?(?: first)?$/iu,
      5,
    ),
  },
  {
    name: 'reader_comment',
    edge: true,
    test: fits(
      cued(
        /^[\p{L}\p{N}_.-]{2,30},? \d{1,2} (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago\b/iu,
        'ago',
      ),
      120,
    ),
  },
  {
    name: 'author_bio',
    edge: true,
    test: fits(
      /^(?:about the authors?\b|the (?:author|writer) is\b|the views expressed (?:here|in this)|the opinions expressed|views expressed in this|об авторе|über den autor|die autorin ist|der autor ist|l['’]auteure? est)/iu,
      90,
    ),
  },
  { name: 'tail_head', edge: true, test: fits(TAIL_HEAD, 8) },
  { name: 'site_name', edge: true, test: ({ text, words }) => words.length <= 7 && isOutletLine(text) },
  { name: 'label_line', edge: true, test: isLabelLine },
  ...LETTER_RULES,
];

/** A line of section names: "World | Business | Trade", "Home News Sport Business", "ANALYSIS". */
function isLabelLine({ text, words }: Line): boolean {
  if (words.length === 0 || words.length > 30 || endsSentence(text) || text.endsWith(':')) return false;
  if (words.length <= 4 && words.some((word) => isHeadingWord(word))) return false;
  // "Foreign trade of Lithuania in December and in the year 2024" is a title.
  if (words.length > 6 && /\d/.test(text)) return false;
  const labels = words.filter((word) => isLabelWord(word)).length;
  const parted = /\S\s*[|•·]\s*\S|\S\s\/\s\S/u.test(text);
  if (parted && words.length <= 14) return labels >= words.length * 0.4;
  return words.length <= 2 ? labels === words.length : labels >= words.length * 0.7;
}

/** The rule that says a line is furniture, or null. `edge`: is it before the first or after the last prose? */
export function furnitureRule(text: string, edge: boolean): string | null {
  if (text.length > 900) return null;
  return edge ? lineRule(oneSpaced(text), true) : middleRule(text);
}

/** Asked of each line by several rules. */
const middleRule = ofRecentTexts((text) => lineRule(oneSpaced(text), false));

/** Every run of white space as one space, which it nearly always is. */
const oneSpaced = (text: string): string => (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text);

function lineRule(text: string, edge: boolean): string | null {
  const words = wordsOf(text);
  if (words.length === 0) return /[\p{L}\p{N}]/u.test(text) ? null : 'separator_line';
  const line = { text, lower: text.toLowerCase(), words };
  for (const rule of FURNITURE_RULES) {
    if ((edge || !rule.edge) && rule.test(line)) return rule.name;
  }
  return null;
}

/** Opens a box of links ("Related articles", "READ MORE:"): what follows it may be furniture too. */
export const opensLinkBox = (rule: string | null, text: string): boolean =>
  rule === 'related_head' || (rule === 'more_link' && /^(?:read|see) (?:more|also|next)\s*:$/iu.test(text));

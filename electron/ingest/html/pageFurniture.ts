import type { PageElement } from './pageDom.ts';

/**
 * What the structure of a page says is not the article: landmarks (nav, aside, footer), hidden parts, forms, and the
 * class names sites give to share bars, related links and cookie notices. Each answers the name of its rule.
 */
const CLASS_RULES: readonly (readonly [string, readonly string[]])[] = [
  [
    'html_cookie',
    [
      'cookie',
      'cookies',
      'cookiebar',
      'cookiebanner',
      'consent',
      'gdpr',
      'ccpa',
      'onetrust',
      'cookiebot',
      'didomi',
      'privacy-notice',
      'privacy-banner',
    ],
  ],
  [
    'html_comments',
    ['comments', 'comment', 'commentlist', 'disqus', 'respond', 'comment-form', 'comments-area', 'livefyre'],
  ],
  [
    'html_newsletter',
    [
      'newsletter',
      'newsletters',
      'subscribe',
      'subscription',
      'signup',
      'sign-up',
      'optin',
      'mailchimp',
      'mailing-list',
      'paywall-prompt',
    ],
  ],
  [
    'html_share',
    [
      'share',
      'sharing',
      'sharebar',
      'sharedaddy',
      'social',
      'socials',
      'addthis',
      'addtoany',
      'share-tools',
      'share-buttons',
      'teilen',
    ],
  ],
  [
    'html_related',
    [
      'related',
      'recirc',
      'recirculation',
      'recommended',
      'recommendations',
      'read-next',
      'read-more',
      'readmore',
      'more-stories',
      'more-articles',
      'suggested',
      'suggestions',
      'more-news',
      'most-read',
      'most-popular',
      'popular',
      'trending',
      'outbrain',
      'taboola',
      'promo',
      'promos',
      'upsell',
      'see-also',
      'also-read',
      'latest-news',
      'mehr-zum-thema',
      'yarpp',
    ],
  ],
  [
    'html_ad',
    [
      'ad',
      'ads',
      'advert',
      'adverts',
      'advertisement',
      'advertising',
      'adsbygoogle',
      'dfp',
      'sponsor',
      'sponsored',
      'adslot',
      'ad-slot',
      'werbung',
      'anzeige',
    ],
  ],
  [
    'html_nav',
    [
      'nav',
      'navbar',
      'mainmenu',
      'logo',
      'topnav',
      'navigation',
      'menu',
      'breadcrumb',
      'breadcrumbs',
      'pagination',
      'pager',
      'skip-link',
      'skiplink',
      'skip',
      'site-header',
      'masthead',
      'topbar',
      'toolbar',
      'prev-next',
      'post-navigation',
      'toc',
      'editsection',
      'table-of-contents',
    ],
  ],
  [
    'html_sidebar',
    ['sidebar', 'side-bar', 'rail', 'right-rail', 'widget', 'widgets', 'widget-area', 'aside'],
  ],
  [
    'html_footer',
    [
      'footer',
      'site-footer',
      'colophon',
      'copyright',
      'page-footer',
      'foot',
      'site-info',
      'disclaimer',
      'imprint',
      'legal',
    ],
  ],
  [
    'html_tags',
    [
      'tags',
      'taglist',
      'tag-list',
      'post-tags',
      'entry-tags',
      'tagcloud',
      'categories',
      'post-categories',
      'topics',
      'keywords',
      'cat-links',
      'tags-links',
      'eyebrow',
      'kicker',
      'rubric',
      'section-label',
      'overline',
    ],
  ],
  [
    'html_author_bio',
    [
      'author-bio',
      'author-box',
      'author-info',
      'about-author',
      'about-the-author',
      'bio',
      'author-card',
      'author-description',
    ],
  ],
  [
    'html_caption',
    [
      'caption',
      'wp-caption-text',
      'photo-credit',
      'image-credit',
      'image-caption',
      'photo-caption',
      'figcaption',
      'credit',
      'credits',
      'img-caption',
      'copyright-notice',
    ],
  ],
  ['html_popup', ['modal', 'popup', 'pop-up', 'overlay', 'lightbox', 'toast', 'interstitial']],
  [
    'html_hidden',
    [
      'sr-only',
      'visually-hidden',
      'visuallyhidden',
      'screen-reader-text',
      'screenreader',
      'u-hidden',
      'hidden',
    ],
  ],
];
const RULE_BY_CLASS = new Map(
  CLASS_RULES.flatMap(([rule, names]) => names.map((name) => [name, rule] as const)),
);
/** "has-sidebar", "no-comments", "market-share": the second word says nothing about the element. */
const DENIERS = new Set([
  'has',
  'no',
  'with',
  'without',
  'is',
  'not',
  'market',
  'hide',
  'show',
  'js',
  'mod',
  'type',
]);
const BYLINE_CLASS =
  /(?:^|[\s_-])(?:byline|by-line|author|authors|author-name|dateline|date|datetime|timestamp|published|publish-date|pubdate|post-date|posted-on|entry-date|entry-meta|post-meta|article-meta|article-info|story-meta|article__meta|meta|metadata|submitted|time|contributor|writer|autor|datum)(?=$|[\s_-])/i;
const STANDFIRST_CLASS =
  /(?:^|[\s_-])(?:standfirst|subtitle|sub-title|subheadline|subhead|dek|deck|lede|lead|lead-text|leadtext|intro|introduction|excerpt|summary|teaser|description|abstract|chapo|vorspann|strapline|perex)(?=$|[\s_-])/i;

/** Name of the rule that makes this element furniture, or null. The caller guards elements that hold the article. */
export function structureRule(element: PageElement): string | null {
  const name = element.localName;
  const role = element.getAttribute('role')?.toLowerCase() ?? '';
  if (isHidden(element)) return 'html_hidden';
  if (name === 'nav' || role === 'navigation' || role === 'menu' || role === 'menubar') return 'html_nav';
  if (name === 'aside' || role === 'complementary') return 'html_aside';
  if (role === 'contentinfo' || (name === 'footer' && !within(element, 'blockquote'))) return 'html_footer';
  if (role === 'banner' || (name === 'header' && !within(element, 'article') && !within(element, 'main')))
    return 'html_header';
  if (role === 'dialog' || role === 'alertdialog' || name === 'dialog') return 'html_popup';
  if (role === 'search' || FORM.has(name)) return 'html_form';
  if (name === 'figcaption' && captionsPicture(element)) return 'html_caption';
  if (name === 'html' || name === 'body' || name === 'main' || name === 'article' || /^h[1-6]$/.test(name))
    return null;
  return classRule(namesOf(element));
}

const FORM = new Set(['form', 'button', 'select', 'textarea', 'fieldset', 'datalist', 'menu']);

/** Everything a site calls an element: classes, id, and the names its own scripts and tests use. */
const namesOf = (element: PageElement): string =>
  ['class', 'id', 'data-component', 'data-testid'].map((name) => element.getAttribute(name) ?? '').join(' ');

/** True for an element a site marks as author or date. */
export const isBylineElement = (element: PageElement): boolean =>
  element.localName === 'time' ||
  element.localName === 'address' ||
  element.getAttribute('rel') === 'author' ||
  /^(?:author|datePublished|dateModified)$/.test(element.getAttribute('itemprop') ?? '') ||
  BYLINE_CLASS.test(namesOf(element));

/** True for an element a site marks as the article's standfirst. */
export const isStandfirstElement = (element: PageElement): boolean =>
  STANDFIRST_CLASS.test(element.getAttribute('class') ?? '') ||
  element.getAttribute('itemprop') === 'description';

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

function classRule(names: string): string | null {
  for (const name of names.split(/\s+/)) {
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== '');
    for (let i = 0; i < words.length; i++) {
      const one = words[i] as string;
      const two = `${one}-${words[i + 1] ?? ''}`;
      const three = `${two}-${words[i + 2] ?? ''}`;
      const rule = RULE_BY_CLASS.get(three) ?? RULE_BY_CLASS.get(two) ?? RULE_BY_CLASS.get(one);
      if (rule !== undefined && !DENIERS.has(words[i - 1] ?? '')) return rule;
    }
  }
  return null;
}

function within(element: PageElement, name: string): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (at.localName === name) return true;
  return false;
}

/** The caption of a table or a quotation belongs to the article; a picture's caption does not. */
function captionsPicture(element: PageElement): boolean {
  const figure = element.parentElement;
  return (
    figure === null || (figure.querySelector('table') === null && figure.querySelector('blockquote') === null)
  );
}

import { describe, expect, test } from 'vitest';
import { furnitureRule } from './furnitureRules.ts';

/** Lines each rule must drop, in the middle of an article as well as at its edges. */
const FURNITURE: readonly (readonly [string, readonly string[]])[] = [
  [
    'appeal',
    [
      '£25 buys a month of meals for one child. £100 buys seeds for four families.',
      '$50 could feed four families for a week.',
      'Your gift of €30 provides seeds.',
    ],
  ],
  [
    'skip_link',
    [
      'Skip to content',
      'Skip to main content',
      'Jump to navigation',
      'Zum Inhalt springen',
      'Aller au contenu',
      'Saltar al contenido',
      'Перейти к содержанию',
      'Back to top',
    ],
  ],
  [
    'cookie_notice',
    [
      'This website uses cookies so that we can give you the best service.',
      'We use cookies to count visits.',
      'Accept all cookies',
      'Diese Website verwendet Cookies.',
      'Сайт использует файлы cookie.',
      'Strictly necessary cookies',
    ],
  ],
  [
    'privacy_notice',
    [
      'Privacy Overview',
      'Privacy policy',
      'Datenschutzerklärung',
      'Terms and conditions',
      'By subscribing you agree to our privacy policy.',
      'We value your privacy',
    ],
  ],
  [
    'copyright',
    [
      '© 2025 Northern Review',
      'Copyright © 2024 Ledger Ltd.',
      'Copyright 2024 The Ledger',
      '(c) 2025 Ledger. All rights reserved.',
      'Все права защищены',
      'Alle Rechte vorbehalten',
    ],
  ],
  [
    'ad_label',
    [
      'Advertisement',
      'ADVERTISEMENT - CONTINUE READING BELOW',
      'Sponsored',
      'Anzeige',
      'Реклама',
      'Story continues below advertisement',
      'Publicité',
    ],
  ],
  [
    'share_bar',
    [
      'Share',
      'Share this article',
      'Facebook Twitter LinkedIn Email Print',
      'Tweet',
      'Поделиться',
      'Teilen Drucken',
      'Share on Facebook',
    ],
  ],
  [
    'newsletter',
    [
      'Sign up for our daily newsletter',
      'Subscribe to our free monthly newsletter and never miss an issue',
      'Get the morning briefing in your inbox, sign up here',
      'Subscribe',
      'Newsletter abonnieren',
      'Подписывайтесь на наш канал',
    ],
  ],
  [
    'read_more',
    [
      'Read more: Why potash prices doubled',
      'READ ALSO: Ports in trouble',
      'See also: Rail tariffs',
      'Lesen Sie auch: Umwege',
      'Lire aussi : Le blé',
      'Читайте также: Пошлины на сахар',
      'Related: The walnut mystery',
    ],
  ],
  [
    'related_head',
    [
      'Related articles',
      'Read next',
      'More on this story',
      'You may also like',
      'Most read',
      'More from Business',
      'Mehr zum Thema',
      'Материалы по теме',
      'Recommended for you',
    ],
  ],
  [
    'more_link',
    ['Read more', 'Continue reading', 'Show more', 'Download PDF', 'Menu', 'Weiterlesen', 'Load more'],
  ],
  [
    'comment_count',
    [
      '12 comments',
      'Comments (3)',
      'No comments yet',
      '1 Comment',
      'Leave a comment',
      'Комментарии (14)',
      '1,204 views',
    ],
  ],
  [
    'image_credit',
    [
      'Photo: Jane Doe',
      'Image credit: Getty',
      'Getty Images',
      'Fotos: dpa',
      'Image source, Reuters',
      'A ship leaves Riga. REUTERS/Ints Kalnins',
      'Фото: Алексей Белов',
      'A crane in the port (AP Photo/Jane Doe)',
      'File photo',
    ],
  ],
  [
    'reporting_credit',
    ['(Reporting by Dana Orlova; Editing by Mark Rowe)', 'Editing by Mark Rowe', '(dpa/AFP)'],
  ],
  [
    'contact_line',
    ['Email: press@ministry.example', 'Tel: +44 20 7946 0123', 'newsdesk@trade.example', 'Media enquiries'],
  ],
  ['bare_url', ['https://www.example.org/a/b', 'www.example.org']],
  ['page_number', ['Page 3 of 12', '- 4 -', 'Seite 2']],
  [
    'breadcrumb',
    [
      'Home > Business > Trade',
      'Home / News / Economy',
      'Startseite » Wirtschaft',
      'Trade › Grain › Exports',
    ],
  ],
  [
    'tag_list',
    ['Tags: trade, grain', 'Topics: Ports', 'Теги: торговля', 'Filed under: Exports', '#trade #grain'],
  ],
  ['reading_time', ['5 min read', 'Reading time: 4 minutes', 'Lesezeit: 3 Min.']],
  ['separator_line', ['* * *', '-----']],
];

/** Lines of articles that look like furniture and must stay, in the middle and at the edges. */
const ARTICLE: readonly string[] = [
  'Read more books, minister urges',
  'Share of trade with China doubles',
  'Shares',
  'Share prices fell by 4 percent.',
  'Comments by the minister moved the market.',
  'Exports of cookies and biscuits rose to 4,100 tonnes.',
  'Copyright law holds back trade in software, study finds',
  'Related industries lost 12,000 jobs.',
  'More exporters turn to rail',
  'Advertisement spending fell by a third in 2024.',
  'Photo equipment made up a fifth of imports.',
  'Print exports fell, too.',
  'Follow-up talks are planned for June.',
  'Subscribers to the grain pool sold 2 million tonnes.',
  'Sign of recovery seen in steel exports',
  'Privacy rules cost exporters 3 percent of sales, a study says.',
  'Home sales fell by 3 percent.',
  'Tags on 4 in 10 containers were forged.',
  'Contact between the two ministries broke off in 2022.',
  'Page after page of the report deals with potash.',
  'The most read clause of the treaty is the shortest.',
  'Email orders now make up a third of sales.',
  'Topics such as tariffs were left out.',
  '£25 is what a month of meals costs for one child.',
  'Video games are the third largest export.',
  'Recommended prices rose by 5 percent.',
  'We use the term “re-export” for goods that leave unchanged.',
  'Menu prices rose faster than grain prices.',
  'Source: Eurostat, own calculations.',
  'Mehr Waren gehen über Kirgisistan.',
  'Читайте договор внимательно, советует министр.',
];

describe('furniture rules', () => {
  const cases = FURNITURE.flatMap(([rule, lines]) => lines.map((line) => [rule, line] as const));
  test.each(cases)('%s drops "%s"', (rule, line) => {
    expect(furnitureRule(line, false)).toBe(rule);
  });

  test.each(ARTICLE)('"%s" stays', (line) => {
    expect(furnitureRule(line, false)).toBeNull();
    expect(furnitureRule(line, true)).toBeNull();
  });

  test.each([
    ['label_line', 'World | Business | Trade'],
    ['label_line', 'Economics & Energy Publication Eurasia Daily Monitor Russia'],
    ['site_name', 'BBC News'],
    ['author_bio', 'About the author'],
    ['tail_head', 'Leave a reply'],
  ])('%s drops "%s" at the edges only', (rule, line) => {
    expect(furnitureRule(line, true)).toBe(rule);
    expect(furnitureRule(line, false)).toBeNull();
  });
});

import { cued, fits } from './furnitureRule.ts';

/** Credits in their own right, captions that end in one, and agencies named the way only a picture desk does. */
export const IMAGE_CREDITS = fits(
  [
    /^[([]?(?:photo(?:graph)?s?|image|picture|illustration|video|graphic|cover image|featured image|file photo|photo illustration|media|bild|fotos?|photo d['’]illustration|фото|иллюстрация|изображение)\s*(?:credits?|source|courtesy|copyright|caption)?\s*(?:[:©/]|by\b|courtesy\b|via\b).{0,160}$/iu,
    /^[([]?(?:image|photo|picture|media|video) (?:credits?|source|caption)s?\b.{0,200}$/iu,
    /^\(?file (?:photo|image|picture)\)?(?:[:.].{0,160})?$/iu,
    /^credit:.{0,80}$/iu,
    cued(/^.{10,220}\s©\s*\p{Lu}[\p{L} ./&-]{1,50}$/u, '©'),
    cued(/^.{0,220}\[(?:file:?\s*)?[^[\]]{3,60}(?:\/|via )[^[\]]{2,60}\]$/iu, ']'),
    /^(?:getty images?|shutterstock|istock|unsplash|alamy|pixabay|wikimedia commons|epa-efe|ap photo)(?:\s*[/|,–-]\s*[\p{L} .'’/-]{0,60})?$/iu,
    cued(/^.{0,220}\((?:ap|file|afp|reuters|getty)?\s*photo\b.{0,80}\)\.?$/iu, 'photo'),
    cued(
      /^.{0,220}(?:REUTERS|AFP|EPA|Getty Images?|Shutterstock|Anadolu|Xinhua|TASS|ТАСС|Sputnik|AP Photo|via AP|iStock|Alamy|Bloomberg)\s*\/\s*\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}(?:\s*\/.{0,30}|\s*(?:Purchase|Acquire) Licensing Rights.{0,40})?[.)\]]*$/u,
      '/',
    ),
    cued(
      /^.{0,200}[([©|/]\s*(?:getty images?|shutterstock|istock|unsplash|alamy stock photo|ap photo|epa-efe|picture alliance.{0,30})\s*[)\]]?\.?$/iu,
      'getty',
      'shutterstock',
      'istock',
      'unsplash',
      'alamy',
      'ap photo',
      'epa-efe',
      'picture alliance',
    ),
    cued(
      /^.{0,220}\s\/\s(?:TASS|AFP|Reuters|REUTERS|EPA|AP|Bloomberg|Sputnik|Anadolu|Xinhua|Moskva News Agency|dpa|RIA Novosti)\.?$/u,
      '/',
    ),
  ],
  45,
);

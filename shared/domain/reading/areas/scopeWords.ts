/** The words that set areas apart from a group, in each language that is read. */

export type ScopeWords = {
  /** What may stand between the members of one list. */
  readonly link: RegExp;
  /** Nouns that close a list ("the three Baltic countries"). */
  readonly tail: RegExp;
  /** "all … but": the end of a lead, before the first name. */
  readonly except: RegExp;
  /** "the EU without": right behind the name of a group. */
  readonly without: RegExp;
};

const EN: ScopeWords = {
  link: /^(?:\s|,|;|\b(?:and|or|nor|the|also|for|in|one|two|three|four|five|six|seven|eight|nine|ten|small|tiny)\b|\d)*$/iu,
  tail: /^\s+(?:countries|states|republics|nations|members)\b/u,
  except:
    /\b(?:all|every|each|everywhere|everyone)\b([^.;:()]{0,60}?)\b(?:but|except(?: for)?|excepting|apart from|other than|excluding|bar|barring|save(?: for)?|besides)\s+(?:in\s+|for\s+)?(?:the\s+)?(?:\p{L}+\s+)?$/iu,
  without: /\b(?:except(?: for)?|excluding|apart from|minus|without)\s+(?:the\s+)?$/iu,
};

const OTHERS: Readonly<Record<string, ScopeWords>> = {
  de: {
    link: /^(?:\s|,|(?<!\p{L})(?:und|oder|sowie|der|die|den|dem|in|zwei|drei|vier|fünf|sechs|sieben)(?!\p{L})|\d)*$/iu,
    tail: /^\s+(?:Länder|Ländern|Staaten|Republiken|Mitglieder|Mitgliedern)(?!\p{L})/u,
    except:
      /(?<!\p{L})(?:alle[mnrs]?|jede[mnrs]?|sämtliche[nr]?|überall)(?!\p{L})([^.;:()]{0,60}?)(?<!\p{L})(?:außer|ausser|ausgenommen|bis auf|mit Ausnahme (?:von|der|des)|abgesehen von|ohne)\s+(?:in\s+)?(?:d(?:er|ie|en|em|as)\s+)?(?:\p{L}+\s+)?$/iu,
    without:
      /(?<!\p{L})(?:außer|ausser|ausgenommen|mit Ausnahme (?:von|der|des)|abzüglich|ohne)\s+(?:d(?:er|ie|en|em|as)\s+)?$/iu,
  },
  fr: {
    link: /^(?:\s|,|(?<!\p{L})(?:et|ou|ni|les?|la|des?|du|en|aux?|deux|trois|quatre|cinq|six|sept)(?!\p{L})|[dl]['’]|\d)*$/iu,
    tail: /^\s+(?:pays|États|républiques)(?!\p{L})/iu,
    except:
      /(?<!\p{L})(?:tous|toutes|chaque|chacun|partout)(?!\p{L})([^.;:()]{0,60}?)(?<!\p{L})(?:sauf|excepté|hormis|hors|à part|à l['’]exception d(?:e|u|es))\s*(?:(?:en|aux?|pour|les?|la)\s+|l['’])*(?:\p{L}+\s+)?$/iu,
    without:
      /(?<!\p{L})(?:sans|sauf|excepté|hormis|hors|à l['’]exception d(?:e|u|es))\s*(?:(?:les?|la)\s+|l['’])?$/iu,
  },
  es: {
    link: /^(?:\s|,|(?<!\p{L})(?:y|e|o|ni|el|la|los|las|de|del|en|dos|tres|cuatro|cinco|seis|siete)(?!\p{L})|\d)*$/iu,
    tail: /^\s+(?:países|estados|repúblicas)(?!\p{L})/iu,
    except:
      /(?<!\p{L})(?:todos|todas|cada)(?!\p{L})([^.;:()]{0,60}?)(?<!\p{L})(?:excepto|salvo|menos|con excepción del?|a excepción del?)\s+(?:en\s+)?(?:(?:el|la|los|las)\s+)?(?:\p{L}+\s+)?$/iu,
    without:
      /(?<!\p{L})(?:sin|excepto|salvo|menos|excluyendo|excluid[ao]s?|con excepción del?|a excepción del?)\s+(?:(?:el|la|los|las)\s+)?$/iu,
  },
  ru: {
    link: /^(?:\s|,|(?<!\p{L})(?:и|или|а|также|в|двух|трёх|трех|четырёх|четырех|пяти|стран|республик|государств)(?!\p{L})|\d)*$/iu,
    tail: /^\s+(?:стран|республик|государств)(?!\p{L})/iu,
    except:
      /(?<!\p{L})(?:все|всех|всем|всеми|кажд\p{L}+|везде|всюду)(?!\p{L})([^.;:()]{0,60}?)(?<!\p{L})(?:кроме|помимо|исключая|за исключением)\s+(?:\p{L}+\s+)?$/iu,
    without: /(?<!\p{L})(?:без|кроме|исключая|за исключением|за вычетом)\s+$/iu,
  },
};

/** The words of a language; those of English where it has none of its own. */
export const scopeWords = (language: string): ScopeWords => OTHERS[language.slice(0, 2)] ?? EN;

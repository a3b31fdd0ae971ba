/** English words that end a noun phrase: nothing after them can be what a number counts. */

const DETERMINERS =
  'a an the this that these those each every either neither both all any no my your his her its our their whose which what such same';
const PREPOSITIONS =
  'of in on at to from by for with without within into onto over under above below between among amongst across through throughout during before after since until till against along around behind beside besides beyond despite down near off out outside inside per than toward towards upon up via versus vs about as like unlike except excluding including concerning regarding amid amidst plus minus worth ago apart aboard alongside following pending';
const CONJUNCTIONS =
  'and or but nor so yet if when while whereas because although though unless whether where who whom how why then thus hence therefore however meanwhile also too even only just not never ever already still again almost nearly roughly once instead perhaps rather respectively combined together altogether apiece annually daily monthly weekly yearly overall abroad alone later earlier today yesterday tomorrow now here there ahead away back';
const PRONOUNS =
  'i you he she it we they them him us me one ones someone anyone everyone nobody something anything';
const VERBS =
  'is are was were be been being am has have had having do does did doing done will would shall should can could may might must said say says saying told tell added add adds rose rise risen fell fall fallen grew grow grown went go gone came come made make makes took take taken gave give given got get put set cut hit saw see seen showed show shows remain remained remains stood stand reached reach accounted account accounts agreed agree signed sign announced announce imposed impose bought buy sold sell became become began begin continue continued dropped drop declined decline jumped jump surged surge increased increase decreased decrease slipped climbed exceeded totalled totaled totaling totalling amounted amount valued bound carrying voted vote want wanted plan planned plans need needed left leave led lead lost lose won win paid pay held hold kept keep include included includes found find used use called call met meet know known named working waiting depend exported imported shipped moved killed died arrived arrive sailed sail belong export import expected according compared based located registered';

/** All of them, separated by `|`. */
export const EN_FUNCTION_WORDS = [DETERMINERS, PREPOSITIONS, CONJUNCTIONS, PRONOUNS, VERBS]
  .join(' ')
  .replaceAll(' ', '|');

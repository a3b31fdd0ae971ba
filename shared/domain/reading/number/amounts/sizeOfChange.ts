/** "Une baisse de 15 à 20 %": two ends that say how large a change is, and no way from one level to the other. */
import { foldAt, type Scan } from '../tokens/scan.ts';
import { isComplete, type Term } from './term.ts';

/** "une baisse de 15 à 20 %": how large it is, and no way from one to the other. */
export function isSizeOf(scan: Scan, at: number, first: Term): boolean {
  if (foldAt(scan, at) !== 'de') return false;
  if (SIZED_NOUNS.has(foldAt(scan, at - 1))) return true;
  if (!/^(?:fr|es)$/u.test(scan.lexicon.language) || isComplete(first) || first.before !== null) return false;
  for (let back = 1; back <= MOVING_REACH; back++) if (MOVING.test(foldAt(scan, at - back))) return false;
  return true;
}

/** "passe de 90 à 120 jours": verbs that lead from one level to another; "baissera de 1 à 2 %" says by how much. */
const MOVING =
  /^(?:pass|ramen|port|mont|grimp|relev|abaiss|bond|tomb|chut|descend|évolu|bascul|rédui|augment|fait|prolong|allong|recul|pas[oóa]|sub[ieí]|baj|aument|cay|cae|crec|redu|llev|elev|descen|salt|retroced|ascend|va$|fue|ampli)/u;
const MOVING_REACH = 7;
const SIZED_NOUNS: ReadonlySet<string> = new Set(
  'baisse hausse recul progression augmentation diminution croissance perte marge remise rabais réduction chute gain écart taux part délai durée peine amende prime surcoût groupe équipe caída subida alza descenso aumento reducción rebaja pérdida margen descuento crecimiento plazo multa'.split(
    ' ',
  ),
);

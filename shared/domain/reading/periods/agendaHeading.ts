/** Headings over what is still to come: "What happens next", "Termine", "Prochaines étapes", "Что дальше". */

const AGENDA =
  /^(?:what happens next|what(?:[’']s| is) next|what comes next|what next|next steps|the next steps|(?:the )?road ahead|looking ahead|(?:the )?(?:week|month|year) ahead|key dates|important dates|dates for (?:your|the) diary|upcoming(?: \p{L}+)?|coming up|what to watch|(?:weitere |nächste |die nächsten )?termine|so geht es weiter|wie es weitergeht|nächste schritte|ausblick|(?:les )?prochaines (?:étapes|échéances|dates)|et maintenant|à venir|agenda|(?:los )?próximos pasos|próximas fechas|qué sigue|что дальше|дальнейшие шаги|ближайшие даты|планы)\s?[?:.]?$/iu;
const LONGEST = 40;

/** Whether what stands under a heading is mostly still to come. */
export const isAgenda = (heading: string): boolean =>
  heading.length <= LONGEST && AGENDA.test(heading.trim());

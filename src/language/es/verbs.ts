/** Verbs that several groups of Spanish phrases share, as alternatives; without accents, which are folded away. */

export const can = '(podria|podrias|podrian|podriais|podra|puede|puedes|pueden|podeis|podes)'

/** What somebody is asked to do for whoever asks. */
export const favours =
  'decir|indicar|explicar|enviar|confirmar|informar|mandar|dar|pasar|facilitar|repetir|proporcionar|brindar'

/** The same as it is told to do, to usted, ustedes, tú and vos: "diga" of "dígame". */
export const orders =
  'diga|digan|di|deci|de|da|indique|indiquen|indica|envie|envien|envia|mande|manden|manda|explique|expliquen|explica|confirme|confirmen|confirma|facilite|facilita|avise|avisen|avisa|informe|informen|pase|pasa'

/** Each with a pronoun behind it: "dígame". */
export const ending = (words: string, pronoun: 'me' | 'nos'): string =>
  words.replaceAll(/(?=\||$)/gu, pronoun)

/** Verbs that several groups of Portuguese phrases share, as alternatives. */

export const can =
  '(poderia|poderiam|poderias|podia|podiam|podias|pode|podem|podes|consegue|consegues|conseguem)'

/** What somebody is asked to do for whoever asks. */
export const favours =
  'dizer|informar|enviar|explicar|confirmar|indicar|verificar|mandar|passar|dar|fornecer|facultar|repetir'

/** The same as it is told to do: "diga" of "diga-me". */
export const orders =
  'diga|digam|diz|informe|informem|envie|enviem|explique|expliquem|confirme|confirmem|mande|mandem|manda|passe|passa|indique|indiquem'

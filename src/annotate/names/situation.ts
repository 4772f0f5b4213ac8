/** What was said before a statement, as far as it bears on it. */

/** What the turn before asked: for the name last of all, for the name and then for more, or for something else. */
export type Asked = 'last' | 'earlier' | 'no'

/** What a statement is judged by, beside its own turn. */
export interface Situation {
  readonly asked: Asked
  /** The turn before asked for something else last, and it was not the first that the customer said. */
  readonly asksElse: () => boolean
  /** Whether an agent writes the folded word as a name. */
  readonly isEchoed: (folded: string) => boolean
  /** The customer has not spoken before. */
  readonly isFirst: boolean
  /** Only the customer's side is there, so no question can be seen. */
  readonly oneSided: boolean
}

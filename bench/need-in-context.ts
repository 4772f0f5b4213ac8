/** Need of whole conversations by a fit's scores and what came before each turn, and the weights of the latter. */
import { eachInContext, type NeedContext } from '../src/annotate/need/need-context.ts'
import type { AnnotatedTurn } from '../src/annotate/types.ts'
import type { LabelledConversation } from './need-data.ts'
import type { Scored } from './need-figures.ts'
import { signedFit } from './signed-fit.ts'

export interface Judged extends LabelledConversation {
  /** Log-odds of a turn by ablation; absent where no model knows the language. */
  readonly score: ((turn: AnnotatedTurn) => Readonly<Record<string, number>>) | undefined
}

interface Told {
  readonly logOdds: number
  readonly context: NeedContext
  readonly need: boolean
}

/** Every judged turn in a language that has a model. */
function told(conversations: readonly Judged[], ablation: string): readonly Told[] {
  return conversations.flatMap(({ turns, needs, score }) => {
    if (score === undefined) return []
    const found: Told[] = []
    eachInContext(turns, ({ index }, context) => {
      const logOdds = score(turns[index]!)[ablation]
      if (logOdds === undefined) return null
      const need = needs[index]
      if (need !== undefined) found.push({ logOdds, context, need })
      return logOdds
    })
    return found
  })
}

const RIDGE = 2

/** Given the log-odds, as they are: a first turn stays what it is by its words. */
export function fitContext(conversations: readonly Judged[]): NeedContext {
  const rows = told(conversations, 'everything')
  const { weights } = signedFit(
    rows.map(({ context: { later, earlier, answers, again }, need }) => ({
      features: [later, earlier, answers, again],
      positive: need,
      weight: 1,
    })),
    [-1, 1, -1, 1],
    RIDGE,
    rows.map(({ logOdds }) => logOdds),
  )
  const [later, earlier, answers, again] = weights.map((weight) => Number(weight.toFixed(3)))
  return { later: later!, earlier: earlier!, answers: answers!, again: again! }
}

export function scoredInContext(
  conversations: readonly Judged[],
  weights: NeedContext,
  ablation: string,
): readonly Scored[] {
  return told(conversations, ablation).map(({ logOdds, context, need }) => {
    const { later, earlier, answers, again } = context
    const z =
      logOdds +
      weights.later * later +
      weights.earlier * earlier +
      weights.answers * answers +
      weights.again * again
    return { score: 1 / (1 + Math.exp(-z)), positive: need }
  })
}

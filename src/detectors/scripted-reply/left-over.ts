/** What a macro left unfilled, and what it holds of another customer's. */
import { standsForName } from '../../annotate/names/name-uses.ts'
import { isHistory, type AnnotatedTurn, type Traced } from '../../annotate/types.ts'
import { isExample } from '../../annotate/words.ts'
import { spanAt } from '../../model/span.ts'
import { foreignFills } from '../../templates/macro-hygiene.ts'
import { TokenKind, tokenText } from '../../text/tokens.ts'
import type { Remark } from '../types.ts'

export interface LeftOverSettings {
  readonly placeholderShare: number
  readonly foreignShare: number
}

/** `{{order_number}}`, `%DATE%` — names are the business of `missed-name`. */
export function placeholders({ turns }: Traced, { placeholderShare }: LeftOverSettings): readonly Remark[] {
  const found: Remark[] = []
  // What the customer wrote first is spoken of, not left over.
  const byCustomer = new Set<string>()
  for (const turn of turns) {
    if (!turn.spoken || (turn.role !== 'agent' && turn.role !== 'customer')) continue
    const { text, tokens } = turn
    for (let index = 0; index < tokens.count; index++) {
      if (tokens.kind[index] !== TokenKind.mark) continue
      const placeholder = tokenText(text, tokens, index)
      if (turn.role === 'customer') byCustomer.add(placeholder)
      else if (!byCustomer.has(placeholder) && isLeftOver(turn, index, placeholder))
        found.push({
          rule: 'leaked-placeholder',
          turnId: turn.id,
          start: tokens.start[index]!,
          end: tokens.end[index]!,
          data: { placeholder },
          because: [],
          share: placeholderShare,
        })
    }
  }
  return found
}

/** Whether a mark is a slot for something other than a name, in the agent's own text and not shown as an example. */
function isLeftOver(turn: AnnotatedTurn, index: number, placeholder: string): boolean {
  return (
    /^(?:\{\{|\$?\{|%)/u.test(placeholder) &&
    !standsForName(placeholder) &&
    !isHistory(spanAt(turn.regions, turn.tokens.start[index]!)) &&
    !isExample(turn, index)
  )
}

/** Another customer's data, left in where the macro has a slot. */
export function foreign(traced: Traced, { foreignShare }: LeftOverSettings): readonly Remark[] {
  return foreignFills(traced).map(({ kind, turnId, start, end, filled, because }) => ({
    rule: `foreign-${kind}`,
    turnId,
    start,
    end,
    data: { slot: filled.slot, macro: filled.macroId },
    because,
    share: foreignShare,
  }))
}

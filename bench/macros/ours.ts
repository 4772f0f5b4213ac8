/** Our macro finder as the bench sees it: the one file to change when the engine changes. */
import { createAnnotator } from '../../src/annotate/annotate.ts'
import type { AnnotatedTurn } from '../../src/annotate/types.ts'
import { languages } from '../../src/language/index.ts'
import { createMacroFinder, type MacroUse } from '../../src/templates/macros.ts'
import { maskTurn, type MaskedTurn } from '../../src/templates/mask.ts'
import { tokenSpan } from '../../src/text/tokens.ts'
import { significant, Stopwatch } from '../measure.ts'
import type { Claim, MacroPeer, MacroReply, MacroTask } from './task.ts'

const annotate = createAnnotator(languages)

export const ours: MacroPeer = {
  id: 'unscripted',
  package: null,
  most: { macros: Infinity, replies: Infinity },
  decides: true,
  prepare(macros) {
    const finder = createMacroFinder(macros)
    return (reply) => {
      const turn = annotatedTurn(reply)
      const masked = maskTurn(turn)
      return claimOf(turn, masked, finder.find(masked))
    }
  },
}

/** What a lookup is made of, in microseconds of processor time a reply; all of them are in its cost. */
export interface LookupStages {
  /** Names, regions. */
  readonly annotateUs: number
  readonly maskUs: number
  readonly findUs: number
}

export function lookupStages({ macros, replies }: MacroTask, rounds: number): LookupStages {
  const finder = createMacroFinder(macros)
  const watch = new Stopwatch()
  for (let round = 0; round < rounds; round++) {
    const turns = watch.time('annotate', () => replies.map(annotatedTurn))
    const masked = watch.time('mask', () => turns.map((turn) => maskTurn(turn)))
    watch.time('find', () => masked.map((each) => finder.find(each)))
  }
  const us = (stage: string): number =>
    significant((1000 * watch.took(stage).cpuMs) / (rounds * replies.length))
  return { annotateUs: us('annotate'), maskUs: us('mask'), findUs: us('find') }
}

function annotatedTurn({ interaction, turnId }: MacroReply): AnnotatedTurn {
  return annotate(interaction).turns.find(({ id }) => id === turnId)!
}

/** The surest macro. */
function claimOf(turn: AnnotatedTurn, masked: MaskedTurn, uses: readonly MacroUse[]): Claim | null {
  const [best] = uses
  if (best === undefined) return null
  const spans = best.pieces.map(({ first, end }) =>
    tokenSpan(turn.tokens, masked.firstToken[first]!, masked.endToken[end - 1]!),
  )
  return { macro: best.macro.id, score: best.coverage, spans }
}

/** The task: which of the supplied macros a reply was made from. Four replies in five hold one, the others none. */
import { generate, templatesOf } from '../../corpora/generator/corpus.ts'
import type { Macro } from '../../src/model/macro.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import type { Span } from '../../src/model/span.ts'
import { turnId } from '../../src/model/interaction.ts'
import { truthsOf } from '../templates/types.ts'

export interface MacroReply {
  readonly interaction: Interaction
  readonly turnId: string
  readonly text: string
  /** Id of the macro in it, and where it stands; `null` and nowhere in a free reply. */
  readonly macro: string | null
  readonly spans: readonly Span[]
}

export interface MacroTask {
  readonly macros: readonly Macro[]
  readonly replies: readonly MacroReply[]
}

export interface TaskOptions {
  readonly macros: number
  readonly replies: number
  /** Share of the macro's words that are changed, 0–1. */
  readonly noise: number
  readonly seed: string
}

export function makeTask({ macros, replies, noise, seed }: TaskOptions): MacroTask {
  const options = {
    templates: macros,
    replies,
    noise,
    seed,
    agents: 50,
    scripted: 0.8,
    second: 0,
    exponent: 0,
  }
  return {
    macros: templatesOf(options).map(({ id, sentences }) => ({ id, text: sentences.join(' ') })),
    replies: [...generate(options)].flatMap((labelled) => {
      const truths = truthsOf(labelled)
      const { interaction } = labelled
      return interaction.turns.flatMap((turn, index): readonly MacroReply[] => {
        const id = turnId(turn, index)
        const truth = truths.get(id)
        if (truth === undefined) return []
        const macro = truth.templates[0]?.template ?? null
        return [{ interaction, turnId: id, text: turn.text, macro, spans: truth.templates }]
      })
    }),
  }
}

/** What a method takes a reply to be made from; the higher the score, the surer. */
export interface Claim {
  readonly macro: string
  readonly score: number
  /** Where it found the macro's words; absent where it does not say. */
  readonly spans?: readonly Span[]
}

export interface MacroPeer {
  readonly id: string
  readonly package: string | null
  /** Macros and replies it can take in reasonable time. */
  readonly most: { readonly macros: number; readonly replies: number }
  /** Whether a claim counts whatever its score; else the threshold is the best on the labels, in the peer's favour. */
  readonly decides: boolean
  readonly prepare: (macros: readonly Macro[]) => (reply: MacroReply) => Claim | null
}

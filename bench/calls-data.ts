/** The names of `corpora/calls` as the model `call` sees them. */
import { createAnnotator } from '../src/annotate/annotate.ts'
import { callFeatures } from '../src/annotate/names/call-features.ts'
import type { AnnotatedTurn } from '../src/annotate/types.ts'
import { en } from '../src/language/en/index.ts'
import type { Channel } from '../src/model/interaction.ts'
import { hitOf } from '../src/text/phrases.ts'
import { tokenAt } from '../src/text/tokens.ts'
import type { ByHand } from './by-hand.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'

interface Line {
  readonly id: string
  readonly split: NameSaid['split']
  readonly channel: Channel
  readonly agent: string
  readonly names: readonly { readonly name: string; readonly called: boolean }[]
}

/** One name in what an agent says. */
export interface NameSaid extends ByHand {
  readonly called: boolean
}

const annotate = createAnnotator({ en: { ...en, models: {} } })

export function namesSaid(): readonly NameSaid[] {
  const lines = jsonLines(new URL('../corpora/calls/examples.jsonl', import.meta.url)) as readonly Line[]
  return lines.flatMap(({ id, split, channel, agent, names }) => {
    const turn = annotate({ ...exchange('Hello.', agent), id, channel }).turns[1]!
    return names.map(({ name, called }) => ({
      ...{ split, hand: id.charAt(2), called },
      features: callFeatures(turn, placeOf(turn, name)),
    }))
  })
}

/** Where the name stands, titles before it included; every name stands once in its turn. */
function placeOf(turn: AnnotatedTurn, name: string): { at: number; firstToken: number; endToken: number } {
  const start = turn.text.indexOf(name)
  const firstToken = tokenAt(turn.tokens, start)
  let endToken = firstToken + 1
  while (endToken < turn.tokens.count && turn.tokens.start[endToken]! < start + name.length) endToken++
  let at = firstToken
  while (at > 0 && hitOf(turn.phrases, at - 1, at, 'honorific') !== undefined) at--
  return { at, firstToken, endToken }
}

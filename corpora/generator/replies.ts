/** One reply of an agent, and where in it the pasted passages stand. */
import type { Random } from '../../src/evaluate/metrics/random.ts'
import { editWords } from './edits.ts'
import { greetings, signOffs } from './frames.ts'
import { chance, pick } from './grammar.ts'
import { fillSlots, type People } from './slots.ts'
import { agentSentence, zipf, type CorpusTemplate } from './templates.ts'
import { commonPhrases } from './words.ts'

export interface Passage {
  /** Half-open, in UTF-16 units of the reply. */
  readonly start: number
  readonly end: number
  readonly template: string
}

export interface Reply {
  readonly text: string
  readonly passages: readonly Passage[]
}

export interface ReplyPlan {
  /** Pasted in this order; none in a free reply. */
  readonly templates: readonly CorpusTemplate[]
  /** Share of the words of a pasted text that are changed, 0–1. */
  readonly noise: number
  readonly isEmail: boolean
}

const GREETING_SHARE = { email: 0.9, chat: 0.35 } as const
const SIGN_OFF_SHARE = { email: 0.9, chat: 0.15 } as const
/** Of the sentences between pasted passages and in free replies, how many are what everybody says. */
const COMMON_SHARE = 0.35
/** How often something of one's own is put into the middle of a pasted text. */
const INTERRUPTED_SHARE = 0.12

const commonPhrase = zipf(commonPhrases.length, 0.7)

interface Piece {
  readonly text: string
  readonly template?: string
}

export function makeReply({ templates, noise, isEmail }: ReplyPlan, people: People, random: Random): Reply {
  const channel = isEmail ? 'email' : 'chat'
  const own = (most: number): readonly Piece[] =>
    Array.from({ length: random.below(most + 1) }, () => ({ text: ownSentence(people, random) }))
  const body =
    templates.length === 0
      ? [{ text: ownSentence(people, random) }, ...own(5)]
      : [
          ...own(2),
          ...templates.flatMap((template) => [...pasted(template, noise, people, random), ...own(1)]),
          ...own(1),
        ]
  const paragraph = isEmail ? '\n\n' : ' '
  const opening = chance(GREETING_SHARE[channel], random)
    ? `${fillSlots(pick(greetings, random), people, random)}${paragraph}`
    : ''
  const ending = chance(SIGN_OFF_SHARE[channel], random)
    ? `${paragraph}${fillSlots(pick(signOffs, random), people, random)}`
    : ''
  return joined(opening, body, ending, () => (isEmail && chance(0.25, random) ? '\n\n' : ' '))
}

function ownSentence(people: People, random: Random): string {
  if (chance(COMMON_SHARE, random)) return commonPhrases[commonPhrase(random)]!
  return fillSlots(agentSentence(random), people, random)
}

function pasted(
  { id, sentences }: CorpusTemplate,
  noise: number,
  people: People,
  random: Random,
): readonly Piece[] {
  const use = (from: number, to: number): Piece => ({
    text: fillSlots(editWords(sentences.slice(from, to).join(' '), noise, random), people, random),
    template: id,
  })
  if (!chance(INTERRUPTED_SHARE, random)) return [use(0, sentences.length)]
  const at = 1 + random.below(sentences.length - 1)
  return [use(0, at), { text: ownSentence(people, random) }, use(at, sentences.length)]
}

function joined(opening: string, body: readonly Piece[], ending: string, between: () => string): Reply {
  let text = opening
  const passages: Passage[] = []
  for (const [index, piece] of body.entries()) {
    if (index > 0) text += between()
    const start = text.length
    text += piece.text
    if (piece.template !== undefined) passages.push({ start, end: text.length, template: piece.template })
  }
  return { text: text + ending, passages }
}

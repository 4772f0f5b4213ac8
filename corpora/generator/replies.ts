/** One reply of an agent, and where in it the pasted passages and the names stand. */
import type { Random } from '../../src/evaluate/metrics/random.ts'
import { editWords } from './edits.ts'
import { chance, pick, type Speaker } from './grammar.ts'
import { fillNamed, fillSlots, type Filled, type People, type Place } from './slots.ts'
import type { CorpusTemplate } from './templates.ts'

export interface Passage extends Place {
  readonly template: string
}

export interface Reply {
  readonly text: string
  readonly passages: readonly Passage[]
  /** Where the customer is called by name. */
  readonly names: readonly Place[]
}

export interface ReplyPlan {
  /** Pasted in this order; none in a free reply. */
  readonly templates: readonly CorpusTemplate[]
  /** Share of the words of a pasted text that are changed, 0–1. */
  readonly noise: number
  readonly isEmail: boolean
  /** Own sentences to begin with; none where nothing is planned. */
  readonly sentences?: readonly string[]
  /** The greeting, slots open; `null` for none, absent to draw one. */
  readonly opening?: string | null
}

const GREETING_SHARE = { email: 0.9, chat: 0.35 } as const
const SIGN_OFF_SHARE = { email: 0.9, chat: 0.15 } as const
/** Of the sentences between pasted passages and in free replies, how many are what everybody says. */
const COMMON_SHARE = 0.35
/** How often something of one's own is put into the middle of a pasted text. */
const INTERRUPTED_SHARE = 0.12

interface Piece extends Filled {
  readonly template?: string
}

export function makeReply(plan: ReplyPlan, people: People, speaker: Speaker, random: Random): Reply {
  const { templates, noise, isEmail, sentences = [] } = plan
  const { greetings, signOffs } = speaker.grammar
  const channel = isEmail ? 'email' : 'chat'
  const ownSentence = (): Piece =>
    chance(COMMON_SHARE, random)
      ? { text: speaker.commonPhrase(random), names: [] }
      : fillNamed(speaker.agentSentence(random), people, speaker, random)
  const own = (most: number): readonly Piece[] =>
    Array.from({ length: random.below(most + 1) }, () => ownSentence())
  const pasted = ({ id, sentences: saved }: CorpusTemplate): readonly Piece[] => {
    const use = (from: number, to: number): Piece => {
      const edited = editWords(saved.slice(from, to).join(' '), noise, speaker.grammar, random)
      return { ...fillNamed(edited, people, speaker, random), template: id }
    }
    if (!chance(INTERRUPTED_SHARE, random)) return [use(0, saved.length)]
    const at = 1 + random.below(saved.length - 1)
    return [use(0, at), ownSentence(), use(at, saved.length)]
  }
  const body =
    templates.length === 0
      ? [ownSentence(), ...own(5)]
      : [...own(2), ...templates.flatMap((template) => [...pasted(template), ...own(1)]), ...own(1)]
  const paragraph = isEmail ? '\n\n' : ' '
  const greeting = plan.opening === undefined ? drawnGreeting() : plan.opening
  const opening: Piece =
    greeting === null
      ? { text: '', names: [] }
      : fillNamed(`${greeting}${paragraph}`, people, speaker, random)
  const ending = chance(SIGN_OFF_SHARE[channel], random)
    ? `${paragraph}${fillSlots(pick(signOffs, random), people, speaker, random)}`
    : ''
  const said = sentences.map((text): Piece => ({ text, names: [] }))
  return joined(opening, [...said, ...body], ending, () => (isEmail && chance(0.25, random) ? '\n\n' : ' '))

  function drawnGreeting(): string | null {
    return chance(GREETING_SHARE[channel], random) ? pick(greetings, random) : null
  }
}

function joined(opening: Piece, body: readonly Piece[], ending: string, between: () => string): Reply {
  let text = opening.text
  const passages: Passage[] = []
  const names: Place[] = [...opening.names]
  for (const [index, piece] of body.entries()) {
    if (index > 0) text += between()
    const at = text.length
    text += piece.text
    for (const { start, end } of piece.names) names.push({ start: at + start, end: at + end })
    if (piece.template !== undefined) passages.push({ start: at, end: text.length, template: piece.template })
  }
  return { text: text + ending, passages, names }
}

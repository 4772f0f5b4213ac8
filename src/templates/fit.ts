/** Counts what agents say, interaction by interaction. */
import type { Annotated, AnnotatedTurn } from '../annotate/types.ts'
import { parseInstant } from '../model/time.ts'
import { CountTable } from '../similarity/count-table.ts'
import { compareKeys, hashText, type Key } from '../similarity/grams.ts'
import { maskTurn, maskedText, SLOT, type MaskedTurn } from './mask.ts'
import {
  comparePlaces,
  earliest,
  latest,
  type SentenceExample,
  type SentenceUnit,
  type TemplateState,
} from './state.ts'
import { gramCount, gramKey, sentenceKey, turnKey, wordsIn } from './units.ts'

/** A sentence while it is being counted. */
interface Tally {
  readonly key: Key
  readonly words: number
  interactions: number
  uses: number
  firstSeen: number | null
  lastSeen: number | null
  example: SentenceExample
  readonly agents: Set<string>
  readonly next: Map<string, [Key, number]>
}

export class TemplateFitter {
  private readonly seen = new Map<string, Key>()
  private readonly units = new CountTable()
  private readonly words = new CountTable()
  private readonly sentences = new Map<string, Tally>()

  /** Counts one interaction. One whose id was counted before is passed over. */
  add({ interaction, turns }: Annotated): void {
    const order = hashText(interaction.id)
    if (this.seen.has(order.join(':'))) return
    this.seen.set(order.join(':'), order)
    const group = this.seen.size
    const said = new Set<string>()
    for (const turn of turns) {
      if (!turn.spoken || turn.role !== 'agent') continue
      const masked = maskTurn(turn)
      this.countUnits(masked, group)
      this.countSentences(turn, masked, said, { order, turnIndex: turn.index, interactionId: interaction.id })
    }
  }

  private countUnits(masked: MaskedTurn, group: number): void {
    for (let i = 0; i < masked.hash.length; i++)
      if (masked.hash[i] !== SLOT) this.words.addCount(0, masked.hash[i]!, 1)
    for (let i = 0; i < gramCount(masked); i++) this.units.add(...gramKey(masked, i), group)
    for (const sentence of masked.sentences) this.units.add(...sentenceKey(masked, sentence), group)
    if (masked.hash.length > 0) this.units.add(...turnKey(masked), group)
  }

  private countSentences(
    turn: AnnotatedTurn,
    masked: MaskedTurn,
    said: Set<string>,
    place: Omit<SentenceExample, 'text'>,
  ): void {
    const seenAt = sentAtMs(turn)
    for (const [index, sentence] of masked.sentences.entries()) {
      const key = sentenceKey(masked, sentence)
      const id = key.join(':')
      const example = (): SentenceExample => ({ ...place, text: maskedText(turn, masked, ...sentence) })
      const tally = this.sentences.get(id) ?? newTally(key, wordsIn(masked, ...sentence), example())
      this.sentences.set(id, tally)
      tally.uses++
      if (!said.has(id)) tally.interactions++
      said.add(id)
      tally.agents.add(turn.turn.participantId)
      tally.firstSeen = earliest(tally.firstSeen, seenAt)
      tally.lastSeen = latest(tally.lastSeen, seenAt)
      if (comparePlaces(place, tally.example) < 0) tally.example = example()
      const following = masked.sentences[index + 1]
      if (following !== undefined) countNext(tally, sentenceKey(masked, following))
    }
  }

  /** The counts so far. */
  state(): TemplateState {
    const agents = [...new Set([...this.sentences.values()].flatMap((tally) => [...tally.agents]))].sort()
    const place = new Map(agents.map((agent, index) => [agent, index]))
    return {
      interactions: [...this.seen.values()].sort(compareKeys),
      agents,
      units: this.units.sorted(),
      words: this.words.sorted(),
      sentences: [...this.sentences.values()]
        .map((tally): SentenceUnit => ({
          ...tally,
          agents: [...tally.agents].map((agent) => place.get(agent)!).sort((a, b) => a - b),
          next: [...tally.next.values()].sort(([a], [b]) => compareKeys(a, b)),
        }))
        .sort((a, b) => compareKeys(a.key, b.key)),
    }
  }
}

function newTally(key: Key, words: number, example: SentenceExample): Tally {
  return {
    key,
    words,
    interactions: 0,
    uses: 0,
    firstSeen: null,
    lastSeen: null,
    example,
    agents: new Set(),
    next: new Map(),
  }
}

function countNext(tally: Tally, key: Key): void {
  const id = key.join(':')
  const entry = tally.next.get(id)
  if (entry === undefined) tally.next.set(id, [key, 1])
  else entry[1]++
}

function sentAtMs({ turn }: AnnotatedTurn): number | null {
  return turn.sentAt === undefined ? null : (parseInstant(turn.sentAt)?.ms ?? null)
}

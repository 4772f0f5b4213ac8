/** Records what agents say, and how soon they answer, interaction by interaction. */
import type { PaceBaseline } from '../annotate/pace/pace-baseline.ts'
import { PaceFitter } from '../annotate/pace/pace-fitter.ts'
import type { AnnotatedTurn, Learnable } from '../annotate/types.ts'
import { parseInstant } from '../model/time.ts'
import { resized } from '../similarity/key-table.ts'
import { maskTurn, SLOT, SLOT_TEXT, type MaskedTurn } from './mask.ts'
import { columns, ordered, type ReplyColumns, type TemplateState } from './state.ts'
import { SurfaceTable } from './surfaces.ts'

export class TemplateFitter {
  private readonly paces = new PaceFitter()
  private readonly interactions = new Map<string, number>()
  private readonly agents = new Map<string, number>()
  private readonly surfaces = new SurfaceTable()
  private rows: ReplyColumns = columns(256, 4096)
  private replies = 0
  private tokens = 0

  /** Counts one interaction. One whose id was counted before is passed over. */
  add(annotated: Learnable): void {
    const { interaction, turns } = annotated
    if (this.interactions.has(interaction.id)) return
    this.paces.add(annotated)
    const number = this.interactions.size
    this.interactions.set(interaction.id, number)
    for (const turn of turns) {
      if (!turn.spoken || turn.role !== 'agent') continue
      const masked = maskTurn(turn)
      if (masked.hash.length > 0) this.addReply(number, turn, masked)
    }
  }

  /** How fast people answered so far. */
  pace(): PaceBaseline {
    return this.paces.baseline()
  }

  /** What has been recorded so far. */
  state(): TemplateState {
    const { rows, replies, tokens, surfaces } = this
    const cut: ReplyColumns = {
      count: replies,
      interaction: rows.interaction.subarray(0, replies),
      agent: rows.agent.subarray(0, replies),
      turn: rows.turn.subarray(0, replies),
      sentAt: rows.sentAt.subarray(0, replies),
      start: rows.start.subarray(0, replies + 1),
      tokens: rows.tokens.subarray(0, tokens),
    }
    return ordered([
      {
        interactions: [...this.interactions.keys()],
        agents: [...this.agents.keys()],
        surfaces: surfaces.texts,
        words: surfaces.words,
        replies: cut,
      },
    ])
  }

  private addReply(interaction: number, turn: AnnotatedTurn, masked: MaskedTurn): void {
    this.reserve(masked.hash.length)
    const { rows, replies } = this
    rows.interaction[replies] = interaction
    rows.agent[replies] = numberOf(this.agents, turn.turn.participantId)
    rows.turn[replies] = turn.index
    rows.sentAt[replies] = sentAtMs(turn)
    for (const [first, end] of masked.sentences) this.addSentence(turn, masked, first, end)
    rows.start[replies + 1] = this.tokens
    this.replies++
  }

  private addSentence(
    { text, tokens: { start, end } }: AnnotatedTurn,
    { hash, firstToken, endToken }: MaskedTurn,
    first: number,
    endWord: number,
  ): void {
    const { surfaces } = this
    const { tokens } = this.rows
    for (let i = first; i < endWord; i++) {
      const word = hash[i]!
      const last = i === endWord - 1 ? 1 : 0
      const before = endToken[i]! - 1
      const stop = end[before]!
      const follows = last === 0 && firstToken[i + 1] === before + 1
      // What was left out is not shown: behind the last word before it stands only a space.
      const next = follows ? start[before + 1]! : last === 1 ? closingEnd(text, stop) : stop
      const from = start[firstToken[i]!]!
      tokens[this.tokens++] =
        surfaces.add(word, text, from, stop, next, word === SLOT ? SLOT_TEXT : null) * 2 + last
    }
  }

  private reserve(tokens: number): void {
    const { rows } = this
    const wide = this.replies + 1 < rows.interaction.length
    const long = this.tokens + tokens <= rows.tokens.length
    if (wide && long) return
    const count = wide ? rows.interaction.length : rows.interaction.length * 2
    this.rows = {
      count,
      interaction: resized(rows.interaction, count),
      agent: resized(rows.agent, count),
      turn: resized(rows.turn, count),
      sentAt: resized(rows.sentAt, count),
      start: resized(rows.start, count + 1),
      tokens: long
        ? rows.tokens
        : resized(rows.tokens, Math.max(rows.tokens.length * 2, this.tokens + tokens)),
    }
  }
}

/** Where the punctuation that closes a sentence ends. */
function closingEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && CLOSING.includes(text.charAt(end))) end++
  return end
}

const CLOSING = '.,!?:;…。、！？"\'’”)]'

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, numbers.size)
  return numbers.size - 1
}

function sentAtMs({ turn }: AnnotatedTurn): number {
  return turn.sentAt === undefined ? NaN : (parseInstant(turn.sentAt)?.ms ?? NaN)
}

/** What every detector is given: the interaction and all that is worked out about it once. Nothing here is changed later. */
import type { PhraseGroup } from '../language/index.ts'
import type { Interaction, Participant, Role, Turn } from '../model/interaction.ts'
import type { NameKind, Passage } from '../model/report.ts'
import type { Span, TurnSpan } from '../model/span.ts'
import type { PhraseHit } from '../text/phrases.ts'
import type { Tokens } from '../text/tokens.ts'
import type { Lexicon } from './lexicon.ts'
import type { Peers } from './pace/peers.ts'

/**
 * `quoted`: an earlier mail of the thread. `forward`: somebody else's mail, passed on. `disclaimer`: a legal notice, or a
 * help desk's own line.
 */
export interface Region extends Span {
  readonly kind: 'greeting' | 'closing' | 'signature' | 'quoted' | 'forward' | 'disclaimer'
}

/** Whether the words are another's, or of another day: nothing said there is said to this customer now. */
export function isHistory(region: Region | undefined): boolean {
  return region?.kind === 'quoted' || region?.kind === 'forward'
}

/** Whether the words are no part of the message: history, and what stands below every mail. */
export function isAside(region: Region | undefined): boolean {
  return isHistory(region) || region?.kind === 'signature' || region?.kind === 'disclaimer'
}

export interface Name extends Span {
  readonly kind: NameKind
  /** The name as written. */
  readonly text: string
  /** That the customer is called by it, 0–1, where only a model says so. */
  readonly probability?: number
}

export interface AnnotatedTurn {
  readonly id: string
  readonly index: number
  readonly turn: Turn
  readonly text: string
  readonly participant: Participant | undefined
  readonly role: Role
  /** A message in the person's own name: neither note nor event nor automation. Only such turns are measured. */
  readonly spoken: boolean
  readonly tokens: Tokens
  readonly regions: readonly Region[]
  readonly phrases: readonly PhraseHit<PhraseGroup>[]
  /** What the turn is written in: BCP 47, the interaction's unless the turn clearly speaks another. */
  readonly language: string
  /** 0–1. */
  readonly languageConfidence: number
  /** The words of that language; empty where there is no pack for it. */
  readonly lexicon: Lexicon
  /** Index of the earlier turn that its quoted words come from; absent where it quotes none of this interaction. */
  readonly quotes?: number
  readonly names: readonly Name[]
  /** Customer turns: emotional need, 0–1; `null` where it cannot be told. */
  readonly need: number | null
  /** When the turn was sent or began, and when it ended, in ms on the interaction's own clock. */
  readonly startMs: number | null
  readonly endMs: number | null
}

/** What was sent from an agent's account to the customer, automation too: neither note nor event. */
export function isAgentMessage({ role, turn }: AnnotatedTurn): boolean {
  return role === 'agent' && (turn.kind ?? 'message') === 'message'
}

/** Adjacent spoken turns of one participant. */
export interface Run {
  readonly role: Role
  readonly participantId: string
  readonly turns: readonly AnnotatedTurn[]
}

/** A customer run and the next run of a human agent. */
export interface AdjacencyPair {
  readonly prompt: Run
  readonly reply: Run
}

/** Time between the last turn of a prompt and the first turn of its reply. */
export interface TimedPair extends AdjacencyPair {
  /** Milliseconds, never negative. */
  readonly gapMs: number
  /** The most time there was for typing, in ms: since the agent's own turn before, else since the prompt began. */
  readonly typingMs: number
  /** Whether the agent had spoken before, and so may have typed ahead of the prompt. */
  readonly spokeBefore: boolean
}

/** What the times of an interaction allow. */
export interface Clock {
  readonly state: 'reliable' | 'missing' | 'unordered'
  /** The coarsest step the clock shows: 60,000 where every time falls on a full minute, else 1,000 or 1. */
  readonly resolutionMs: number
}

export interface CustomerName {
  /** As the participant data or the customer wrote it. */
  readonly name: string
  /** Where the customer said it; `null` where only the participant data has it. */
  readonly knownFrom: TurnSpan | null
  /** Index of the turn from which on the agent could know it; −1 = from the start. */
  readonly knownAt: number
  /** A redaction mark: there is a name, but it cannot be read. */
  readonly redacted: boolean
  /** Read off an e-mail address: another name in its place is not wrong. */
  readonly uncertain: boolean
}

export interface Annotated {
  readonly interaction: Interaction
  /** BCP 47, `und` where it could not be told. */
  readonly language: string
  readonly lexicon: Lexicon
  readonly turns: readonly AnnotatedTurn[]
  readonly runs: readonly Run[]
  readonly pairs: readonly AdjacencyPair[]
  readonly timedPairs: readonly TimedPair[]
  readonly clock: Clock
  readonly customerName: CustomerName | null
  /** How fast others answer; knows nobody where no baseline was given. */
  readonly peers: Peers
}

/**
 * What an index is learned from: turns of whose phrases only those of `Lexicon.naming` are there, of whose need nothing is told,
 * and of which none says what it quotes.
 */
export type Learnable = Pick<Annotated, 'interaction' | 'turns' | 'timedPairs' | 'clock'>

/** Words that fill a slot of a supplied macro. */
export interface FilledSlot extends Span {
  readonly macroId: string
  /** The slot as the macro writes it: `{{order_number}}`. */
  readonly slot: string
}

/** An annotated interaction whose agent turns are traced to their origins. This is what detectors see. */
export interface Traced extends Annotated {
  /** By turn index: passages that cover an agent's turn from end to end; empty for every other turn. */
  readonly passages: readonly (readonly Passage[])[]
  /** By turn index: the slots of supplied macros that an agent's turn fills, in the order of the text. */
  readonly filledSlots: readonly (readonly FilledSlot[])[]
  /** Other interactions the words were compared with. */
  readonly compared: number
}

import type { LanguagePack } from '../language/index.ts'
import { turnId, type Interaction, type Participant, type Turn } from '../model/interaction.ts'
import { scan } from '../text/scan.ts'
import { readClock } from './clock.ts'
import { customerNameOf, type UnnamedTurn } from './customer-name.ts'
import { pairsOf, runsOf, timedPairsOf } from './exchange.ts'
import { languagesOf } from './language.ts'
import type { LanguageDetector } from './language-detector.ts'
import type { Lexicon } from './lexicon.ts'
import { createLexicons, type Lexicons } from './lexicons.ts'
import type { Linguistics } from './linguistics.ts'
import { partsOf } from './name-parts.ts'
import { mailFrameMatcher } from './mail-frames.ts'
import { nameSlots, nameWordsOf } from './name-slots.ts'
import { nameUsesOf, ownNames, type NameContext } from './name-uses.ts'
import { needsOf } from './need.ts'
import { quotedTurns } from './quotes.ts'
import type { PaceBaseline } from './pace-baseline.ts'
import { createPeers, noPeers, type Peers } from './peers.ts'
import { regionsOf } from './regions.ts'
import type { Annotated, AnnotatedTurn, Name } from './types.ts'

/** Works out, once, everything detectors share. The result is frozen. */
export type Annotator = (interaction: Interaction) => Annotated

export function createAnnotator(
  packs: Readonly<Record<string, LanguagePack>>,
  linguistics?: Linguistics,
  detector?: LanguageDetector,
  pace?: PaceBaseline,
): Annotator {
  const lexicons = createLexicons(packs)
  const peers = pace === undefined ? noPeers : createPeers(pace)
  return (interaction) => annotate(interaction, lexicons, linguistics, detector, peers)
}

function annotate(
  interaction: Interaction,
  lexicons: Lexicons,
  linguistics: Linguistics | undefined,
  detector: LanguageDetector | undefined,
  peers: Peers,
): Annotated {
  const scanned = interaction.turns.map(({ text }) => scan(text))
  const { language, lexicon, turns: spokenIn } = languagesOf(interaction, scanned, lexicons, detector)
  const { clock, times } = readClock(interaction)
  const participants = new Map(interaction.participants.map((participant) => [participant.id, participant]))

  const unnamed = interaction.turns.map((turn, index): UnnamedTurn => {
    const participant = participants.get(turn.participantId)
    const tokens = scanned[index]!
    const spoken = spokenIn[index]!
    const phrases = spoken.lexicon.phrases.match(tokens)
    const { startMs, endMs } = times[index]!
    return {
      id: turnId(turn, index),
      index,
      turn,
      text: turn.text,
      participant,
      role: participant?.role ?? 'unknown',
      spoken: isSpoken(turn, participant),
      tokens,
      regions: regionsOf(turn.text, tokens, phrases, interaction.channel, mailFrameMatcher()),
      phrases,
      language: spoken.language,
      languageConfidence: spoken.confidence,
      lexicon: spoken.lexicon,
      startMs,
      endMs,
    }
  })

  const customerName = customerNameOf(unnamed, lexicon, linguistics)
  const own = unnamed.map((turn) => (turn.role === 'customer' ? [] : ownNames(turn, lexicon)))
  const context: NameContext = {
    customer: customerName,
    others: othersOf(interaction.participants, own, lexicon),
    redactedSource: isRedacted(unnamed),
    heard: interaction.channel === 'voice',
    lexicon,
  }
  const nameWords = nameWordsOf(
    [...interaction.participants.map(({ name }) => name ?? ''), ...(customerName?.parts ?? [])],
    lexicon,
  )
  const quoted = quotedTurns(unnamed)
  const names = unnamed.map((turn, index) =>
    turn.lexicon === lexicon
      ? namesOf(turn, own[index]!, context)
      : namesOf(turn, ownNames(turn, turn.lexicon), { ...context, lexicon: turn.lexicon }),
  )
  const needs = needsOf(unnamed, (turn) => nameSlots(turn, names[turn.index]!, nameWords))
  const turns = unnamed.map((turn, index): AnnotatedTurn => {
    const quotes = quoted.get(turn.index)
    // Written out: a spread of so many fields takes as long as finding the names.
    return Object.freeze({
      id: turn.id,
      index: turn.index,
      turn: turn.turn,
      text: turn.text,
      participant: turn.participant,
      role: turn.role,
      spoken: turn.spoken,
      tokens: turn.tokens,
      regions: turn.regions,
      phrases: turn.phrases,
      startMs: turn.startMs,
      endMs: turn.endMs,
      language: turn.language,
      languageConfidence: turn.languageConfidence,
      lexicon: turn.lexicon,
      names: names[index]!,
      need: needs[index]!,
      ...(quotes !== undefined && { quotes }),
    })
  })
  const runs = runsOf(turns)
  const pairs = pairsOf(runs)
  return Object.freeze({
    interaction,
    language,
    lexicon,
    turns,
    runs,
    pairs,
    timedPairs: timedPairsOf(pairs, runs, clock),
    clock,
    customerName,
    peers,
  })
}

/** Automation speaks in nobody's name, whichever account it was sent from. */
function isSpoken(turn: Turn, participant: Participant | undefined): boolean {
  return (
    (turn.kind ?? 'message') === 'message' &&
    (participant?.role === 'customer' || participant?.role === 'agent') &&
    turn.provenance?.kind !== 'automation' &&
    turn.provenance?.kind !== 'ai'
  )
}

/** `own`: the names by which the speaker goes, as `ownNames` has them. */
function namesOf(turn: UnnamedTurn, own: readonly Name[], context: NameContext): readonly Name[] {
  if (!turn.spoken) return []
  if (turn.role === 'agent') return nameUsesOf(turn, own, context)
  const stated = context.customer?.statements.get(turn.index)
  return stated === undefined
    ? []
    : [{ start: stated.start, end: stated.end, text: stated.text, kind: 'self' }]
}

/** The names of agents and bots, by the participant data and by their own words: `own`, by turn. */
function othersOf(
  participants: readonly Participant[],
  own: readonly (readonly Name[])[],
  lexicon: Lexicon,
): readonly string[] {
  const listed = participants.flatMap(({ role, name }) => (role === 'customer' ? [] : (name ?? [])))
  const said = own.flatMap((names) => names.map(({ text }) => text))
  return [...new Set([...listed, ...said].flatMap((name) => partsOf(name, lexicon)))]
}

/** Whether names were taken out of the customer's own words: then a mark in an agent's turn stands for one too. */
function isRedacted(turns: readonly UnnamedTurn[]): boolean {
  return turns.some(({ role, spoken, text }) => spoken && role === 'customer' && holdsRedaction(text))
}

/** What the mark says is looked at apart: one pattern for both would try every NAME of a long run of them. */
function holdsRedaction(text: string): boolean {
  for (const [, said] of text.matchAll(CAPITALS_IN_BRACKETS))
    if (said!.includes('NAME') || REDACTIONS.has(said!.replace(/[_ ]$/u, ''))) return true
  return false
}

const CAPITALS_IN_BRACKETS = /[[<#]([A-Z_ ]{3,60})\d{0,4}[\]>#]/gu
const REDACTIONS = new Set(['REDACTED', 'PII', 'PERSON'])

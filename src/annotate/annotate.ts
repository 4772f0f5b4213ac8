import type { LanguagePack } from '../language/index.ts'
import { turnId, type Interaction, type Participant, type Turn } from '../model/interaction.ts'
import { mapped } from '../model/lists.ts'
import type { Span } from '../model/span.ts'
import { scan } from '../text/scan.ts'
import { readClock } from './pace/clock.ts'
import { customerNameOf, type KnownName, type UnnamedTurn } from './names/customer-name.ts'
import { pairsOf, runsOf, timedPairsOf } from './exchange.ts'
import { languagesOf } from './language.ts'
import type { LanguageDetector } from './language-detector.ts'
import type { Lexicon } from './lexicon.ts'
import { createLexicons, type Lexicons } from './lexicons.ts'
import type { Linguistics } from './linguistics.ts'
import { wholePartsOf } from './names/name-parts.ts'
import { mailFrameMatcher } from './regions/mail-frames.ts'
import { partKnower } from './names/name-mentions.ts'
import { nameSlots, nameWordsOf } from './names/name-slots.ts'
import { closingTurnOf, nameUsesOf, opensSpeaking, ownNames, type NameContext } from './names/name-uses.ts'
import { needsOf } from './need/need.ts'
import { quotedTurns } from './regions/quotes.ts'
import type { PaceBaseline } from './pace/pace-baseline.ts'
import { createPeers, noPeers } from './pace/peers.ts'
import { isRedacted, marksSaid } from './names/redacted-names.ts'
import { regionsOf } from './regions/regions.ts'
import { mentionedNames, saidNames } from './names/said-names.ts'
import type { Annotated, AnnotatedTurn, Clock, Learnable, Name } from './types.ts'

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
  const read = createReading(lexicons, (lexicon) => lexicon.phrases, linguistics, detector)
  return (interaction) => {
    const { language, lexicon, clock, unnamed, names, customerName } = read(interaction)
    // Asked only of customers' turns.
    let nameWords: ReadonlySet<number> | undefined
    const slotsOf = (turn: UnnamedTurn): readonly Span[] => {
      nameWords ??= nameWordsOf(
        [...interaction.participants.map(({ name }) => name ?? ''), ...(customerName?.parts ?? [])],
        lexicon,
      )
      return nameSlots(turn, names[turn.index]!, nameWords)
    }
    const quoted = quotedTurns(unnamed)
    const needs = needsOf(unnamed, slotsOf)
    const turns = mapped(unnamed, (turn, index) =>
      annotatedTurn(turn, names[index]!, needs[index]!, quoted.get(index)),
    )
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
}

/** Works out what an index of templates and pace is learned from, and nothing else. */
export type LearningAnnotator = (interaction: Interaction) => Learnable

/**
 * Of phrases, only those that names, greetings and closings rest on are looked for: an index is learned from what agents say, which
 * is a third of annotation.
 */
export function createLearningAnnotator(
  packs: Readonly<Record<string, LanguagePack>>,
  linguistics?: Linguistics,
  detector?: LanguageDetector,
): LearningAnnotator {
  const read = createReading(createLexicons(packs), (lexicon) => lexicon.naming, linguistics, detector)
  return (interaction) => {
    const { clock, unnamed, names } = read(interaction)
    const turns = mapped(unnamed, (turn, index) => annotatedTurn(turn, names[index]!, null, undefined))
    const runs = clock.state === 'reliable' ? runsOf(turns) : []
    return { interaction, turns, timedPairs: timedPairsOf(pairsOf(runs), runs, clock), clock }
  }
}

/** Turns with their names, and what the interaction tells of them. */
interface Reading {
  readonly language: string
  readonly lexicon: Lexicon
  readonly clock: Clock
  readonly unnamed: readonly UnnamedTurn[]
  /** By turn index. */
  readonly names: readonly (readonly Name[])[]
  readonly customerName: KnownName | null
}

/** `phrasesOf`: which phrases of a language are looked for. */
function createReading(
  lexicons: Lexicons,
  phrasesOf: (lexicon: Lexicon) => Lexicon['phrases'],
  linguistics: Linguistics | undefined,
  detector: LanguageDetector | undefined,
): (interaction: Interaction) => Reading {
  return (interaction) => {
    const scanned = mapped(interaction.turns, ({ text }) => scan(text))
    const { language, lexicon, turns: spokenIn } = languagesOf(interaction, scanned, lexicons, detector)
    const { clock, times } = readClock(interaction)
    const participants = new Map(interaction.participants.map((participant) => [participant.id, participant]))
    const unnamed = mapped(interaction.turns, (turn, index): UnnamedTurn => {
      const participant = participants.get(turn.participantId)
      const tokens = scanned[index]!
      const spoken = spokenIn[index]!
      const phrases = phrasesOf(spoken.lexicon).match(tokens)
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
        regions: regionsOf(
          turn.text,
          tokens,
          phrases,
          interaction.channel,
          mailFrameMatcher(),
          spoken.lexicon.functionWords,
          participant?.name,
        ),
        phrases,
        language: spoken.language,
        languageConfidence: spoken.confidence,
        lexicon: spoken.lexicon,
        startMs,
        endMs,
      }
    })
    const customerName = customerNameOf(unnamed, interaction.participants, lexicon, linguistics)
    const names = allNames(interaction, unnamed, customerName, lexicon)
    return { language, lexicon, clock, unnamed, names, customerName }
  }
}

/** Written out: a spread of so many fields takes as long as finding the names. */
function annotatedTurn(
  turn: UnnamedTurn,
  names: readonly Name[],
  need: number | null,
  quotes: number | undefined,
): AnnotatedTurn {
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
    names,
    need,
    ...(quotes !== undefined && { quotes }),
  })
}

/** By turn index. */
function allNames(
  interaction: Interaction,
  unnamed: readonly UnnamedTurn[],
  customer: KnownName | null,
  lexicon: Lexicon,
): readonly (readonly Name[])[] {
  const own = mapped(unnamed, (turn) => (turn.role === 'customer' ? [] : ownNames(turn, lexicon)))
  const parts = customer?.parts ?? []
  const context: NameContext = {
    customer,
    isPart: partKnower(parts, lexicon),
    // Asked only of names that might be the customer's.
    others: customer === null ? [] : othersOf(interaction.participants, own, lexicon),
    said: saidNames(unnamed),
    mentioned: mentionedNames(unnamed),
    isFirst: opensSpeaking(unnamed),
    redactedSource: isRedacted(unnamed),
    isQuoted: marksSaid(unnamed),
    closingTurn: closingTurnOf(unnamed),
    heard: interaction.channel === 'voice',
    lexicon,
  }
  return mapped(unnamed, (turn, index) =>
    turn.lexicon === lexicon
      ? namesOf(turn, own[index]!, context)
      : namesOf(turn, ownNames(turn, turn.lexicon), {
          ...context,
          isPart: partKnower(parts, turn.lexicon),
          lexicon: turn.lexicon,
        }),
  )
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
  return [...new Set([...listed, ...said].flatMap((name) => wholePartsOf(name, lexicon)))]
}

import type { LanguagePack } from '../language/index.ts'
import { turnId, type Interaction, type Participant, type Turn } from '../model/interaction.ts'
import { scan } from '../text/scan.ts'
import { readClock } from './clock.ts'
import { customerNameOf, type UnnamedTurn } from './customer-name.ts'
import { pairsOf, runsOf, timedPairsOf } from './exchange.ts'
import { languageOf } from './language.ts'
import { compileLexicon, emptyLexicon, type Lexicon } from './lexicon.ts'
import type { Linguistics } from './linguistics.ts'
import { partsOf } from './name-parts.ts'
import { nameUsesOf, type NameContext } from './name-uses.ts'
import { needOf } from './need.ts'
import { regionsOf } from './regions.ts'
import type { Annotated, AnnotatedTurn, Name } from './types.ts'

/** Works out, once, everything detectors share. The result is frozen. */
export type Annotator = (interaction: Interaction) => Annotated

export function createAnnotator(
  packs: Readonly<Record<string, LanguagePack>>,
  linguistics?: Linguistics,
): Annotator {
  const lexicons = new Map(Object.values(packs).map((pack) => [pack.code, compileLexicon(pack)]))
  return (interaction) => annotate(interaction, lexicons, linguistics)
}

function annotate(
  interaction: Interaction,
  lexicons: ReadonlyMap<string, Lexicon>,
  linguistics: Linguistics | undefined,
): Annotated {
  const scanned = interaction.turns.map(({ text }) => scan(text))
  const { language, lexicon } = languageOf(interaction, scanned, lexicons)
  const { clock, times } = readClock(interaction)
  const participants = new Map(interaction.participants.map((participant) => [participant.id, participant]))

  const unnamed = interaction.turns.map((turn, index): UnnamedTurn => {
    const participant = participants.get(turn.participantId)
    const tokens = scanned[index]!
    const phrases = lexicon.phrases.match(tokens)
    return {
      id: turnId(turn, index),
      index,
      turn,
      text: turn.text,
      participant,
      role: participant?.role ?? 'unknown',
      spoken: isSpoken(turn, participant),
      tokens,
      regions: regionsOf(turn.text, tokens, phrases, interaction.channel),
      phrases,
      ...times[index]!,
    }
  })

  const customerName = customerNameOf(unnamed, lexicon, linguistics)
  const context: NameContext = {
    customer: customerName,
    others: othersOf(interaction.participants, lexicon),
    redactedSource: isRedacted(unnamed),
    lexicon,
  }
  const turns = unnamed.map((turn): AnnotatedTurn => {
    const heard = turn.spoken && turn.role === 'customer'
    return Object.freeze({
      ...turn,
      names: namesOf(turn, context),
      need: heard && lexicon !== emptyLexicon ? needOf(turn) : null,
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

function namesOf(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  if (!turn.spoken) return []
  if (turn.role === 'agent') return nameUsesOf(turn, context)
  const stated = context.customer?.statements.get(turn.index)
  return stated === undefined
    ? []
    : [{ start: stated.start, end: stated.end, text: stated.text, kind: 'self' }]
}

function othersOf(participants: readonly Participant[], lexicon: Lexicon): readonly string[] {
  return participants.flatMap(({ role, name }) =>
    role === 'customer' || name === undefined ? [] : partsOf(name, lexicon),
  )
}

/** Whether names were taken out of the customer's own words: then a mark in an agent's turn stands for one too. */
function isRedacted(turns: readonly UnnamedTurn[]): boolean {
  return turns.some(({ role, spoken, text }) => spoken && role === 'customer' && REDACTION.test(text))
}

const REDACTION = /[[<#](?:[A-Z_ ]*NAME[A-Z_ ]*|REDACTED|PII|PERSON)\d{0,4}[\]>#]/u

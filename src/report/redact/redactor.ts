/** Redacts a corpus: texts, names, ids and metadata of interactions, their reports, templates and problems. */
import { createAnnotator, type Annotator } from '../../annotate/annotate.ts'
import type { Lexicon } from '../../annotate/lexicon.ts'
import { createLexicons } from '../../annotate/lexicons.ts'
import { languages as builtIn, type LanguagePack } from '../../language/index.ts'
import type { Annotated } from '../../annotate/types.ts'
import type { Interaction } from '../../model/interaction.ts'
import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import type { Template } from '../../templates/list.ts'
import { applyEdits, markOf, type Edit } from './edits.ts'
import { createPseudonyms, renamed } from './ids.ts'
import { keptMetadata, stringsOf, withStrings } from './metadata.ts'
import { redactProblem } from './problem.ts'
import { carryReport, renameReport, underIds } from './report-spans.ts'
import { findPersonal, listedGivenNames } from './scan-text.ts'

/** Options of `createRedactor`. */
export interface RedactorOptions {
  /** Keys of `metadata` to keep beside those that are kept anyway; their strings are redacted. */
  readonly keepMetadata?: readonly string[]
  /** Language packs by code, instead of the built-in ones. */
  readonly languages?: Readonly<Record<string, LanguagePack>>
}

/** One redacted interaction, what was replaced in it, and a way to carry its report over. */
export interface RedactedInteraction {
  /** The interaction with marks such as `[NAME]` in place of what is personal. */
  readonly interaction: Interaction
  /** What was replaced, by turn index, in offsets of the original text. */
  readonly edits: readonly (readonly Edit[])[]
  /** A report on the original interaction, carried over: its offsets are valid in the redacted text. */
  report(report: Report): Report
}

/** Holds the numbers that stand for personal ids, so one redactor serves one run, in the order of the corpus. */
export interface Redactor {
  interaction(interaction: Interaction): RedactedInteraction
  /** A report without its interaction: no names, but the offsets stay those of the original text. */
  report(report: Report): Report
  templates(templates: readonly Template[]): readonly Template[]
  problem(problem: Problem): Problem
  /** Texts that belong to no interaction, such as titles, redacted without knowing who took part. */
  texts(texts: readonly string[]): readonly string[]
}

/** Throws a `TypeError` for an option that is unknown. */
export function createRedactor(options: RedactorOptions = {}): Redactor {
  const pseudonyms = createPseudonyms()
  const redactWords = wordRedactor(options)
  const texts = (given: readonly string[], names?: readonly string[]): readonly string[] =>
    redactWords.texts(given, names)
  return {
    interaction(given) {
      const words = redactWords.interaction(given)
      const ids = pseudonyms.of(given)
      return {
        edits: words.edits,
        interaction: renamed(words.interaction, ids),
        report: (report) => renameReport(words.report(report), ids),
      }
    },
    report(report) {
      if (report.provenance.redacted === true) return report
      const names = report.customerName === null ? [] : [report.customerName.name]
      return carryReport(report, {
        ...underIds(pseudonyms.ofReport(report)),
        words: (given) => texts(given, names),
        macro: (id) => pseudonyms.macro(id),
      })
    },
    templates(templates) {
      const redacted = texts(templates.map(({ text }) => text))
      return templates.map((template, index) => ({
        ...template,
        text: redacted[index]!,
        agents: template.agents.map((id) => pseudonyms.agent(id)),
        examples: template.examples.map((id) => pseudonyms.listed(id)),
      }))
    },
    problem: redactProblem,
    texts: (given) => texts(given),
  }
}

/** The part of redaction that needs no order: the ids stay, so any number of threads may share the work. */
export interface WordRedactor {
  interaction(interaction: Interaction): RedactedInteraction
  texts(texts: readonly string[], names?: readonly string[]): readonly string[]
}

export function wordRedactor(options: RedactorOptions = {}): WordRedactor {
  const known = ['keepMetadata', 'languages']
  for (const key of Object.keys(options))
    if (!known.includes(key)) throw new TypeError(`Unknown option "${key}"; known: ${known.join(', ')}`)
  const kept = [...keptMetadata, ...(options.keepMetadata ?? [])]
  const tools = options.languages === undefined ? builtInTools() : toolsOf(options.languages)
  return {
    interaction: (interaction) => redactOne(interaction, kept, tools),
    texts: (texts, names = []) => redactTexts(texts, names, tools),
  }
}

interface Tools {
  readonly annotate: Annotator
  readonly lexicons: readonly Lexicon[]
  readonly givenNames: ReadonlySet<string>
}

let ready: Tools | undefined

function builtInTools(): Tools {
  ready ??= toolsOf(builtIn)
  return ready
}

function toolsOf(packs: Readonly<Record<string, LanguagePack>>): Tools {
  const held = createLexicons(packs)
  const lexicons = held.codes.map((code) => held.of(code))
  return { annotate: createAnnotator(packs), lexicons, givenNames: listedGivenNames(lexicons) }
}

/** Titles, groups and subjects are read with the turns, as notes behind them, so that a name known from either is known in both. */
function redactOne(interaction: Interaction, kept: readonly string[], tools: Tools): RedactedInteraction {
  const annotated = tools.annotate(interaction)
  const { edits, known } = findPersonal(
    { ...annotated, turns: [...annotated.turns, ...notesOf(stringsOf(interaction, kept), tools)] },
    tools.lexicons,
    tools.givenNames,
  )
  let next = interaction.turns.length
  const changed = withStrings(interaction, kept, (text) => applyEdits(text, edits[next++]!))
  return {
    edits: edits.slice(0, interaction.turns.length),
    interaction: withoutNames(changed, edits),
    report: (report) => carriedWords(report, edits, (texts) => redactTexts(texts, [...known.plain], tools)),
  }
}

/** Apart from the turns: a note among them would be a speaker more. */
function notesOf(strings: readonly string[], { annotate }: Tools): Annotated['turns'] {
  if (strings.length === 0) return []
  const turns = strings.map((text) => ({ participantId: 'note', text, kind: 'note' as const }))
  return annotate({ id: 'notes', channel: 'other', participants: [], turns }).turns
}

function withoutNames(interaction: Interaction, edits: readonly (readonly Edit[])[]): Interaction {
  return {
    ...interaction,
    participants: interaction.participants.map((participant) =>
      participant.name === undefined || participant.name.trim() === ''
        ? participant
        : { ...participant, name: markOf('NAME') },
    ),
    turns: interaction.turns.map((turn, index) => ({ ...turn, text: applyEdits(turn.text, edits[index]!) })),
  }
}

type Texts = (given: readonly string[]) => readonly string[]

/** Under the old ids; `edits` by the place of the turn. */
function carriedWords(report: Report, edits: readonly (readonly Edit[])[], words: Texts): Report {
  const places = new Map(report.turns.map(({ turnId }, index) => [turnId, index]))
  return carryReport(report, {
    interactionId: report.interactionId,
    agent: (id) => id,
    turn: (id) => id,
    edits: (id) => edits[places.get(id) ?? -1] ?? [],
    words,
  })
}

function redactTexts(
  texts: readonly string[],
  names: readonly string[],
  { annotate, lexicons, givenNames }: Tools,
): readonly string[] {
  if (texts.length === 0) return []
  const participants = [{ id: 'a', role: 'agent' as const }]
  const turns = texts.map((text) => ({ participantId: 'a', text }))
  const annotated = annotate({ id: 'texts', channel: 'other', participants, turns })
  const { edits } = findPersonal(annotated, lexicons, givenNames, names)
  return texts.map((text, index) => applyEdits(text, edits[index]!))
}

/** A fitted index: how often anything an agent says was said in other interactions, and in which template. */
import type { LearningAnnotator } from '../annotate/annotate.ts'
import { emptyPace, mergePaces, type PaceBaseline } from '../annotate/pace/pace-baseline.ts'
import { sha256Both, type DigestBoth } from '../model/hash.ts'
import type { Interaction } from '../model/interaction.ts'
import type { Key } from '../similarity/grams.ts'
import { KeyLookup } from '../similarity/key-lookup.ts'
import type { RollingGrams } from '../similarity/rolling-grams.ts'
import { decodeBody, decodeFile, decodeNames, encodeBody, sealed } from './codec.ts'
import { TemplateFitter } from './fit.ts'
import type { Knowledge } from './knowledge.ts'
import { learn } from './learn.ts'
import { learnedSection, readLearned, splitLearned } from './learned-section.ts'
import type { Template } from './list.ts'
import { createMatcher, type Matcher } from './matcher.ts'
import { paceSection, splitPace } from './pace-section.ts'
import { emptyState, mergeStates, type TemplateState } from './state.ts'
import { surprisalOf, type Surprisal } from './surprisal.ts'

/** What was learned from a set of interactions; `saveTemplates` makes a file of it. */
export interface TemplateIndex {
  /** `sha256:` and the digest of the index file, without its section on pace. */
  readonly id: string
  /** Number of interactions counted. */
  readonly interactions: number
  /** How fast people answered in the same interactions; the option `pace` of `createAnalyzer` takes it. */
  readonly pace: PaceBaseline
  /** The texts agents use again and again, most used first. */
  readonly templates: readonly Template[]
  /** Whether the interaction with this id was counted, so that its own uses must not count against it. */
  holds(interactionId: string): boolean
  /**
   * What the index was learned from, as `encodeBody` packs it; `undefined` in a worker, which is given what was learned only.
   * @internal
   */
  readonly body: Uint8Array | undefined
  /**
   * The same, unpacked anew whenever it is asked for.
   * @internal
   */
  readonly state: TemplateState | undefined
  /** @internal */
  readonly knowledge: Knowledge
  /**
   * Finds the templates, by their place in `templates`, in words.
   * @internal
   */
  readonly matcher: Matcher
  /**
   * Interactions that hold the run of words, sentence or turn; in a large index 0 where only one does.
   * @internal
   */
  support(unit: Key): number
  /**
   * How surprising a word is, in bits: rare words are better evidence of a copy than common ones.
   * @internal
   */
  readonly bits: Surprisal
  /**
   * The run of words with this hash, as an index into the columns of `knowledge.runs`; −1 where it is unknown.
   * @internal
   */
  runOf(high: number, low: number): number
  /**
   * The same of all the runs of a text, into the column given.
   * @internal
   */
  findRuns(runs: Pick<RollingGrams, 'high' | 'low' | 'count'>, into: Int32Array): void
}

/** In bits: what is found of a template before it is worth weighing at all. Whether it was pasted is decided later. */
const MATCHING = {
  minPieceWeight: 25,
  minWeight: 40,
  minCoverage: 0.3,
  sureWeight: 80,
  wholeCoverage: 0.9,
  maxCandidates: 6,
} as const

/** `digestBoth`: the system's own, where there is one. */
export function indexOf(
  state: TemplateState,
  pace?: PaceBaseline,
  digestBoth: DigestBoth = sha256Both,
): TemplateIndex {
  const body = encodeBody(state)
  return indexFrom(learn(state, digestBoth(body).sealed), body, pace)
}

/** An index on what was learned elsewhere, or here from the state whose `encodeBody` is given. */
export function indexFrom(
  knowledge: Knowledge,
  body?: Uint8Array,
  pace: PaceBaseline = emptyPace,
): TemplateIndex {
  const held = new Set(knowledge.interactions)
  let tables: Tables | undefined
  // Made when first asked for: an index that is only handed on to other threads needs no tables.
  const made = (): Tables => (tables ??= tablesOf(knowledge))
  return {
    id: knowledge.id,
    interactions: held.size,
    body,
    get state() {
      return body && decodeBody(body)
    },
    knowledge,
    pace,
    templates: knowledge.templates,
    get matcher() {
      return made().matcher
    },
    support: ([high, low]) => {
      const { runs, sayings } = made()
      const saying = sayings.find(high, low)
      if (saying >= 0) return knowledge.sayings.interactions[saying]!
      const run = runs.find(high, low)
      return run < 0 ? 0 : knowledge.runs.interactions[run]!
    },
    holds: (interactionId) => held.has(interactionId),
    get bits() {
      return made().bits
    },
    runOf: (high, low) => made().runs.find(high, low),
    findRuns: (asked, into) => {
      made().runs.findAll(asked, into)
    },
  }
}

/** What an index is asked by. */
interface Tables {
  readonly runs: KeyLookup
  readonly sayings: KeyLookup
  readonly matcher: Matcher
  readonly bits: Surprisal
}

function tablesOf({ runs, sayings, words, patterns }: Knowledge): Tables {
  return {
    runs: new KeyLookup(runs.high, runs.low),
    sayings: new KeyLookup(sayings.high, sayings.low),
    matcher: createMatcher(patterns, MATCHING),
    bits: surprisalOf(words),
  }
}

/** Learns templates from interactions, in any order; the same set gives the same index. */
export async function fitTemplates(
  interactions: AsyncIterable<Interaction> | Iterable<Interaction>,
  annotate: LearningAnnotator,
): Promise<TemplateIndex> {
  const fitter = new TemplateFitter()
  for await (const interaction of interactions) fitter.add(annotate(interaction))
  return indexOf(fitter.state(), fitter.pace())
}

/** An index that was learned from nothing. Scored against it, only macros, set phrases and unfilled placeholders show. */
export function emptyTemplates(): TemplateIndex {
  return indexOf(emptyState)
}

/**
 * One index of everything the given ones were learned from, as though learned at once; their order does not matter. Throws a
 * `RangeError` where an interaction was counted in two of them.
 */
export function mergeTemplates(...indexes: readonly TemplateIndex[]): TemplateIndex {
  return indexOf(mergeStates(indexes.map(stateOf)), mergePaces(indexes.map(({ pace }) => pace)))
}

/**
 * The index as the bytes of a file; equal indexes give equal bytes. A file that is cut off anywhere is refused by
 * `loadTemplates`, as pace and what was learned stand in front of the rows.
 */
export function saveTemplates(index: TemplateIndex): Uint8Array {
  const body = bodyOf(index)
  const learned = learnedSection(index.knowledge, decodeNames(body).agents)
  const parts = [paceSection(index.pace), learned, sealed(body)]
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function stateOf(index: TemplateIndex): TemplateState {
  return decodeBody(bodyOf(index))
}

function bodyOf({ body }: TemplateIndex): Uint8Array {
  if (body === undefined) throw new TypeError('This index holds only what was learned, not what from')
  return body
}

/**
 * The index that `saveTemplates` wrote. Throws a `TypeError` for bytes that are no index, of another version, truncated or
 * damaged.
 */
export function loadTemplates(file: Uint8Array): TemplateIndex {
  return loadTemplatesBy(sha256Both, file)
}

/** The same with the system's own SHA-256, which takes a tenth of the time. */
export function loadTemplatesBy(digestBoth: DigestBoth, file: Uint8Array): TemplateIndex {
  // Node's own kind of bytes takes ten times as long to cut pieces from.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.length)
  const { pace, rest: behindPace } = splitPace(bytes)
  const { learned, rest } = splitLearned(behindPace)
  const { body, digest } = decodeFile(rest, digestBoth)
  const knowledge =
    learned === null ? learn(decodeBody(body), digest) : readLearned(learned, digest, decodeNames(body))
  return indexFrom(knowledge, body, pace)
}

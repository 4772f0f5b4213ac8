/** A fitted index: how often anything an agent says was said in other interactions, and in which template. */
import type { Annotator } from '../annotate/annotate.ts'
import { sha256 } from '../model/hash.ts'
import type { Interaction } from '../model/interaction.ts'
import { log2 } from '../model/numbers.ts'
import { tableOf } from '../similarity/count-table.ts'
import { hashText, type Key } from '../similarity/grams.ts'
import { scan } from '../text/scan.ts'
import { decodeState, encodeState } from './codec.ts'
import { TemplateFitter } from './fit.ts'
import { listTemplates, type Template } from './list.ts'
import { SLOT, SLOT_TEXT } from './mask.ts'
import { emptyState, mergeStates, type TemplateState } from './state.ts'
import { gramCount, gramKey } from './units.ts'
import { TokenKind } from '../text/tokens.ts'

export interface TemplateIndex {
  /** `sha256:` of the index file. */
  readonly id: string
  /** Interactions counted. */
  readonly interactions: number
  readonly state: TemplateState
  /** Most used first. */
  readonly templates: readonly Template[]
  /** Interactions that hold the unit. */
  support(unit: Key): number
  /** Whether the interaction is one of those counted, so that its own uses must not count against it. */
  holds(interactionId: string): boolean
  /** How surprising a word is, in bits: rare words are better evidence of a copy than common ones. */
  bits(word: number): number
  /** The template a sentence belongs to. */
  templateOfSentence(sentence: Key): Template | undefined
  /** The template a run of words belongs to. */
  templateOfGram(gram: Key): Template | undefined
}

/** Words of prior weight: an index of a few conversations knows little about how rare a word is. */
const PRIOR_WORDS = 2000
const PRIOR_BITS = 9

export function indexOf(state: TemplateState): TemplateIndex {
  const units = tableOf(state.units)
  const words = tableOf(state.words)
  const total = state.words.count.reduce((sum, count) => sum + count, 0) + PRIOR_WORDS
  const held = new Set(state.interactions.map((key) => key.join(':')))
  const templates = listTemplates(state)
  const bySentence = new Map(
    templates.flatMap((found) => found.sentences.map((key) => [key.join(':'), found])),
  )
  const byGram = gramsOf(state, bySentence)
  const prior = PRIOR_WORDS / (1 << PRIOR_BITS)
  return {
    id: sha256(encodeState(state)),
    interactions: state.interactions.length,
    state,
    templates,
    support: ([high, low]) => units.get(high, low),
    holds: (interactionId) => held.has(hashText(interactionId).join(':')),
    bits: (word) => (word === SLOT ? 0 : log2(total / (words.get(0, word) + prior))),
    templateOfSentence: (key) => bySentence.get(key.join(':')),
    templateOfGram: (key) => byGram.get(key.join(':')),
  }
}

/** The runs of words inside each template's sentences; one that two templates share goes to the more used. */
function gramsOf(
  state: TemplateState,
  bySentence: ReadonlyMap<string, Template>,
): ReadonlyMap<string, Template> {
  const grams = new Map<string, Template>()
  for (const unit of state.sentences) {
    const template = bySentence.get(unit.key.join(':'))
    if (template === undefined) continue
    const tokens = scan(unit.example.text.replaceAll(SLOT_TEXT, '{slot}'))
    const hash = tokens.hash.map((word, index) => (tokens.kind[index] === TokenKind.word ? word : SLOT))
    const masked = { hash, firstToken: hash, endToken: hash, sentences: [] }
    for (let i = 0; i < gramCount(masked); i++) {
      const key = gramKey(masked, i).join(':')
      const other = grams.get(key)
      if (other === undefined || template.interactions > other.interactions) grams.set(key, template)
    }
  }
  return grams
}

/** Learns templates from interactions, in any order; the same set gives the same index. */
export async function fitTemplates(
  interactions: AsyncIterable<Interaction> | Iterable<Interaction>,
  annotate: Annotator,
): Promise<TemplateIndex> {
  const fitter = new TemplateFitter()
  for await (const interaction of interactions) fitter.add(annotate(interaction))
  return indexOf(fitter.state())
}

/** An index that knows nothing. Scored against it, only macros, stock phrases and placeholders show. */
export function emptyTemplates(): TemplateIndex {
  return indexOf(emptyState)
}

/** Throws a `RangeError` where an interaction was counted in two of them. */
export function mergeTemplates(...indexes: readonly TemplateIndex[]): TemplateIndex {
  return indexOf(mergeStates(indexes.map(({ state }) => state)))
}

export function saveTemplates(index: TemplateIndex): Uint8Array {
  return encodeState(index.state)
}

/** Throws a `TypeError` for a file that is foreign, of another version, truncated or damaged. */
export function loadTemplates(bytes: Uint8Array): TemplateIndex {
  return indexOf(decodeState(bytes))
}

/**
 * What is being copy-pasted, and what it costs: every template and macro found in the reports, with who used it and how often. What
 * costs most comes first. It is about texts; agents stand in alphabetical order.
 */
import { turnId } from '../../model/interaction.ts'
import type { Macro } from '../../model/macro.ts'
import { round } from '../../model/numbers.ts'
import type { Passage } from '../../model/report.ts'
import { spanAt } from '../../model/span.ts'
import { isoOrNull, parseInstant } from '../../model/time.ts'
import type { Template } from '../../templates/list.ts'
import type { Exchange } from './exchange.ts'

/** A template or macro, over all interactions given. */
export interface PastedText {
  readonly id: string
  readonly origin: 'macro' | 'template'
  /** The macro it is or comes from; `null`: none of the macros known (a shadow template); absent: no macros were given. */
  readonly macro?: string | null
  /** `null` where neither an index, nor macros, nor the interactions say. */
  readonly text: string | null
  /** Whether `text` is one use of it, names and numbers included, rather than the template. */
  readonly isExample: boolean
  readonly slots: number | null
  /** Turns that hold it. */
  readonly uses: number
  readonly interactions: number
  /** Ids, in code-unit order. */
  readonly agents: readonly string[]
  /** ISO 8601; `null` where no use has a time. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  /** Points that findings on it took, over all interactions; two decimals. */
  readonly cost: number
}

/** The texts that reports name by id alone, where they are at hand. */
export interface KnownTexts {
  readonly templates?: readonly Template[]
  readonly macros?: readonly Macro[]
  /** Which macro each template comes from, where macros are known. */
  readonly macroOf?: ReadonlyMap<Template, string | null>
}

/** What is gathered of one text while the reports go by. */
interface Draft {
  readonly id: string
  readonly origin: 'macro' | 'template'
  readonly interactions: Set<string>
  readonly agents: Set<string>
  uses: number
  firstMs: number
  lastMs: number
  costHundredths: number
  example: string | null
}

/** What costs most first. `known`: the texts themselves, where the index or macros are at hand; the reports hold ids alone. */
export function leaderboardOf(exchanges: readonly Exchange[], known: KnownTexts = {}): readonly PastedText[] {
  const drafts = new Map<string, Draft>()
  for (const exchange of exchanges) gather(exchange, drafts)
  const templates = new Map((known.templates ?? []).map((template) => [template.id, template]))
  const macros = new Map((known.macros ?? []).map((macro) => [macro.id, macro]))
  return [...drafts.values()]
    .map((draft) => textOf(draft, templates.get(draft.id), macros.get(draft.id), known))
    .sort((a, b) => b.cost - a.cost || b.uses - a.uses || (a.id < b.id ? -1 : 1))
}

type Pasted = Passage & { readonly origin: 'macro' | 'template' }

function isPasted(passage: Passage | undefined): passage is Pasted {
  return passage?.origin === 'macro' || (passage?.origin === 'template' && passage.templateId !== undefined)
}

/** Macros that the source marks without saying which are one text without a name. */
const keyOf = ({ origin, templateId = '' }: Pasted): string => `${origin}:${templateId}`

function gather({ report, interaction }: Exchange, drafts: Map<string, Draft>): void {
  const said = new Map((interaction?.turns ?? []).map((turn, index) => [turnId(turn, index), turn]))
  const passagesOf = new Map(report.turns.map((turn) => [turn.turnId, turn.passages ?? []]))
  for (const [id, passages] of passagesOf) {
    const turn = said.get(id)
    const counted = new Set<Draft>()
    for (const passage of passages) {
      if (!isPasted(passage)) continue
      const draft = draftOf(passage, drafts)
      draft.example ??= turn?.text.slice(passage.start, passage.end) ?? null
      if (counted.has(draft)) continue
      counted.add(draft)
      draft.uses++
      draft.interactions.add(report.interactionId)
      // Without the interaction, a turn's writer is known where only one agent wrote.
      const writer = turn?.participantId ?? (report.agents.length === 1 ? report.agents[0] : undefined)
      if (writer !== undefined) draft.agents.add(writer)
      const ms = turn?.sentAt === undefined ? undefined : parseInstant(turn.sentAt)?.ms
      if (ms === undefined) continue
      draft.firstMs = Math.min(draft.firstMs, ms)
      draft.lastMs = Math.max(draft.lastMs, ms)
    }
  }
  for (const { signal, scoreDelta, turnId: id, start } of report.findings) {
    if (signal !== 'scripted-reply' || scoreDelta >= 0) continue
    const passage = spanAt(passagesOf.get(id) ?? [], start)
    if (isPasted(passage)) draftOf(passage, drafts).costHundredths += Math.round(-scoreDelta * 100)
  }
}

function draftOf(passage: Pasted, drafts: Map<string, Draft>): Draft {
  const key = keyOf(passage)
  const before = drafts.get(key)
  if (before !== undefined) return before
  const draft: Draft = {
    id: passage.templateId ?? '',
    origin: passage.origin,
    interactions: new Set(),
    agents: new Set(),
    uses: 0,
    firstMs: Infinity,
    lastMs: -Infinity,
    costHundredths: 0,
    example: null,
  }
  drafts.set(key, draft)
  return draft
}

function textOf(
  draft: Draft,
  template: Template | undefined,
  macro: Macro | undefined,
  { macroOf }: KnownTexts,
): PastedText {
  const isMacro = draft.origin === 'macro'
  const text = isMacro ? macro?.text : template?.text
  const from = isMacro ? draft.id : template === undefined ? undefined : macroOf?.get(template)
  return {
    id: draft.id,
    origin: draft.origin,
    ...(from !== undefined && { macro: from }),
    text: text ?? draft.example,
    isExample: text === undefined && draft.example !== null,
    slots: isMacro ? null : (template?.slots ?? null),
    uses: draft.uses,
    interactions: draft.interactions.size,
    agents: [...draft.agents].sort(),
    firstSeen: isoOrNull(draft.firstMs) ?? template?.firstSeen ?? null,
    lastSeen: isoOrNull(draft.lastMs) ?? template?.lastSeen ?? null,
    cost: round(draft.costHundredths / 100, 2),
  }
}

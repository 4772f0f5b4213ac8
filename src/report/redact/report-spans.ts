/** A report carried over to the redacted text: every offset, every id, and no word of what was there. */
import { fill } from '../../assemble.ts'
import { detectors, type Rule } from '../../detectors/index.ts'
import { fingerprint } from '../../model/hash.ts'
import type { Finding, Passage, Report, TurnReport } from '../../model/report.ts'
import type { Span, TurnSpan } from '../../model/span.ts'
import type { Ids } from './ids.ts'
import { offsetMap, type Edit, type OffsetMap } from './edits.ts'

/** What of a report depends on the interaction it is about. */
export interface Carrier {
  readonly interactionId: string
  agent(id: string): string
  turn(id: string): string
  /** The edits of the turn, by its old id. */
  edits(turnId: string): readonly Edit[]
  /** Strings that a report repeats (names of macros, of slots), redacted. */
  words(texts: readonly string[]): readonly string[]
  /** What stands for a macro's id; absent: the id, its words redacted. */
  readonly macro?: (id: string) => string
}

const NAME = '[NAME]'
/** Data of findings that holds what was written. */
const WRITTEN: ReadonlySet<string> = new Set(['name', 'used', 'placeholder'])

export function carryReport(report: Report, carrier: Carrier): Report {
  const maps = new Map<string, OffsetMap>()
  const mapOf = (id: string): OffsetMap => {
    const held = maps.get(id) ?? offsetMap(carrier.edits(id))
    maps.set(id, held)
    return held
  }
  const place = ({ turnId, start, end }: TurnSpan): TurnSpan => ({
    turnId: carrier.turn(turnId),
    ...mapOf(turnId).span({ start, end }),
  })
  const redacted = wordMap(report, carrier)
  const words: Words = { of: redacted, macro: carrier.macro ?? redacted }
  return {
    ...report,
    interactionId: carrier.interactionId,
    agents: report.agents.map((id) => carrier.agent(id)),
    checklist: {
      ...report.checklist,
      mandated: report.checklist.mandated.map(({ index, said }) => ({ index, said: said && place(said) })),
    },
    customerName: report.customerName && {
      name: NAME,
      knownFrom: report.customerName.knownFrom && place(report.customerName.knownFrom),
    },
    turns: report.turns.map((turn) => carryTurn(turn, carrier.turn(turn.turnId), mapOf(turn.turnId), words)),
    findings: report.findings.map((finding) => carryFinding(finding, carrier.interactionId, place, words)),
    provenance: { ...report.provenance, redacted: true },
  }
}

/** The report, its words redacted already, under new ids. */
export function renameReport(report: Report, ids: Ids): Report {
  return carryReport(report, underIds(ids))
}

/** New ids alone: offsets and words stay. */
export function underIds(ids: Ids): Carrier {
  return {
    interactionId: ids.interaction,
    agent: (id) => ids.participants.get(id) ?? id,
    turn: (id) => ids.turns.get(id) ?? id,
    edits: () => [],
    words: (texts) => texts,
  }
}

interface Words {
  of(text: string): string
  macro(id: string): string
}

/** All strings that are to be read for names, redacted at once. */
function wordMap(report: Report, carrier: Carrier): Words['of'] {
  const texts = new Set<string>()
  for (const { passages = [] } of report.turns)
    for (const { origin, templateId } of passages)
      if (origin === 'macro' && templateId !== undefined) texts.add(templateId)
  for (const { data, signal, ruleId, message } of report.findings) {
    if (ruleOf(signal, ruleId) === undefined) texts.add(message)
    for (const [key, value] of Object.entries(data))
      if (typeof value === 'string' && !WRITTEN.has(key)) texts.add(value)
  }
  const given = [...texts]
  const redacted = new Map(carrier.words(given).map((text, index) => [given[index]!, text]))
  return (text) => redacted.get(text) ?? text
}

function carryTurn(turn: TurnReport, id: string, map: OffsetMap, words: Words): TurnReport {
  return {
    ...turn,
    turnId: id,
    names: distinct(turn.names.map((name) => ({ ...name, ...map.span(name) }))),
    ...(turn.passages && { passages: carryPassages(turn.passages, map, words) }),
  }
}

/** Two names in one mark are one name. */
function distinct<T extends Span & { readonly kind: string }>(names: readonly T[]): T[] {
  return names.filter(
    ({ start, end, kind }, index) =>
      !names
        .slice(Math.max(0, index - 1), index)
        .some((other) => other.start === start && other.end === end && other.kind === kind),
  )
}

/** They still follow one another without gap or overlap: a mark goes to the passage it begins in, and one left empty is gone. */
function carryPassages(passages: readonly Passage[], map: OffsetMap, words: Words): Passage[] {
  return passages.flatMap((passage) => {
    const start = passage.start === 0 ? 0 : map.boundary(passage.start)
    const end = map.boundary(passage.end)
    if (end === start && passage.end > passage.start) return []
    const { templateId } = passage
    const macro =
      passage.origin === 'macro' && templateId !== undefined ? { templateId: words.macro(templateId) } : {}
    return [{ ...passage, start, end, ...macro }]
  })
}

/** The fingerprint is made anew: the old one, with its offsets, would tell how long a name was. */
function carryFinding(
  finding: Finding,
  interactionId: string,
  place: (span: TurnSpan) => TurnSpan,
  words: Words,
): Finding {
  const { turnId, start, end } = place(finding)
  const data = Object.fromEntries(
    Object.entries(finding.data).map(([key, value]) => [
      key,
      typeof value !== 'string' || value === '' ? value : redactedValue(key, value, words),
    ]),
  )
  return {
    ...finding,
    turnId,
    start,
    end,
    message: messageOf(finding, data, words),
    data,
    because: finding.because.map(place),
    fingerprint: fingerprint(interactionId, finding.ruleId, turnId, start, end),
  }
}

function redactedValue(key: string, value: string, words: Words): string {
  if (WRITTEN.has(key)) return NAME
  return key === 'macro' && value !== UNNAMED_MACRO ? words.macro(value) : words.of(value)
}

/** What findings say of a macro that has no id. */
const UNNAMED_MACRO = 'of the source system'

/** Written again from the rule and the redacted data. Of a rule nobody knows, only what the data accounts for is told. */
function messageOf({ signal, ruleId, message }: Finding, data: Finding['data'], words: Words): string {
  const rule = ruleOf(signal, ruleId)
  return rule === undefined ? words.of(message) : fill(rule.message, data)
}

let rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> | undefined

/** Detectors are made once for it: a report may hold a hundred thousand findings. */
function ruleOf(signal: Finding['signal'], ruleId: string): Rule | undefined {
  rules ??= Object.fromEntries(Object.entries(detectors).map(([id, create]) => [id, create().rules]))
  return rules[signal]?.[ruleId.slice(signal.length + 1)]
}

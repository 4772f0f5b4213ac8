/** Verdicts and traced turns → the report. */
import { isAgentMessage, type AnnotatedTurn, type Traced } from './annotate/types.ts'
import { paceOf } from './annotate/pace/pace.ts'
import type { Detector, Remark, Verdict } from './detectors/index.ts'
import { withText } from './detectors/types.ts'
import { fingerprint } from './model/hash.ts'
import { schemaVersion } from './model/interaction.ts'
import { mapped } from './model/lists.ts'
import { clamp, round } from './model/numbers.ts'
import type { Finding, Report, TurnReport } from './model/report.ts'
import type { SignalId } from './model/signals.ts'
import type { ReadChecklist } from './scoring/checklist.ts'
import { contactOf } from './scoring/contact.ts'
import type { Policy } from './scoring/policy.ts'
import type { Score } from './scoring/score.ts'
import { scriptedShare } from './templates/passages.ts'

export type Verdicts = ReadonlyMap<SignalId, Verdict | undefined>

export function assemble(
  traced: Traced,
  verdicts: Verdicts,
  detectors: readonly Detector[],
  scored: Score,
  policy: Policy,
  readChecklist: ReadChecklist,
  provenance: Report['provenance'],
): Report {
  const { interaction, customerName } = traced
  const eligibility = eligibilityOf(traced, scored, policy)
  const kept = eligibility.status === 'not-scorable' ? { score: null, interval: null, band: null } : scored
  return {
    schemaVersion,
    interactionId: interaction.id,
    channel: interaction.channel,
    language: traced.language,
    agents: [...new Set(agentTurns(traced).map(({ turn }) => turn.participantId))],
    eligibility,
    score: kept.score,
    interval: kept.interval,
    band: kept.band,
    coverage: scored.coverage,
    signals: scored.signals,
    contact: contactOf(traced),
    checklist: readChecklist(traced, kept.score),
    customerName: customerName && { name: customerName.name, knownFrom: customerName.knownFrom },
    turns: turnReports(traced, verdicts),
    findings: findingsOf(traced, verdicts, detectors, scored),
    provenance,
  }
}

function agentTurns({ turns }: Traced): readonly AnnotatedTurn[] {
  return turns.filter(({ role, spoken }) => role === 'agent' && spoken)
}

function eligibilityOf(
  traced: Traced,
  { score, coverage, signals }: Score,
  policy: Policy,
): Report['eligibility'] {
  if (traced.turns.length === 0) return { status: 'not-scorable', reasons: ['no-turns'] }
  if (withText(agentTurns(traced)).length === 0)
    return { status: 'not-scorable', reasons: ['no-agent-words'] }
  const reasons: string[] = []
  for (const { state, reason } of Object.values(signals))
    if (state === 'not-scorable' && reason !== undefined && reason !== 'not-yet-built')
      if (!reasons.includes(reason)) reasons.push(reason)
  if (score === null)
    return { status: 'not-scorable', reasons: reasons.length === 0 ? ['nothing-to-judge'] : reasons }
  if (coverage < policy.minCoverage) return { status: 'partial', reasons: ['low-coverage', ...reasons] }
  return { status: 'scorable', reasons }
}

function turnReports(traced: Traced, verdicts: Verdicts): Report['turns'] {
  const paces = new Map(traced.timedPairs.map((pair) => [pair.reply.turns[0]!.id, paceOf(pair, traced)]))
  return mapped(traced.turns, (turn): TurnReport => {
    const names = turn.names.map(({ start, end, kind }) => ({ start, end, kind }))
    if (!isAgentMessage(turn))
      return turn.role === 'customer'
        ? { turnId: turn.id, need: turn.need, names }
        : { turnId: turn.id, names }
    const passages = traced.passages[turn.index]!
    const pace = traced.interaction.channel === 'voice' ? undefined : paces.get(turn.id)
    return {
      turnId: turn.id,
      scripted: turn.spoken ? scriptedShare(passages) : null,
      rushed: verdicts.get('rushed-turn')?.turns?.get(turn.id) ?? null,
      empathy: verdicts.get('missing-empathy')?.turns?.get(turn.id) ?? null,
      ...(pace && { pace }),
      names,
      passages: [...passages],
    }
  })
}

/** In the order of the turns, and within a turn of the text. */
function findingsOf(
  traced: Traced,
  verdicts: Verdicts,
  detectors: readonly Detector[],
  scored: Score,
): Report['findings'] {
  const found: Finding[] = []
  for (const detector of detectors) {
    const remarks = verdicts.get(detector.id)?.remarks ?? []
    if (remarks.length > 0) found.push(...toFindings(traced, detector, remarks, scored.unitCost[detector.id]))
  }
  if (found.length < 2) return found
  const place = new Map(traced.turns.map(({ id, index }) => [id, index]))
  return found.sort(
    (a, b) =>
      place.get(a.turnId)! - place.get(b.turnId)! ||
      a.start - b.start ||
      (a.ruleId === b.ruleId ? 0 : a.ruleId < b.ruleId ? -1 : 1),
  )
}

function toFindings(
  { interaction }: Traced,
  { id, rules }: Detector,
  remarks: readonly Remark[],
  unitCost: number,
): readonly Finding[] {
  // A signal's value is capped at 1, so shares that add up to more are scaled down together.
  const total = remarks.reduce((sum, { share }) => sum + share, 0)
  const scale = total > 1 ? 1 / total : 1
  return mapped(remarks, (remark): Finding => {
    const rule = rules[remark.rule]!
    const share = round(clamp(remark.share * scale, 0, 1), 6)
    const ruleId = `${id}/${remark.rule}`
    return {
      ruleId,
      signal: id,
      level: rule.level,
      turnId: remark.turnId,
      start: remark.start,
      end: remark.end,
      message: fill(rule.message, remark.data),
      data: withShare(remark.data, share),
      because: remark.because.map(({ turnId, start, end }) => ({ turnId, start, end })),
      scoreDelta: round(-unitCost * share, 2),
      fingerprint: fingerprint(interaction.id, ruleId, remark.turnId, remark.start, remark.end),
    }
  })
}

/** Copied field by field: a spread with one more field takes ten times as long. */
function withShare(data: Remark['data'], share: number): Finding['data'] {
  const held: Record<string, Finding['data'][string]> = {}
  for (const key in data) held[key] = data[key]!
  held['share'] = share
  return held
}

/**
 * Fills the placeholders in one pass, so that a name which looks like a placeholder is left alone. Messages are the detectors'
 * own: every brace in them opens or closes a placeholder.
 */
export function fill(message: string, data: Finding['data']): string {
  let filled = ''
  let at = 0
  for (let open = message.indexOf('{'); open >= 0; open = message.indexOf('{', at)) {
    const close = message.indexOf('}', open)
    if (close < 0) break
    filled += message.slice(at, open) + String(data[message.slice(open + 1, close)] ?? '')
    at = close + 1
  }
  return filled + message.slice(at)
}

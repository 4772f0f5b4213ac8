/**
 * Scores as `gen_ai.evaluation.result` events of the OpenTelemetry semantic conventions (in development; attribute names as of
 * late 2026), as plain objects: whoever has a logger hands them to it. The convention is made for answers of models; here it is a person's
 * words that are evaluated, or a model's where the source says so.
 */
import type { Report, SignalReport } from '../../model/report.ts'
import { signalIds } from '../../model/signals.ts'

/** One event, as a plain object for whatever logger is used. */
export interface EvaluationEvent {
  readonly eventName: 'gen_ai.evaluation.result'
  readonly attributes: Readonly<Record<string, string | number>>
}

/** The score first, then every signal: judged ones with their value, others with their label alone. */
export function evaluationEvents(report: Report): readonly EvaluationEvent[] {
  const { interactionId, score, band, eligibility, coverage, provenance } = report
  const common = {
    'gen_ai.conversation.id': interactionId,
    'unscripted.channel': report.channel,
    'unscripted.policy': provenance.policy,
  }
  return [
    {
      eventName: EVENT,
      attributes: {
        'gen_ai.evaluation.name': 'unscripted.authenticity',
        ...(score !== null && { 'gen_ai.evaluation.score.value': score }),
        'gen_ai.evaluation.score.label': band ?? eligibility.status,
        ...explanation(eligibility.reasons),
        ...common,
        'unscripted.coverage': coverage,
      },
    },
    ...signalIds.map((id): EvaluationEvent => ({
      eventName: EVENT,
      attributes: {
        'gen_ai.evaluation.name': `unscripted.${id}`,
        ...signalScore(report.signals[id]),
        ...explanation(messagesOf(report, id)),
        ...common,
      },
    })),
  ]
}

const EVENT = 'gen_ai.evaluation.result'

/** 0–1: how far the signal was missed; `personal-effort`: how far it was met. */
function signalScore({ state, value, cost }: SignalReport): Readonly<Record<string, string | number>> {
  return {
    ...(value !== null && { 'gen_ai.evaluation.score.value': value }),
    'gen_ai.evaluation.score.label': state,
    'unscripted.cost': cost,
  }
}

/** Sentences told of one signal. */
const MOST_MESSAGES = 3

function messagesOf({ findings }: Report, id: string): readonly string[] {
  const told = findings.flatMap(({ signal, message }) => (signal === id ? [message] : []))
  return [...new Set(told)].slice(0, MOST_MESSAGES)
}

function explanation(sentences: readonly string[]): Readonly<Record<string, string>> {
  return sentences.length === 0 ? {} : { 'gen_ai.evaluation.explanation': sentences.join(' ') }
}

/** One event a line, as a collector reads them. */
export async function* otelLines(
  reports: AsyncIterable<Report> | Iterable<Report>,
): AsyncGenerator<string, void, undefined> {
  for await (const report of reports)
    for (const event of evaluationEvents(report)) yield `${JSON.stringify(event)}\n`
}

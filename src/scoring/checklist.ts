/**
 * The checklist beside the score: what had to be said and whether it was, and the mark of a quality form. Adherence is no part of
 * authenticity; the two together tell "every box ticked and still cold" from the other three.
 */
import type { Traced } from '../annotate/types.ts'
import type { Checklist } from '../model/report.ts'
import { phraseMatcher } from '../text/phrases.ts'
import { plainWords } from '../templates/passages.ts'
import type { Policy } from './policy.ts'

/** Reads the checklist of an interaction beside its score. */
export type ReadChecklist = (traced: Traced, score: number | null) => Checklist

export function createChecklist({ mandated, checklist, bands }: Policy): ReadChecklist {
  const texts = mandated.map(plainWords)
  const matcher = phraseMatcher(Object.fromEntries(texts.map((text, index) => [String(index), [text]])))
  return (traced, score) => {
    const said = new Map<number, Checklist['mandated'][number]>()
    if (texts.length > 0)
      for (const { role, spoken, id, tokens } of traced.turns)
        if (spoken && role === 'agent')
          for (const { group, start, end } of matcher.match(tokens))
            if (!said.has(Number(group)))
              said.set(Number(group), { index: Number(group), said: { turnId: id, start, end } })
    const items = texts.map((_, index) => said.get(index) ?? { index, said: null })
    const qa = qaOf(traced)
    const marks = [
      ...(items.length === 0 ? [] : [items.every((item) => item.said !== null)]),
      ...(qa === null ? [] : [qa >= checklist.minQa]),
    ]
    const passed = marks.length === 0 ? null : marks.every((mark) => mark)
    return { mandated: items, qa, passed, quadrant: quadrantOf(passed, score, bands.mixed) }
  }
}

/** The quality mark as a share of its maximum, 0–1; `null` where either is missing. */
function qaOf({ interaction: { ratings } }: Traced): number | null {
  const { qa, qaMax } = ratings ?? {}
  return qa === undefined || qaMax === undefined || qaMax <= 0 ? null : Math.min(1, qa / qaMax)
}

/** An interaction is warm if its score reaches the band `mixed`. */
function quadrantOf(passed: boolean | null, score: number | null, warmFrom: number): Checklist['quadrant'] {
  if (passed === null || score === null) return null
  return `${passed ? 'ticked' : 'unticked'}-and-${score >= warmFrom ? 'warm' : 'cold'}`
}

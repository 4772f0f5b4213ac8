/** Marks in what customers write: where names were taken out, and placeholders they tell of. */
import { TokenKind, tokenText } from '../../text/tokens.ts'
import type { UnnamedTurn } from './customer-name.ts'
import { saidBefore, type SaidBefore } from './said-names.ts'

/** Whether names were taken out of the customer's own words: then a mark in an agent's turn stands for one too. */
export function isRedacted(turns: readonly UnnamedTurn[]): boolean {
  return turns.some(({ role, spoken, text }) => spoken && role === 'customer' && holdsRedaction(text))
}

/** What the mark says is looked at apart: one pattern for both would try every NAME of a long run of them. */
function holdsRedaction(text: string): boolean {
  if (!text.includes('[') && !text.includes('<') && !text.includes('#')) return false
  for (const [, said] of text.matchAll(CAPITALS_IN_BRACKETS))
    if (said!.includes('NAME') || REDACTIONS.has(said!.replace(/[_ ]$/u, ''))) return true
  return false
}

const CAPITALS_IN_BRACKETS = /[[<#]([A-Z_ ]{3,60})\d{0,4}[\]>#]/gu
const REDACTIONS = new Set(['REDACTED', 'PII', 'PERSON'])

/** Whether a customer wrote the mark before: "your mail begins Hi {{first_name}}". */
export function marksSaid(turns: readonly UnnamedTurn[]): SaidBefore {
  return saidBefore(turns, firstMarks)
}

function firstMarks(turns: readonly UnnamedTurn[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const { role, spoken, index, text, tokens } of turns) {
    if (role !== 'customer' || !spoken) continue
    for (let i = 0; i < tokens.count; i++) {
      const mark = tokens.kind[i] === TokenKind.mark ? tokenText(text, tokens, i) : undefined
      if (mark !== undefined && !first.has(mark)) first.set(mark, index)
    }
  }
  return first
}

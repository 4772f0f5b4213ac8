import type { UnnamedTurn } from './customer-name.ts'

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

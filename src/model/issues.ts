/** What a schema expected where something else was found, in words of ours: what was found may be a customer's. */
import type * as z from 'zod/mini'

type Issue = z.core.$ZodIssue

/** "Expected number." */
export function sentenceOf(issue: Issue): string {
  const text = expectedOf(issue)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** "expected number" */
export function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`
    case 'invalid_value':
      return `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `expected at least ${issue.minimum}${unit(issue.origin)}`
    case 'too_big':
      return `expected at most ${issue.maximum}${unit(issue.origin)}`
    case 'unrecognized_keys':
      return 'expected no such key'
    case 'custom':
      // Written beside the refinement in the schema, so it holds nothing of the input.
      return issue.message
    default:
      return 'expected the shape the schema gives'
  }
}

function unit(origin: string): string {
  return origin === 'string' ? ' characters' : ''
}

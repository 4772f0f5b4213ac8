/** Problems quote no text, but where they lie may be told by a key or a Message-ID that somebody chose. */
import { knownFields } from '../../model/interaction.ts'
import type { Problem } from '../../model/problem.ts'

export function redactProblem(problem: Problem): Problem {
  const { messageId, pointer, ...origin } = problem.origin
  return {
    ...problem,
    origin: {
      ...origin,
      ...(pointer !== undefined && { pointer: pointer.split('/').map(redactKey).join('/') }),
      ...(messageId !== undefined && { messageId: '[ID]' }),
    },
  }
}

const FIELDS: ReadonlySet<string> = new Set([
  ...knownFields.interaction,
  ...knownFields.participant,
  ...knownFields.turn,
  ...['interactions', 'csat', 'csatMax', 'qa', 'qaMax', 'agentSelf', 'agentSelfMax', 'title'],
])

function redactKey(key: string): string {
  return key === '' || /^\d{1,9}$/.test(key) || FIELDS.has(key) ? key : '[KEY]'
}

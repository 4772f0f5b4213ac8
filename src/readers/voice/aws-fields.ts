/** What Contact Lens and Transcribe Call Analytics share: roles, offsets, and what was measured on the call. */
import type { Role } from '../../model/interaction.ts'
import { fieldsOf, listOf, numberOf, wordOf, type Fields } from '../json/json-fields.ts'

const roles = new Map<string, Role>([
  ['CUSTOMER', 'customer'],
  ['AGENT', 'agent'],
  ['SUPERVISOR', 'agent'],
  // Greetings and menus of the flow: words nobody typed.
  ['SYSTEM', 'bot'],
  ['CUSTOM_BOT', 'bot'],
])

export function awsRole(role: unknown): Role | undefined {
  const word = wordOf(role)
  return word === '' ? undefined : (roles.get(word) ?? roles.get(word.toUpperCase()))
}

/** Offsets of one item of a call. */
export function awsTimes(item: Fields): {
  readonly startMs: number | undefined
  readonly endMs: number | undefined
} {
  return { startMs: numberOf(item['BeginOffsetMillis']), endMs: numberOf(item['EndOffsetMillis']) }
}

/** Interruptions, talk speed and silence, as the export measured them; only what is there. */
export function awsMeasures(record: Fields): Readonly<Record<string, unknown>> {
  const measured = fieldsOf(record['ConversationCharacteristics'])
  const cutIn = fieldsOf(fieldsOf(measured['Interruptions'])['InterruptionsByInterrupter'])
  const speed = fieldsOf(fieldsOf(measured['TalkSpeed'])['DetailsByParticipant'])
  const silence = numberOf(fieldsOf(measured['NonTalkTime'])['TotalTimeMillis'])
  const interruptions = bySide((side) => (side in cutIn ? listOf(cutIn[side]).length : undefined))
  const wordsPerMinute = bySide((side) => numberOf(fieldsOf(speed[side])['AverageWordsPerMinute']))
  const output = wordOf(fieldsOf(record['ContentMetadata'])['Output'])
  return {
    ...(interruptions && { interruptions }),
    ...(wordsPerMinute && { wordsPerMinute }),
    ...(silence !== undefined && { nonTalkMs: silence }),
    ...(output !== '' && { content: output }),
  }
}

function bySide(
  valueOf: (side: 'AGENT' | 'CUSTOMER') => number | undefined,
): Readonly<Record<string, number>> | undefined {
  const [agent, customer] = [valueOf('AGENT'), valueOf('CUSTOMER')]
  if (agent === undefined && customer === undefined) return undefined
  return { ...(agent !== undefined && { agent }), ...(customer !== undefined && { customer }) }
}

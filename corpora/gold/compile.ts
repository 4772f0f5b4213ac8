/** A conversation of the source → the canonical interaction and its labels. */
import type { Interaction, Participant, Turn } from '../../src/model/interaction.ts'
import type { SourceInteraction, SourceTurn } from './source.ts'

export interface GoldLabel {
  readonly interactionId: string
  readonly turnId?: string
  readonly start?: number
  readonly end?: number
  readonly label: string
  readonly value: string | number | boolean
}

export interface Compiled {
  readonly interaction: Interaction
  readonly labels: readonly GoldLabel[]
}

const roles = ['customer', 'agent', 'bot', 'system'] as const
const plain = [
  'channel',
  'language',
  'start',
  'authenticity',
  'customerName',
  'nameUse',
  'friction',
  'rating',
] as const
const metadataKeys = ['company', 'trade', 'split', 'scenario', 'queue', 'origin', 'contact'] as const

export function compile(source: SourceInteraction): Compiled {
  const known = new Set<string>([...roles, ...plain, ...metadataKeys])
  for (const [key] of source.properties)
    if (!known.has(key)) throw new Error(`${source.id}: unknown property "${key}"`)
  const values = new Map(source.properties)
  const participants = source.properties.flatMap(([key, value]) => participantOf(key, value))
  const startedAt = values.get('start')
  const interaction = {
    schemaVersion: 1,
    id: source.id,
    channel: values.get('channel'),
    ...(values.has('language') && { language: values.get('language') }),
    ...(startedAt !== undefined && { startedAt }),
    participants,
    turns: source.turns.map((turn, index) => turnOf(turn, index, startedAt)),
    ...ratingsOf(source.properties),
    metadata: Object.fromEntries(
      metadataKeys.flatMap((key) => (values.has(key) ? [[key, values.get(key)]] : [])),
    ),
  } as Interaction
  const byId = new Map(participants.map(({ id, role }) => [id, role]))
  return {
    interaction,
    labels: [
      ...interactionLabels(source),
      ...source.turns.flatMap((turn, index) =>
        turnLabels(source.id, turn, index, byId.get(turn.participant)),
      ),
    ],
  }
}

function participantOf(key: string, value: string): readonly Participant[] {
  const role = roles.find((each) => each === key)
  if (role === undefined) return []
  const [who = '', group] = value.split('|').map((part) => part.trim())
  const [id = '', ...name] = who.split(' ')
  const named = name.join(' ')
  return [{ id, role, ...(named !== '' && named !== '-' && { name: named }), ...(group && { group }) }]
}

function turnOf({ participant, time, words, text }: SourceTurn, index: number, startedAt?: string): Turn {
  const macro = words.find((word) => word.startsWith('macro:'))
  const kind = words.includes('note') ? 'note' : words.includes('event') ? 'event' : undefined
  return {
    id: `t${index}`,
    participantId: participant,
    text,
    ...timesOf(time, startedAt),
    ...(kind && { kind }),
    ...(words.includes('automation') && { provenance: { kind: 'automation' as const } }),
    ...(macro && { provenance: { kind: 'macro' as const, id: macro.slice('macro:'.length) } }),
  }
}

const DAY_MS = 86_400_000

function timesOf(time: string, startedAt: string | undefined): Partial<Turn> {
  if (time === '-') return {}
  const span = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/u.exec(time)
  if (span) return { startMs: Math.round(Number(span[1]) * 1000), endMs: Math.round(Number(span[2]) * 1000) }
  const clock = /^(?:\+(\d+)d )?(\d\d:\d\d:\d\d)$/u.exec(time)
  if (!clock) return { sentAt: time }
  const day = Date.parse(`${startedAt!.slice(0, 10)}T${clock[2]!}Z`) + Number(clock[1] ?? 0) * DAY_MS
  return { sentAt: new Date(day).toISOString().replace('.000Z', 'Z') }
}

function ratingsOf(properties: SourceInteraction['properties']): Pick<Interaction, 'ratings'> {
  const ratings = properties.flatMap(([key, value]) => {
    if (key !== 'rating') return []
    const [name = '', mark = ''] = value.split(' ')
    const [given, most] = mark.split('/').map(Number)
    return [
      [name, given],
      [`${name}Max`, most],
    ]
  })
  return ratings.length === 0 ? {} : { ratings: Object.fromEntries(ratings) as Interaction['ratings'] }
}

function interactionLabels({ id, properties }: SourceInteraction): readonly GoldLabel[] {
  const smooth = !properties.some(([key]) => key === 'friction')
  const all = smooth ? [...properties, ['friction', 'none'] as const] : properties
  return all.flatMap(([label, value]): readonly GoldLabel[] => {
    if (label === 'authenticity') return [{ interactionId: id, label, value: Number(value) }]
    if (label === 'customerName' || label === 'nameUse') return [{ interactionId: id, label, value }]
    if (label === 'friction')
      return value.split(/[ ,]+/u).map((kind) => ({ interactionId: id, label, value: kind }))
    return []
  })
}

function turnLabels(
  interactionId: string,
  turn: SourceTurn,
  index: number,
  role: string | undefined,
): readonly GoldLabel[] {
  const turnId = `t${index}`
  const spoken = !turn.words.some((word) => ['note', 'event', 'automation'].includes(word))
  if (!spoken || turn.labels.has('unsure')) return []
  const on = (label: string, value: GoldLabel['value']): GoldLabel => ({
    interactionId,
    turnId,
    label,
    value,
  })
  const spans = (
    key: string,
    label: string,
    value: (given: string) => GoldLabel['value'],
  ): readonly GoldLabel[] =>
    turn.marks.flatMap(({ key: given, start, end, value: what }) =>
      given === key ? [{ interactionId, turnId, start, end, label, value: value(what) }] : [],
    )
  const has = (key: string): boolean => turn.marks.some((mark) => mark.key === key)
  if (role === 'customer')
    return [
      on('need', turn.labels.get('need') ?? false),
      ...turn.marks.flatMap(({ key, start, end }) =>
        key === 'self'
          ? [{ interactionId, turnId, start, end, label: 'customerName', value: turn.text.slice(start, end) }]
          : [],
      ),
      ...spans('q', 'question', (what) => what),
    ]
  if (role !== 'agent') return []
  const whole = turn.labels.get('scripted')
  const empathy = turn.labels.get('empathy')
  return [
    on('scripted', whole !== undefined || pastedShare(turn) >= 0.5),
    ...(whole !== undefined && whole !== 'stock' ? [on('template', whole)] : []),
    ...spans('scripted', 'template', (what) => what).filter(({ value }) => value !== 'stock'),
    ...(turn.time === '-' ? [] : [on('rushed', turn.labels.has('rushed'))]),
    ...(empathy === undefined ? [] : [on('empathy', Number(empathy))]),
    ...spans('name', 'nameUse', (what) => what).filter(({ value }) => value !== 'generic'),
    on('effort', has('effort')),
    on('discourtesy', has('rude')),
    ...(has('askedagain') ? spans('askedagain', 'friction', () => 'asked-again') : []),
    ...(turn.labels.has('repeat') ? [on('friction', 'repeated-instruction')] : []),
  ]
}

/** Words inside pasted passages, of all words; name marks and greetings are counted like any other. */
function pastedShare({ text, marks }: SourceTurn): number {
  const all = words(text)
  let pasted = 0
  let reached = 0
  for (const { key, start, end } of marks) {
    if (key !== 'scripted' || end <= reached) continue
    pasted += words(text.slice(Math.max(start, reached), end))
    reached = end
  }
  return all === 0 ? 0 : pasted / all
}

function words(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length
}

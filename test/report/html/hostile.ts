/** A corpus in which every text tries to be something else. Written for this test; nobody speaks here. */
import type { Interaction, Macro } from '../../../src/index.ts'

export const attacks: readonly string[] = [
  '</script><script>window.hit=1</script>',
  '<img src=x onerror="window.hit=1">',
  '"><svg onload=window.hit=1>',
  "' onfocus='window.hit=1' autofocus='",
  '<!--<script>',
  ']]><iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
  'javascript:window.hit=1',
  '<base href="https://example.invalid/"><link rel=stylesheet href=x>',
  '<style>body{display:none}</style>',
  '{{constructor.constructor("window.hit=1")()}}',
  '=HYPERLINK("https://example.invalid","x")',
  '\u202Eright to left\u2066 and isolated',
  'line\u2028separator\u2029paragraph',
  '__proto__',
  'constructor',
  'lone \ud800 surrogate and \u0000 nothing',
  'W'.repeat(400),
]

/** The same routine in several interactions, so that it becomes a template. */
const routine = (attack: string): string =>
  `Thank you for reaching out to us about ${attack} today, we take all of this very seriously and will come back soon.`

export const hostile: readonly Interaction[] = attacks.flatMap((attack, index) =>
  [0, 1, 2].map((copy): Interaction => ({
    id: `${attack}${copy === 0 ? '' : copy}`,
    channel: 'chat',
    startedAt: `2026-03-0${copy + 1}T09:14:00Z`,
    participants: [
      { id: `c ${attack}`, role: 'customer', name: attack },
      { id: `a ${attack}`, role: 'agent', name: `agent ${attack}`, group: attack },
    ],
    turns: [
      {
        id: `first ${attack}`,
        participantId: `c ${attack}`,
        text: `My name is Ann. I am really upset about ${attack}! When do I get my money back? ${attack}`,
        sentAt: `2026-03-0${copy + 1}T09:14:00Z`,
      },
      {
        id: attack,
        participantId: `a ${attack}`,
        text: routine(attacks[(index % 3) + 1]!),
        sentAt: `2026-03-0${copy + 1}T09:14:03Z`,
        provenance: { kind: 'macro', id: attack, title: attack },
      },
      {
        id: `last ${attack}`,
        participantId: `a ${attack}`,
        text: `Hi Karen, ${routine(attack)}`,
        sentAt: `2026-03-0${copy + 1}T09:14:05Z`,
      },
    ],
    metadata: { queue: attack, origin: attack, ['__proto__']: attack },
  })),
)

export const hostileMacros: readonly Macro[] = attacks.map((attack) => ({
  id: attack,
  title: attack,
  text: routine(attack),
}))

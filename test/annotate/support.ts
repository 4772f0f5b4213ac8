import { readFileSync } from 'node:fs'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import type { Annotated, AnnotatedTurn } from '../../src/annotate/types.ts'
import { languages } from '../../src/language/index.ts'
import {
  provenanceKinds,
  turnKinds,
  type Interaction,
  type Participant,
  type Role,
  type Turn,
} from '../../src/model/interaction.ts'
import type { Span } from '../../src/model/span.ts'

export const annotate = createAnnotator(languages)

type Changes = Partial<Omit<Interaction, 'turns'>>

const ROLES: Readonly<Record<string, Role>> = {
  c: 'customer',
  a: 'agent',
  b: 'bot',
  s: 'system',
  u: 'unknown',
}
const SPEAKER =
  /^(?:(?<minute>\d\d):(?<second>\d\d) )?(?<who>[cabsu]\d?)(?:\/(?<mark>[\w-]+))?: ?(?<text>.*)$/u

/**
 * An interaction in English written as lines of `c: Hello`, `00:05 a2: Hi` or `a/macro: Thanks`; the letter is the
 * role, what follows the slash the kind or the provenance, and a line without a speaker goes on with the turn before it.
 */
export function chat(script: string, changes: Changes = {}): Interaction {
  const turns: Turn[] = []
  for (const line of script.trim().split('\n')) {
    const turn = SPEAKER.exec(line.trim())?.groups
    if (turn !== undefined) turns.push(turnOf(turn as unknown as Fields))
    else turns[turns.length - 1] = { ...turns.at(-1)!, text: `${turns.at(-1)!.text}\n${line.trim()}` }
  }
  const ids = [...new Set(turns.map(({ participantId }) => participantId))]
  return {
    id: 'i1',
    channel: 'chat',
    language: 'en',
    participants: ids.map((id): Participant => ({ id, role: ROLES[id.charAt(0)]! })),
    turns,
    ...changes,
  }
}

interface Fields {
  readonly minute?: string
  readonly second?: string
  readonly who: string
  readonly mark?: string
  readonly text: string
}

function turnOf({ minute, second, who, mark, text }: Fields): Turn {
  const kind = turnKinds.find((name) => name === mark)
  const origin = provenanceKinds.find((name) => name === mark)
  return {
    participantId: who,
    text,
    ...(minute !== undefined && { sentAt: `2026-03-02T09:${minute}:${second ?? '00'}Z` }),
    ...(kind && { kind }),
    ...(origin && { provenance: { kind: origin } }),
  }
}

/** A mail of one turn, by the agent unless said otherwise. */
export function mail(text: string, by: 'a' | 'c' = 'a'): Interaction {
  return { ...chat(`${by}: `, { channel: 'email' }), turns: [{ participantId: by, text }] }
}

/** Names for the participants, by id: `named({ c: 'Anna' })`. */
export function named(interaction: Interaction, names: Readonly<Record<string, string>>): Interaction {
  const participants = interaction.participants.map((participant): Participant => {
    const name = names[participant.id]
    return name === undefined ? participant : { ...participant, name }
  })
  return { ...interaction, participants }
}

export function quote({ text }: { readonly text: string }, { start, end }: Span): string {
  return text.slice(start, end)
}

/** What the regions of a turn hold, as `kind: text`. */
export function regions(turn: AnnotatedTurn): string[] {
  return turn.regions.map((region) => `${region.kind}: ${quote(turn, region)}`)
}

/** What the regions of an agent's mail hold, given line by line. */
export function inMail(...lines: readonly string[]): string[] {
  return regions(annotate(mail(lines.join('\n'))).turns[0]!)
}

/** How the agents' turns use names, as `kind: text`. */
export function names({ turns }: Annotated): string[] {
  return turns
    .filter(({ role }) => role === 'agent')
    .flatMap((turn) => turn.names.map((name) => `${name.kind}: ${quote(turn, name)}`))
}

export function exampleCorpus(): readonly Interaction[] {
  const file = new URL('../../corpora/example/interactions.jsonl', import.meta.url)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Interaction)
}

/**
 * The floor beside the findings: what a list of words, or one simple rule, makes of the same judgement. English, and as
 * simple as what many products ship; a signal that does not beat it has not earned its place.
 */
import { turnId, type Interaction } from '../model/interaction.ts'
import { parseInstant } from '../model/time.ts'
import type { Judged } from './judged.ts'

type Rule = (thing: Judged) => boolean

const words = (list: string): readonly string[] => list.split(', ')

const lists = {
  need: words(
    'angry, annoyed, awful, confused, desperate, disappointed, disgusted, fed up, frustrated, frustrating, furious, help, horrible, ridiculous, sad, scared, terrible, unacceptable, unhappy, upset, urgent, worried, worst',
  ),
  empathy: words(
    'apologise, apologize, apologies, appreciate, feel, frustrating, frustration, hear that, i understand, imagine, inconvenience, sorry, understandable',
  ),
  effort: words(
    'congratulations, enjoy, great question, happy to, hope, i will personally, personally, wish',
  ),
  discourtesy: words(
    'calm down, dumb, idiot, lazy, listen, not my problem, nonsense, rude, shut up, stupid, whatever, your fault',
  ),
  friction: words(
    'again, already, connect you, department, on hold, other team, transfer, transferring, wait',
  ),
} as const

export type ListedLabel = keyof typeof lists | 'rushed' | 'question' | 'nameUse'

export function byWordList(label: ListedLabel, thing: Judged): boolean {
  return label in lists
    ? holdsAny(textOf(thing), lists[label as keyof typeof lists])
    : simpleRules[label as keyof typeof simpleRules](thing)
}

/** Characters a second above which a reply is called rushed. */
const MAX_CHARS_PER_SECOND = 8

const simpleRules = {
  rushed: ({ run: { interaction }, turnId: id, end }) => {
    const index = interaction.turns.findIndex((turn, at) => turnId(turn, at) === id)
    const [before, now] = [interaction.turns[index - 1], interaction.turns[index]]
    const since = (turn: Interaction['turns'][number] | undefined): number =>
      turn?.startMs ?? (turn?.sentAt === undefined ? NaN : (parseInstant(turn.sentAt)?.ms ?? NaN))
    return (end * 1000) / (since(now) - since(before)) > MAX_CHARS_PER_SECOND
  },
  // A question is called ignored where the next words of the agent share none with it.
  question: ({ run: { interaction }, turnId: id, start, end }) => {
    const at = interaction.turns.findIndex((turn, index) => turnId(turn, index) === id)
    const asked = longWords(interaction.turns[at]!.text.slice(start, end))
    const agents = new Set(agentsOf(interaction))
    const answer = interaction.turns.slice(at + 1).find(({ participantId }) => agents.has(participantId))
    const said = new Set(longWords(answer?.text ?? ''))
    return !asked.some((word) => said.has(word))
  },
  // A name is called missed or wrong where no agent's text holds the first name of the participant data.
  nameUse: ({ run: { interaction } }) => {
    const name = interaction.participants.find(({ role }) => role === 'customer')?.name?.split(' ')[0]
    const agents = new Set(agentsOf(interaction))
    return (
      name !== undefined &&
      !interaction.turns.some(({ participantId, text }) => agents.has(participantId) && text.includes(name))
    )
  },
} as const satisfies Record<string, Rule>

function agentsOf({ participants }: Interaction): readonly string[] {
  return participants.flatMap(({ id, role }) => (role === 'agent' ? [id] : []))
}

/** The judged words; of a whole interaction, what its agents said. */
function textOf({ run: { interaction }, turnId: id, start, end }: Judged): string {
  if (id !== undefined)
    return interaction.turns.find((turn, index) => turnId(turn, index) === id)!.text.slice(start, end)
  const agents = new Set(agentsOf(interaction))
  return interaction.turns
    .flatMap(({ participantId, text }) => (agents.has(participantId) ? [text] : []))
    .join('\n')
}

function holdsAny(text: string, list: readonly string[]): boolean {
  const spaced = ` ${text
    .toLowerCase()
    .split(/\P{L}+/u)
    .join(' ')} `
  return list.some((word) => spaced.includes(` ${word} `))
}

/** Words of four letters or more, lower case. */
function longWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word.length >= 4)
}

/**
 * A labelled corpus of any size, one interaction at a time. The same options give the same bytes, and each interaction
 * depends on nothing but them and its number, so a million replies need no more memory than one.
 */
import type { Label } from '../../src/evaluate/corpus.ts'
import { random, type Random } from '../../src/evaluate/metrics/random.ts'
import type { Interaction, Turn } from '../../src/model/interaction.ts'
import { customerFrames } from './frames.ts'
import { chance, sentence } from './grammar.ts'
import { makeReply, type Reply } from './replies.ts'
import { fillSlots, makePeople, type People } from './slots.ts'
import { makeTemplates, zipf, type CorpusTemplate } from './templates.ts'
import { firstNames } from './words.ts'

export interface GeneratorOptions {
  /** Agent turns in all; the last interaction is cut short to end there. */
  readonly replies: number
  readonly seed?: string
  /** Share of the words of a pasted text that are changed, 0–1. */
  readonly noise?: number
  /** Default: one for 40 replies, from 10 to 500. */
  readonly templates?: number
  /** Default: one for 60 replies, from 4 to 400. */
  readonly agents?: number
  /** Share of replies that hold a pasted text, 0–1. */
  readonly scripted?: number
  /** Share of those that hold a second one, 0–1. */
  readonly second?: number
  /** How uneven the uses of templates are; 0 = all as likely. */
  readonly exponent?: number
}

/** An interaction and what is true of it. */
export interface Labelled {
  readonly interaction: Interaction
  readonly labels: readonly Label[]
}

const TEAMS = ['billing', 'delivery', 'returns', 'accounts', 'repairs'] as const
const START_MS = Date.UTC(2026, 2, 2, 8)
/** Between the starts of two interactions. */
const INTERVAL_MS = 30_000
/** Draws before a template somebody else owns is given up for the next one everybody has. */
const REDRAWS = 4

interface Setting {
  readonly options: Required<GeneratorOptions>
  readonly templates: readonly CorpusTemplate[]
  readonly draw: (random: Random) => number
}

export function settle(given: GeneratorOptions): Required<GeneratorOptions> {
  const { replies } = given
  const within = (low: number, high: number, value: number): number => Math.min(high, Math.max(low, value))
  return {
    seed: '1',
    noise: 0.05,
    templates: within(10, 500, Math.round(replies / 40)),
    agents: within(4, 400, Math.round(replies / 60)),
    scripted: 0.5,
    second: 0.1,
    exponent: 1,
    ...given,
  }
}

/** The templates the corpus of these options is made of. */
export function templatesOf(given: GeneratorOptions): readonly CorpusTemplate[] {
  const { templates, seed, agents } = settle(given)
  return makeTemplates(templates, seed, { agents, teams: TEAMS.length })
}

export function* generate(given: GeneratorOptions): Generator<Labelled, void, undefined> {
  const options = settle(given)
  const setting = {
    options,
    templates: templatesOf(given),
    draw: zipf(options.templates, options.exponent),
  }
  let left = options.replies
  for (let number = 0; left > 0; number++) {
    const rng = random(`${options.seed}/interaction/${number}`)
    const replies = Math.min(left, 1 + rng.below(3))
    yield makeInteraction(number, replies, setting, rng)
    left -= replies
  }
}

function makeInteraction(number: number, replies: number, setting: Setting, rng: Random): Labelled {
  const agent = rng.below(setting.options.agents)
  const team = TEAMS[agent % TEAMS.length]!
  const people = makePeople(firstNames[agent % firstNames.length]!, team, rng)
  const isEmail = chance(0.5, rng)
  const id = `g${number}`
  const turns: Turn[] = []
  const labels: Label[] = []
  const clock = { ms: START_MS + number * INTERVAL_MS }
  for (let reply = 0; reply < replies; reply++) {
    turns.push(customerTurn(turns.length, people, clock, rng))
    const templates = chooseTemplates(agent, setting, rng)
    const made = makeReply({ templates, noise: setting.options.noise, isEmail }, people, rng)
    const turnId = `t${turns.length}`
    turns.push(agentTurn(turnId, `agent-${agent}`, made, clock, rng))
    labels.push({ interactionId: id, turnId, label: 'scripted', value: made.passages.length > 0 })
    for (const { start, end, template } of made.passages)
      labels.push({ interactionId: id, turnId, start, end, label: 'template', value: template })
  }
  const interaction: Interaction = {
    schemaVersion: 1,
    id,
    channel: isEmail ? 'email' : 'chat',
    language: 'en',
    startedAt: new Date(START_MS + number * INTERVAL_MS).toISOString(),
    participants: [
      { id: 'customer', role: 'customer', ...(chance(0.7, rng) && { name: people.surname }) },
      { id: `agent-${agent}`, role: 'agent', name: people.agent, group: team },
    ],
    turns,
  }
  return { interaction, labels }
}

function customerTurn(index: number, people: People, clock: { ms: number }, rng: Random): Turn {
  const sentences = Array.from({ length: 1 + rng.below(3) }, () =>
    fillSlots(sentence(customerFrames, rng), people, rng),
  )
  clock.ms += 5000 + 1000 * rng.below(120)
  return {
    id: `t${index}`,
    participantId: 'customer',
    text: sentences.join(' '),
    sentAt: new Date(clock.ms).toISOString(),
  }
}

/** Own words take their time to type, pasted ones do not. */
function agentTurn(
  id: string,
  participantId: string,
  reply: Reply,
  clock: { ms: number },
  rng: Random,
): Turn {
  const pasted = reply.passages.reduce((sum, { start, end }) => sum + end - start, 0)
  clock.ms += 1000 * Math.round(4 + rng.below(20) + (reply.text.length - pasted) * (0.2 + 0.2 * rng.next()))
  return { id, participantId, text: reply.text, sentAt: new Date(clock.ms).toISOString() }
}

function chooseTemplates(agent: number, setting: Setting, rng: Random): readonly CorpusTemplate[] {
  const { scripted, second } = setting.options
  if (!chance(scripted, rng)) return []
  const first = chooseTemplate(agent, setting, rng)
  const next = chance(second, rng) ? chooseTemplate(agent, setting, rng) : first
  return next === first ? [first] : [first, next]
}

function chooseTemplate(agent: number, { templates, draw }: Setting, rng: Random): CorpusTemplate {
  let number = draw(rng)
  for (let i = 0; i < REDRAWS && !isAvailable(templates[number]!, agent); i++) number = draw(rng)
  while (!isAvailable(templates[number]!, agent)) number = (number + 1) % templates.length
  return templates[number]!
}

function isAvailable({ scope, owner }: CorpusTemplate, agent: number): boolean {
  return scope === 'everyone' || owner === (scope === 'team' ? agent % TEAMS.length : agent)
}

/**
 * A labelled corpus of any size, one interaction at a time. The same options give the same bytes, and each interaction
 * depends on nothing but them and its number, so a million replies need no more memory than one.
 */
import type { Label } from '../../src/evaluate/corpus.ts'
import { random, type Random } from '../../src/evaluate/metrics/random.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import type { Macro } from '../../src/model/macro.ts'
import { chance, createSpeaker, zipf, type Speaker } from './grammar.ts'
import { habitsOf } from './habits.ts'
import { makeTurns, type Scene } from './interaction.ts'
import { grammars, type Language } from './languages/index.ts'
import { makePeople } from './slots.ts'
import { makeTemplates, type CorpusTemplate } from './templates.ts'

export interface GeneratorOptions {
  /** Agent turns in all; the last interaction is cut short to end there. */
  readonly replies: number
  readonly seed?: string
  readonly language?: Language
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
  /**
   * Whether people need, ask, answer, hurry and use names, each agent with habits of their own, and all of it labelled; else
   * only what was pasted is.
   */
  readonly conduct?: boolean
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
  readonly speaker: Speaker
  readonly templates: readonly CorpusTemplate[]
  readonly draw: (random: Random) => number
}

export function settle(given: GeneratorOptions): Required<GeneratorOptions> {
  const { replies } = given
  const within = (low: number, high: number, value: number): number => Math.min(high, Math.max(low, value))
  return {
    seed: '1',
    language: 'en',
    noise: 0.05,
    templates: within(10, 500, Math.round(replies / 40)),
    agents: within(4, 400, Math.round(replies / 60)),
    scripted: 0.5,
    second: 0.1,
    exponent: 1,
    conduct: false,
    ...given,
  }
}

/** The templates the corpus of these options is made of. */
export function templatesOf(given: GeneratorOptions): readonly CorpusTemplate[] {
  return settingOf(given).templates
}

/** The templates everybody pastes, as the saved replies an organisation would supply. */
export function macrosOf(given: GeneratorOptions): readonly Macro[] {
  return templatesOf(given).flatMap(({ id, sentences, scope }) =>
    scope === 'everyone' ? [{ id, text: sentences.join(' ') }] : [],
  )
}

function settingOf(given: GeneratorOptions): Setting {
  const options = settle(given)
  const speaker = createSpeaker(grammars[options.language])
  const owners = { agents: options.agents, teams: TEAMS.length }
  return {
    options,
    speaker,
    templates: makeTemplates(options.templates, options.seed, owners, speaker),
    draw: zipf(options.templates, options.exponent),
  }
}

export function* generate(given: GeneratorOptions): Generator<Labelled, void, undefined> {
  const setting = settingOf(given)
  const { replies: total, seed } = setting.options
  let left = total
  for (let number = 0; left > 0; number++) {
    const rng = random(`${seed}/interaction/${number}`)
    const replies = Math.min(left, 1 + rng.below(3))
    yield makeInteraction(number, replies, setting, rng)
    left -= replies
  }
}

function makeInteraction(number: number, replies: number, setting: Setting, rng: Random): Labelled {
  const { options, speaker } = setting
  const agent = rng.below(options.agents)
  const team = TEAMS[agent % TEAMS.length]!
  const names = speaker.grammar.firstNames
  const people = makePeople(speaker.grammar, { agent: names[agent % names.length]!, team }, rng)
  const habits = options.conduct ? habitsOf(agent, options.seed) : null
  const scripted = Math.min(1, options.scripted * (habits?.pastes ?? 1))
  const scene: Scene = {
    id: `g${number}`,
    agent: `agent-${agent}`,
    people,
    speaker,
    habits,
    isEmail: chance(0.5, rng),
    replies,
    noise: options.noise,
    startMs: START_MS + number * INTERVAL_MS,
    choose: () => chooseTemplates(agent, scripted, setting, rng),
    random: rng,
    conductRandom: random(`${options.seed}/conduct/${number}`),
  }
  const { turns, labels, isNamed = chance(0.7, rng) } = makeTurns(scene)
  const interaction: Interaction = {
    schemaVersion: 1,
    id: scene.id,
    channel: scene.isEmail ? 'email' : 'chat',
    language: options.language,
    startedAt: new Date(scene.startMs).toISOString(),
    participants: [
      { id: 'customer', role: 'customer', ...(isNamed && { name: people.surname }) },
      { id: scene.agent, role: 'agent', name: people.agent, group: team },
    ],
    turns,
  }
  return { interaction, labels }
}

function chooseTemplates(
  agent: number,
  scripted: number,
  setting: Setting,
  rng: Random,
): readonly CorpusTemplate[] {
  if (!chance(scripted, rng)) return []
  const first = chooseTemplate(agent, setting, rng)
  const next = chance(setting.options.second, rng) ? chooseTemplate(agent, setting, rng) : first
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

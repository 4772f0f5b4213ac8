/** The turns of one interaction, and what is true of each. */
import type { Label } from '../../src/evaluate/corpus.ts'
import type { Random } from '../../src/evaluate/metrics/random.ts'
import type { Turn } from '../../src/model/interaction.ts'
import { makeMessage, respond, type Message, type NameUse, type Response } from './conduct.ts'
import { pick, type Speaker } from './grammar.ts'
import type { Habits } from './habits.ts'
import { makeReply, type Reply } from './replies.ts'
import { fillSlots, type People } from './slots.ts'
import type { CorpusTemplate } from './templates.ts'

export interface Scene {
  readonly id: string
  /** Participant id. */
  readonly agent: string
  readonly people: People
  readonly speaker: Speaker
  /** `null`: nobody behaves in any way, and only what is pasted is labelled. */
  readonly habits: Habits | null
  readonly isEmail: boolean
  readonly replies: number
  readonly noise: number
  readonly startMs: number
  readonly choose: () => readonly CorpusTemplate[]
  /** Conduct has a stream of its own. */
  readonly random: Random
  readonly conductRandom: Random
}

export interface Played {
  readonly turns: readonly Turn[]
  readonly labels: readonly Label[]
  /** Whether the participant data holds the customer's name; absent where that is left open. */
  readonly isNamed?: boolean
}

export function makeTurns(scene: Scene): Played {
  return scene.habits === null ? pastedTurns(scene) : conductedTurns(scene, scene.habits)
}

function pastedTurns(scene: Scene): Played {
  const { people, speaker, random } = scene
  const stage = createStage(scene)
  for (let reply = 0; reply < scene.replies; reply++) {
    const sentences = Array.from({ length: 1 + random.below(3) }, () =>
      fillSlots(speaker.sentence(speaker.grammar.customerFrames, random), people, speaker, random),
    )
    stage.customer(sentences.join(' '))
    const templates = scene.choose()
    const { noise, isEmail } = scene
    stage.agent(makeReply({ templates, noise, isEmail }, people, speaker, random), null)
  }
  return stage
}

/** Where the customer's name is known from, as likely as often as it stands here. */
const SOURCES = ['stated', 'stated', 'data', 'data', 'nowhere'] as const

function conductedTurns(scene: Scene, habits: Habits): Played {
  const { speaker, random, conductRandom, noise, isEmail } = scene
  const people = { ...scene.people, subject: pick(speaker.grammar.conduct.subjects, conductRandom) }
  const stage = createStage(scene)
  const source = pick(SOURCES, conductRandom)
  const used = new Set<NameUse>()
  for (let number = 0; number < scene.replies; number++) {
    const introduces = source === 'stated' && number === 0
    const message = makeMessage(speaker, people, { introduces, random: conductRandom })
    const names = source === 'nowhere' ? 'forgets' : habits.names
    const plan = { message, habits: { ...habits, names }, isEmail, random: conductRandom }
    const response = respond(speaker, people, plan)
    labelMessage(message, response, stage.customer(message.text), stage)
    const { opening, sentences, addressed } = response
    const templates = scene.choose()
    const reply = makeReply({ templates, noise, isEmail, sentences, opening }, addressed, speaker, random)
    labelReply(reply, message, response, stage.agent(reply, response), stage)
    if (reply.names.length > 0) used.add(response.nameUse)
  }
  const isKnown = source !== 'nowhere'
  if (isKnown) stage.labels.push(stage.label('customerName', people.surname))
  const nameUse = summedUp(used, isKnown, isEmail || scene.replies > 1)
  if (nameUse !== null) stage.labels.push(stage.label('nameUse', nameUse))
  return { ...stage, isNamed: source === 'data' }
}

const WORST_FIRST = ['wrong', 'placeholder', 'misspelt', 'correct'] as const

/** The worst use, or that there was none; `null` where one short reply gave little occasion. */
function summedUp(used: ReadonlySet<NameUse>, isKnown: boolean, hadOccasion: boolean): string | null {
  const worst = WORST_FIRST.find((use) => used.has(use))
  if (worst !== undefined) return worst
  if (!isKnown) return 'none'
  return hadOccasion ? 'missed' : null
}

function labelMessage(
  { need, asked }: Message,
  { answered }: Response,
  turnId: string,
  { labels, label }: Stage,
): void {
  labels.push(label('need', need, turnId))
  if (asked === null) return
  const { start, end } = asked
  labels.push({ ...label('question', answered, turnId), start, end })
}

function labelReply(
  reply: Reply,
  message: Message,
  { empathy, rushed, nameUse }: Response,
  turnId: string,
  { labels, label }: Stage,
): void {
  if (message.need !== false) labels.push(label('empathy', empathy, turnId))
  // Pasting is fast, and no rush: what has something pasted in it is not judged.
  if (reply.passages.length === 0) labels.push(label('rushed', rushed, turnId))
  for (const place of reply.names) labels.push({ ...label('nameUse', nameUse, turnId), ...place })
}

interface Stage {
  readonly turns: Turn[]
  readonly labels: Label[]
  readonly label: (label: Label['label'], value: Label['value'], turnId?: string) => Label
  /** Each adds a turn and gives its id. */
  readonly customer: (text: string) => string
  readonly agent: (reply: Reply, response: Response | null) => string
}

function createStage({ id, agent, startMs, random }: Scene): Stage {
  const turns: Turn[] = []
  const labels: Label[] = []
  let clockMs = startMs
  const label: Stage['label'] = (name, value, turnId) => ({
    interactionId: id,
    ...(turnId !== undefined && { turnId }),
    label: name,
    value,
  })
  const add = (participantId: string, text: string): string => {
    const turnId = `t${turns.length}`
    turns.push({ id: turnId, participantId, text, sentAt: new Date(clockMs).toISOString() })
    return turnId
  }
  return {
    turns,
    labels,
    label,
    customer(text) {
      clockMs += 5000 + 1000 * random.below(120)
      return add('customer', text)
    },
    agent(reply, response) {
      clockMs += 1000 * delaySeconds(reply, response, random)
      const turnId = add(agent, reply.text)
      labels.push(label('scripted', reply.passages.length > 0, turnId))
      for (const { start, end, template } of reply.passages)
        labels.push({ interactionId: id, turnId, start, end, label: 'template', value: template })
      return turnId
    },
  }
}

/** Own words take their time to type, pasted ones do not, and whoever is rushed takes none. */
function delaySeconds({ text, passages }: Reply, response: Response | null, random: Random): number {
  if (response?.rushed === true && passages.length === 0) return 1 + random.below(3)
  const pasted = passages.reduce((sum, { start, end }) => sum + end - start, 0)
  return Math.round(4 + random.below(20) + (text.length - pasted) * (0.2 + 0.2 * random.next()))
}

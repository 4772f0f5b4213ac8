/**
 * How well pace alone tells picked from typed turns on STAR, beside characters a second since the message before: AUC of each on
 * the same turns, of all of them and of two halves of the agents. Templates are left out on purpose: what is known to be
 * pasted would give the answer away. The agents' own pace is learned from the same turns, without their labels.
 *
 *     npx tsx bench/star-pace.ts ../shared/data/star
 */
import { readFileSync } from 'node:fs'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { hurryBeside, hurryOf } from '../src/annotate/pace/pace.ts'
import { PaceFitter } from '../src/annotate/pace/pace-fitter.ts'
import { createPeers } from '../src/annotate/pace/peers.ts'
import { auc } from '../src/evaluate/metrics/index.ts'
import { languages } from '../src/language/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { hashText } from '../src/text/hash-word.ts'

interface Row {
  readonly agent: string
  readonly positive: boolean
  readonly hurry: number
  readonly charactersPerSecond: number
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder that holds STAR')
const read = (file: string): readonly string[] =>
  readFileSync(`${folder}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
const picked = new Map<string, boolean>()
for (const line of read('labels.jsonl')) {
  const { interactionId, turnId, label, value } = JSON.parse(line) as Record<string, unknown>
  if (label === 'scripted') picked.set(`${String(interactionId)} ${String(turnId)}`, value === true)
}
const annotate = createAnnotator(languages)
const fitter = new PaceFitter()

const rows = read('interactions.jsonl').flatMap((line): readonly Row[] => {
  const annotated = annotate(JSON.parse(line) as Interaction)
  fitter.add(annotated)
  return annotated.timedPairs.flatMap((pair) => {
    const reply = pair.reply.turns[0]!
    const positive = picked.get(`${annotated.interaction.id} ${reply.id}`)
    if (positive === undefined) return []
    // Half a second: what a clock of whole seconds leaves open on average.
    const charactersPerSecond = (1000 * reply.text.length) / (pair.gapMs + 500)
    return [{ agent: pair.reply.participantId, positive, hurry: hurryOf(pair), charactersPerSecond }]
  })
})
const peers = createPeers(fitter.baseline())
const half = (of: 0 | 1): readonly Row[] => rows.filter(({ agent }) => hashText(agent) % 2 === of)
console.log(JSON.stringify({ all: figures(rows), halfA: figures(half(0)), halfB: figures(half(1)) }, null, 2))

function figures(of: readonly Row[]): object {
  const figure = (score: (row: Row) => number): number =>
    Math.round(1000 * auc(of.map((row) => ({ score: score(row), positive: row.positive })))!) / 1000
  return {
    agents: new Set(of.map(({ agent }) => agent)).size,
    turns: of.length,
    picked: of.filter(({ positive }) => positive).length,
    charactersPerSecond: figure((row) => row.charactersPerSecond),
    hurry: figure(({ hurry }) => hurry),
    hurryBesideTheAgentsOwn: figure(({ hurry, agent }) => hurryBeside(hurry, peers.unhurried(agent) ?? 1)),
  }
}

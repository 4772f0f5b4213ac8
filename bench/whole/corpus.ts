/** What is measured on: real sentences where they are at hand, generated ones else. */
import { existsSync } from 'node:fs'
import { openSource, type Source, type SourceSetup } from '../templates/source.ts'
import type { Labelled } from '../../corpora/generator/corpus.ts'
import { truthsOf } from '../templates/types.ts'
import type { Text } from './result.ts'

const REAL = '../shared/data/templates-real-05'
const SEED = 'bench'
/** Replies of the generated corpus where the real one is not at hand. */
const GENERATED = 20_000
const WHOLE = Number.MAX_SAFE_INTEGER

export interface Held {
  readonly text: Text
  readonly interactions: readonly Labelled[]
  /** One interaction each, as JSON. */
  readonly lines: readonly string[]
}

/** The corpus of the stages. */
export function mainCorpus(): Held {
  const setup: SourceSetup = existsSync(REAL)
    ? { kind: 'folder', folder: REAL, replies: WHOLE }
    : { kind: 'generated', options: { replies: GENERATED, seed: SEED } }
  return held(openSource(setup))
}

/** A generated one, of which all but the size is the same. */
export function generatedCorpus(replies: number): Held {
  return held(openSource({ kind: 'generated', options: { replies, seed: SEED, conduct: true } }))
}

/** Its first interactions. */
export function startOf({ text, interactions }: Held, count: number): Held {
  return heldOf(text.corpus, interactions.slice(0, count))
}

function held(source: Source): Held {
  return heldOf(String(source.description['corpus']), [...source.interactions()])
}

function heldOf(corpus: string, interactions: readonly Labelled[]): Held {
  const lines = interactions.map(({ interaction }) => JSON.stringify(interaction))
  const sum = (of: (labelled: Labelled) => number): number =>
    interactions.reduce((total, labelled) => total + of(labelled), 0)
  return {
    text: {
      corpus,
      interactions: interactions.length,
      replies: sum((labelled) => truthsOf(labelled).size),
      turns: sum(({ interaction }) => interaction.turns.length),
      bytes: lines.reduce((total, line) => total + Buffer.byteLength(line) + 1, 0),
    },
    interactions,
    lines,
  }
}

/** Rows of what has a result file of its own already. */
import { readFileSync } from 'node:fs'
import { area, share, type Row } from './rows.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))

interface Recurrence {
  readonly figures: Readonly<
    Record<
      string,
      { readonly turns: { readonly n: number; readonly positive: number; readonly auc: number } }
    >
  >
}

interface Emotion {
  readonly negative: {
    readonly auc: number
    /** Texts, mean score and share of negative ones, by tenth. */
    readonly calibration: readonly (readonly [number, number, number])[]
  }
}

interface Need {
  readonly clean: {
    readonly all: { readonly turns: number; readonly needy: number; readonly falseAlarms: number }
  }
}

export function committedRows(): readonly Row[] {
  return [...starUnseen(), goEmotions(), cleanNeed()]
}

function starUnseen(): readonly Row[] {
  const { figures } = read('recurrence-model.json') as Recurrence
  const sizes = [
    ['star', 'learning from all'],
    ['star, 20 an agent', 'learning from 20 of an agent'],
    ['star, 5 an agent', 'learning from 5 of an agent'],
  ] as const
  return sizes.map(([set, learned]) => {
    const { n, positive, auc } = figures[`${set}: other agents and domains`]!.turns
    return {
      corpus: 'STAR',
      what: `scripted turns, ${learned}, AUC`,
      ...area(auc, Math.round(positive * n), n),
      unseen: 'all of it: agents and domains the model was not fitted on',
    }
  })
}

function goEmotions(): Row {
  const { auc, calibration } = (read('emotion-model.json') as Emotion).negative
  const n = calibration.reduce((sum, [count]) => sum + count, 0)
  const positives = calibration.reduce((sum, [count, , negative]) => sum + count * negative, 0)
  return {
    corpus: 'GoEmotions',
    what: 'negative emotion of a comment, of which need is made, AUC',
    ...area(auc, Math.round(positives), n),
    unseen: 'the development part, all of it',
  }
}

function cleanNeed(): Row {
  const { turns, needy, falseAlarms } = (read('need-model.json') as Need).clean.all
  const calm = turns - needy
  return {
    corpus: 'clean',
    what: 'calm customers’ turns taken for needy',
    ...share(Math.round(falseAlarms * calm), calm),
    unseen: 'nothing was fitted to it; written by us',
  }
}

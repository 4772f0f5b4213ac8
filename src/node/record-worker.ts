/** What a worker thread does with records, and word of the one it is at, so that one that hangs can be told. */
import type { LearningAnnotator } from '../annotate/annotate.ts'
import { attempt } from '../attempt.ts'
import type { Interaction } from '../model/interaction.ts'
import type { Report } from '../model/report.ts'
import { blockEnd, type Pipeline } from '../pipeline.ts'
import { emptyTally, mergeTallies, tallyReport, type Tally } from '../report/index.ts'
import { encodeBody } from '../templates/codec.ts'
import { TemplateFitter } from '../templates/fit.ts'
import { Place, type Fitted, type Scored } from './protocol.ts'

export class RecordWorker {
  private readonly place: Int32Array
  private readonly before: (interaction: Interaction) => void

  /** `place`: as in `WorkerData`. `before` is called with each interaction before it is analysed. */
  constructor(place: Int32Array, before: (interaction: Interaction) => void) {
    this.place = place
    this.before = before
  }

  fit(job: number, records: readonly string[], annotate: LearningAnnotator): Fitted {
    const fitter = new TemplateFitter()
    const failed: number[] = []
    this.begin(job)
    for (const [index, record] of records.entries()) {
      this.note(index)
      const isDone = attempt(() => {
        fitter.add(annotate(this.read(record)))
        return true
      })
      if (isDone === null) failed.push(index)
    }
    this.end()
    return { body: encodeBody(fitter.state()), pace: fitter.pace(), failed }
  }

  /** `finish` makes of a report what is to be handed over. */
  score(
    job: number,
    records: readonly string[],
    pipeline: Pipeline,
    finish: (interaction: Interaction, report: Report) => Report,
  ): Scored {
    this.begin(job)
    const interactions = records.map((record, index) => {
      this.note(index)
      return attempt(() => this.read(record))
    })
    const reports = this.reportsOf(interactions, pipeline, finish)
    let tally: Tally = emptyTally
    const lines = reports.map((report) => {
      if (report !== null) tally = mergeTallies(tally, tallyReport(report))
      return report && JSON.stringify(report)
    })
    this.end()
    return { lines, tally }
  }

  /** By place; `null` where there is no interaction, or none that can be analysed. */
  private reportsOf(
    interactions: readonly (Interaction | null)[],
    pipeline: Pipeline,
    finish: (interaction: Interaction, report: Report) => Report,
  ): readonly (Report | null)[] {
    const reports = interactions.map((): Report | null => null)
    const places = [...interactions.keys()].filter((index) => interactions[index] !== null)
    const sound = places.map((index) => interactions[index]!)
    for (let first = 0, end = 0; first < sound.length; first = end) {
      end = blockEnd(sound, first)
      const block = sound.slice(first, end)
      const noteAt = (start: number) => (at: number) => {
        this.note(places[start + at]!)
      }
      const made = attempt(() => pipeline(block, noteAt(first)))
      for (const [at, interaction] of block.entries()) {
        this.note(places[first + at]!)
        reports[places[first + at]!] = attempt(() =>
          finish(interaction, made?.[at] ?? pipeline([interaction])[0]!),
        )
      }
    }
    return reports
  }

  private read(record: string): Interaction {
    const interaction = JSON.parse(record) as Interaction
    this.before(interaction)
    return interaction
  }

  private begin(job: number): void {
    Atomics.store(this.place, Place.job, job)
  }

  private note(index: number): void {
    Atomics.store(this.place, Place.record, index + 1)
  }

  private end(): void {
    Atomics.store(this.place, Place.record, 0)
  }
}

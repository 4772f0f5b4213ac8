/** The folder of a run to a file, once this process holds it: what is written into it, and what becomes of it in the end. */
import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { loadTemplatesBy, saveTemplates, type TemplateIndex } from '../templates/template-index.ts'
import { digestBoth } from './digest-both.ts'
import type { Checkpoint, Journal, LearnedStep } from './journal.ts'
import type { KeptFile } from './kept-file.ts'
import type { Lock } from './lock.ts'
import { remove, take } from './places.ts'
import type { Progress, RunFolder } from './run-folder.ts'
import { writeFileSafely } from './write.ts'

export interface Paths {
  readonly folder: string
  readonly reports: string
  /** Where the problems are written, beside their place, and that place. */
  readonly problems: { readonly partial: string; readonly out: string } | null
  readonly templates: string
  readonly out: string
}

/** The files to write to; of a complete run, which only has to be put in its place, none is open. */
export interface Files {
  readonly done: Checkpoint | null
  readonly reports: KeptFile | null
  readonly problems: KeptFile | null
}

export class ClaimedFolder implements RunFolder {
  readonly done: Checkpoint | null
  readonly isComplete: boolean
  private isWorthKeeping: boolean
  private readonly learned: LearnedStep | undefined
  private readonly paths: Paths
  private readonly lock: Lock
  private readonly journal: Journal
  private readonly files: Files

  constructor(paths: Paths, lock: Lock, journal: Journal, files: Files) {
    this.paths = paths
    this.lock = lock
    this.journal = journal
    this.files = files
    this.done = files.done
    this.isComplete = files.reports === null
    this.learned = journal.steps.findLast((step) => step.kind === 'learned')
    this.isWorthKeeping = files.done !== null || this.learned !== undefined
  }

  async templates(): Promise<TemplateIndex | null> {
    if (this.learned === undefined) return null
    const bytes = await readFile(this.paths.templates).catch(() => null)
    return bytes !== null && sha256(bytes) === this.learned.digest ? loadTemplatesBy(digestBoth, bytes) : null
  }

  async keepTemplates(index: TemplateIndex): Promise<void> {
    const bytes = saveTemplates(index)
    await writeFileSafely(this.paths.templates, bytes)
    await this.journal.append({ kind: 'learned', digest: sha256(bytes) })
    this.isWorthKeeping = true
  }

  async write(ofReports: string, ofProblems: string): Promise<void> {
    await this.files.reports!.write(ofReports)
    await this.files.problems?.write(ofProblems)
  }

  async checkpoint(progress: Progress): Promise<void> {
    const reports = await this.files.reports!.sync()
    const problems = (await this.files.problems?.sync()) ?? null
    await this.journal.append({ kind: 'checkpoint', ...progress, reports, problems })
    this.isWorthKeeping = true
  }

  async finish(progress: Progress): Promise<void> {
    const { folder, reports, problems, out } = this.paths
    if (!this.isComplete) {
      await this.checkpoint(progress)
      await this.journal.append({ kind: 'complete' })
    }
    await this.close()
    if (problems !== null) await take(problems.partial, problems.out)
    await take(reports, out)
    await remove(folder)
    await this.lock.release()
  }

  async leave(): Promise<void> {
    await this.close()
    if (!this.isWorthKeeping) {
      if (this.paths.problems !== null) await rm(this.paths.problems.partial, { force: true })
      await remove(this.paths.folder)
    }
    await this.lock.release()
  }

  private async close(): Promise<void> {
    await this.files.reports?.close()
    await this.files.problems?.close()
    await this.journal.close()
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

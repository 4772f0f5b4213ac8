/**
 * What a run to a file leaves until it is complete, in a folder `FILE.partial` beside the file: the reports so far, the
 * journal that says how far they are right, and the templates learned. Whoever is killed, at whatever moment, leaves
 * something to go on with; what was at the place before stays until the very end.
 */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson } from '../model/hash.ts'
import type { TemplateIndex } from '../templates/template-index.ts'
import { ClaimedFolder, type Paths } from './claimed-folder.ts'
import { isSystemError } from './files.ts'
import { LAYOUT, openJournal, type Begin, type Checkpoint, type Extent, type Journal } from './journal.ts'
import { nothingWritten, openKept, type KeptFile } from './kept-file.ts'
import { lockFolder, type Lock } from './lock.ts'
import { isFolder, remove, requirePlace } from './places.ts'

/** How far a run has come; what it wrote behind that is gone, and written again. */
export type Progress = Omit<Checkpoint, 'kind' | 'reports' | 'problems'>

export interface RunFolder {
  /** Of the last checkpoint of earlier runs; `null` where this is the first, or none got so far. */
  readonly done: Progress | null
  /** Whether everything is written already. */
  readonly isComplete: boolean
  /** Templates an earlier run learned from the same input; `null` where there are none that are whole. */
  templates(): Promise<TemplateIndex | null>
  keepTemplates(index: TemplateIndex): Promise<void>
  write(reports: string, problems: string): Promise<void>
  /** From here a later run goes on. */
  checkpoint(done: Progress): Promise<void>
  /** Puts the files in their places; nothing is left of the folder. */
  finish(done: Progress): Promise<void>
  /** Lets go of it, for a later run to go on; nothing is left where there is nothing to go on with. */
  leave(): Promise<void>
}

export interface RunPlan extends Omit<Begin, 'kind' | 'layout' | 'run'> {
  readonly out: string
  readonly problems: string | null
  /** Whether to go on with what an earlier run left; without it, there must be nothing. */
  readonly resume: boolean
}

/** Throws a `TypeError` that says why, where the folder is held, or what is in it is of another run. */
export async function openRunFolder(plan: RunPlan): Promise<RunFolder> {
  const folder = `${plan.out}.partial`
  if (await isFolder(plan.out)) throw new TypeError(`${plan.out} is a folder`)
  for (const place of [plan.out, plan.problems]) if (place !== null) await requirePlace(place)
  const lock = await claim(folder, plan.resume)
  let journal: Journal | undefined
  try {
    journal = await openJournal(join(folder, 'journal'))
    return await openClaimed(plan, folder, lock, journal)
  } catch (error) {
    await journal?.close()
    if (journal?.steps.length === 0) await remove(folder)
    await lock.release()
    throw error
  }
}

async function claim(folder: string, resume: boolean): Promise<Lock> {
  for (;;) {
    const isNew = await mkdir(folder).then(
      () => true,
      (error: unknown) => {
        if (isSystemError(error) && error.code === 'EEXIST') return false
        throw error
      },
    )
    if (!isNew && !resume)
      throw new TypeError(
        `${folder} exists: another run is under way, or broke off (--resume goes on with it)`,
      )
    try {
      return await lockFolder(folder)
    } catch (error) {
      // The process that held it has just finished and removed it.
      if (!isSystemError(error) || error.code !== 'ENOENT') throw error
    }
  }
}

async function openClaimed(plan: RunPlan, folder: string, lock: Lock, journal: Journal): Promise<RunFolder> {
  const begun = await beginOf(plan, journal)
  const paths: Paths = {
    folder,
    reports: join(folder, 'reports'),
    problems:
      plan.problems === null
        ? null
        : { partial: `${plan.problems}.${begun.run}.partial`, out: plan.problems },
    templates: join(folder, 'templates'),
    out: plan.out,
  }
  const checkpoints = journal.steps.filter((step) => step.kind === 'checkpoint')
  const problemsPath = paths.problems?.partial ?? null
  const isComplete =
    journal.steps.at(-1)?.kind === 'complete' &&
    (await isPlacedOrWhole(paths.reports, checkpoints.at(-1)!.reports)) &&
    (await isPlacedOrWhole(problemsPath, checkpoints.at(-1)!.problems))
  const files = isComplete
    ? { done: checkpoints.at(-1)!, reports: null, problems: null }
    : await openFiles(paths.reports, problemsPath, checkpoints)
  return new ClaimedFolder(paths, lock, journal, files)
}

/** What the folder is of, which is what the plan is of; taken down where nothing was. */
async function beginOf({ out, library, options, inputs, resume }: RunPlan, journal: Journal): Promise<Begin> {
  const { steps } = journal
  const [first] = steps
  if (first?.kind !== 'begin') {
    const begin = {
      kind: 'begin',
      layout: LAYOUT,
      library,
      options,
      inputs,
      run: randomUUID().slice(0, 8),
    } as const
    await journal.append(begin)
    return begin
  }
  const differs = (what: string): never => {
    throw new TypeError(`The run to resume had other ${what}; to begin anew, delete ${out}.partial`)
  }
  if (first.layout !== LAYOUT || first.library !== library) differs('version')
  if (first.options !== options) differs('options')
  if (!resume || canonicalJson(first.inputs) !== canonicalJson(inputs)) differs('input')
  if (steps.length > 1 && inputs.some(({ digest }) => digest === null))
    throw new TypeError('Standard input that is passed on as it comes cannot be resumed; name a file')
  return first
}

/** The files, opened to go on behind the last checkpoint that their content still confirms. */
async function openFiles(
  reportsPath: string,
  problemsPath: string | null,
  checkpoints: readonly Checkpoint[],
): Promise<{ done: Checkpoint | null; reports: KeptFile; problems: KeptFile | null }> {
  for (const done of [...checkpoints].reverse()) {
    const reports = await openKept(reportsPath, done.reports)
    if (reports === null) continue
    if (problemsPath === null) return { done, reports, problems: null }
    const problems = await openKept(problemsPath, done.problems ?? nothingWritten)
    if (problems !== null) return { done, reports, problems }
    await reports.close()
  }
  const reports = (await openKept(reportsPath, nothingWritten))!
  if (problemsPath === null) return { done: null, reports, problems: null }
  const problems = await openKept(problemsPath, nothingWritten).catch(async (error: unknown) => {
    await reports.close()
    throw error
  })
  return { done: null, reports, problems }
}

/** Whether a file of a complete run is in its place already, or holds all that belongs there. */
async function isPlacedOrWhole(path: string | null, extent: Extent | null): Promise<boolean> {
  if (path === null || extent === null || !existsSync(path)) return true
  const file = await openKept(path, extent)
  await file?.close()
  return file !== null
}

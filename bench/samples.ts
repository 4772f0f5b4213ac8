/** What commands shown in the README print for the example corpus, so that the README shows it as it is. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { run } from '../src/cli/program.ts'
import type { Report } from '../src/index.ts'
import { reportBlock, scoreBlock } from './sample-report.ts'

const example = (name: string): string =>
  fileURLToPath(new URL(`../corpora/example/${name}`, import.meta.url))

/** The interaction whose report the README shows: short, with a high quality mark, and missed in three ways. */
const SHOWN = 'LF-3007'

/** By the marks of the README. */
export async function samples(): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'unscripted-samples-'))
  const [index, reports] = [join(folder, 'index'), join(folder, 'reports.jsonl')]
  const interactions = example('interactions.jsonl')
  try {
    await printed('fit', interactions, '--out', index, '--quiet')
    await printed('score', interactions, '--out', reports, '--quiet')
    const gap = ['--ratings', example('ratings.csv'), '--exercise', example('exercise.csv')]
    const report = reportOf(readFileSync(reports, 'utf8'), SHOWN)
    return {
      'sample-report': fenced('jsonc', [reportBlock(report)]),
      'sample-score': fenced('text', [scoreBlock(report)]),
      'sample-templates': templatesBlock(await printed('templates', index)),
      'sample-gap': gapBlock(await printed('gap', reports, '--interactions', interactions, ...gap)),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function reportOf(lines: string, id: string): Report {
  const reports = lines.trim().split('\n')
  const found = reports
    .map((line) => JSON.parse(line) as Report)
    .find((report) => report.interactionId === id)
  if (found === undefined) throw new Error(`The example holds no ${id}`)
  return found
}

/** What the command writes to standard output. Throws where it does not succeed. */
async function printed(...args: readonly string[]): Promise<string> {
  const chunks: Buffer[] = []
  const stdout = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  const code = await run(args, { stdin: Readable.from([]), stdout, stderr: process.stderr, env: {} })
  if (code !== 0) throw new Error(`unscripted ${args[0]!} ended with ${code}`)
  return Buffer.concat(chunks).toString()
}

/** Characters of a line that the README has room for. */
const WIDTH = 150

/** The header and the two templates used most. */
export function templatesBlock(table: string): string {
  const lines = table.split('\n').slice(0, 3)
  const command =
    '$ npx unscripted fit corpora/example/interactions.jsonl --out example.index && npx unscripted templates example.index'
  const shown = lines.map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH - 1).trimEnd()}…` : line))
  return fenced('', [command, ...shown, '           …'])
}

/** Who is satisfied, by the first two dimensions. */
export function gapBlock(text: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.startsWith('SATISFIED'))
  if (first < 0) throw new Error('The gap shows nobody satisfied')
  return fenced('text', lines.slice(first, first + 4))
}

function fenced(language: string, lines: readonly string[]): string {
  return ['```' + language, ...lines, '```'].join('\n')
}

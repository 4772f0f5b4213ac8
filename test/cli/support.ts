import { readFileSync } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Problem, Report } from '../../src/index.ts'
import { run } from '../../src/cli/program.ts'

export { chat, fileIn, folderIn, jsonl, temporaryFolder } from '../node/support.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  /** What stands on standard input. */
  readonly stdin?: string | Uint8Array | Readable
  /** Whether standard error is a terminal. */
  readonly isTerminal?: boolean
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a command line in this process, with streams of its own. */
export async function cli(
  args: readonly string[],
  { stdin = '', isTerminal = false, env = {} }: Surroundings = {},
): Promise<Ran> {
  const [stdout, stderr] = [sink(), sink()]
  const code = await run(args, {
    stdin: stdin instanceof Readable ? stdin : Readable.from(stdin.length === 0 ? [] : [Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: Object.assign(stderr.stream, { isTTY: isTerminal }),
    env,
  })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

export function sink(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString() }
}

/** The values of JSON Lines; throws where a line is none. */
export function valuesOf(text: string): unknown[] {
  if (text !== '' && !text.endsWith('\n')) throw new Error('The last line does not end')
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown)
}

export const reportsOf = (text: string): Report[] => valuesOf(text) as Report[]
export const problemsOf = (text: string): Problem[] => valuesOf(text) as Problem[]

/** Interactions analysed and records refused, as the summary tells them. */
export function countsOf(stderr: string): { readonly analysed: number; readonly refused: number } {
  const told =
    /^(\d+) interactions? analysed, \d+ scored(?: \(\d+ only in part\))?(?:, (\d+) records? refused)?\.$/m.exec(
      stderr,
    )
  if (told === null) throw new Error(`No summary in: ${stderr}`)
  return { analysed: Number(told[1]), refused: Number(told[2] ?? 0) }
}

export const exampleFolder = fileURLToPath(new URL('../../corpora/example', import.meta.url))
export const example = `${exampleFolder}/interactions.jsonl`
export const exampleLines = readFileSync(example, 'utf8').trimEnd().split('\n')

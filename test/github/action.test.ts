/** The scripts of the GitHub action, run with bash against the example and a `gh` that only takes notes. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { example, fileIn, temporaryFolder, valuesOf } from '../cli/support.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const action = join(root, '.github/actions/unscripted')
const yaml = readFileSync(join(action, 'action.yml'), 'utf8')
const base = temporaryFolder()
let folder = ''
let runs = 0
beforeEach(() => {
  folder = join(base, String(runs++))
  mkdirSync(folder)
})

function bash(script: string, env: Readonly<Record<string, string>>): ReturnType<typeof spawnSync> {
  return spawnSync('bash', [join(action, script)], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
  })
}

function score(env: Readonly<Record<string, string>>): ReturnType<typeof spawnSync> {
  return bash('score.sh', {
    COMMAND: existsSync(join(root, 'dist/cli.js')) ? 'node dist/cli.js' : 'node --import tsx src/cli/main.ts',
    FOLDER: join(folder, 'results'),
    GITHUB_STEP_SUMMARY: join(folder, 'job.md'),
    GITHUB_OUTPUT: join(folder, 'output'),
    ...env,
  })
}

const result = (name: string): string => readFileSync(join(folder, 'results', name), 'utf8')

describe('score.sh', () => {
  test('scores the files, writes every format, and adds the summary to the job’s', () => {
    writeFileSync(join(folder, 'job.md'), 'before\n')
    const { status, stderr } = score({ FILES: `\n  ${example}  \n\n`, FAIL_UNDER: '99' })
    expect([status, stderr]).toEqual([0, ''])
    const reports = valuesOf(result('reports.jsonl')) as { provenance: { redacted?: true } }[]
    expect(reports.length).toBe(40)
    expect(reports.every(({ provenance }) => provenance.redacted === true)).toBe(true)
    expect(readFileSync(join(folder, 'job.md'), 'utf8')).toBe(`before\n${result('summary.md')}`)
    expect(result('junit.xml')).toContain('tests="40"')
    expect((JSON.parse(result('unscripted.sarif')) as { version: string }).version).toBe('2.1.0')
    expect(readFileSync(join(folder, 'output'), 'utf8')).toBe(
      `folder=${join(folder, 'results')}\npassed=false\n`,
    )
  })

  test('takes a name for a name: nothing in it is run, and it stays one argument', () => {
    const command = fileIn(
      folder,
      'command',
      `#!/usr/bin/env bash\nprintf '<%s>' "$@" >>"${folder}/notes"\nwhile [ $# -gt 0 ]; do [ "$1" = --out ] && echo >"$2"; shift; done\n`,
    )
    const name = `$(touch ${folder}/run); touch ${folder}/run *`
    const { status } = score({
      COMMAND: `bash ${command}`,
      FILES: `${name}\n`,
      POLICY: 'a b',
      REDACT: 'false',
    })
    expect(status).toBe(0)
    expect(existsSync(join(folder, 'run'))).toBe(false)
    const notes = readFileSync(join(folder, 'notes'), 'utf8')
    expect(notes).toContain(`<--policy><a b><--><${name}>`)
    expect(notes).not.toContain('<--redact>')
  })

  test('fails where no file is named', () => {
    expect(score({ FILES: ' \n' }).status).toBe(2)
  })
})

describe('comment.sh', () => {
  /** Notes its arguments and the body it is to send; answers a list of comments with `earlier`. */
  function comment(earlier: string, pullRequest = '7'): { status: number | null; notes: string } {
    const bin = join(folder, 'bin')
    mkdirSync(bin)
    fileIn(
      bin,
      'gh',
      `#!/usr/bin/env bash\nprintf '%s\\n' "$*" >>"${folder}/notes"\ncase "$*" in *--paginate*) printf '%s' "${earlier}" ;; esac\n`,
    )
    chmodSync(join(bin, 'gh'), 0o755)
    mkdirSync(join(folder, 'results'))
    writeFileSync(join(folder, 'results/summary.md'), '### unscripted\n')
    const { status } = bash('comment.sh', {
      PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
      FOLDER: join(folder, 'results'),
      REPOSITORY: 'o/r',
      PULL_REQUEST: pullRequest,
    })
    const notes = join(folder, 'notes')
    return { status, notes: existsSync(notes) ? readFileSync(notes, 'utf8') : '' }
  }

  test('writes a comment that can be found again', () => {
    const { status, notes } = comment('')
    expect(status).toBe(0)
    expect(notes).toContain(`--method POST repos/o/r/issues/7/comments -F body=@${folder}/results/comment.md`)
    expect(result('comment.md')).toBe('<!-- unscripted summary -->\n### unscripted\n')
  })

  test('writes the earlier one anew, the first if there are several', () => {
    expect(comment('123\n456\n').notes).toContain('--method PATCH repos/o/r/issues/comments/123 ')
  })

  test('asks for nothing where the number is none', () => {
    expect(comment('', '7/../8')).toEqual({ status: 2, notes: '' })
  })
})

describe('action.yml', () => {
  test('runs its own scripts, and gives them every input by a variable', () => {
    const scripts = [...yaml.matchAll(/run: bash "\$GITHUB_ACTION_PATH\/(.*)"/g)].map(([, name]) => name!)
    expect(scripts).toEqual(['score.sh', 'comment.sh'])
    for (const name of scripts) {
      const script = readFileSync(join(action, name), 'utf8')
      expect(script).not.toContain('${{')
      for (const [, variable] of script.matchAll(/\$\{?([A-Z][A-Z_]+)/g))
        if (!variable!.startsWith('GITHUB_'))
          expect(yaml).toMatch(new RegExp(`^ {8}${variable!}: \\$\\{\\{`, 'm'))
    }
  })

  test('puts no expression into a script', () => {
    const blocks = yaml.split(/\n {4}- /).slice(1)
    for (const block of blocks) expect(block.slice(block.indexOf('run:'))).not.toContain('${{')
  })

  test('every input is described, and used', () => {
    const inputs = yaml.slice(yaml.indexOf('inputs:'), yaml.indexOf('outputs:'))
    const names = [...inputs.matchAll(/^ {2}([\w-]+):$/gm)].map(([, name]) => name!)
    expect(names.length).toBe(10)
    expect(inputs.match(/^ {4}description: \S/gm)?.length).toBe(names.length)
    for (const name of names) expect(yaml).toContain(`inputs.${name}`)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chat, cli, example, fileIn, jsonl, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)
const page = (name: string): string => readFileSync(join(at(name), 'report.html'), 'utf8')

await cli(['score', example, '--out', at('reports.jsonl'), '--quiet'])
await cli(['fit', example, '--out', at('index'), '--quiet'])

interface Model {
  readonly title: string
  readonly withText: number
  readonly hasIndex: boolean
  readonly hasMacros: boolean
  readonly rows: readonly { readonly id: string }[]
}

const modelOf = (html: string): Model =>
  JSON.parse(/<script type="application\/json" id="model">(.*?)<\/script>/u.exec(html)![1]!) as Model

describe('unscripted report', () => {
  test('writes one file, into a folder it makes, and says so', async () => {
    const { code, stdout, stderr } = await cli(['report', at('reports.jsonl'), '--out', at('new/er')])
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toBe(
      `40 reports, no conversations given (--interactions shows their words) → ${join(at('new/er'), 'report.html')}\n`,
    )
    expect(modelOf(page('new/er')).rows).toHaveLength(40)
  })

  test('holds no word of a conversation unless it is given', async () => {
    await cli(['report', at('reports.jsonl'), '--out', at('bare'), '--quiet'])
    expect(page('bare')).not.toContain('dining table')
    const { stderr } = await cli([
      'report',
      at('reports.jsonl'),
      '--interactions',
      example,
      '--out',
      at('full'),
    ])
    expect(stderr).toMatch(/^40 reports, 40 with their conversation → /u)
    expect(page('full')).toContain('dining table')
  })

  test('takes conversations in any format and any number of files, and only those it has a report of', async () => {
    const [one, other] = ['1', '2'].map((id) => fileIn(folder, `${id}.jsonl`, jsonl(chat(id)))) as [
      string,
      string,
    ]
    const third = fileIn(folder, '3.json', JSON.stringify([chat('3'), chat('4')]))
    await cli(['score', one, other, third, '--out', at('few.jsonl'), '--quiet'])
    const reports = readFileSync(at('few.jsonl'), 'utf8').split('\n').slice(0, 3).join('\n')
    const three = fileIn(folder, 'three.jsonl', reports)
    const { stderr } = await cli(['report', three, '--out', at('mixed'), '--interactions', one, other, third])
    expect(stderr).toMatch(/^3 reports, 3 with their conversation/u)
    expect(modelOf(page('mixed')).withText).toBe(3)
  })

  test('says so where it was given others than were scored', async () => {
    const other = fileIn(folder, 'other.jsonl', jsonl(chat('another')))
    const args = ['report', at('reports.jsonl'), '--interactions', other, '--out', at('others')]
    const { code, stderr } = await cli(args)
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^40 reports, 0 with .*\nNo id of a report /)])
  })

  test('takes templates, macros and a title', async () => {
    const macros = fileIn(
      folder,
      'macros.json',
      '[{"id": "M", "text": "Is there anything else I can help you with?"}]',
    )
    const given = ['--templates', at('index'), '--macros', macros, '--title', '<b>Ours</b>']
    await cli(['report', at('reports.jsonl'), '--out', at('known'), ...given, '--quiet'])
    const html = page('known')
    expect(modelOf(html)).toMatchObject({ title: '<b>Ours</b>', hasIndex: true, hasMacros: true })
    expect(html).toContain('<title>&#60;b&#62;Ours&#60;/b&#62;</title>')
  })

  test('tells a line that is no report, without quoting it, and goes on', async () => {
    const [first] = readFileSync(at('reports.jsonl'), 'utf8').split('\n')
    const broken = fileIn(folder, 'broken.jsonl', `{"secret": 1}\n${first!}\n`)
    const { code, stderr } = await cli(['report', broken, '--out', at('broken')])
    expect(code).toBe(0)
    expect(stderr).toMatch(/broken\.jsonl:1 error invalid-record: /u)
    expect(stderr).not.toContain('secret')
    expect(modelOf(page('broken')).rows).toHaveLength(1)
  })

  test('of nothing is exit 3, and no file', async () => {
    const none = fileIn(folder, 'none.jsonl', '')
    const { code, stderr } = await cli(['report', none, '--out', at('nothing')])
    expect([code, stderr]).toEqual([3, 'No report could be read; nothing was written.\n'])
    expect(existsSync(at('nothing'))).toBe(false)
  })

  test('shows no name with --redact, nor where the reports are redacted; both ways the same page', async () => {
    const named = ['María', 'LH-204418']
    await cli(['score', example, '--redact', '--out', at('redacted.jsonl'), '--quiet'])
    await cli(['report', at('redacted.jsonl'), '--interactions', example, '--out', at('both'), '--quiet'])
    await cli([
      'report',
      at('reports.jsonl'),
      '--interactions',
      example,
      '--redact',
      '--out',
      at('later'),
      '--quiet',
    ])
    await cli(['report', at('reports.jsonl'), '--interactions', example, '--out', at('open'), '--quiet'])
    for (const name of named) {
      expect(page('open')).toContain(name)
      expect(page('both')).not.toContain(name)
      expect(page('later')).not.toContain(name)
    }
    expect(modelOf(page('both')).withText).toBe(40)
    expect(modelOf(page('later'))).toEqual(modelOf(page('both')))
  })

  test('writes the tables beside the page', async () => {
    await cli([
      'report',
      at('reports.jsonl'),
      '--interactions',
      example,
      '--templates',
      at('index'),
      '--out',
      at('tables'),
      '--quiet',
    ])
    for (const table of ['interactions', 'turns', 'findings', 'templates'])
      expect(readFileSync(join(at('tables'), `${table}.csv`), 'utf8').split('\r\n').length).toBeGreaterThan(2)
  })

  test('needs a folder', async () => {
    const { code, stderr } = await cli(['report', at('reports.jsonl')])
    expect([code, stderr.includes('--out')]).toEqual([2, true])
  })
})

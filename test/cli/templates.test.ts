import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadTemplates } from '../../src/index.ts'
import { chat, cli, example, exampleLines, fileIn, jsonl, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)
const [firstHalf, secondHalf] = [exampleLines.slice(0, 17), exampleLines.slice(17)].map((lines, index) =>
  fileIn(folder, `half-${index}.jsonl`, `${lines.join('\n')}\n`),
) as [string, string]

const fit = async (out: string, ...files: readonly string[]): Promise<Buffer> => {
  const { code, stdout, stderr } = await cli(['fit', ...files, '--out', at(out)])
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toMatch(/^\d+ interactions, \d+ templates → /)
  return readFileSync(at(out))
}

const whole = await fit('whole', example)

describe('learning', () => {
  test('says what came of it, and where it went', async () => {
    const { stderr } = await cli(['fit', example, '--out', at('again')])
    const { interactions, templates } = loadTemplates(whole)
    expect(interactions).toBe(40)
    expect(stderr).toBe(`40 interactions, ${templates.length} templates → ${at('again')}\n`)
  })

  test('says nothing when it is asked to', async () => {
    expect(await cli(['fit', example, '--out', at('quiet'), '--quiet'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })

  test('gives the same bytes from one file, from two in any order, and from standard input', async () => {
    expect((await fit('two', firstHalf, secondHalf)).equals(whole)).toBe(true)
    expect((await fit('turned', secondHalf, firstHalf)).equals(whole)).toBe(true)
    await cli(['fit', '-', '--out', at('piped')], { stdin: readFileSync(example) })
    expect(readFileSync(at('piped')).equals(whole)).toBe(true)
  })

  test('from nothing that can be read is exit 3, and no file', async () => {
    const { code, stderr } = await cli(['fit', at('none'), '--out', at('of-nothing')])
    expect(code).toBe(3)
    expect(stderr).toBe(
      `${at('none')} error unreadable-file: The file could not be read (ENOENT).\n` +
        '  → Check the name, and that the file is whole and may be read.\n' +
        'No interaction could be read; nothing was written.\n',
    )
    expect(existsSync(at('of-nothing'))).toBe(false)
  })

  test('tells what it could not read, ten times at most', async () => {
    const broken = fileIn(folder, 'broken', `${jsonl(chat('1'))}${'{\n'.repeat(20)}`)
    const { code, stderr } = await cli(['fit', broken, '--out', at('of-broken')])
    expect(code).toBe(0)
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      `${broken}:2 error invalid-json: The line or file is not valid JSON.`,
      `${broken}:3 error invalid-json: The line or file is not valid JSON.`,
    ])
    expect(stderr.split('\n').slice(-3)).toEqual([
      'More problems follow.',
      `1 interactions, 0 templates → ${at('of-broken')}`,
      '',
    ])
    expect(stderr.split('\n')).toHaveLength(13)
  })

  test('leaves nothing beside a folder it cannot replace', async () => {
    mkdirSync(at('outer/inner'), { recursive: true })
    const { code } = await cli(['fit', example, '--out', at('outer/inner')])
    expect(code).toBe(2)
    expect(readdirSync(at('outer'))).toEqual(['inner'])
  })

  test('with a mistyped option leaves the index that was there', async () => {
    await fit('kept', example)
    const map = fileIn(folder, 'typo', '{"colums": {}}')
    const { code, stderr } = await cli(['fit', example, '--map', map, '--out', at('kept')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/Unknown option "colums"/)
    expect(readFileSync(at('kept')).equals(whole)).toBe(true)
  })
})

describe('merging', () => {
  test('the indexes of two halves gives the index of all, to the byte, in any order', async () => {
    await fit('first', firstHalf)
    await fit('second', secondHalf)
    for (const order of [
      ['first', 'second'],
      ['second', 'first'],
    ]) {
      const { code, stdout, stderr } = await cli(['merge', ...order.map(at), '--out', at('merged')])
      expect([code, stdout]).toEqual([0, ''])
      expect(stderr).toMatch(/^2 indexes, 40 interactions, \d+ templates → /)
      expect(readFileSync(at('merged')).equals(whole)).toBe(true)
    }
  })

  test('one index gives that index', async () => {
    expect(await cli(['merge', at('whole'), '--out', at('one'), '--quiet'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(readFileSync(at('one')).equals(whole)).toBe(true)
  })

  test('indexes that overlap is wrong usage, and writes nothing', async () => {
    await fit('overlap', firstHalf)
    const { code, stdout, stderr } = await cli(['merge', at('whole'), at('overlap'), '--out', at('bad')])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/overlap/)
    expect(existsSync(at('bad'))).toBe(false)
  })
})

describe('fit --add', () => {
  const add = async (index: string, file: string, out: string): ReturnType<typeof cli> =>
    await cli(['fit', file, '--add', at(index), '--out', at(out)])

  test('gives the index of one pass over both, to the byte, whichever came first', async () => {
    await fit('today', firstHalf)
    await fit('later', secondHalf)
    for (const [index, file] of [
      ['today', secondHalf],
      ['later', firstHalf],
    ] as const) {
      const { code, stdout, stderr } = await add(index, file, 'grown')
      expect([code, stdout]).toEqual([0, ''])
      expect(stderr).toMatch(/^40 interactions, \d+ templates → /)
      expect(readFileSync(at('grown')).equals(whole)).toBe(true)
    }
  })

  test('may write over the index it adds to', async () => {
    await fit('kept-up', firstHalf)
    expect((await add('kept-up', secondHalf, 'kept-up')).code).toBe(0)
    expect(readFileSync(at('kept-up')).equals(whole)).toBe(true)
  })

  test('of an interaction the index already holds is wrong usage, and leaves everything as it was', async () => {
    const today = await fit('held', firstHalf)
    const oneMore = fileIn(folder, 'one-more', `${exampleLines.slice(16).join('\n')}\n`)
    for (const file of [firstHalf, oneMore]) {
      const { code, stdout, stderr } = await add('held', file, 'held')
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/overlap/)
      expect(readFileSync(at('held')).equals(today)).toBe(true)
    }
  })

  test('to what is no index is wrong usage', async () => {
    fileIn(folder, 'no-index', 'CANARY-7f3a')
    for (const index of ['no-index', 'not-there']) {
      const { code, stdout, stderr } = await add(index, firstHalf, 'of-none')
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/not a template index|ENOENT/)
      expect(stderr).not.toContain('CANARY')
    }
    expect(existsSync(at('of-none'))).toBe(false)
  })
})

describe('an index that is none', () => {
  const damaged = Buffer.from(whole)
  damaged[damaged.length >> 1]! ^= 1
  const older = Buffer.from(whole)
  // Behind the magic word of the templates, wherever they begin.
  older[older.indexOf('UNSCRIPTED-TEMPLATES') + 'UNSCRIPTED-TEMPLATES'.length] = 99

  test.each<[string, string | Buffer, RegExp]>([
    ['foreign', 'CANARY-7f3a', /not a template index/],
    ['empty', '', /not a template index/],
    ['cut off', whole.subarray(0, -1), /truncated or damaged/],
    ['cut off at its head', whole.subarray(0, 30), /truncated or damaged/],
    ['damaged', damaged, /truncated or damaged/],
    ['of another version', older, /version 99/],
  ])('because it is %s is exit 2, whoever reads it', async (name, content, reason) => {
    const path = fileIn(folder, `bad ${name}`, content)
    for (const args of [
      ['score', example, '--templates', path],
      ['merge', path, '--out', at('from-bad')],
      ['templates', path],
    ]) {
      const { code, stdout, stderr } = await cli(args)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(reason)
      expect(stderr).not.toContain('CANARY')
    }
    expect(existsSync(at('from-bad'))).toBe(false)
  })
})

describe('templates', () => {
  const { templates } = loadTemplates(whole)
  const show = async (...options: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await cli(['templates', at('whole'), ...options])
    expect([code, stderr]).toEqual([0, ''])
    return stdout
  }

  test('are shown as a table unless told otherwise, the most used first', async () => {
    expect(templates.length).toBeGreaterThan(2)
    const lines = (await show()).split('\n')
    expect(lines[0]).toMatch(/^interactions +uses +agents +spread +slots +first +last +id +template$/)
    expect(lines.slice(1, -1).map((line) => /[0-9a-f]{12}/.exec(line)![0])).toEqual(
      templates.map(({ id }) => id),
    )
    expect(await show('--as', 'table')).toBe(await show())
  })

  test('are shown as CSV', async () => {
    const lines = (await show('--as', 'csv')).split('\r\n')
    expect(lines[0]).toBe(
      'id,text,slots,words,interactions,uses,agents,spread,first_seen,last_seen,examples,macro',
    )
    expect(lines).toHaveLength(templates.length + 2)
    // Without macros nobody can tell which template is one.
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/,$/)
    expect(lines.at(-1)).toBe('')
  })

  test('are shown as JSON', async () => {
    const shown = JSON.parse(await show('--as', 'json')) as { id: string; text: string }[]
    expect(shown.map(({ id, text }) => [id, text])).toEqual(templates.map(({ id, text }) => [id, text]))
  })

  test.each(['table', 'csv', 'json'])('are shown as %s up to the number asked for', async (as) => {
    const two = templates.slice(0, 2).map(({ id }) => id)
    const ids = (text: string): readonly string[] =>
      templates.map(({ id }) => id).filter((id) => text.includes(id))
    expect(ids(await show('--as', as, '--top', '2'))).toEqual(two)
    expect(await show('--as', as, '--top', '100000')).toBe(await show('--as', as))
  })
})

describe('templates --macros', () => {
  const { templates } = loadTemplates(whole)
  const known = templates.find(({ text }) => text.startsWith('I completely understand your frustration'))!
  const macros = fileIn(
    folder,
    'macros.json',
    JSON.stringify([
      { id: 'M-1', text: known.text.replaceAll('{…}', '{{slot}}') },
      { id: 'M-2', text: 'Our choir rehearses every second Thursday in the old boathouse.' },
    ]),
  )
  const show = async (...options: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await cli(['templates', at('whole'), '--macros', macros, ...options])
    expect([code, stderr]).toEqual([0, ''])
    return stdout
  }
  const shownAs = async (...options: readonly string[]): Promise<readonly (readonly unknown[])[]> => {
    const shown = JSON.parse(await show('--as', 'json', ...options)) as { id: string; macro: unknown }[]
    return shown.map(({ id, macro }) => [id, macro])
  }

  test('says which template is which macro, and which is none', async () => {
    expect(await shownAs()).toEqual(templates.map(({ id }) => [id, id === known.id ? 'M-1' : null]))
  })

  test('says so in the table', async () => {
    const lines = (await show()).split('\n')
    expect(lines[0]).toMatch(/^interactions .* last +macro +id +template$/)
    for (const line of lines.slice(1, -1))
      expect(line).toContain(line.includes(known.id) ? ' M-1 ' : ' (shadow) ')
  })

  test('says so in the CSV', async () => {
    const lines = (await show('--as', 'csv')).split('\r\n')
    for (const line of lines.slice(1, -1)) expect(line.endsWith(',M-1')).toBe(line.startsWith(known.id))
  })

  test('--shadow shows only those that are none, counted before the top ones are taken', async () => {
    const shadow = templates.filter(({ id }) => id !== known.id).map(({ id }) => [id, null])
    expect(shadow).toHaveLength(templates.length - 1)
    expect(await shownAs('--shadow')).toEqual(shadow)
    expect(await shownAs('--shadow', '--top', '2')).toEqual(shadow.slice(0, 2))
    expect(await show('--shadow')).not.toContain(known.id)
  })

  test('--shadow without --macros is wrong usage', async () => {
    const { code, stdout, stderr } = await cli(['templates', at('whole'), '--shadow'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/--shadow needs --macros/)
  })

  test('refuses macros that do not fit, or are not there', async () => {
    const bad = fileIn(folder, 'bad-macros.json', '[{"id":"a"}]')
    for (const [file, reason] of [
      [bad, /shape it needs at "0\.text"/],
      [at('no-macros'), /ENOENT/],
    ] as const) {
      const { code, stdout, stderr } = await cli(['templates', at('whole'), '--macros', file])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(reason)
    }
  })
})

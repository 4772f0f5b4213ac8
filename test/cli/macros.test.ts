import { describe, expect, test } from 'vitest'
import { cli, example, fileIn, reportsOf, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
const text =
  'I have now processed your refund of {{amount}} for order {{order}}. Please allow 5 to 7 working days for the money to appear in your account, depending on your bank. You will receive a confirmation by e-mail shortly.'
const zendesk = { macros: [{ id: 1, title: 'Refund', actions: [{ field: 'comment_value', value: text }] }] }

describe('score --macros', () => {
  test.each([
    ['JSON', JSON.stringify([{ id: '1', text }])],
    ['CSV', `id,text\n1,"${text}"\n`],
    ['TSV', `id\ttext\n1\t${text}\n`],
    ['a Zendesk export', JSON.stringify(zendesk)],
  ])('takes %s, and says how much was changed', async (_, content) => {
    const { code, stdout } = await cli(['score', '--macros', fileIn(folder, 'macros', content), example])
    expect(code).toBe(0)
    const passages = reportsOf(stdout).flatMap(({ turns }) => turns.flatMap((turn) => turn.passages ?? []))
    const pasted = passages.filter(({ origin, templateId }) => origin === 'macro' && templateId === '1')
    expect(pasted.length).toBeGreaterThan(0)
    for (const { edited } of pasted) expect(edited! >= 0 && edited! < 0.2).toBe(true)
  })

  test('says which macros it left out, unless it is to be quiet', async () => {
    const list = Array.from({ length: 7 }, (_, i) => ({ id: `E-${i}`, text: '{{x}}' }))
    const macros = fileIn(folder, 'macros', JSON.stringify([{ id: '1', text }, ...list]))
    const told = 'Macros without a word to look for, left out: 7 (E-0, E-1, E-2, E-3, E-4, …)\n'
    expect((await cli(['score', '--macros', macros, example])).stderr).toContain(told)
    expect((await cli(['score', '--quiet', '--macros', macros, example])).stderr).toBe('')
  })

  test('refuses what does not fit, with the file and the place', async () => {
    const macros = fileIn(folder, 'macros', '[{"id":"a"}]')
    const { code, stderr } = await cli(['score', '--macros', macros, example])
    expect([code, stderr]).toEqual([
      2,
      `unscripted: ${macros}: A macro does not have the shape it needs at "0.text"\n`,
    ])
  })

  test('refuses a file that is not there', async () => {
    const { code, stderr } = await cli(['score', '--macros', `${folder}/none`, example])
    expect(code).toBe(2)
    expect(stderr).toContain('ENOENT')
  })
})

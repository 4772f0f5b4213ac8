import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cli, temporaryFolder } from './support.ts'

const folder = temporaryFolder()

test('one file is written that holds the script and asks for nothing, and the same again', async () => {
  const [one, other] = [`${folder}/one.html`, `${folder}/other.html`]
  const { code, stdout, stderr } = await cli(['playground', '--out', one])
  expect([code, stdout]).toEqual([0, ''])
  expect(stderr).toContain(`A page to open in a browser → ${one}`)
  expect(await cli(['playground', '--out', other, '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
  const html = readFileSync(one, 'utf8')
  expect(html === readFileSync(other, 'utf8')).toBe(true)
  expect(html).toContain("default-src 'none'; script-src 'sha256-")
  expect(html.length).toBeGreaterThan(500_000)
  expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/u)
})

test('without a place for the page it is wrong usage, and so is a folder that is not there', async () => {
  expect(await cli(['playground'])).toMatchObject({ code: 2, stdout: '' })
  const { code, stderr } = await cli(['playground', '--out', `${folder}/none/x.html`])
  expect([code, stderr]).toEqual([
    2,
    expect.stringMatching(/^unscripted: the system refused open of .*ENOENT/u),
  ])
})

/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The page to try it, as people open it: from disk, offline. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { playgroundScript } from '../../../.config/build-playground.ts'
import { createAnalyzer, fitTemplates } from '../../../src/index.ts'
import { playgroundPage } from '../../../src/report/index.ts'
import { example } from '../insight/example.ts'
import { attacks, hostile } from './hostile.ts'
import { hasBrowser, inBrowser, launch, open } from './support.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const script = await playgroundScript()

test('a script that would end its element is refused', () => {
  expect(playgroundPage('1')).toContain('<script>1</script>')
  for (const bad of ['"</script>"', '"</SCRIPT x"', '"<!--"'])
    expect(() => playgroundPage(bad)).toThrow(new TypeError('The script would end the element it stands in'))
})

test('the page’s own script makes no markup of text, asks no network and runs no text', () => {
  expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc/u)
  expect(script).not.toMatch(
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|localStorage|indexedDB/u,
  )
})

test('the page hands on the licence of every package that is built in', () => {
  const page = playgroundPage(script)
  for (const name of [
    '@noble/hashes',
    'fast-levenshtein',
    'fastest-levenshtein',
    'natural',
    'postal-mime',
    'zod',
  ])
    expect(page.split(`/*! ${name}\n`)).toHaveLength(2)
  for (const holder of [
    'Paul Miller',
    'Ramesh Nair',
    'Kasper Unn Weihe',
    'Chris Umbel',
    'Andris Reinman',
    'Colin McDonnell',
  ])
    expect(page).toMatch(new RegExp(`Copyright \\(c\\) [\\d, -]+\\[?${holder}`, 'u'))
  expect(page.match(/Permission is hereby granted/gu)).toHaveLength(6)
})

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/** Waits for the end of the work that was begun, and gives what the page says then. */
async function done(page: Page): Promise<string> {
  await page.waitForFunction(() =>
    /^(?:Done|Nothing|Something)/u.test(document.getElementById('status')?.textContent ?? ''),
  )
  return (await page.locator('#status').textContent()) ?? ''
}

const jsonl = (records: readonly unknown[]): string =>
  records.map((record) => JSON.stringify(record)).join('\n')

const file = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})

/** What of the input could have become more than text. */
const foreign = (): { hit: boolean; elements: number; isWide: boolean } => ({
  hit: 'hit' in window,
  elements: document.querySelectorAll(
    'img, iframe, object, embed, link, base, main script, main style, [onload], [onerror], [onfocus], [autofocus], a:not([href^="#"])',
  ).length,
  isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
})

describe.skipIf(!hasBrowser)(inBrowser, () => {
  let browser: Browser
  const page = playgroundPage(script)
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  test.each(['light', 'dark'] as const)(
    'the example is read, scored and marked up at a press, without a request, and axe finds nothing serious (%s)',
    async (scheme) => {
      const { page: shown, requests, errors, close } = await open(browser, page, scheme)
      await shown.getByRole('button', { name: 'Try an example' }).press('Enter')
      expect(await done(shown)).toBe('Done: 4 interactions read and scored.')
      expect(await shown.getByRole('region', { name: 'Files' }).textContent()).toContain('Plain transcript')
      await shown.getByRole('region', { name: 'Scores' }).getByRole('button').first().press('Enter')
      expect(await shown.evaluate(() => document.activeElement?.textContent)).toMatch(/^Interaction /u)
      expect(await shown.locator('.text').first().textContent()).toContain('Ruth Calder')
      expect(await shown.locator('.remark').count()).toBeGreaterThan(0)
      expect(await shown.locator('.score table').textContent()).toContain('Score')
      await shown.evaluate(axe)
      const { violations } = await shown.evaluate<{ violations: readonly Violation[] }>('axe.run()')
      const serious = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
      expect([requests, errors]).toEqual([[], []])
      await close()
    },
  )

  test('a pasted conversation is scored as it is pasted, with the agent who was named', async () => {
    const { page: shown, errors, close } = await open(browser, page, 'light')
    await shown.locator('#agents').fill('Mo')
    const words =
      'Kim: Where is my parcel?\nMo: It left Leeds this morning, Kim, and you will have it by noon.\n'
    await shown.evaluate((text) => {
      const area = document.querySelector('textarea')!
      area.value = text
      area.dispatchEvent(new Event('paste'))
    }, words)
    expect(await done(shown)).toBe('Done: 1 interaction read and scored.')
    expect(await shown.locator('.turn.by-agent .text').textContent()).toContain('It left Leeds')
    expect(errors).toEqual([])
    await close()
  })

  test('dropped files get the scores the library gives, and what cannot be read is told by its code', async () => {
    const interactions = example.map(({ interaction }) => interaction)
    const templates = await fitTemplates(interactions)
    const analyzer = createAnalyzer({ templates, pace: templates.pace })
    const expected = interactions.map((each) => analyzer.analyze(each).score)
    const { page: shown, requests, errors, close } = await open(browser, page, 'light')
    await shown.evaluate(
      (texts) => {
        const dataTransfer = new DataTransfer()
        for (const [index, text] of texts.entries())
          dataTransfer.items.add(new File([text], index === 1 ? 'noise.txt' : `part-${index}.jsonl`))
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      },
      [jsonl(interactions.slice(0, 20)), 'lorem ipsum', jsonl(interactions.slice(20))],
    )
    expect(await done(shown)).toBe('Done: 40 interactions read and scored.')
    const scores = await shown
      .getByRole('region', { name: 'Scores' })
      .locator('tbody tr td:nth-child(2)')
      .evaluateAll((cells) =>
        cells.map((cell) => {
          const score = cell.querySelector('strong')?.textContent
          return score === undefined ? null : Number(score)
        }),
      )
    expect(scores.slice(0, 40)).toEqual(expected.map((score) => score && Math.round(score * 100) / 100))
    expect(await shown.getByRole('region', { name: 'Problems' }).textContent()).toContain('unknown-format')
    expect([requests, errors]).toEqual([[], []])
    await close()
  })

  test('a packed file is unpacked, and a damaged one is told and passed over', async () => {
    const { page: shown, errors, close } = await open(browser, page, 'light')
    const packed = gzipSync(jsonl(example.slice(0, 3).map(({ interaction }) => interaction)))
    const damaged = packed.subarray(0, packed.length / 2)
    await shown.locator('#files').setInputFiles([
      { ...file('damaged.gz', ''), buffer: damaged },
      { ...file('whole.gz', ''), buffer: packed },
    ])
    expect(await done(shown)).toBe('Done: 3 interactions read and scored.')
    const told = await shown.getByRole('region', { name: 'Problems' }).locator('tbody tr').allTextContents()
    expect(told).toEqual([expect.stringMatching(/^unreadable-filedamaged\.gz/u)])
    expect(errors).toEqual([])
    await close()
  })

  test('nothing of a hostile file runs, loads or becomes markup, and its words are shown as they are', async () => {
    const { page: shown, requests, errors, close } = await open(browser, page, 'light')
    const broken = attacks.map((attack) => file(`${attack.slice(0, 40).replaceAll('\0', '')}.txt`, attack))
    await shown.locator('#files').setInputFiles([file('hostile.jsonl', jsonl(hostile)), ...broken])
    expect(await done(shown)).toMatch(/^Done: \d+ interactions read/u)
    const buttons = shown.getByRole('region', { name: 'Scores' }).getByRole('button')
    expect(await buttons.count()).toBeGreaterThanOrEqual(hostile.length)
    for (const index of hostile.keys())
      if (index % 3 === 0) {
        await buttons.nth(index).press('Enter')
        expect(await shown.evaluate(foreign)).toEqual({ hit: false, elements: 0, isWide: false })
      }
    await buttons.first().press('Enter')
    expect(await shown.locator('.text').first().textContent()).toContain(attacks[0])
    expect(await shown.evaluate(() => Object.keys(Object.prototype))).toEqual([])
    expect([requests, errors]).toEqual([[], []])
    await close()
  })
})

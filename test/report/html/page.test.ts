/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The report as people open it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportPage } from '../../../src/report/index.ts'
import { example } from '../insight/example.ts'
import { attacks, hostile, hostileMacros } from './hostile.ts'
import { hasBrowser, inBrowser, launch, open, pageOf } from './support.ts'

const views = ['overview', 'queue', 'i/0', 'pasted', 'groups', 'about'] as const
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

describe.skipIf(!hasBrowser)(inBrowser, () => {
  let browser: Browser
  let page: string
  beforeAll(async () => {
    ;[browser, page] = [await launch(), await pageOf(example.map(({ interaction }) => interaction))]
  })
  afterAll(async () => {
    await browser.close()
  })

  test.each(['light', 'dark'] as const)(
    'the example asks the network for nothing, and axe finds nothing serious in any view (%s)',
    async (scheme) => {
      const { page: shown, requests, errors, go, close } = await open(browser, page, scheme)
      for (const view of views) {
        await go(view)
        await shown.evaluate(axe)
        const { violations } = await shown.evaluate<{ violations: readonly Violation[] }>('axe.run()')
        const serious = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
        expect(
          serious.map(
            ({ id, nodes }) => `${view} ${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
          ),
        ).toEqual([])
      }
      expect(requests).toEqual([])
      expect(errors).toEqual([])
      await close()
    },
  )

  test('a remark leads to its words and its reasons, and left out it changes the score as its own figure says', async () => {
    const { page: shown, go, close } = await open(browser, page, 'light')
    await go('i/0')
    const { report, interaction } = example[0]!
    const index = report.findings.findIndex(({ because }) => because.length > 0)
    const finding = report.findings[index]!
    await shown.locator('.remark .message').nth(index).press('Enter')
    const turn = interaction.turns.find(({ id }) => id === finding.turnId)!
    const chosen = await shown.locator('.is-finding').allTextContents()
    expect(chosen.join('')).toContain(turn.text.slice(finding.start, finding.end))
    expect(await shown.locator('.is-because').count()).toBeGreaterThan(0)
    expect(await shown.evaluate(() => document.activeElement?.classList.contains('is-finding'))).toBe(true)
    await shown.locator('.remark input').nth(index).uncheck()
    const told = await shown.locator('.what-if').textContent()
    const without = Math.round((report.score! - finding.scoreDelta) * 10) / 10
    expect(told).toMatch(/^Without 1 remark the score would be (?<score>[\d.]+) /u)
    const replayed = Number(told!.split('would be ')[1]!.split(' ')[0])
    expect(Math.abs(replayed - without)).toBeLessThanOrEqual(0.11)
    await shown.getByRole('button', { name: 'Put all remarks back' }).click()
    expect(await shown.locator('.what-if').textContent()).toMatch(/^Untick/u)
    await close()
  })

  test('the queue is searched as one types, and every view is reached by keyboard', async () => {
    const { page: shown, go, close } = await open(browser, page, 'light')
    await go('queue')
    expect(await shown.locator('tbody tr').count()).toBe(40)
    await shown.locator('#search').fill(example[3]!.interaction.id.toLowerCase())
    expect(await shown.locator('tbody tr').count()).toBe(1)
    await shown.locator('tbody a').press('Enter')
    await shown.waitForSelector('.turns')
    expect(await shown.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    for (const name of ['Overview', 'Copy-paste', 'Groups', 'About']) {
      await shown.getByRole('navigation', { name: 'Views' }).getByRole('link', { name }).press('Enter')
      await shown.waitForFunction(
        (wanted) => document.querySelector('h1')?.textContent.startsWith(wanted),
        name,
      )
    }
    await close()
  })

  test('a report without conversations shows places, and no word of them', async () => {
    const exchanges = example.slice(0, 2)
    const html = [...reportPage(exchanges.map(({ report }) => ({ report, interaction: null })))].join('')
    expect(html).not.toContain('dining table')
    const { page: shown, errors, go, close } = await open(browser, html, 'light')
    await go('i/0')
    expect(await shown.locator('.places').count()).toBe(exchanges[0]!.report.turns.length)
    expect(await shown.locator('.remark').count()).toBe(exchanges[0]!.report.findings.length)
    expect(errors).toEqual([])
    await close()
  })

  test('nothing of a hostile corpus runs, loads or becomes markup, and its words are shown as they are', async () => {
    const html = await pageOf(hostile, hostileMacros, attacks[0])
    const { page: shown, requests, errors, go, close } = await open(browser, html, 'light')
    const places = hostile.map((_, index) => `i/${index}`)
    for (const view of [...views, ...places.filter((_, index) => index % 3 === 0)]) {
      await go(view)
      const foreign = await shown.evaluate(() => ({
        hit: 'hit' in window,
        elements: document.querySelectorAll(
          'img, iframe, object, embed, link, base, main script, main style, [onload], [onerror], [onfocus], [autofocus], a:not([href^="#"])',
        ).length,
        isWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      }))
      expect([view, foreign]).toEqual([view, { hit: false, elements: 0, isWide: false }])
    }
    const spoken = hostile[0]!.turns.map(({ text }) => text)
    await go('i/0')
    const texts = await shown.evaluate(() =>
      Array.from(document.querySelectorAll('.text'), (element) => {
        element.querySelectorAll('.sign, .unseen').forEach((sign) => {
          sign.remove()
        })
        return element.textContent
      }),
    )
    expect(texts).toEqual(spoken)
    expect(await shown.evaluate(() => Object.keys(Object.prototype))).toEqual([])
    expect([requests, errors]).toEqual([[], []])
    await close()
  })

  test('the policy of the page stops a script that is not its own', async () => {
    const { page: shown, errors, close } = await open(browser, page, 'light')
    const ran = await shown.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
      return 'ran' in window
    })
    expect(ran).toBe(false)
    expect(errors.join()).toMatch(/Content Security Policy/u)
    await close()
  })
})

describe('the file', () => {
  test('is the same bytes for the same input, and loads nothing from anywhere', () => {
    const [once, again] = [[...reportPage(example)].join(''), [...reportPage(example)].join('')]
    expect(once === again).toBe(true)
    expect(once).toMatch(
      /default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='/u,
    )
    expect(once).not.toMatch(/<(?:link|img|iframe|script src)/u)
  })

  test('has as many script elements as it has blocks, whatever the input says', async () => {
    const html = await pageOf(hostile, hostileMacros, attacks[0])
    // One block for the overview, one script, and one block for each fifty interactions.
    expect(html.split('<script').length - 1).toBe(1 + 1 + Math.ceil(hostile.length / 50))
    expect(html.split('</script').length - 1).toBe(1 + 1 + Math.ceil(hostile.length / 50))
  })
})

test('an option it does not know is a TypeError', () => {
  expect(() => reportPage(example, { titel: 'x' } as never).next()).toThrow(
    new TypeError('Unknown option "titel"; known: title, templates, macros, macroOf'),
  )
})

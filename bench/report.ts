/**
 * What the HTML report costs: seconds and bytes to make it, and how long a browser takes to show it. A corpus is repeated, under new
 * ids, until it has as many interactions as asked for.
 *
 *     npx tsx bench/report.ts DATA/star [5000] > bench/report-results.json
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { createAnalyzer, fitTemplates, type Interaction } from '../src/index.ts'
import { readCorpus } from '../src/node/index.ts'
import { reportPage, type Exchange } from '../src/report/index.ts'

const ROUNDS = 5

async function exchangesOf(
  interactions: readonly Interaction[],
  wanted: number,
): Promise<readonly Exchange[]> {
  const templates = await fitTemplates(interactions)
  const analyzer = createAnalyzer({ templates, pace: templates.pace })
  const once = interactions.map((interaction) => ({ report: analyzer.analyze(interaction), interaction }))
  return Array.from({ length: wanted }, (_, index) => {
    const { report, interaction } = once[index % once.length]!
    const id = `${interaction.id}-${Math.floor(index / once.length)}`
    return { report: { ...report, interactionId: id }, interaction: { ...interaction, id } }
  })
}

/** The middle of several measurements, in whole milliseconds. */
async function median(measure: () => Promise<number>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push(await measure())
  return Math.round(times.sort((a, b) => a - b)[ROUNDS >> 1]!)
}

interface Loaded {
  /** Until the frame behind the one in which the overview stands. */
  readonly viewMs: number
  /** Until the whole file was read. */
  readonly wholeMs: number
}

/** From the start of the navigation, by the browser's own clock. */
async function load(browser: Browser, url: string): Promise<Loaded> {
  const page = await browser.newPage()
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      if (document.querySelector('main h1') === null) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => { window.viewMs = performance.now() }))
    }).observe(document, { childList: true, subtree: true })`)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForFunction('window.viewMs > 0')
  const times = await page.evaluate<Loaded>(`({
    viewMs: window.viewMs,
    wholeMs: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
  })`)
  await page.close()
  return times
}

/** From a click on a link to the frame that shows the other view. */
async function change(page: Page, hash: string): Promise<number> {
  return await page.evaluate<number>(`new Promise((done) => {
    const start = performance.now()
    addEventListener('hashchange', () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))), { once: true })
    location.hash = ${JSON.stringify(hash)}
  })`)
}

interface Shown {
  readonly firstViewMs: number
  readonly wholeFileMs: number
  readonly changeMs: Readonly<Record<string, number>>
  readonly searchMs: number
}

/** Opened once unmeasured, so that the browser itself is warm. */
async function show(browser: Browser, url: string): Promise<Shown> {
  await load(browser, url)
  const firstViewMs = await median(async () => (await load(browser, url)).viewMs)
  const wholeFileMs = await median(async () => (await load(browser, url)).wholeMs)
  const page = await browser.newPage()
  await page.goto(url, { waitUntil: 'load' })
  return { firstViewMs, wholeFileMs, changeMs: await changes(page), searchMs: await search(page) }
}

/** Of each view, from another one; of interactions, of a different one each time. */
async function changes(page: Page): Promise<Readonly<Record<string, number>>> {
  const views: Record<string, number> = {}
  for (const view of ['queue', 'pasted', 'groups', 'overview'])
    views[view] = await median(async () => {
      await change(page, 'about')
      return change(page, view)
    })
  let at = 0
  views['interaction'] = await median(async () => change(page, `i/${(at += 997)}`))
  return views
}

async function search(page: Page): Promise<number> {
  await change(page, 'queue')
  return await median(async () => {
    return await page.evaluate<number>(`(() => {
      const search = document.getElementById('search')
      const start = performance.now()
      search.value = String(Math.random()).slice(2, 4)
      search.dispatchEvent(new Event('input'))
      search.getBoundingClientRect()
      return performance.now() - start
    })()`)
  })
}

const BROWSER = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
}

async function main([folder, count = '5000']: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('Name the folder of a corpus')
  const { corpus } = await readCorpus(folder, { labels: false })
  const exchanges = await exchangesOf(corpus.interactions, Number(count))
  const before = process.cpuUsage()
  const html = [...reportPage(exchanges, { title: 'Bench' })].join('')
  const used = process.cpuUsage(before)
  const place = mkdtempSync(join(tmpdir(), 'unscripted-bench-'))
  const file = join(place, 'report.html')
  writeFileSync(file, html)
  const browser = await chromium.launch(BROWSER)
  const shown = await show(browser, pathToFileURL(file).href)
  await browser.close()
  const bytes = statSync(file).size
  rmSync(place, { recursive: true })
  const result = {
    interactions: exchanges.length,
    turns: exchanges.reduce((sum, { report }) => sum + report.turns.length, 0),
    makeCpuMs: Math.round((used.user + used.system) / 1000),
    bytes,
    rounds: ROUNDS,
    ...shown,
  }
  console.log(JSON.stringify(result, null, 2))
}

await main(process.argv.slice(2))

/** The page in a real browser, with the network cut. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { createAnalyzer, fitTemplates, macrosOf, type Interaction, type Macro } from '../../../src/index.ts'
import { reportPage } from '../../../src/report/html/page.ts'

const CHROMIUM = '/usr/bin/chromium'
export const hasBrowser = existsSync(CHROMIUM)
export const inBrowser = hasBrowser ? 'in Chromium' : `in Chromium (skipped: ${CHROMIUM} is not here)`

const QUIET =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET.split(' ') })
}

/** The file's text, with everything that can be known given. */
export async function pageOf(
  interactions: readonly Interaction[],
  macros: readonly Macro[] = [],
  title = 'Test',
): Promise<string> {
  const templates = await fitTemplates(interactions)
  const analyzer = createAnalyzer({ templates, pace: templates.pace })
  const exchanges = interactions.map((interaction) => ({
    report: analyzer.analyze(interaction),
    interaction,
  }))
  const known = { templates: templates.templates, macros, macroOf: macrosOf(templates, macros) }
  return [...reportPage(exchanges, { title, ...known })].join('')
}

export interface Opened {
  readonly page: Page
  /** Everything asked for but the file itself. */
  readonly requests: readonly string[]
  readonly errors: readonly string[]
  readonly go: (place: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the file from disk, offline; whatever goes wrong in the page is kept. */
export async function open(browser: Browser, html: string, colorScheme: 'light' | 'dark'): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'unscripted-page-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, html)
  const url = pathToFileURL(file).href
  const context = await browser.newContext({ colorScheme, offline: true })
  const page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) requests.push(request.url())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  await page.goto(url)
  return {
    page,
    requests,
    errors,
    async go(place) {
      await page.goto(`${url}#${place}`)
      await page.waitForSelector('h1')
    },
    async close() {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageAssets } from '../../../.config/build-page.ts'

test('the script and the style of the page are what their sources make (npm run build:page)', async () => {
  const file = new URL('../../../src/report/html/page-assets.ts', import.meta.url)
  expect(readFileSync(file, 'utf8') === (await pageAssets())).toBe(true)
})

test('nothing in the page makes markup of text, asks the network, or runs text', async () => {
  const assets = await pageAssets()
  expect(assets).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc/u)
  expect(assets).not.toMatch(
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import\(|url\(|@import/u,
  )
  expect(assets).not.toMatch(/\beval\(|new Function|localStorage|indexedDB|document\.cookie/u)
})

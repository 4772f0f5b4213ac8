/** The page of `unscripted playground`: one HTML file that holds the browser build, and nothing of anybody's input. */
import { version } from '../../version.ts'
import { pageStyle } from './page-assets.ts'
import { contentPolicy } from './policy.ts'

/** What the page has besides the report's style. */
const style = `${pageStyle}
textarea,input[type=text]{width:100%;background:var(--card);color:var(--ink);border:1px solid var(--soft);border-radius:6px;padding:.5rem .7rem;margin:0 0 .3rem}
input[type=file]{max-width:100%}
textarea{resize:vertical;font-size:.95rem}
.drop{border:2px dashed var(--soft);border-radius:8px;padding:1rem;margin:0 0 1rem}
.drop.is-over{border-color:var(--accent);border-style:solid}
h2:focus{outline:none}`

/**
 * `script` is the bundle of `page/playground/main.ts` (`dist/playground.js`). Throws a `TypeError` where it would end the
 * element it stands in. The same script gives the same bytes.
 */
export function playgroundPage(script: string): string {
  if (/<!--|<\/script/iu.test(script)) throw new TypeError('The script would end the element it stands in')
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>unscripted: try it</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><p class="name">unscripted ${version}</p></header>
<main id="main" tabindex="-1"><noscript><p>This page works with a script it holds; please allow it.</p></noscript></main>
<footer class="foot"><p>Measured from the words alone, in this tab. It speaks of texts, not of people.</p></footer>
<script>${script}</script>
</body>
</html>
`
}

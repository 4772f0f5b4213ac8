/**
 * The report as one HTML file: no network, a strict content-security policy, and nothing of the input but JSON that the page's own
 * script reads and shows as text.
 */
import { requireKnown } from '../../model/options.ts'
import type { Exchange } from '../insight/exchange.ts'
import type { KnownTexts } from '../insight/leaderboard.ts'
import { escapeHtml, inertJson } from './escape.ts'
import { BLOCK_SIZE, detailOf, pageModel } from './model.ts'
import { pageScript, pageStyle } from './page-assets.ts'
import { contentPolicy } from './policy.ts'

/** Options of `reportPage`: its title (default: “How did we sound?”), and the texts behind the ids of templates and macros. */
export interface ReportPageOptions extends KnownTexts {
  readonly title?: string
}

/**
 * The parts of the file, in order: a large report need not be one string. The same input gives the same bytes. Throws a `TypeError`
 * for an unknown option when the first part is asked for.
 */
export function* reportPage(
  exchanges: readonly Exchange[],
  options: ReportPageOptions = {},
): Generator<string, void, undefined> {
  requireKnown(options, ['title', 'templates', 'macros', 'macroOf'])
  const { title = 'How did we sound?', ...known } = options
  yield head(title)
  yield block('model', pageModel(exchanges, title, known))
  // The first view is drawn before the browser has read the rest of the file.
  yield `<script>${pageScript}</script>\n`
  for (let start = 0; start < exchanges.length; start += BLOCK_SIZE)
    yield block(`details-${start / BLOCK_SIZE}`, exchanges.slice(start, start + BLOCK_SIZE).map(detailOf))
  yield '</body>\n</html>\n'
}

/** Data, not script: a browser does not run it, and the policy would not let it. */
function block(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${inertJson(value)}</script>\n`
}

function head(title: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(pageScript, pageStyle)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<p class="name"><bdi>${escapeHtml(title)}</bdi></p>
<nav aria-label="Views" id="nav"></nav>
</header>
<main id="main" tabindex="-1"><noscript><p>This page draws itself with a script it holds; please allow it.</p></noscript></main>
<footer class="foot"><p>Measured from the words alone, on your own machine. It speaks of texts, not of people.</p></footer>
`
}

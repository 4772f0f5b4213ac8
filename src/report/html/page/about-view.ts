/// <reference lib="dom" />
/** What the figures mean, what they cannot see, and what they were made with. */
import type { PageModel } from '../model.ts'
import { h, said, section } from './dom.ts'
import { count } from './format.ts'

export function aboutView(model: PageModel): readonly Node[] {
  const { overview, withText, provenances, version } = model
  return [
    h('h1', { tabindex: -1 }, 'About these figures'),
    section(
      'What is measured',
      h(
        'p',
        {},
        'Every interaction begins with 100 points. Signals found wanting take points away, in proportion to what they weigh and how surely they could be judged; personal effort earns some back. Each point leads to words in the conversation, and you can leave any remark out and see what the same arithmetic says.',
      ),
      h(
        'p',
        {},
        'The interval beside a score says what the evidence leaves open. Coverage is the share of the weight that could be judged at all.',
      ),
    ),
    section('What it cannot see', h('ul', {}, ...LIMITS.map((limit) => h('li', {}, limit)))),
    section(
      'What this was made with',
      h(
        'p',
        {},
        `${count(overview.interactions, 'report')}; the conversations of ${withText} are in this file${withText < overview.interactions ? ', of the others only places and figures' : ''}. Page of version `,
        version,
        '.',
      ),
      ...provenances.map((each) =>
        h(
          'dl',
          { class: 'inline' },
          ...Object.entries(each).map(([name, value]) =>
            h('div', {}, h('dt', {}, name), h('dd', {}, value === null ? 'none' : said(String(value), 'id'))),
          ),
        ),
      ),
    ),
  ]
}

const LIMITS = [
  'Tone of voice, sarcasm, and kindness in words nobody listed. Of ten messages with personal effort two or three are seen, and one earns points: where none is seen it costs nothing, and people should not be compared by it.',
  'Whether the customer got what they needed, and whether what was said is true.',
  'A script used for the first time, or learned by heart and put in other words.',
  'Who anybody is. Nothing here says anything about a person; dialect, spelling and plain words do not count.',
  'The weights are a judgement until they are fitted to your own customers’ ratings (unscripted calibrate).',
  'A changed word may not change how the customer feels: “what if” redoes the arithmetic, no more.',
]

/** Before and after as text. */
import { textTable } from '../../report/table.ts'
import { counted, percent, points, shareText, viewNames } from './format-parts.ts'
import type { PerceptionGap } from './gap.ts'
import type { GapMoved, Moved } from './periods.ts'

const VERDICTS: Readonly<Record<GapMoved['verdict'], string>> = {
  closed: 'closed',
  widened: 'widened',
  'cannot-tell': 'cannot tell',
}

export function comparisonText(comparison: NonNullable<PerceptionGap['comparison']>): string {
  const { before, after, moved, gaps, mix, adjusted, unplaced } = comparison
  const lost =
    unplaced.interactions + unplaced.ratings === 0
      ? []
      : [
          `Of neither period, for want of a time or of an interaction: ${counted(unplaced.interactions, 'interaction')}, ${counted(unplaced.ratings, 'rating')}.`,
        ]
  return [
    `BEFORE AND AFTER: ${before.name} (${counted(before.interactions, 'interaction')}), ${after.name} (${after.interactions})`,
    ...lost,
    textTable(
      ['', 'view', 'before', 'after', 'points (95 % interval)'],
      moved.map((each) => [
        each.dimension,
        viewNames[each.view],
        shareText(each.before),
        shareText(each.after),
        changeText(each),
      ]),
    ),
    'Did the gap close?',
    ...(gaps.length === 0
      ? ['  Too few judgements in one of the periods to say.']
      : [
          textTable(
            ['', 'between', 'gap before', 'after', 'change (95 % interval)', 'reading'],
            gaps.map(({ dimension, a, b, before: was, after: is, change, verdict }) => [
              dimension,
              `${viewNames[a]} – ${viewNames[b]}`,
              points(was.difference),
              points(is.difference),
              `${points(change.value)} (${points(change.interval[0])} to ${points(change.interval[1])})`,
              VERDICTS[verdict],
            ]),
          ),
        ]),
    ...mixText(mix, adjusted),
  ].join('\n')
}

function changeText({ change, before, after }: Moved): string {
  if (change !== null)
    return `${points(change.value)} (${points(change.interval[0])} to ${points(change.interval[1])})`
  return before.share !== null && after.share !== null ? 'not asked in the same way' : 'too few'
}

function mixText(
  mix: NonNullable<PerceptionGap['comparison']>['mix'],
  adjusted: NonNullable<PerceptionGap['comparison']>['adjusted'],
): readonly string[] {
  const shifts = mix.filter(({ moved }) => moved)
  const told = shifts.map(
    ({ of, value, before, after }) =>
      `  ${of} ${value.replaceAll(/\p{Cc}/gu, ' ')}: ${percent(before)} before, ${percent(after)} after`,
  )
  const fair = adjusted.flatMap(({ dimension, change, covered }) =>
    change === null
      ? []
      : [`${dimension} ${points(change)} (${percent(covered)} of the earlier interactions have their like)`],
  )
  return [
    ...(shifts.length === 0
      ? [
          'The mix of channels, queues, kinds of contact and languages is not known to have changed; with few interactions that says little.',
        ]
      : ['The mix has changed, so a difference may be no more than that:', ...told]),
    ...(fair.length === 0
      ? []
      : [`Measured change within the same channel and kind of contact, in points: ${fair.join('; ')}.`]),
    'Two periods differ in more than what was done between them: seasons, products, who was on duty.',
  ]
}

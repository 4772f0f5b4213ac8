import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes long, or mostly waits, is begun first, so that no core idles at the end. */
const LONG: readonly string[] = [
  'test/node/watchdog.test.ts',
  'test/evaluate/star.test.ts',
  'test/cli/stop.test.ts',
  'test/cli/options.test.ts',
  'test/report/html/playground.test.ts',
  'test/report/html/page.test.ts',
  'test/cli/privacy.test.ts',
  'test/cli/bad-input.test.ts',
  'test/readers/hostile.test.ts',
  'test/readers/splits.test.ts',
]

/** As vitest orders files, but that those known to take long come first. Each runs by itself, so the order changes no result. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONG.findIndex((path) => moduleId.endsWith(path))
      return place < 0 ? LONG.length : place
    }
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}

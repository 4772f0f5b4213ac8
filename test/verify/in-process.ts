/**
 * As much of a test runner as mutation testing needs, inside one process: a process for every fault would take hours. It knows no
 * snapshots, no options and no time limit, and stops at the first test that fails. What it does not know fails without a fault too.
 */

type Body = (...given: readonly unknown[]) => unknown

interface Test {
  readonly name: string
  readonly body: Body
}

interface Group {
  readonly beforeAll: Body[]
  readonly beforeEach: Body[]
  readonly afterEach: Body[]
  readonly afterAll: Body[]
  readonly parts: (Test | Group)[]
}

export interface Verdict {
  /** Tests that were begun. */
  readonly ran: number
  /** Of the first that failed; null where all passed. */
  readonly failure: { readonly name: string; readonly error: unknown } | null
}

export interface TestRunner {
  /** What a test file imports under these names. */
  readonly api: Readonly<Record<string, unknown>>
  /** Runs what was collected, once. */
  run: () => Promise<Verdict>
}

export function createTestRunner(): TestRunner {
  const top = newGroup()
  let open = top

  function test(name: string, ...rest: readonly unknown[]): void {
    open.parts.push({ name, body: bodyIn(rest) })
  }
  function describe(_: string, ...rest: readonly unknown[]): void {
    const around = open
    open = newGroup()
    around.parts.push(open)
    bodyIn(rest)()
    open = around
  }
  const hook = (kind: Exclude<keyof Group, 'parts'>) => (body: Body) => {
    open[kind].push(body)
  }
  const api = {
    test: withForms(test),
    it: withForms(test),
    describe: withForms(describe),
    beforeAll: hook('beforeAll'),
    beforeEach: hook('beforeEach'),
    afterEach: hook('afterEach'),
    afterAll: hook('afterAll'),
  }
  return { api, run: () => runAll(top) }
}

type Declare = (name: string, ...rest: readonly unknown[]) => void

/** `test.each`, `describe.runIf` and the like. */
function withForms(declare: Declare): Declare {
  const nothing: Declare = () => undefined
  return Object.assign(
    (name: string, ...rest: readonly unknown[]) => {
      declare(name, ...rest)
    },
    {
      skip: nothing,
      runIf: (condition: unknown): Declare => (condition ? declare : nothing),
      skipIf: (condition: unknown): Declare => (condition ? nothing : declare),
      each:
        (cases: readonly unknown[]): Declare =>
        (name, ...rest) => {
          for (const one of cases)
            declare(name, () => bodyIn(rest)(...(Array.isArray(one) ? (one as readonly unknown[]) : [one])))
        },
    },
  )
}

/** What stands behind a title: a body, maybe with options before it or a time limit behind. */
function bodyIn(rest: readonly unknown[]): Body {
  const body = rest.find((part) => typeof part === 'function')
  if (body === undefined) throw new TypeError('A test without a body')
  return body as Body
}

const newGroup = (): Group => ({ beforeAll: [], beforeEach: [], afterEach: [], afterAll: [], parts: [] })

async function runAll(top: Group): Promise<Verdict> {
  let ran = 0
  let name = ''
  const runGroup = async (group: Group, before: readonly Body[], after: readonly Body[]): Promise<void> => {
    const beforeEach = [...before, ...group.beforeEach]
    const afterEach = [...group.afterEach, ...after]
    await finallyAll(group.afterAll, async () => {
      for (const body of group.beforeAll) await body()
      for (const part of group.parts)
        if ('parts' in part) await runGroup(part, beforeEach, afterEach)
        else {
          ran++
          name = part.name
          await finallyAll(afterEach, async () => {
            for (const body of beforeEach) await body()
            await part.body()
          })
        }
    })
  }
  try {
    await runGroup(top, [], [])
    return { ran, failure: null }
  } catch (error) {
    return { ran, failure: { name, error } }
  }
}

/** Does something, and what is to follow in any case. */
async function finallyAll(following: readonly Body[], run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } finally {
    for (const body of following) await body()
  }
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256Both } from '../../src/model/hash.ts'
import { digestBoth } from '../../src/node/digest-both.ts'

test('the system’s digests are those of the package', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
      expect(digestBoth(content)).toEqual(sha256Both(content))
    }),
  )
})

/** The system's SHA-256, which takes a tenth of the time of one written in JavaScript. */
import { createHash } from 'node:crypto'
import type { DigestBoth } from '../model/hash.ts'

export const digestBoth: DigestBoth = (content) => {
  const hash = createHash('sha256').update(content)
  const own = `sha256:${hash.copy().digest('hex')}`
  return { own, sealed: `sha256:${hash.update(own).digest('hex')}` }
}

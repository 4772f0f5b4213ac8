/** Starts `worker.ts`: what tsx does for the main thread it does not do for others. */
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')

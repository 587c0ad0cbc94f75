// Every kind of long work that a job may be, gathered from the slices.
import type pg from 'pg'
import { matchWorkers } from '../duplicates/worker.ts'
import { importWorkers } from '../intake/worker.ts'
import type { Workers } from '../kernel/jobs/jobs.ts'

export const workersOf = (pools: { readonly pool: pg.Pool; readonly owner: pg.Pool }): Workers => ({
  ...importWorkers(pools),
  ...matchWorkers(pools),
})

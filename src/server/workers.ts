// Every kind of long work that a job may be, gathered from the slices.
import type pg from 'pg'
import { matchWorkers } from '../duplicates/worker.ts'
import { EXPORT_JOB } from '../kernel/register/export-store.ts'
import { importWorkers } from '../intake/worker.ts'
import { auditText } from '../audit/rules/audit-text.ts'
import { duties } from '../duties.ts'
import type { Workers } from '../kernel/jobs/jobs.ts'
import { paperKinds } from '../paper-kinds.ts'
import { paperWorkers } from '../papers/worker.ts'
import { erasureWorkers } from '../privacy/retention/worker.ts'
import { product } from '../product.ts'
import { exportWorkers } from './export-job.ts'

type Ground = {
  readonly pool: pg.Pool
  readonly owner: pg.Pool
  /** Where the ledger of erasures lies, beside the copies of checkpoints. */
  readonly historyFolder: string
}

export const workersOf = (ground: Ground): Workers => ({
  ...importWorkers(ground),
  ...matchWorkers(ground),
  ...paperWorkers(ground, { product, kinds: paperKinds, check: auditText, duties }),
  ...exportWorkers(ground),
  ...erasureWorkers({ ...ground, product }),
})

/** Kinds that do not wait for others to end: a file is made while a list comes in. */
export const apart: readonly string[] = [EXPORT_JOB]

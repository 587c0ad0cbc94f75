// Serves files of long lists: asked for, how far they are, downloaded by the account that asked, let go.
import { mustHold } from '../access/requires.ts'
import { Refusal } from '../contract/refusal.ts'
import { type Context, serve } from '../contract/serving.ts'
import { cancelJob, enqueueJob } from '../jobs/jobs.ts'
import { textOf } from '../text/text.ts'
import { registerEndpoints } from './contract.ts'
import { asDownload, byDisk } from './export.ts'
import { exportColumns } from './export-columns.ts'
import { exportContent, listExports, removeExport } from './export-contract.ts'
import {
  addExport,
  dropExport,
  EXPORT_JOB,
  exportsOf,
  findExport,
  piecesOf,
  scopeMark,
} from './export-store.ts'
import { whereOf } from './list.ts'
import type { Register } from './register.ts'

const ofOtherDuties = textOf(
  'Tệp được lập khi nhiệm vụ của bạn còn khác, nên không tải về được nữa. Lập lại tệp.',
  'The file was made while your duties were other ones and can no longer be downloaded. Make it again.',
)

export const serveExportsOf = (context: Context, register: Register): void =>
  serve(context, registerEndpoints(register).startExport, async ({ tx, body }) => {
    const { id, format, query } = body
    // A filter or a column that cannot be is refused now and not by the job.
    await whereOf(tx, context.product, register, query, [])
    exportColumns(register, query.columns)
    await addExport(tx, id, { register: register.name, format, query })
    // What is looked for may be a name: it stays with the file and goes with it.
    return enqueueJob(tx, id, EXPORT_JOB, {}, 0)
  })

export const serveExports = (context: Context): void => {
  serve(context, listExports, async ({ tx, query }) => ({ files: await exportsOf(tx, query.register) }))

  serve(context, exportContent, async ({ tx, params, reply }) => {
    const file = await findExport(tx, params.id)
    const register = file && context.product.register(file.register)
    if (!register || file.rows === null) throw new Refusal('notFound')
    // The duty may have ended since the file was made.
    await mustHold(tx, context.duties, `${register.name}.export`)
    // Or it goes on elsewhere, and shows less.
    if (file.scope_mark !== (await scopeMark(tx))) throw new Refusal('dutyMissing', null, ofOtherDuties)
    asDownload(reply, register, file.format, file.asked_at)
    return byDisk(piecesOf(tx, file.id))
  })

  serve(context, removeExport, async ({ tx, params }) => {
    await cancelJob(tx, params.id)
    return { removed: await dropExport(tx, params.id) }
  })
}

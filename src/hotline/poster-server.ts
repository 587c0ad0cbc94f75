// Serves the poster of a unit's page of reports to whoever answers there.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow } from '../kernel/database/transaction.ts'
import { postersToPdf } from '../kernel/document/pdf.ts'
import { reportPoster } from './contract.ts'
import { reportPosterOf } from './poster.ts'

export const serveReportPoster = (context: Context): void => {
  serve(context, reportPoster, async ({ tx, query, request, reply }) => {
    await mustHoldIn(tx, context.duties, 'citizen-reports.read', query.unit)
    const unit = await findRow<{ key: string; name: string }>(
      tx,
      'select key, full_name as name from unit where key = $1',
      [query.unit],
    )
    if (!unit) throw new Refusal('notFound')
    // The address under which citizens reach it, where the operator said one; else the one that was asked.
    const origin = context.signIn.publicUrl?.origin ?? `${request.protocol}://${request.host}`
    void reply
      .type('application/pdf')
      .header('content-disposition', 'attachment; filename="ma-qr-phan-anh.pdf"')
    return postersToPdf([reportPosterOf(unit, origin)])
  })
}

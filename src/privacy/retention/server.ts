// Serves keeping and erasing: what is due by which term, orders and their steps, the run as a job, the report, requests of persons.
import { mustHoldIn } from '../../kernel/access/requires.ts'
import { Refusal } from '../../kernel/contract/refusal.ts'
import { type Context, serve, systemActor } from '../../kernel/contract/serving.ts'
import { findRow, transact, type Transaction } from '../../kernel/database/transaction.ts'
import { documentPolicy, documentTypes, fileOf } from '../../kernel/document/document-file.ts'
import { appendHistory } from '../../kernel/history/append.ts'
import { enqueueJob } from '../../kernel/jobs/jobs.ts'
import { textOf } from '../../kernel/text/text.ts'
import { type TermKind, termKinds } from '../rules/retention-terms.ts'
import * as contract from './contract.ts'
import { termsIn } from './cut-offs.ts'
import { type Due, dueIn, dueKinds } from './due.ts'
import {
  askByRequest,
  askByTerm,
  findOrderOf,
  getOrder,
  listOrders,
  openRequests,
  planOfRequest,
} from './orders.ts'
import { erasureReport } from './report.ts'

const kinds = Object.keys(termKinds) as TermKind[]

const serveTerms = (context: Context): void => {
  const { product, duties, owner } = context
  serve(context, contract.readRetention, async ({ tx, query }) => {
    await mustHoldIn(tx, duties, 'erasures.read', query.unit)
    const { terms, dues } = await transact(owner, systemActor(tx.tenant), async (own) => {
      const due = new Map<string, Due>()
      for (const kind of dueKinds) due.set(kind, await dueIn(own, product, kind, query.unit, tx.today))
      return { terms: await termsIn(own, query.unit, kinds, tx.today), dues: due }
    })
    const wait = await findRow<{ value: number }>(
      tx,
      "select value from privacy_setting where name = 'erasureWaitDays'",
    )
    return {
      terms: terms.map((term) => {
        const due = dues.get(term.kind)
        return {
          ...term,
          from: { ...term.from },
          label: { ...termKinds[term.kind] },
          due: due ? due.items.length : null,
          more: due?.more ?? false,
          held: due?.held ?? 0,
        }
      }),
      waitDays: wait?.value ?? 0,
      requests: await openRequests(tx, query.unit),
    }
  })
  serve(context, contract.planErasure, async ({ tx, params }) => {
    const { plan, granted } = await planOfRequest(context, tx, params.id)
    return {
      plan: plan && {
        goes: plan.goes,
        kept: plan.kept.map((kept) => ({ ...kept, term: { ...kept.term, from: { ...kept.term.from } } })),
        holds: plan.holds,
        alike: plan.alike,
      },
      granted,
      erasure: await findOrderOf(tx, params.id),
    }
  })
}

/** What was decided about an order, and by whom; the order itself names nobody. */
const note = async (
  tx: Transaction,
  id: string,
  unit: string,
  before: string | null,
  after: string,
): Promise<void> =>
  appendHistory(tx, [
    {
      action: before === null ? 'create' : 'change',
      register: 'erasures',
      recordId: id,
      homeUnit: unit,
      changes: [{ field: 'state', before, after }],
    },
  ])

const tooEarly = textOf(
  'Đợt xóa này chưa chạy được: chưa được duyệt, chưa hết ngày chờ, hoặc đã chạy rồi.',
  'This erasure cannot run: it is not approved, its wait is not over, or it ran already.',
)
const notYours = textOf(
  'Đợt xóa này không còn chờ duyệt, hoặc do chính bạn lập: người thứ hai phải duyệt.',
  'This erasure waits for no approval any more, or you asked for it yourself: a second person must approve.',
)
const cannotStop = textOf(
  'Đợt xóa này không dừng được nữa, hoặc bạn không có nhiệm vụ dừng.',
  'This erasure cannot be stopped any more, or stopping it is none of your duties.',
)

const serveOrders = (context: Context): void => {
  const move = async (
    tx: Transaction,
    id: string,
    call: string,
    words: typeof tooEarly,
    more: unknown[] = [],
  ) => {
    const before = await getOrder(tx, id)
    const moved = await findRow<{ done: boolean }>(tx, `select ${call} as done`, [id, ...more])
    if (!moved?.done) throw new Refusal('wrongState', { state: before.state }, words)
    const after = await getOrder(tx, id)
    await note(tx, id, after.unit, before.state, after.state)
    return after
  }
  serve(context, contract.listErasures, async ({ tx }) => ({ erasures: await listOrders(tx) }))
  serve(context, contract.askErasure, async ({ tx, body }) => {
    const asked =
      'requestId' in body ? await askByRequest(context, tx, body) : await askByTerm(context, tx, body)
    await note(tx, asked.id, asked.unit, null, asked.state)
    return asked
  })
  serve(context, contract.approveErasure, ({ tx, params }) =>
    move(tx, params.id, 'erasure_approve($1)', notYours),
  )
  serve(context, contract.stopErasure, ({ tx, params }) =>
    move(tx, params.id, 'erasure_stop($1)', cannotStop),
  )
  serve(context, contract.runErasure, async ({ tx, params }) => {
    const jobId = crypto.randomUUID()
    const { counts } = await move(tx, params.id, 'erasure_start($1, $2)', tooEarly, [jobId])
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return enqueueJob(tx, jobId, 'erasure', { orderId: params.id }, total)
  })
}

const serveReport = (context: Context): void =>
  serve(context, contract.erasureReport, async ({ tx, params, reply }) => {
    const erasure = await getOrder(tx, params.id)
    if (erasure.state !== 'done')
      throw new Refusal(
        'wrongState',
        { state: erasure.state },
        textOf(
          'Đợt xóa chưa xong nên chưa có biên bản.',
          'The erasure has not ended: there is no report yet.',
        ),
      )
    void reply
      .type(documentTypes[params.format])
      .header('content-security-policy', documentPolicy)
      .header(
        'content-disposition',
        `${params.format === 'html' ? 'inline' : 'attachment'}; filename="bien-ban-xoa.${params.format}"`,
      )
    return fileOf(await erasureReport(tx, context.product, erasure), params.format)
  })

export const serveRetention = (context: Context): void => {
  serveTerms(context)
  serveOrders(context)
  serveReport(context)
}

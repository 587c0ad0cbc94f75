// The endpoints of every register, served from its declaration.
import { mustHoldIn } from '../access/requires.ts'
import { Refusal } from '../contract/refusal.ts'
import { type Context, serve } from '../contract/serving.ts'
import type { Transaction } from '../database/transaction.ts'
import { leadOf } from '../merge/links.ts'
import { hasLife, lifeOf } from '../history/life.ts'
import { changeRecord } from './change.ts'
import { serveBatches } from './batch-server.ts'
import type { StoredRow } from './columns.ts'
import { createRecord } from './create.ts'
import { type ListQuery, type RecordRow, registerEndpoints } from './contract.ts'
import { exportRecords } from './export.ts'
import { serveExportsOf } from './export-server.ts'
import { questionsOf } from './insert.ts'
import { listRecords } from './list.ts'
import { findRecord, getRecord, recordOfRow, recordStatement } from './read.ts'
import { namedIn, noteReads } from './reads.ts'
import type { Register } from './register.ts'
import { textOf } from '../text/text.ts'

const allQuestions = (register: Register, record: RecordRow) => [
  ...questionsOf(register, record.values),
  ...(register.subject && record.subject
    ? questionsOf(register.subject, record.subject).map(({ fields, text }) => ({
        fields: fields.map((field) => `subject.${field}`),
        text,
      }))
    : []),
]

const asQuestions = (questions: ReturnType<typeof allQuestions>) =>
  questions.map(({ fields, text }) => ({ fields: [...fields], text }))

/** Words and numbers by which somebody is known; choices, days and links name nobody. */
const namesSomebody = (register: Register, filter: string | undefined): boolean =>
  [register, ...(register.subject ? [register.subject] : [])].some((of) =>
    Object.entries(of.fields).some(
      ([name, field]) =>
        field.kind === 'text' &&
        (field.format === 'name' || field.format === 'phone' || field.format === 'nationalId') &&
        filter?.includes(`${of === register ? '' : 'subject.'}${name}"`),
    ),
  )

/** A person who is searched for stands in no address: browsers, proxies and passers-by keep addresses (ASVS 14.2.1). */
const mustNotSearch = (register: Register, { search, filter }: ListQuery): void => {
  const named = search !== undefined ? 'search' : namesSomebody(register, filter) ? 'filter' : undefined
  if (register.personal && named)
    throw new Refusal('invalid', {
      problems: [
        {
          field: `query.${named}`,
          text: textOf(
            'không đặt trong địa chỉ: gửi POST …/find hoặc POST …/exports',
            'does not belong in an address: send POST …/find or POST …/exports',
          ),
        },
      ],
    })
}

export const serveRegister = (context: Context, register: Register): void => {
  const { product, duties } = context
  const endpoints = registerEndpoints(register)
  serve(context, endpoints.list, async ({ tx, query }) => {
    mustNotSearch(register, query)
    const page = await listRecords(tx, product, register, query)
    await noteReads(tx, register, page.rows)
    return page
  })
  serve(context, endpoints.find, async ({ tx, body }) => {
    const page = await listRecords(tx, product, register, body)
    await noteReads(tx, register, page.rows)
    return page
  })

  const opened = (record: RecordRow) => ({ record, questions: asQuestions(allQuestions(register, record)) })

  serve(
    context,
    endpoints.get,
    async ({ tx, params }) => {
      const named = await getRecord(tx, product, register, params.id)
      // An id that was given up when two records were merged opens the one that was kept.
      const lead = named.state === 'deleted' ? await leadOf(tx, register, named.id) : named.id
      const record = lead === named.id ? named : await getRecord(tx, product, register, lead)
      await noteReads(tx, register, [record])
      return opened(record)
    },
    // Where nobody is shown nothing is noted, and the record itself is all that is asked.
    register.personal
      ? undefined
      : {
          ask: ({ signedIn, params }) => recordStatement(product, register, signedIn.tenant, params.id),
          tell: ([row]) => {
            const record = row && recordOfRow(product, register, row as StoredRow)
            return record?.state === 'active' ? opened(record) : undefined
          },
        },
  )

  // A record's life may be read by those who watch over history, also where the record itself is not theirs to open.
  serve(context, endpoints.history, async ({ tx, params, query }) => {
    const record = await findRecord(tx, product, register, params.id)
    // The life of what is no record of this register is told, and noted, by the register whose it is.
    if (!record && !(await hasLife(tx, register.name, params.id))) throw new Refusal('notFound')
    const ids = [params.id, ...(record?.subjectId ? [record.subjectId] : [])]
    const piece = { page: query.page ?? 1, withoutReads: query.reads === 'false' }
    const { homeUnit, ...life } = await lifeOf(tx, product, ids, piece)
    if (life.total === 0 && !(record && piece.withoutReads)) throw new Refusal('notFound')
    if (life.entries.length > 0)
      await noteReads(tx, register, [record ?? { id: params.id, homeUnit }], 'lịch sử')
    return life
  })

  serveExportsOf(context, register)
  serve(context, endpoints.exportFile, async ({ tx, params, query, reply }) => {
    mustNotSearch(register, query)
    return exportRecords(tx, product, register, query, params.format, reply)
  })

  // What only routes of its slice write has no other way in.
  if (register.writers) return

  serve(context, endpoints.create, async ({ tx, body }) => {
    const { record, similar } = await createRecord(tx, context, register, body)
    return { record, questions: asQuestions(allQuestions(register, record)), similar }
  })

  serve(context, endpoints.change, async ({ tx, params, body }) => {
    const seen = await getRecord(tx, product, register, params.id)
    if (body.homeUnit) await mustHoldIn(tx, duties, `${register.name}.write`, body.homeUnit)
    // The record itself is always locked and its version judged, also where only its subject changes.
    const changed = await changeRecord(tx, product, register, params.id, {
      action: 'change',
      version: body.version,
      values: body.values ?? {},
      homeUnit: body.homeUnit,
      why: body.why,
    })
    if (register.subject && body.subject && seen.subjectId)
      await changeRecord(tx, product, register.subject, seen.subjectId, {
        action: 'change',
        version: null,
        values: body.subject,
        why: body.why,
      })
    const record = await getRecord(tx, product, register, params.id)
    // A change is an entry that names record and person; a record sent back unchanged was still shown, and so was whom a link of it names.
    if (!changed || namedIn(register, record).length > 0) await noteReads(tx, register, [record])
    return opened(record)
  })

  /** What was changed has its entry; a record sent back as it stood was shown, and that is noted. */
  const shownAfter = async (tx: Transaction, id: string, changed: boolean) => {
    const record = await getRecord(tx, product, register, id)
    if (!changed || namedIn(register, record).length > 0) await noteReads(tx, register, [record])
    return { record }
  }

  serve(context, endpoints.remove, async ({ tx, params, body }) => {
    const changed = await changeRecord(tx, product, register, params.id, {
      action: 'delete',
      version: body.version,
      state: 'deleted',
      why: body.why,
    })
    return shownAfter(tx, params.id, changed)
  })

  serve(context, endpoints.restore, async ({ tx, params, body }) => {
    const changed = await changeRecord(tx, product, register, params.id, {
      action: 'restore',
      version: body.version,
      state: 'active',
    })
    return shownAfter(tx, params.id, changed)
  })

  serveBatches(context, register)
}

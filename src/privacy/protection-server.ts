// Serves what is due about personal data, its letters, and the extract of one person.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { dayOfMoment } from '../kernel/day/day.ts'
import {
  type DocumentFormat,
  documentPolicy,
  documentTypes,
  fileOf,
} from '../kernel/document/document-file.ts'
import type { OfficialDocument } from '../kernel/document/tree.ts'
import { appendHistory, changesBetween } from '../kernel/history/append.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import { exportColumns } from '../kernel/register/export-columns.ts'
import type { Product } from '../kernel/register/product.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { getRecord, recordOfRow } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import type { Register } from '../kernel/register/register.ts'
import { localMoment } from '../kernel/rule/local-moment.ts'
import { writeWorkbook } from '../kernel/sheet/write.ts'
import { persons } from '../people/persons.ts'
import { breaches } from './breaches.ts'
import { dataRequests } from './data-requests.ts'
import { impactAssessments } from './impact-assessments.ts'
import { breachNotice, requestLetter } from './letters.ts'
import { obligationsOf } from './obligations.ts'
import { readPerson } from './person-records.ts'
import * as contract from './protection-contract.ts'

const MOST = 500

/** Records that the law may still ask something of; what may not be seen is not there. */
const openRecords: readonly (readonly [Register, string, string])[] = [
  [dataRequests, "coalesce(r.outcome, 'open') = 'open'", 'requester'],
  // As `mustStillBeTold`.
  [
    breaches,
    "r.reported_day is null and not (coalesce(r.state_of, 'open') = 'closed' and coalesce(r.untold_reason, '') <> '')",
    'title',
  ],
  [impactAssessments, 'r.ended_day is null', 'name'],
]

const duesOf = async (tx: Transaction, product: Product): Promise<contract.Due[]> => {
  const now = localMoment(tx.now)
  const dues: contract.Due[] = []
  for (const [register, open, title] of openRecords) {
    const sql = pageSql(
      product,
      register,
      `r.tenant = $1 and r.state = 'active' and ${open}`,
      'order by r.id',
      `limit ${MOST}`,
    )
    const rows = (await rowsOf<StoredRow>(tx, sql, [tx.tenant])).map((row) =>
      recordOfRow(product, register, row),
    )
    await noteReads(tx, register, rows, 'việc đến hạn')
    for (const { id, homeUnit, values } of rows)
      for (const { because, what, ...obligation } of obligationsOf(register.name, values, now))
        dues.push({
          register: register.name,
          id,
          homeUnit,
          title: String(values[title] ?? ''),
          person: typeof values.person === 'string' ? values.person : null,
          what: { ...what },
          ...obligation,
          because: because.map((reason) => ({ ...reason, text: { ...reason.text } })),
        })
  }
  return dues.toSorted((one, other) => one.due.localeCompare(other.due) || one.id.localeCompare(other.id))
}

const serveLetter = (
  context: Context,
  endpoint: typeof contract.requestLetter | typeof contract.breachNotice,
  register: Register,
  name: string,
  write: (tx: Transaction, record: Awaited<ReturnType<typeof getRecord>>) => Promise<OfficialDocument>,
): void => {
  serve(context, endpoint, async ({ tx, params, reply }) => {
    const record = await getRecord(tx, context.product, register, params.id)
    await noteReads(tx, register, [record], 'văn bản')
    const format: DocumentFormat = params.format
    void reply
      .type(documentTypes[format])
      .header('content-security-policy', documentPolicy)
      .header(
        'content-disposition',
        `${format === 'html' ? 'inline' : 'attachment'}; filename="${name}.${format}"`,
      )
    return fileOf(await write(tx, record), format)
  })
}

const settingsOf = async (tx: Transaction): Promise<contract.Settings> => {
  const rows = await rowsOf<{ name: string; value: number }>(tx, 'select name, value from privacy_setting')
  return contract.Settings.parse(Object.fromEntries(rows.map(({ name, value }) => [name, value])))
}

const serveSettings = (context: Context): void => {
  serve(context, contract.readSettings, ({ tx }) => settingsOf(tx))
  serve(context, contract.changeSettings, async ({ tx, body }) => {
    const home = await findRow<{ unit_key: string }>(tx, 'select unit_key from installation limit 1')
    if (!home) throw new Refusal('notFound')
    // They hold for every unit.
    await mustHoldIn(tx, context.duties, contract.changeSettings.needs, home.unit_key)
    const before = await settingsOf(tx)
    for (const name of contract.settingNames)
      if (body[name] !== undefined) await tx.client.query('select privacy_set($1, $2)', [name, body[name]])
    const after = await settingsOf(tx)
    const changes = changesBetween(before, after)
    if (changes.length > 0)
      await appendHistory(tx, [
        {
          action: 'change',
          register: 'privacy-settings',
          recordId: null,
          homeUnit: home.unit_key,
          changes,
        },
      ])
    return after
  })
}

export const serveProtection = (context: Context): void => {
  serveSettings(context)
  const { product } = context
  serve(context, contract.listDues, async ({ tx }) => {
    const dues = await duesOf(tx, product)
    return { dues, late: dues.filter(({ state }) => state === 'late').length }
  })
  serveLetter(context, contract.requestLetter, dataRequests, 'tra-loi-yeu-cau', requestLetter)
  serveLetter(context, contract.breachNotice, breaches, 'thong-bao-vi-pham', breachNotice)
  serve(context, contract.personExtract, async ({ tx, params, reply }) => {
    const { person, records } = await readPerson(tx, product, params.id, 'bản trích dữ liệu')
    if (!person) throw new Refusal('notFound')
    await noteReads(tx, persons, [person], 'bản trích dữ liệu', 'export')
    const sheets = [{ register: persons as Register, rows: [person] }, ...records].map(
      ({ register, rows }) => {
        const columns = exportColumns({ ...register, subject: undefined } as Register)
        return {
          name: register.many.vi,
          columns: columns.map(({ column }) => column),
          rows: rows.map((row) => columns.map(({ cell }) => cell(row, row.homeUnit))),
        }
      },
    )
    void reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename="ban-trich-du-lieu-${dayOfMoment(tx.now)}.xlsx"`)
    return writeWorkbook(sheets)
  })
}

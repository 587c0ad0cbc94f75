// phaodai report: the figures and checks of a report as they stand now, and its page as a file; nothing is stored.

import { writeFile } from 'node:fs/promises'
import { isDay } from '../kernel/day/day.ts'
import { openDatabase } from '../kernel/database/open-database.ts'
import { createPool } from '../kernel/database/pool.ts'
import { type Transaction, transact } from '../kernel/database/transaction.ts'
import { systemActor } from '../kernel/contract/serving.ts'
import { textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import { assemble, type Assembled, openChecks } from '../reports/draft.ts'
import { emptyWords, type Scope } from '../reports/kinds/scope.ts'
import { fileOf } from '../kernel/document/document-file.ts'
import { findInstallation } from '../server/installation.ts'
import type { CommandModule } from './command.ts'
import { databaseOptions, dataOption } from './database-options.ts'
import { readOptions } from './read-options.ts'
import { UsageProblem } from './usage-problem.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai report --unit 063 --to 2023-01-30 [--from 2021-06-14] [--kind period|daily] [--pdf TỆP] [--docx TỆP] [--html TỆP] [--data ./data] [--json]',
  'phaodai report --unit 063 --to 2023-01-30 [--from 2021-06-14] [--kind period|daily] [--pdf FILE] [--docx FILE] [--html FILE] [--data ./data] [--json]',
)

const options = {
  ...dataOption,
  unit: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  kind: { type: 'string', default: 'period' },
  pdf: { type: 'string' },
  docx: { type: 'string' },
  html: { type: 'string' },
} as const

const problem = (vi: string, en: string): UsageProblem => new UsageProblem(textOf(vi, en))

const dayOf = (name: string, given: string | undefined): string | undefined => {
  if (given === undefined || isDay(given)) return given
  throw problem(`--${name} phải là ngày YYYY-MM-DD: ${given}`, `--${name} must be a day YYYY-MM-DD: ${given}`)
}

type Asked = Pick<Scope, 'kind' | 'from' | 'to'> & { readonly unit: string }

const assembleFor = (tx: Transaction, asked: Asked): Promise<Assembled> =>
  assemble(tx, product, {
    ...asked,
    words: emptyWords,
    answers: {},
    issue: { number: null, day: null, draft: true },
    issued: [],
  })

/** A demonstration stands still; everywhere else the report is up to today. */
const standingDay = async (tx: Transaction): Promise<string> => {
  const { rows } = await tx.client.query<{ today: string | null }>('select today from installation limit 1')
  return rows[0]?.today ?? tx.today
}

const marks = { ok: '✓', note: '·', conflict: '!', wrong: '✗' } as const

const linesOf = ({ figures, checks, scope }: Assembled, language: 'vi' | 'en'): string =>
  [
    ...figures
      .filter(({ unit, id }) => unit === scope.unit.key && !id.includes('-change.'))
      .map(({ label, shown, numerator, denominator }) =>
        [
          `${label[language]}: ${shown}`,
          ...(numerator === undefined ? [] : [`(${numerator}/${denominator})`]),
        ].join(' '),
      ),
    '',
    ...checks.map(({ verdict, title, arithmetic }) => `${marks[verdict]} ${title[language]}: ${arithmetic}`),
  ].join('\n')

const valuesOf = ({ figures, checks }: Assembled) => ({
  figures: Object.fromEntries(
    figures.map(({ id, value, numerator, denominator, shown }) => [
      id,
      {
        value,
        ...(numerator === undefined ? {} : { numerator }),
        ...(denominator === undefined ? {} : { denominator }),
        shown,
      },
    ]),
  ),
  checks,
})

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values } = readOptions(args, options)
  const { unit, kind } = values
  if (kind !== 'period' && kind !== 'daily')
    throw problem(`--kind là period hoặc daily: ${kind}`, `--kind is period or daily: ${kind}`)
  if (unit === undefined) throw problem('Thiếu --unit', '--unit is missing')
  const [from, to] = [dayOf('from', values.from), dayOf('to', values.to)]
  const database = await openDatabase(databaseOptions(values.data, output))
  const owner = createPool(database.ownerUrl, { max: 1 })
  try {
    const installed = await findInstallation(owner)
    if (!installed)
      throw problem('Chưa có dữ liệu: chạy npm start trước.', 'There is no data yet: run npm start first.')
    const assembled = await transact(owner, systemActor(installed.tenant), async (tx) => {
      const { rows } = await tx.client.query('select 1 from unit where key = $1', [unit])
      if (rows.length === 0) throw problem(`Không có đơn vị ${unit}`, `There is no unit ${unit}`)
      const until = to ?? (await standingDay(tx))
      const since = from ?? (kind === 'daily' ? until : '2020-01-01')
      if (since > until) throw problem('--from sau --to', '--from is after --to')
      return assembleFor(tx, { kind, unit, from: since, to: until })
    })
    for (const format of ['pdf', 'docx', 'html'] as const) {
      const path = values[format]
      if (path !== undefined) await writeFile(path, await fileOf(assembled.document, format))
    }
    output.answer(textOf(linesOf(assembled, 'vi'), linesOf(assembled, 'en')), valuesOf(assembled))
    return openChecks(assembled.checks).length === 0 ? 0 : 1
  } finally {
    await owner.end()
    await database.stop()
  }
}

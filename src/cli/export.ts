// phaodai export: a register as Excel or CSV, in the form that the screens download and that can be imported again.

import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { transact } from '../kernel/database/transaction.ts'
import { type ExportFormat, exportFile } from '../kernel/register/export.ts'
import { textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import type { CommandModule, ExitCode } from './command.ts'
import { dataOption } from './database-options.ts'
import { readDayOption } from './read-day.ts'
import { readOptions } from './read-options.ts'
import { getRegister } from './register-name.ts'
import { UsageProblem } from './usage-problem.ts'
import { getUnit, withInstallation } from './with-installation.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai export SỔ --out TỆP.xlsx|TỆP.csv [--unit MÃ] [--from NGÀY] [--to NGÀY] [--data ./data]\n\n' +
    'Tệp chứa dữ liệu cá nhân: chỉ chủ tệp đọc được; việc xuất được ghi vào nhật ký.',
  'phaodai export REGISTER --out FILE.xlsx|FILE.csv [--unit KEY] [--from DAY] [--to DAY] [--data ./data]\n\n' +
    'The file holds personal data: only its owner may read it; history tells of the export.',
)

const options = {
  ...dataOption,
  out: { type: 'string' },
  unit: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const

const formatOf = (path: string): ExportFormat => {
  const format = (['xlsx', 'csv'] as const).find((one) => path.toLowerCase().endsWith(`.${one}`))
  if (format) return format
  throw new UsageProblem(
    textOf(`--out phải là tệp .xlsx hoặc .csv: ${path}`, `--out must be an .xlsx or a .csv file: ${path}`),
  )
}

/** Under its name only when whole. */
const writeWhole = async (path: string, file: Buffer | Readable): Promise<void> => {
  const partial = `${path}.${process.pid}.part`
  try {
    await pipeline(Buffer.isBuffer(file) ? [file] : file, createWriteStream(partial, { mode: 0o600 }))
    await rename(partial, path)
  } catch (cause) {
    await rm(partial, { force: true })
    const { code } = cause as { code?: string }
    if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'EISDIR') throw cause
    throw new UsageProblem(
      textOf(`Không ghi được tệp ${path} (${code}).`, `The file ${path} cannot be written (${code}).`),
    )
  }
}

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, options)
  const [name, ...others] = positionals
  if (name === undefined || others.length > 0 || values.out === undefined)
    throw new UsageProblem(
      textOf(
        'Cách gọi: phaodai export cases --out TỆP.xlsx',
        'Call it as: phaodai export cases --out FILE.xlsx',
      ),
    )
  const register = getRegister(name)
  const path = resolve(values.out)
  const format = formatOf(path)
  const [from, to] = [readDayOption('--from', values.from), readDayOption('--to', values.to)]
  return withInstallation(values.data, output, async (opened): Promise<ExitCode> => {
    const unit = values.unit === undefined ? undefined : await getUnit(opened, values.unit)
    const count = await transact(opened.owner, opened.actor, async (tx) => {
      const query = { ...(unit ? { unit: unit.key } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }
      const { file, count: rows } = await exportFile(tx, product, register, query, format)
      await writeWhole(path, file)
      return rows
    })
    output.answer(
      textOf(
        `Đã xuất ${count} dòng của sổ ${register.many.vi} vào ${path}.`,
        `Wrote ${count} rows of ${register.many.en} into ${path}.`,
      ),
      { path, register: register.name, rows: count },
    )
    return 0
  })
}

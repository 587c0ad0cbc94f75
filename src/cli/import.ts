// phaodai import: a list comes in from the command line, or is only read and judged.

import { dayOfMoment } from '../kernel/day/day.ts'
import { textOf } from '../kernel/text/text.ts'
import type { CommandModule } from './command.ts'
import { importExitCode, importText } from './import-answer.ts'
import { dryRun } from './import-dry-run.ts'
import { readImportFile, writeMarked } from './import-file.ts'
import { readCount, readOptions } from './read-options.ts'
import { getRegister } from './register-name.ts'
import { UsageProblem } from './usage-problem.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai import TỆP --as cases [--unit MÃ] [--sheet 1] [--dry-run] [--marked RA.xlsx] [--data ./data]\n' +
    'phaodai import --undo MÃ_LẦN_NHẬN [--data ./data]\n\n' +
    '  --as SỔ         sổ nhận danh sách; bỏ trống thì phỏng đoán và nói rõ\n' +
    '  --unit MÃ       đơn vị của những dòng không ghi xã; mặc định: đơn vị của nơi cài đặt\n' +
    '  --sheet N       trang tính thứ N, từ 1\n' +
    '  --dry-run       chỉ đọc và xét, không thay đổi gì, không cần cơ sở dữ liệu\n' +
    '  --marked TỆP    ghi bản đánh dấu lỗi của chính bảng tính đó\n' +
    '  --undo MÃ       rút lại cả một lần nhận\n\n' +
    'Mã kết thúc 1: có dòng lỗi, hoặc tệp không phải danh sách.',
  'phaodai import FILE --as cases [--unit KEY] [--sheet 1] [--dry-run] [--marked OUT.xlsx] [--data ./data]\n' +
    'phaodai import --undo ID [--data ./data]\n\n' +
    '  --as REGISTER   the register that takes the list; guessed, and said so, where absent\n' +
    '  --unit KEY      the unit of rows that name no commune; by default that of the installation\n' +
    '  --sheet N       the N-th sheet, from 1\n' +
    '  --dry-run       reads and judges only: nothing changes, no database is needed\n' +
    '  --marked FILE   writes the same sheet with its problems marked\n' +
    '  --undo ID       withdraws a whole import\n\n' +
    'Exit code 1: rows have errors, or the file is no list.',
)

const options = {
  as: { type: 'string' },
  unit: { type: 'string' },
  sheet: { type: 'string', default: '1' },
  'dry-run': { type: 'boolean', default: false },
  marked: { type: 'string' },
  undo: { type: 'string' },
  data: { type: 'string', default: './data' },
} as const

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, options)
  const [path, ...others] = positionals
  if (values.undo !== undefined) {
    if (path !== undefined)
      throw new UsageProblem(textOf('--undo không đi cùng tệp nào.', '--undo takes no file.'))
    return (await import('./import-undo.ts')).undoRun(values.undo, values.data, output)
  }
  if (path === undefined || others.length > 0)
    throw new UsageProblem(
      textOf(
        `Cần đúng một tệp: phaodai import TỆP --as cases`,
        'One file is needed: phaodai import FILE --as cases',
      ),
    )
  const register = values.as === undefined ? null : getRegister(values.as).name
  const sheet = readCount('sheet', values.sheet) - 1
  const file = await readImportFile(path, output)
  if (!file) return 1
  if (sheet >= file.workbook.sheets.length)
    throw new UsageProblem(
      textOf(
        `Tệp chỉ có ${file.workbook.sheets.length} trang tính.`,
        `The file has only ${file.workbook.sheets.length} sheets.`,
      ),
    )
  const asked = { register, unit: values.unit ?? null, sheet }
  if (!values['dry-run']) {
    const { runFile } = await import('./import-run.ts')
    return runFile(file, { ...asked, data: values.data, marked: values.marked ?? null }, output)
  }
  const { answer, reading, problems } = await dryRun(file, { ...asked, today: dayOfMoment(new Date()) })
  if (values.marked !== undefined) await writeMarked(values.marked, file, reading, problems, output)
  output.answer(importText(answer, textOf('Sẽ đưa vào', 'Would be taken in')), answer)
  return importExitCode(answer)
}

// Withdraws a whole import: its records are deleted as a state, and history keeps what they were.

import { undoImport } from '../intake/worker.ts'
import { findRow } from '../kernel/database/transaction.ts'
import { textOf } from '../kernel/text/text.ts'
import type pg from 'pg'
import type { ExitCode } from './command.ts'
import { progressTo } from './import-run.ts'
import type { Output } from './output.ts'
import { UsageProblem } from './usage-problem.ts'
import { type Opened, withInstallation } from './with-installation.ts'

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

const undo = async ({ owner, actor }: Opened, id: string, output: Output): Promise<ExitCode> => {
  const run = ID.test(id)
    ? await findRow<{ state: string; file_name: string }>(
        { client: owner as unknown as pg.ClientBase },
        'select state, file_name from import_run where id = $1',
        [id],
      )
    : undefined
  if (!run) throw new UsageProblem(textOf(`Không có lần nhận "${id}".`, `There is no import "${id}".`))
  if (run.state === 'undone') {
    output.answer(textOf('Lần nhận này đã được rút lại.', 'This import was withdrawn before.'), {
      id,
      undone: 0,
    })
    return 1
  }
  const { progress, end } = progressTo(output)
  try {
    const answer = await undoImport({ pool: owner, owner }, { importId: id }, actor, progress, null)
    const { undone, spared = 0 } = answer as { undone: number; spared?: number }
    const stayed =
      spared > 0
        ? textOf(
            ` ${spared} bản ghi ở lại: đã có bản ghi khác dựa vào hoặc danh sách khác cũng có.`,
            ` ${spared} stayed: other records rest on them, or another list has them too.`,
          )
        : textOf('', '')
    output.answer(
      textOf(
        `Đã rút lại ${undone} bản ghi của ${run.file_name}.${stayed.vi}`,
        `${undone} records of ${run.file_name} were withdrawn.${stayed.en}`,
      ),
      { id, undone, spared },
    )
    return 0
  } finally {
    end()
  }
}

export const undoRun = (id: string, data: string, output: Output): Promise<ExitCode> =>
  withInstallation(data, output, (opened) => undo(opened, id, output))

// phaodai history: reads every chain of history from its beginning and names what was altered; makes a checkpoint to keep elsewhere.

import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type pg from 'pg'
import { fingerprintOf } from '../kernel/history/checkpoint-key.ts'
import { readCheckpoint } from '../kernel/history/checkpoint.ts'
import { verifyWithKept } from '../kernel/history/kept-checkpoints.ts'
import { makeCheckpoint } from '../kernel/history/make-checkpoint.ts'
import { textOf } from '../kernel/text/text.ts'
import { againstOption, fingerprintsOf, readAgainst, sayCheckpoints } from './against.ts'
import type { CommandModule, ExitCode } from './command.ts'
import { dataOption, historyFolderIn } from './database-options.ts'
import type { Output } from './output.ts'
import { readOptions } from './read-options.ts'
import { UsageProblem } from './usage-problem.ts'
import { withDatabase } from './with-installation.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai history verify [--data ./data] [--against ĐIỂM_CHỐT.json]…\n' +
    'phaodai history checkpoint [--data ./data] [--out TỆP.json]\n\n' +
    'verify đọc mọi chuỗi và so với các điểm chốt đã ký; --against: điểm chốt giữ ở nơi khác (USB, cơ quan khác).\n' +
    'Mã kết thúc 1: nhật ký đã bị sửa, bị xóa hoặc bị chèn; từng chỗ được nêu rõ.',
  'phaodai history verify [--data ./data] [--against CHECKPOINT.json]…\n' +
    'phaodai history checkpoint [--data ./data] [--out FILE.json]\n\n' +
    'verify reads every chain and holds it against the signed checkpoints; --against: one that was kept elsewhere.\n' +
    'Exit code 1: history was altered, cut or added to; every place is named.',
)

const options = {
  ...dataOption,
  ...againstOption,
  out: { type: 'string' },
} as const

const verify = async (
  owner: pg.Pool,
  folder: string,
  against: readonly string[],
  output: Output,
): Promise<ExitCode> => {
  const given = await readAgainst(against)
  const { entries, sound, faults, checkpoints, unreadable } = await verifyWithKept(owner, folder, given)
  const list = faults.map((fault) => `  ${fault}`).join('\n')
  const { checked, last } = checkpoints
  const bound = sayCheckpoints(checkpoints)
  const torn =
    unreadable.length === 0
      ? textOf('', '')
      : textOf(
          ` Không đọc được dòng ${unreadable.join(', ')} của ${folder}/checkpoints.ndjson (ghi dở hoặc hỏng).`,
          ` Line ${unreadable.join(', ')} of ${folder}/checkpoints.ndjson cannot be read (cut short or damaged).`,
        )
  output.answer(
    sound
      ? textOf(
          `Nhật ký nguyên vẹn: ${entries} mục. ${bound.vi}${torn.vi}`,
          `History is sound: ${entries} entries. ${bound.en}${torn.en}`,
        )
      : textOf(
          `NHẬT KÝ KHÔNG NGUYÊN VẸN: ${faults.length} chỗ trong ${entries} mục đã đọc. ${bound.vi}${torn.vi}\n${list}`,
          `HISTORY IS NOT SOUND: ${faults.length} faults in ${entries} entries read. ${bound.en}${torn.en}\n${list}`,
        ),
    {
      entries,
      sound,
      faults,
      checkpoints: { checked, last, fingerprints: fingerprintsOf(checkpoints), unreadable },
    },
  )
  return sound ? 0 : 1
}

const checkpoint = async (
  owner: pg.Pool,
  folder: string,
  out: string | undefined,
  output: Output,
): Promise<ExitCode> => {
  const { signed } = await makeCheckpoint(owner, folder, 'asked', new Date())
  const statement = readCheckpoint(signed)
  if (!statement) throw new Error('the checkpoint does not hold')
  const path = resolve(out ?? `phaodai-checkpoint-${String(statement.number).padStart(6, '0')}.json`)
  await writeFile(path, `${JSON.stringify(signed)}\n`)
  const fingerprint = fingerprintOf(statement.key)
  output.answer(
    textOf(
      `Điểm chốt số ${statement.number}: ${statement.entries} mục, ${path}\n` +
        `Gốc ${statement.root}\nKhóa ${fingerprint}\nHãy giữ tệp này ở nơi khác (USB, cơ quan khác): khi cần, phaodai history verify --against ${path}`,
      `Checkpoint ${statement.number}: ${statement.entries} entries, ${path}\n` +
        `Root ${statement.root}\nKey ${fingerprint}\nKeep this file elsewhere; when needed: phaodai history verify --against ${path}`,
    ),
    { path, number: statement.number, entries: statement.entries, root: statement.root, fingerprint },
  )
  return 0
}

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, options)
  const [what] = positionals
  if (positionals.length !== 1 || (what !== 'verify' && what !== 'checkpoint'))
    throw new UsageProblem(
      textOf(
        'Cách gọi: phaodai history verify | checkpoint',
        'Call it as: phaodai history verify | checkpoint',
      ),
    )
  const folder = historyFolderIn(values.data)
  return withDatabase(values.data, output, (owner) =>
    what === 'verify'
      ? verify(owner, folder, values.against ?? [], output)
      : checkpoint(owner, folder, values.out, output),
  )
}

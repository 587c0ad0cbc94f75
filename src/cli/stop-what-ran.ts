// What a restored database takes itself for: at work in the midst of what ran at that moment, with everybody signed in. It begins anew.
import { createPool } from '../kernel/database/pool.ts'
import { type Text, textOf } from '../kernel/text/text.ts'

const stopped = textOf(
  'Việc này đang chạy lúc sao lưu nên được dừng khi phục hồi; cần thì cho chạy lại.',
  'This was at work when the backup was made and was stopped by the restore; run it again where it is needed.',
)

/**
 * Work that goes on would bring in again the very list that the restore was made to undo, and enter people who were erased since. Sessions that
 * were ended since would be alive again.
 */
export const stopWhatRan = async (ownerUrl: string): Promise<Text> => {
  const owner = createPool(ownerUrl, { max: 1, statementTimeout: 0 })
  try {
    await owner.query('delete from session')
    const { rowCount } = await owner.query(
      `update job set state = 'cancelled', message = $1 where state in ('queued', 'running')`,
      [JSON.stringify(stopped)],
    )
    const jobs = rowCount ?? 0
    return textOf(
      `Mọi người đăng nhập lại; tài khoản, mật khẩu, thiết bị là của lúc ấy${jobs > 0 ? `; ${jobs} việc đang chạy lúc ấy được dừng` : ''}.`,
      `Everybody signs in again; accounts, passwords and devices are those of then${jobs > 0 ? `; ${jobs} jobs that ran then were stopped` : ''}.`,
    )
  } finally {
    await owner.end()
  }
}

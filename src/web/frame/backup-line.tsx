// One line on the last backup: when it was made, and a warning where two nights have passed without one.
import { backupState } from '../../kernel/database/backup/contract.ts'
import { formatNumber } from '../../kernel/text/number.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useAsk } from '../ask/ask.ts'
import { Icon } from '../look/icons.tsx'
import { useLanguage, useText } from '../language/language.tsx'
import { momentOf } from '../parts/moment.ts'

const words = {
  last: textOf('Sao lưu gần nhất', 'Last backup'),
  none: textOf('Chưa có bản sao lưu nào', 'There is no backup yet'),
  sealed: textOf('có mật khẩu', 'under a passphrase'),
  rows: textOf('dòng', 'rows'),
  archive: textOf('Quay lại được mọi lúc từ', 'Any moment can be gone back to from'),
  upTo: textOf('đến', 'to'),
  noBase: textOf('Kho lưu trữ liên tục chưa có bản nền', 'The archive has no base backup yet'),
  archiveFails: textOf(
    'Kho lưu trữ không nhận dữ liệu: xem chỗ trống và ổ đĩa của kho',
    'The archive does not take what is written: look at its disk',
  ),
  failed: textOf('Lần sao lưu sau đó không thành', 'A later attempt failed'),
  old: textOf(
    'Đã quá hai đêm chưa có bản sao lưu tốt: báo quản trị xem chỗ trống của ổ đĩa và thư mục sao lưu.',
    'No good backup for two nights: tell the administrator to look at the disk and the folder of backups.',
  ),
}

export const BackupLine = () => {
  const t = useText()
  const { language } = useLanguage()
  const { data } = useAsk(backupState, {})
  if (!data || (!data.automatic && !data.last && !data.archive)) return null
  const { last, failed, old, archive } = data
  const archiveFails = archive !== null && (archive.failingSince !== null || archive.problem !== null)
  const worrying = old || Boolean(last?.lacks) || failed !== null || archiveFails
  return (
    <div className={worrying ? 'note note-question' : 'note'} role={worrying ? 'alert' : 'status'}>
      {worrying && <Icon name="warning" size={18} />}
      <div>
        {last
          ? `${t(words.last)}: ${momentOf(last.at)} · ${formatNumber(last.rows, {}, language)} ${t(words.rows)}${last.sealed ? ` · ${t(words.sealed)}` : ''}`
          : t(words.none)}
        {last?.lacks && <div>{t(last.lacks)}</div>}
        {failed && (
          <div>
            {t(words.failed)} ({momentOf(failed.at)}): {t(failed.problem)}
          </div>
        )}
        {archive && (
          <div>
            {archive.from === null
              ? t(words.noBase)
              : `${t(words.archive)} ${momentOf(archive.from)}${archive.lastKept === null ? '' : ` ${t(words.upTo)} ${momentOf(archive.lastKept)}`}`}
          </div>
        )}
        {archiveFails && (
          <div>
            {t(words.archiveFails)}
            {archive.problem && `: ${t(archive.problem)}`}
          </div>
        )}
        {old && <div>{t(words.old)}</div>}
      </div>
    </div>
  )
}

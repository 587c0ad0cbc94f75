// One line on the last backup: when it was made, and a warning where two nights have passed without one.
import { backupState } from '../kernel/database/backup/contract.ts'
import { formatNumber } from '../kernel/text/number.ts'
import { textOf } from '../kernel/text/text.ts'
import { useAsk } from './ask.ts'
import { Icon } from './icons.tsx'
import { useLanguage, useText } from './language.tsx'
import { momentOf } from './moment.ts'

const words = {
  last: textOf('Sao lưu gần nhất', 'Last backup'),
  none: textOf('Chưa có bản sao lưu nào', 'There is no backup yet'),
  sealed: textOf('có mật khẩu', 'under a passphrase'),
  rows: textOf('dòng', 'rows'),
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
  if (!data || (!data.automatic && !data.last)) return null
  const { last, failed, old } = data
  const worrying = old || failed !== null
  return (
    <div className={worrying ? 'note note-question' : 'note'} role={worrying ? 'alert' : 'status'}>
      {worrying && <Icon name="warning" size={18} />}
      <div>
        {last
          ? `${t(words.last)}: ${momentOf(last.at)} · ${formatNumber(last.rows, {}, language)} ${t(words.rows)}${last.sealed ? ` · ${t(words.sealed)}` : ''}`
          : t(words.none)}
        {failed && (
          <div>
            {t(words.failed)} ({momentOf(failed.at)}): {t(failed.problem)}
          </div>
        )}
        {old && <div>{t(words.old)}</div>}
      </div>
    </div>
  )
}

// Accounts and their duties by unit: add, change, close, give a new one-time password.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { listAccounts, type Account } from '../../kernel/access/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useAsk } from '../ask/ask.ts'
import { BackupLine } from '../frame/backup-line.tsx'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { Page } from '../parts/page.tsx'
import { Panel } from '../parts/panel.tsx'
import { words as shellWords } from '../language/words.ts'
import { AccountForm } from './account-form.tsx'
import { factorWords } from './account-safety.tsx'
import { IdentitiesPart } from './identities-part.tsx'
import { dutyLines } from './duty-words.ts'
import '../register/register.css'
import { Pending } from '../ask/pending.tsx'

const words = {
  add: textOf('Thêm tài khoản', 'Add an account'),
  under: textOf('Ai được làm gì, ở đơn vị nào', 'Who may do what, and where'),
  fullName: textOf('Họ tên', 'Full name'),
  name: textOf('Tên tài khoản', 'Account'),
  duties: textOf('Nhiệm vụ', 'Duties'),
  state: textOf('Tình trạng', 'State'),
  factors: textOf('Lớp thứ hai', 'Second factor'),
  active: textOf('Đang dùng', 'In use'),
  closed: textOf('Đã đóng', 'Closed'),
}

export const AccountsPage = () => {
  const t = useText()
  const asked = useAsk(listAccounts, {})
  const { data } = asked
  const [open, setOpen] = useState<Account | 'new' | null>(null)
  return (
    <div className={open === null ? 'with-panel' : 'with-panel panel-open'}>
      <Page
        title={t(shellWords.accounts)}
        under={t(words.under)}
        actions={
          <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen('new')}>
            {t(words.add)}
          </Button>
        }
      >
        <BackupLine />
        <Pending ask={asked} />
        {data && (
          <div className="table-box roomy">
            <table className="records plain">
              <thead>
                <tr>
                  {[words.fullName, words.name, words.duties, words.factors, words.state].map((label) => (
                    <th key={label.vi} scope="col">
                      {t(label)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.accounts.map((account) => (
                  <tr key={account.id} className={account.state === 'closed' ? 'gone' : undefined}>
                    <td className="field-fullName">
                      <button type="button" className="row-open" onClick={() => setOpen(account)}>
                        {account.fullName}
                      </button>
                    </td>
                    <td data-label={t(words.name)}>{account.name}</td>
                    <td data-label={t(words.duties)} className="wrap">
                      {dutyLines(account.duties, t).join('; ')}
                    </td>
                    <td data-label={t(words.factors)}>{t(factorWords(account.factors))}</td>
                    <td data-label={t(words.state)}>{t(words[account.state])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {data && <IdentitiesPart accounts={data.accounts} />}
      </Page>
      {open !== null && data && (
        <Panel
          key={open === 'new' ? 'new' : open.id}
          title={open === 'new' ? t(words.add) : open.fullName}
          close={() => setOpen(null)}
        >
          <AccountForm
            account={open === 'new' ? null : open}
            duties={data.duties}
            close={() => setOpen(null)}
          />
        </Panel>
      )}
    </div>
  )
}

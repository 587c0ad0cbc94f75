// The authenticator app of the own account: adding it in two steps, recovery codes, dropping it.
import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import {
  beginTotp,
  confirmTotp,
  dropTotp,
  newRecoveryCodes,
  type OwnFactors,
} from '../../kernel/access/sign-in/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { useTell } from '../ask/ask.ts'
import { ErrorNote } from '../ask/error-note.tsx'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { QrPicture } from '../parts/qr-picture.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

const text = {
  title: textOf('Mã xác thực', 'Authenticator codes'),
  why: textOf(
    'Sau mật khẩu, nhập thêm 6 số đổi mỗi 30 giây trong ứng dụng trên điện thoại (Google Authenticator, Microsoft Authenticator, FreeOTP…).',
    'After the password, six digits that change every 30 seconds, from an app on the telephone (Google Authenticator, Microsoft Authenticator, FreeOTP…).',
  ),
  on: textOf('Đang bật', 'On'),
  left: textOf('Mã dự phòng còn lại', 'Recovery codes left'),
  add: textOf('Thêm mã xác thực', 'Add an authenticator'),
  scan: textOf('1. Quét hình này bằng ứng dụng xác thực', '1. Scan this with the authenticator app'),
  picture: textOf(
    'Hình vuông chứa khóa cho ứng dụng xác thực',
    'The square picture with the key for the app',
  ),
  byHand: textOf('Không quét được? Nhập tay khóa', 'Cannot scan? Enter the key by hand'),
  code: textOf('2. Nhập 6 số ứng dụng đang hiện', '2. Enter the six digits it shows'),
  confirm: textOf('Xác nhận', 'Confirm'),
  renew: textOf('Cấp lại mã dự phòng', 'New recovery codes'),
  drop: textOf('Bỏ mã xác thực', 'Drop the authenticator'),
  dropped: textOf('Đã bỏ mã xác thực', 'Authenticator dropped'),
}

type TotpPartProps = { readonly factors: OwnFactors; readonly added?: () => void }

export const TotpPart = ({ factors, added }: TotpPartProps) => {
  const t = useText()
  const client = useQueryClient()
  const begin = useTell(beginTotp, { quiet: true, leave: true })
  const confirm = useTell(confirmTotp, { quiet: true, leave: true })
  const renew = useTell(newRecoveryCodes, { quiet: true, leave: true })
  const drop = useTell(dropTotp, { quiet: true, done: text.dropped })
  const [code, setCode] = useState('')
  const codes = confirm.data?.recoveryCodes ?? renew.data?.recoveryCodes
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate({ body: { code } }, { onSuccess: () => begin.reset(), onSettled: () => setCode('') })
  }
  const close = () => {
    confirm.reset()
    renew.reset()
    void client.invalidateQueries()
    added?.()
  }
  const error = begin.error ?? confirm.error ?? renew.error ?? drop.error
  return (
    <section className="account-part">
      <h2>{t(text.title)}</h2>
      <p className="quiet">{t(text.why)}</p>
      {codes && <RecoveryCodes codes={codes} done={close} />}
      {!codes && begin.data && (
        <form className="stack" onSubmit={submit}>
          <p>{t(text.scan)}</p>
          <QrPicture text={begin.data.address} label={t(text.picture)} />
          <p className="quiet">
            {t(text.byHand)}:{' '}
            <code className="totp-key">{begin.data.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <TextInput
            label={t(text.code)}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" loading={confirm.isPending}>
            {t(text.confirm)}
          </Button>
        </form>
      )}
      {error && <ErrorNote error={error} />}
      {!codes && !begin.data && factors.totp && (
        <>
          <p className="account-on">
            <Icon name="check" size={18} /> {t(text.on)} · {t(text.left)}: {factors.recovery}
          </p>
          <div className="page-actions">
            <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate({})}>
              {t(text.renew)}
            </Button>
            <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate({})}>
              {t(text.drop)}
            </Button>
          </div>
        </>
      )}
      {!codes && !begin.data && !factors.totp && (
        <div>
          <Button loading={begin.isPending} onClick={() => begin.mutate({})}>
            {t(text.add)}
          </Button>
        </div>
      )}
    </section>
  )
}

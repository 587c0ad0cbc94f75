// Sessions as lines: device, place, when; the same for the own ones and, for an administrator, those of others.
import { Button } from '@mantine/core'
import type { WorkSession } from '../../kernel/access/sign-in/contract.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { useText } from '../language/language.tsx'
import { momentOf } from '../parts/moment.ts'

const text = {
  unknown: textOf('Thiết bị không rõ', 'Unknown device'),
  own: textOf('phiên này', 'this session'),
  from: textOf('từ địa chỉ', 'from'),
  since: textOf('vào lúc', 'since'),
  seen: textOf('hoạt động lần cuối', 'last seen'),
  end: textOf('Kết thúc', 'End'),
  none: textOf('Không có phiên nào đang mở.', 'No open session.'),
}

const factors: Readonly<Record<string, Text>> = {
  password: textOf('mật khẩu', 'password'),
  totp: textOf('mật khẩu và mã xác thực', 'password and code'),
  recovery: textOf('mật khẩu và mã dự phòng', 'password and recovery code'),
  passkey: textOf('khóa truy cập', 'passkey'),
  provider: textOf('nơi cấp danh tính', 'identity provider'),
  'provider-strong': textOf('nơi cấp danh tính', 'identity provider'),
}

type SessionListProps = {
  readonly sessions: readonly WorkSession[]
  readonly end?: (id: string) => void
}

export const SessionList = ({ sessions, end }: SessionListProps) => {
  const t = useText()
  if (sessions.length === 0) return <p className="quiet">{t(text.none)}</p>
  return (
    <ul className="account-lines">
      {sessions.map(({ id, device, address, factor, startedAt, seenAt, own }) => {
        const by = factors[factor]
        return (
          <li key={id}>
            <div>
              <strong>{device || t(text.unknown)}</strong>
              {own && <span className="account-own">{t(text.own)}</span>}
              <div className="quiet">
                {t(text.from)} {address} · {by ? t(by) : factor}
              </div>
              <div className="quiet">
                {t(text.since)} {momentOf(startedAt)} · {t(text.seen)} {momentOf(seenAt)}
              </div>
            </div>
            {end && !own && (
              <Button
                variant="default"
                size="xs"
                aria-label={`${t(text.end)}: ${device || t(text.unknown)}, ${address}`}
                onClick={() => end(id)}
              >
                {t(text.end)}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

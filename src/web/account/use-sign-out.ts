// Signing out: the session ends at the server, or it is said that it has not.
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { signOut } from '../../kernel/access/contract.ts'
import { textOf } from '../../kernel/text/text.ts'
import { ApiRefusal, call } from '../ask/api.ts'
import { rememberKnown } from '../ask/known-here.ts'
import { useText } from '../language/language.tsx'

const notYet = textOf('Chưa đăng xuất được', 'Not signed out')
const next = textOf(
  'Phiên làm việc vẫn mở trên máy này. Khi liên lạc được với máy chủ, hãy đăng xuất lần nữa.',
  'The session is still open on this machine. Sign out again when the server can be reached.',
)

/** What must be done on this device before; false: the person stays after all. */
type Before = () => Promise<boolean>

export const useSignOut = (): ((before?: Before) => Promise<void>) => {
  const t = useText()
  const client = useQueryClient()
  return async (before) => {
    try {
      if (before && !(await before())) return
      await call(signOut, {})
    } catch (refusal) {
      if (!(refusal instanceof ApiRefusal) || refusal.status !== 401) {
        notifications.show({ color: 'red', title: t(notYet), message: t(next), autoClose: 15_000 })
        return
      }
    }
    client.clear()
    rememberKnown(false)
    location.assign('/')
  }
}

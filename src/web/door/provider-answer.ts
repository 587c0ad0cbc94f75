// What the server told the page when the browser came back from the provider of identities: it stands behind the `#`, and is read once.
import { type Text, textOf } from '../../kernel/text/text.ts'
import { ApiRefusal } from '../ask/api.ts'
import type { Second } from './told.ts'

const unknown = textOf(
  'Danh tính này chưa gắn với tài khoản nào.',
  'This identity belongs to no account yet.',
)
const failed = textOf(
  'Chưa đăng nhập được qua nơi cấp danh tính. Thử lại, hoặc dùng mật khẩu.',
  'Signing in through the provider did not work. Try again, or use the password.',
)
const tellCode = (code: string): Text =>
  textOf(
    `${unknown.vi} Đọc mã liên kết ${code} cho quản trị của đơn vị; gắn xong, đăng nhập lại.`,
    `${unknown.en} Tell the administrator of your unit the claim code ${code}; once it is linked, sign in again.`,
  )

export type BackFromProvider = { readonly refusal: ApiRefusal | null; readonly second: Second | null }

export const backFromProvider = (): BackFromProvider | null => {
  const told = new URLSearchParams(location.hash.slice(1))
  const refused = told.get('refused')
  if (refused === null) return null
  history.replaceState(history.state, '', location.pathname + location.search)
  if (refused === 'secondStep')
    return {
      refusal: null,
      second: {
        ticket: told.get('ticket') ?? '',
        code: told.get('app') === 'true',
        passkey: told.get('passkey') === 'true',
      },
    }
  const code = told.get('code') ?? ''
  const text = refused === 'identityUnknown' ? (code === '' ? unknown : tellCode(code)) : failed
  return { refusal: new ApiRefusal(401, refused, text, null, null), second: null }
}

// The words of the door.
import { textOf } from '../../kernel/text/text.ts'

export const words = {
  title: textOf('Đăng nhập', 'Sign in'),
  under: textOf(
    'Hệ thống thông tin phòng, chống dịch của xã, huyện, tỉnh',
    'Epidemic control for communes, districts and provinces',
  ),
  name: textOf('Tên tài khoản', 'Account'),
  password: textOf('Mật khẩu', 'Password'),
  show: textOf('Hiện', 'Show'),
  hide: textOf('Ẩn', 'Hide'),
  passkey: textOf('Dùng khóa truy cập', 'Use a passkey'),
  provider: textOf('Đăng nhập qua', 'Sign in with'),
  demo: textOf('Tài khoản trình diễn: chọn một người để vào', 'Demonstration: choose who to be'),
  demoPassword: textOf('Mật khẩu chung', 'Password of all'),
  code: textOf('Mã xác thực', 'Code'),
  hint: textOf(
    '6 số trong ứng dụng xác thực, hoặc một mã dự phòng',
    'Six digits of the authenticator, or a recovery code',
  ),
  enter: textOf('Vào', 'Enter'),
  noPasskeyHere: textOf(
    'Tài khoản này vào bằng khóa truy cập, nhưng ở địa chỉ này trình duyệt không dùng được khóa. Mở trang bằng tên miền (https) rồi đăng nhập lại.',
    'This account signs in with a passkey, which the browser cannot use at this address. Open the page by its name (https) and sign in again.',
  ),
  back: textOf('Quay lại mật khẩu', 'Back to the password'),
  lost: textOf(
    'Mất điện thoại và mã dự phòng? Quản trị của đơn vị gỡ lớp xác thực được.',
    'Telephone and recovery codes lost? The administrator of your unit can take the factor away.',
  ),
}

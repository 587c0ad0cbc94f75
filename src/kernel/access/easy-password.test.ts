// What is tried first is refused; what somebody made up is not.
import { expect, test } from 'vitest'
import { easyPassword } from './easy-password.ts'

const known = ['ban.moi', 'Bàn Thị Mới', 'Xã Mỹ Thanh', 'Huyện Bạch Thông']

test.each([
  '1234567890',
  '0912345678',
  'password123',
  'P@ssword2026',
  'MatKhau@2026',
  'qwertyuiop',
  'Abc123456789',
  'aaaaaaaaaaaa',
  'abababababab',
  'Admin@123456',
  'tramyte@2021',
  'Phaodai2026!',
  'mythanh2026!',
  'Bạch Thông 2026',
  'banmoi123456',
  'Ban.Moi@2026',
  'Covid19Covid19',
  'vietnam1975!!',
])('%s', (password) => {
  expect(easyPassword(password, known)).not.toBeNull()
})

test.each([
  'ruộng bậc thang tím',
  'mat-khau-thu-nghiem',
  'mot-mat-khau-khac',
  'cam sành 3 quả ngọt',
  'Xk7-pqrw-92mz',
])('%s is fine', (password) => {
  expect(easyPassword(password, known)).toBeNull()
})

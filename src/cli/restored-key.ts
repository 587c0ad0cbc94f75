// What a restore says of the key that seals the authenticators: it is in sealed backups only, and without it codes must be added anew.

import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Text, textOf } from '../kernel/text/text.ts'

const keyFile = (folder: string): string => join(folder, 'secret.key')

/** Null where the key is given by the environment, and lies where that comes from. */
export const secretKeyFileIn = (data: string): string | null =>
  process.env['SECRET_KEY'] === undefined ? keyFile(resolve(data)) : null

/** Never over a key that is already there. @returns whether it was put there */
export const putKey = async (folder: string, key: Buffer | undefined): Promise<boolean> => {
  if (!key || existsSync(keyFile(folder))) return false
  await writeFile(keyFile(folder), key, { mode: 0o600 })
  return true
}

export const sayKey = (restored: boolean, folder: string): Text =>
  restored
    ? textOf('Khoá secret.key đã về chỗ cũ.', 'The key secret.key was restored too.')
    : existsSync(keyFile(folder)) || process.env['SECRET_KEY'] !== undefined
      ? textOf(
          'Bản sao lưu không mang theo secret.key; dùng khóa đang có ở đây.',
          'The backup does not hold secret.key; the key that is here is used.',
        )
      : textOf(
          `KHÔNG CÓ secret.key trong bản sao lưu: chép khóa cũ vào ${keyFile(folder)} (hoặc đặt SECRET_KEY) trước khi chạy máy chủ; nếu không còn, mã xác thực của mọi tài khoản phải thêm lại, và mọi máy đi tuyến phải mở bằng mật khẩu của máy, gửi hết những gì đã ghi rồi đăng ký lại.`,
          `secret.key is NOT in the backup: copy the old key to ${keyFile(folder)} (or set SECRET_KEY) before the server starts; if it is lost, the authenticator codes of all accounts must be added anew, and every device in the field must be opened by its own password, send all that was written and then be registered again.`,
        )

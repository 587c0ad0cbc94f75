// Refusals that a device in the field hears: one that was shut out wipes itself, one that is not known keeps what it has.
import { textOf } from '../text/text.ts'

export const deviceRefusals = {
  deviceShutOut: [
    403,
    textOf(
      'Máy này đã bị khóa: dữ liệu mang theo được xóa khỏi máy. Hỏi người đã khóa, hoặc mang lại từ đầu sau khi đăng nhập.',
      'This device was shut out: what it carried is wiped. Ask whoever shut it out, or carry anew after signing in.',
    ),
  ],
  deviceUnknown: [
    404,
    textOf(
      'Máy chủ không nhận ra máy này, có thể vì vừa được phục hồi từ bản sao lưu; những gì đã ghi trên máy vẫn còn. Mở bằng mật khẩu của máy, gửi hết, rồi mang danh sách theo lại từ đầu.',
      'The server does not know this device, perhaps because it was restored from a backup; all that was written here is still there. Open it by the password of the device, send everything, then let it carry anew.',
    ),
  ],
} as const

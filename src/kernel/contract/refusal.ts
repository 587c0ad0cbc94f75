// A request that cannot be served: said once with its status and its words; everything else that is thrown is a bug.
import { type Text, textOf } from '../text/text.ts'
import { deviceRefusals } from './device-refusals.ts'

const refusals = {
  notSignedIn: [
    401,
    textOf(
      'Bạn chưa đăng nhập. Đăng nhập rồi làm lại; chưa có gì bị mất.',
      'You are not signed in. Sign in and try again; nothing is lost.',
    ),
  ],
  wrongPassword: [
    401,
    textOf(
      'Tên hoặc mật khẩu không đúng. Xem lại rồi thử lần nữa; quên thì hỏi người quản trị của đơn vị.',
      'Wrong name or password. Check both and try again; if forgotten, ask the administrator of your unit.',
    ),
  ],
  accountLocked: [
    429,
    textOf(
      'Sai mật khẩu nhiều lần. Chờ một lát rồi thử lại.',
      'Too many wrong passwords. Wait a little and try again.',
    ),
  ],
  secondStep: [
    401,
    textOf(
      'Mật khẩu đúng. Còn một bước: nhập mã xác thực.',
      'The password is right. One more step: enter the code.',
    ),
  ],
  wrongCode: [
    401,
    textOf(
      'Mã không đúng hoặc đã dùng rồi. Chờ mã mới trong ứng dụng rồi nhập lại.',
      'The code is wrong or was used already. Wait for the next one in the app and enter that.',
    ),
  ],
  stepOver: [
    401,
    textOf(
      'Bước đăng nhập này đã quá hạn. Đăng nhập lại từ đầu; chưa có gì bị mất.',
      'This step of the sign-in has expired. Sign in from the start; nothing is lost.',
    ),
  ],
  passwordExpired: [
    401,
    textOf(
      'Mật khẩu dùng một lần đã hết hạn. Đề nghị quản trị của đơn vị cấp mật khẩu mới.',
      'The one-time password has expired. Ask the administrator of your unit for a new one.',
    ),
  ],
  wrongPasskey: [
    401,
    textOf(
      'Khóa truy cập này không mở được tài khoản nào ở đây. Đăng nhập bằng mật khẩu, hoặc thử khóa khác.',
      'This passkey opens no account here. Sign in with the password, or try another one.',
    ),
  ],
  identityUnknown: [
    401,
    textOf(
      'Danh tính này chưa gắn với tài khoản nào. Đọc mã liên kết cho quản trị của đơn vị để được gắn.',
      'This identity belongs to no account yet. Tell the administrator of your unit the claim code.',
    ),
  ],
  providerSilent: [
    502,
    textOf(
      'Không liên lạc được với nơi cấp danh tính. Đăng nhập bằng mật khẩu, hoặc thử lại sau.',
      'The provider of identities cannot be reached. Sign in with the password, or try again later.',
    ),
  ],
  secondFactorMissing: [
    403,
    textOf(
      'Nhiệm vụ của bạn cần lớp xác thực thứ hai. Thêm mã xác thực hoặc khóa truy cập rồi làm tiếp.',
      'Your duty needs a second factor. Add an authenticator or a passkey, then go on.',
    ),
  ],
  proveAgain: [
    403,
    textOf(
      'Việc này cần xác nhận lại là chính bạn. Nhập mật khẩu rồi làm tiếp; chưa có gì thay đổi.',
      'This needs a new proof that it is you. Enter your password and go on; nothing has changed yet.',
    ),
  ],
  csrf: [
    403,
    textOf(
      'Phiên làm việc đã cũ. Tải lại trang rồi làm lại.',
      'The page is out of date. Reload it and try again.',
    ),
  ],
  dutyMissing: [
    403,
    textOf(
      'Nhiệm vụ được giao của bạn không cho phép việc này; chưa có gì thay đổi. Nếu cần, hỏi người quản trị tài khoản của đơn vị.',
      'Your duties do not allow this; nothing has changed. If you need it, ask the administrator of your unit.',
    ),
  ],
  passwordMustChange: [
    403,
    textOf('Hãy đổi mật khẩu dùng một lần trước khi làm việc.', 'Change the one-time password first.'),
  ],
  notFound: [
    404,
    textOf(
      'Không tìm thấy: có thể đã bị xóa, hoặc không thuộc đơn vị của bạn. Trở về danh sách để tìm lại.',
      'Not found: it may be deleted or outside your units. Go back to the list and look again.',
    ),
  ],
  invalid: [
    400,
    textOf(
      'Dữ liệu gửi lên chưa hợp lệ; chưa có gì được lưu. Sửa các chỗ đã nêu rồi gửi lại.',
      'The input is not valid; nothing was saved. Correct the places named and send again.',
    ),
  ],
  changedMeanwhile: [
    409,
    textOf(
      'Người khác vừa sửa bản ghi này. Tải lại để xem, rồi sửa tiếp.',
      'Somebody else has changed this record. Reload it, then go on.',
    ),
  ],
  sameId: [
    409,
    textOf(
      'Mã này đã được dùng cho một bản ghi khác; chưa có gì được lưu. Tải lại trang rồi nhập lại.',
      'This id is taken by another record; nothing was saved. Reload the page and enter it again.',
    ),
  ],
  takenAlready: [
    409,
    textOf(
      'Chỗ này đã có người trong những ngày đó; chưa có gì được lưu. Tải lại để thấy chỗ còn trống, rồi chọn chỗ khác.',
      'This place is taken on these days; nothing was saved. Reload to see what is free and choose another.',
    ),
  ],
  codeTaken: [
    409,
    textOf(
      'Mã này đã có ống khác trong phiên dùng; chưa có gì được lưu. Chọn mã khác rồi lưu lại.',
      'Another tube of the session bears this code; nothing was saved. Choose another code and save again.',
    ),
  ],
  keyReused: [
    422,
    textOf(
      'Khóa chống lặp (Idempotency-Key) này đã dùng cho một yêu cầu khác; lần gửi này chưa làm gì. Gửi lại với khóa mới.',
      'This Idempotency-Key was used for another request; nothing was done this time. Send again with a new key.',
    ),
  ],
  stillRunning: [
    409,
    textOf(
      'Lần gửi trước của chính việc này còn đang làm; chưa có gì bị mất. Chờ vài giây rồi gửi lại.',
      'The first sending of this is still at work; nothing is lost. Wait a few seconds and send it again.',
    ),
  ],
  cannotRead: [
    422,
    textOf(
      'Không đọc được tệp này; chưa có gì được lưu. Mở tệp xem có hỏng không, lưu lại rồi gửi lần nữa.',
      'This file cannot be read; nothing was saved. Open it to see whether it is damaged, save it and send it again.',
    ),
  ],
  wrongState: [
    409,
    textOf(
      'Việc này không còn làm được ở trạng thái hiện tại; chưa có gì thay đổi. Tải lại để xem nay đã đến đâu.',
      'This is no longer possible in the present state; nothing has changed. Reload to see where it stands now.',
    ),
  ],
  checksOpen: [
    409,
    textOf(
      'Còn mâu thuẫn số liệu chưa giải trình bằng văn bản; chưa có gì được ban hành. Giải trình từng mục rồi làm lại.',
      'Conflicts are not yet answered in writing; nothing was issued. Answer each of them, then try again.',
    ),
  ],
  ...deviceRefusals,
  unknownFigure: [
    400,
    textOf(
      'Không có số liệu này. Chọn số liệu khác trong danh sách.',
      'There is no such figure. Choose another from the list.',
    ),
  ],
  tooMany: [
    429,
    textOf('Quá nhiều yêu cầu. Chờ một lát rồi thử lại.', 'Too many requests. Wait a little and try again.'),
  ],
  overloaded: [
    503,
    textOf(
      'Máy chủ đang quá tải nên chưa nhận việc này; chưa có gì bị mất. Chờ vài giây rồi thử lại.',
      'The server has more to do than it can and has not taken this; nothing is lost. Wait a few seconds and try again.',
    ),
  ],
  tooLarge: [
    413,
    textOf(
      'Tệp quá lớn; chưa có gì được lưu. Giảm dung lượng hoặc chia nhỏ rồi gửi lại.',
      'The file is too large; nothing was saved. Make it smaller or split it, then send it again.',
    ),
  ],
  storeFull: [
    503,
    textOf(
      'Ổ đĩa của máy chủ đã đầy hoặc không ghi được: lần gửi này chưa được lưu, những gì đã lưu vẫn nguyên. Báo quản trị giải phóng chỗ; hệ thống tự chạy tiếp, khi đó gửi lại.',
      'The disk of the server is full or cannot be written: this was not saved, all that was saved before is whole. Tell the administrator to free space; the system goes on by itself, then send again.',
    ),
  ],
  storeUnavailable: [
    503,
    textOf(
      'Kho dữ liệu tạm thời không ghi được; chưa có gì bị mất. Thử lại sau ít phút.',
      'The store cannot be written just now; nothing is lost. Try again in a few minutes.',
    ),
  ],
} as const satisfies Record<string, readonly [number, Text]>

export type RefusalCode = keyof typeof refusals

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly status: number
  readonly words: Text
  readonly details: unknown
  /** The words are of this very refusal and not those of its kind. */
  get hasOwnWords(): boolean {
    return this.words !== refusals[this.code][1]
  }
  constructor(code: RefusalCode, details: unknown = null, words?: Text, status: number = refusals[code][0]) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.status = status
    this.words = words ?? refusals[code][1]
    this.details = details
  }
}

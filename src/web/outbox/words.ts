// Words of the field without network.
import { textOf } from '../../kernel/text/text.ts'

export const words = {
  title: textOf('Đồng bộ', 'Synchronisation'),
  under: textOf('Làm việc khi không có mạng', 'Work without network'),
  field: textOf('Đi tuyến', 'In the field'),
  // The chip.
  allSent: textOf('Đã gửi hết', 'All sent'),
  sending: textOf('Đang gửi…', 'Sending…'),
  receiving: textOf('Đang nhận…', 'Receiving…'),
  notAll: textOf('Chưa nhận đủ', 'Not all received'),
  waits: textOf('chờ gửi', 'to send'),
  looked: textOf('cần xem', 'to look at'),
  offline: textOf('Không có mạng', 'No network'),
  locked: textOf('Chưa mở', 'Not open'),
  lockedWhat: textOf(
    'Máy chủ chưa trả lời nên dữ liệu trên máy chưa mở được; những gì đã ghi vẫn còn.',
    'The server has not answered, so what lies here is not open yet; all that was written is still there.',
  ),
  unknownLocked: textOf(
    'Máy chủ vừa được phục hồi và không mở được dữ liệu trên máy này nữa; những gì đã ghi vẫn còn. Nhập mật khẩu của máy để mở và gửi hết.',
    'The server was restored and cannot open what lies here any more; all that was written is still there. Type the password of this device to open and send it.',
  ),
  unknownOpen: textOf(
    'Máy chủ vừa được phục hồi và không còn nhận ra máy này: máy gửi nốt những gì đã ghi bằng tài khoản của bạn. Gửi hết rồi thì thôi mang theo và mang danh sách theo lại từ đầu.',
    'The server was restored and does not know this device any more: it sends what was written in the name of your account. When all is sent, stop carrying and let it carry anew.',
  ),
  unknownChip: textOf('Cần đăng ký lại máy', 'To be registered again'),
  sendFirst: textOf(
    'Trên máy này còn ghi chép chưa gửi, hoặc chưa mở ra để biết: mở và gửi hết rồi mới mang danh sách theo lại.',
    'Something on this device is not sent yet, or was not opened to know: open it and send all, then let it carry anew.',
  ),
  lockGone: textOf(
    'Mật khẩu của máy đã sai nhiều lần khi không có mạng nên không mở được nữa. Báo quản trị đưa khóa secret.key cũ về máy chủ thì máy tự mở; nếu không còn khóa ấy, dữ liệu trên máy không mở được bằng cách nào khác.',
    'After too many wrong passwords without network this opens no more. It opens by itself when the administrator brings the old secret.key back to the server; without that key there is no other way.',
  ),
  wipeUnopened: textOf(
    'Xóa dữ liệu trên máy, kể cả ghi chép chưa gửi',
    'Wipe this device, what is not sent too',
  ),
  elsewhere: textOf('Đang mở ở thẻ khác', 'Open in another tab'),
  // Carrying.
  carryTitle: textOf('Mang danh sách theo máy này', 'Carry the lists on this device'),
  carryWhat: textOf(
    'Những gì tổ phụ trách được chép vào máy này và mã hóa. Bảy ngày không có mạng vẫn xem, ghi được; có mạng thì tự gửi. Đăng xuất thì dữ liệu rời khỏi máy.',
    'What the team answers for is copied to this device and encrypted. For seven days it can be read and written without network; with network it sends itself. It leaves the device with signing out.',
  ),
  deviceName: textOf('Tên máy', 'Name of the device'),
  deviceNameHint: textOf('Để nhận ra khi phải khóa máy bị mất', 'To know it again when it is lost'),
  unit: textOf('Đơn vị', 'Unit'),
  team: textOf('Tổ', 'Team'),
  wholeUnit: textOf('Cả đơn vị', 'The whole unit'),
  password: textOf(
    'Mật khẩu mở máy khi không có mạng',
    'Password of the device, for when there is no network',
  ),
  passwordHint: textOf(
    'Từ 8 ký tự, không cần giống mật khẩu tài khoản. Càng dài, người nhặt được máy càng khó mở.',
    'At least 8 characters; it need not be that of the account. The longer, the harder for a finder.',
  ),
  passwordShort: textOf('Cần ít nhất 8 ký tự', 'At least 8 characters'),
  carry: textOf('Mang theo', 'Carry'),
  cannot: textOf(
    'Trình duyệt hoặc địa chỉ này chưa cho phép lưu mã hóa: mở Pháo Đài bằng địa chỉ https.',
    'This browser or address allows no encrypted keeping: open Pháo Đài by its https address.',
  ),
  others: textOf(
    'Máy này đang mang dữ liệu của một tài khoản khác. Người đó đăng nhập để gửi nốt và đăng xuất, hoặc xóa dữ liệu ấy khỏi máy.',
    'This device carries records of another account. That person signs in to send the rest and signs out, or the records are wiped.',
  ),
  wipeOthers: textOf('Xóa dữ liệu ấy khỏi máy', 'Wipe them'),
  carried: textOf('Máy này đang mang theo', 'This device carries'),
  stop: textOf('Thôi mang theo', 'Stop carrying'),
  heard: textOf('Lần cuối liên lạc với máy chủ', 'Last heard from the server'),
  goodFor: textOf(
    'Không có mạng thì dùng được bảy ngày kể từ lúc này.',
    'Without network it is good for seven days from then.',
  ),
  stillComing: textOf(
    'Đang nhận, xin giữ mạng đến khi nhận đủ',
    'On their way; keep the network until all has come',
  ),
  notCome: textOf(
    'Chưa nhận được; có mạng thì máy tự nhận tiếp',
    'Not received; goes on by itself with a network',
  ),
  narrowed: textOf(
    'Sổ có hơn 5.000 bản ghi: máy mang những ngày mới nhất và những ai đang có việc, phần còn lại xem khi có mạng. Chọn một tổ thì mang đủ phần của tổ',
    'More than 5,000 records: carried are the newest days and whoever is being followed; the rest is seen with a network. A device of one team has all of its own',
  ),
  pageComing: textOf(
    'Trang làm việc đang được lưu vào máy, xin giữ mạng thêm một lát.',
    'The page itself is being kept on the device; keep the network a little longer.',
  ),
  pageNot: textOf(
    'Trình duyệt này không lưu được trang làm việc: mất mạng thì đừng đóng trang.',
    'This browser cannot keep the page itself: do not close it where there is no network.',
  ),
  sendSoon: textOf('gửi sớm', 'send soon'),
  mayBeCleared: textOf(
    'Trình duyệt có thể xóa dữ liệu trên máy khi thiếu chỗ: gửi đi sớm, hoặc thêm trang vào màn hình chính.',
    'The browser may clear what lies here when room grows short: send it soon, or add this page to the home screen.',
  ),
  // After a restore.
  restoredTitle: textOf('Máy chủ đã được phục hồi', 'The server was restored'),
  restoredTo: textOf('Máy chủ đã được phục hồi về', 'The server was restored to'),
  restoredSome: textOf(
    'Máy chủ đã được phục hồi từ một bản cũ hơn.',
    'The server was restored from an older copy.',
  ),
  restoredAgain: textOf(
    'ghi chép máy này đã gửi sau lúc ấy được gửi lại, để máy chủ có đủ. Ảnh đã gửi sau lúc ấy không còn trên máy: chụp lại nếu cần.',
    'writes that this device had sent since go again, so that the server has all. Photographs sent since are not on the device any more: take them again if need be.',
  ),
  restoredLost: textOf(
    'bản ghi từng có trên máy này không còn trên máy chủ, do người khác nhập sau lúc ấy hoặc đã chuyển đi. Xem bên dưới và báo người phụ trách nhập lại nếu thiếu.',
    'records that were on this device are not on the server, as others entered them since or they have moved away. See below, and tell whoever answers for them what is to be entered again.',
  ),
  restoredSeen: textOf('Đã xem, bỏ khỏi máy', 'Seen, take it off this device'),
  coming: textOf('Máy đang nhận:', 'This device is receiving:'),
  notHere: textOf('Máy chưa nhận đủ:', 'Not yet on this device:'),
  toSync: textOf('Xem đồng bộ', 'See synchronisation'),
  syncNow: textOf('Đồng bộ ngay', 'Synchronise now'),
  entries: textOf('Xem và ghi trên máy', 'See and write on this device'),
  // What waits.
  toLook: textOf('Cần người quyết định', 'For a person to decide'),
  waiting: textOf('Chờ gửi', 'To be sent'),
  nothingWaits: textOf(
    'Không còn gì chờ: mọi ghi chép đã ở máy chủ.',
    'Nothing waits: all that was written is on the server.',
  ),
  create: textOf('Thêm', 'New'),
  change: textOf('Sửa', 'Change'),
  delete: textOf('Xóa', 'Delete'),
  conflict: textOf('Người khác đã sửa cùng chỗ', 'Somebody else changed the same place'),
  refused: textOf('Máy chủ chưa nhận', 'The server did not take it'),
  fieldName: textOf('Mục', 'Field'),
  before: textOf('Lúc mang đi', 'As it was'),
  mine: textOf('Ghi trên máy này', 'Written here'),
  theirs: textOf('Trên máy chủ', 'On the server'),
  decide: textOf('Ghi theo lựa chọn', 'Keep as chosen'),
  again: textOf('Thử lại', 'Try again'),
  mend: textOf('Sửa rồi gửi', 'Correct and send'),
  drop: textOf('Bỏ ghi chép này', 'Drop it'),
  keepDelete: textOf('Vẫn xóa', 'Delete all the same'),
  // Devices.
  devices: textOf('Các máy đi tuyến', 'Devices in the field'),
  devicesWhat: textOf(
    'Mất máy? Khóa ngay: máy không nhận được gì nữa và tự xóa khi chạm tới máy chủ.',
    'Lost one? Shut it out: it gets nothing any more and wipes itself when it next reaches the server.',
  ),
  noDevices: textOf('Chưa có máy nào mang dữ liệu.', 'No device carries records yet.'),
  thisDevice: textOf('máy này', 'this device'),
  shut: textOf('Khóa máy', 'Shut out'),
  shutKeep: textOf(
    'Khóa, giữ lại những gì máy còn gửi để xét',
    'Shut out, keep what it still sends to be judged',
  ),
  shutDone: textOf('Đã khóa', 'Shut out'),
  shutAt: textOf('đã khóa', 'shut out'),
  leftTitle: textOf('Máy đã khóa còn gửi', 'Still sent by a device that was shut out'),
  take: textOf('Nhận vào sổ', 'Take into the register'),
  taken: textOf('Đã nhận', 'Taken'),
  dropped: textOf('Đã bỏ', 'Dropped'),
  // Opening without network.
  openTitle: textOf('Không có mạng', 'No network'),
  openWhat: textOf(
    'Nhập mật khẩu của máy để mở dữ liệu mang theo.',
    'Type the password of this device to open what it carries.',
  ),
  devicePassword: textOf('Mật khẩu của máy', 'Password of the device'),
  open: textOf('Mở', 'Open'),
  wrong: textOf('Mật khẩu của máy không đúng.', 'The password of the device is wrong.'),
  tooOld: textOf(
    'Đã quá bảy ngày không gặp máy chủ. Tìm chỗ có mạng rồi đăng nhập; những gì đã ghi vẫn còn.',
    'The server was not heard for seven days. Find a network and sign in; all that was written is still there.',
  ),
  needsNetwork: textOf(
    'Sai mật khẩu nhiều lần nên chỉ mở được khi có mạng. Đăng nhập để mở; những gì đã ghi vẫn còn.',
    'Too many wrong passwords: it now opens with network only. Sign in to open it; all that was written is still there.',
  ),
  // Leaving.
  leaveTitle: textOf('Còn ghi chép chưa gửi', 'Something is not sent yet'),
  leaveWhat: textOf(
    'Đăng xuất thì dữ liệu mang theo rời khỏi máy, kể cả những ghi chép chưa gửi dưới đây.',
    'Signing out takes all from this device, what is not sent too.',
  ),
  leaveSend: textOf('Gửi rồi đăng xuất', 'Send, then sign out'),
  leaveDrop: textOf('Đăng xuất, bỏ ghi chép chưa gửi', 'Sign out, drop what is not sent'),
  stay: textOf('Ở lại', 'Stay'),
  // Entry.
  entryUnder: textOf('Trên máy này, có mạng hay không', 'On this device, with or without network'),
  findHere: textOf('Tìm trên máy này', 'Find on this device'),
  nothingHere: textOf(
    'Máy này chưa mang bản ghi nào của sổ này',
    'This device carries nothing of this register',
  ),
  nothingHereNext: textOf(
    'Có mạng thì đồng bộ, hoặc thêm bản ghi mới.',
    'Synchronise when there is a network, or add a record.',
  ),
  moreHere: textOf(
    'bản ghi đầu, còn nữa: gõ một phần tên để tìm.',
    'first records of more: type a part of the name.',
  ),
  noMatch: textOf('Không có bản ghi nào khớp', 'No record matches'),
  about: textOf('Người', 'Person'),
  chooseAbout: textOf('Chọn người đang có trên máy', 'Choose somebody who is on this device'),
  noRoom: textOf(
    'Máy đã giữ 100 ảnh, hoặc 60 MB, chưa gửi. Tìm chỗ có mạng để gửi bớt rồi lưu lại; những ảnh đã giữ vẫn còn.',
    'A hundred photographs, or 60 MB, wait here already. Find a network to send them, then save again; none is lost.',
  ),
  isWaiting: textOf('chờ gửi', 'to be sent'),
}

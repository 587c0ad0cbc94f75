// The words of a contact's choices: ours, and those that offices' sheets use for them.
import type { Choice } from '../kernel/register/field.ts'

export const setting = {
  household: {
    vi: 'Gia đình',
    en: 'Household',
    words: ['hộ gia đình', 'cùng nhà', 'người nhà', 'household'],
  },
  work: { vi: 'Nơi làm việc', en: 'Workplace', words: ['cơ quan', 'công ty', 'xưởng', 'đồng nghiệp'] },
  school: { vi: 'Trường học', en: 'School', words: ['lớp', 'cùng lớp', 'trường'] },
  market: { vi: 'Chợ, cửa hàng', en: 'Market, shop', words: ['chợ', 'quán', 'siêu thị'] },
  gathering: {
    vi: 'Đám hiếu, đám hỷ, hội họp',
    en: 'Gathering',
    words: ['đám cưới', 'đám tang', 'họp', 'lễ'],
  },
  health: { vi: 'Cơ sở y tế', en: 'Health care', words: ['bệnh viện', 'trạm y tế', 'khám bệnh'] },
  transport: { vi: 'Phương tiện đi lại', en: 'Transport', words: ['xe khách', 'máy bay', 'taxi', 'tàu'] },
  neighbour: { vi: 'Hàng xóm, thăm hỏi', en: 'Neighbours', words: ['hàng xóm', 'cùng thôn', 'thăm'] },
  other: { vi: 'Khác', en: 'Other' },
} as const satisfies Record<string, Choice>

export const proximity = {
  touch: { vi: 'Chạm vào nhau', en: 'Touched', words: ['trực tiếp', 'bắt tay', 'ôm'] },
  within2m: { vi: 'Trong 2 m', en: 'Within 2 m', words: ['dưới 2m', '<2m', 'gần'] },
  closedRoom: {
    vi: 'Cùng không gian kín',
    en: 'One closed room',
    words: ['cùng phòng', 'phòng kín', 'cùng xe'],
  },
  farther: { vi: 'Xa hơn', en: 'Farther', words: ['xa', '>2m', 'ngoài trời'] },
} as const satisfies Record<string, Choice>

export const masks = {
  worn: { vi: 'Có đeo', en: 'Worn', words: ['có', 'đeo', 'có khẩu trang'] },
  notWorn: { vi: 'Không đeo', en: 'Not worn', words: ['không', 'không khẩu trang'] },
} as const satisfies Record<string, Choice>

export const care = {
  fullPpe: { vi: 'Chăm sóc, khám, đủ phòng hộ', en: 'Care in full protection', words: ['đủ ppe'] },
  partPpe: { vi: 'Chăm sóc, khám, không đủ phòng hộ', en: 'Care without it', words: ['thiếu ppe'] },
} as const satisfies Record<string, Choice>

/** `none`: who was met cannot have infected, or was met from too far. */
export const level = {
  f0: { vi: 'F0', en: 'F0', words: ['f 0'] },
  f1: { vi: 'F1', en: 'F1', words: ['f 1', 'tiếp xúc gần'] },
  f2: { vi: 'F2', en: 'F2', words: ['f 2'] },
  f3: { vi: 'F3 trở đi', en: 'F3 and beyond', words: ['f3', 'f4', 'f5'] },
  none: { vi: 'Không thuộc diện', en: 'Not a contact', words: ['không'] },
} as const satisfies Record<string, Choice>

export const foundBy = {
  interview: { vi: 'Hỏi ca bệnh', en: 'Asking the case', words: ['phỏng vấn', 'điều tra'] },
  place: { vi: 'Rà nơi ca bệnh đến', en: 'Places the case went', words: ['rà soát', 'camera'] },
  app: { vi: 'Ứng dụng, quét QR', en: 'App, QR check-in', words: ['bluezone', 'qr', 'pc-covid', 'ncovi'] },
  self: { vi: 'Tự khai báo', en: 'Told by themselves', words: ['tự khai', 'khai báo y tế'] },
  other: { vi: 'Cách khác', en: 'Otherwise' },
} as const satisfies Record<string, Choice>

/** Who is `following` is followed to the end day, and then no longer; nothing needs to be pressed. */
export const status = {
  following: {
    vi: 'Theo dõi đến hết hạn',
    en: 'Followed to the end',
    words: ['đang theo dõi', 'hết theo dõi'],
  },
  becameCase: { vi: 'Đã thành ca bệnh', en: 'Became a case', words: ['chuyển f0', 'dương tính'] },
  renewed: { vi: 'Tính lại từ lần sau', en: 'Counted anew from a later exposure', words: ['tiếp xúc lại'] },
  lost: { vi: 'Mất dấu', en: 'Lost', words: ['không liên lạc được', 'bỏ đi'] },
  cancelled: { vi: 'Ghi nhầm', en: 'Entered by mistake', words: ['hủy', 'huỷ'] },
} as const satisfies Record<string, Choice>

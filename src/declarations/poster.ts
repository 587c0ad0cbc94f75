// The poster of a place: its QR large, what it is for, and how to declare without a phone; printed on A4 and hung at the door.
import type { Day } from '../kernel/day/day.ts'
import { bold, italic, item, type OfficialDocument, paragraph, picture } from '../kernel/document/tree.ts'
import { qrSvg } from './door-parts.ts'
import { truthfulNotice } from './rules/truthful-notice.ts'

export type PosterPlace = {
  readonly id: string
  readonly name: string
  readonly address: string | null
  readonly unitName: string
}

/** The size at which it is read from two steps away. */
const QR_WIDTH = 0.62

/** @param origin where citizens reach this installation: `https://dich.example.vn` */
export const poster = (place: PosterPlace, origin: string, day: Day): OfficialDocument => {
  const address = `${origin}/khai-bao/${place.id}`
  const notice = truthfulNotice(day)
  return {
    style: 'state',
    issuer: { name: place.unitName.toUpperCase() },
    number: '',
    typeName: 'QUÉT MÃ KHAI BÁO Y TẾ',
    about: [place.name, ...(place.address ? [place.address] : [])].join('\n'),
    place: '',
    day: null,
    body: [
      picture(qrSvg(address, `Mã QR khai báo y tế: ${place.name}`), 'Mã QR khai báo y tế', {
        width: QR_WIDTH,
        height: 1,
      }),
      paragraph([italic(address)], 'center'),
      item([
        bold('Có điện thoại: '),
        'mở máy ảnh, hướng vào mã, mở trang hiện ra, ghi và gửi. Không cần cài ứng dụng.',
      ]),
      item([
        bold('Không có điện thoại: '),
        'đưa thẻ căn cước cho người phụ trách quét, hoặc nói để được ghi giúp.',
      ]),
      item([
        bold('Without a phone: '),
        'show your identity card or tell the keeper. The page has English too.',
      ]),
      paragraph([italic(`${notice.text.vi} (${notice.clause})`)]),
    ],
    signature: { capacity: [], name: null },
    recipients: [],
  }
}

// The poster of a place: its QR large, what it is for, and how to declare without a phone; printed on A4 and hung at the door.
import type { Day } from '../kernel/day/day.ts'
import type { Poster } from '../kernel/document/pdf.ts'
import { qrSvg } from './door-parts.ts'
import { truthfulNotice } from './rules/truthful-notice.ts'

export type PosterPlace = {
  readonly id: string
  readonly name: string
  readonly address: string | null
  readonly unitName: string
  readonly kind: string | null
}

/** @param origin where citizens reach this installation: `https://dich.example.vn` */
export const posterOf = (place: PosterPlace, origin: string, day: Day): Poster => {
  const address = `${origin}/khai-bao/${place.id}`
  const notice = truthfulNotice(day)
  return {
    office: place.unitName.toUpperCase(),
    title: place.kind === 'gate' ? 'KHAI BÁO Y TẾ TRƯỚC KHI QUA CỬA KHẨU' : 'QUÉT MÃ KHAI BÁO Y TẾ',
    name: place.name,
    under: place.address ?? '',
    svg: qrSvg(address, `Mã QR khai báo y tế: ${place.name}`),
    address,
    lines: [
      {
        head: 'Có điện thoại:',
        words: 'mở máy ảnh, hướng vào mã, mở trang hiện ra, ghi và gửi. Không cần cài ứng dụng.',
      },
      {
        head: 'Không có điện thoại:',
        words: 'đưa thẻ căn cước cho người phụ trách quét, hoặc nói để được ghi giúp.',
      },
      {
        head: 'Visitors:',
        words: 'scan the code with your camera; the page has English. No phone: tell the keeper.',
      },
    ],
    foot: `${notice.text.vi} (${notice.clause})`,
  }
}

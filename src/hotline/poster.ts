// The poster of a unit's public page of reports: its QR large, what it is for, and how to tell without a phone; printed on A4 and hung where people pass.
import type { Poster } from '../kernel/document/pdf.ts'
import { qrSvg } from '../declarations/door-parts.ts'

/** @param origin where citizens reach this installation: `https://dich.example.vn` */
export const reportPosterOf = (unit: { key: string; name: string }, origin: string): Poster => {
  const address = `${origin}/phan-anh/${encodeURIComponent(unit.key)}`
  return {
    office: unit.name.toUpperCase(),
    title: 'QUÉT MÃ PHẢN ÁNH, XIN GIÚP ĐỠ',
    name: unit.name,
    under: 'Có người ốm, người về từ vùng dịch, cần hỗ trợ, thấy việc vi phạm',
    svg: qrSvg(address, `Mã QR phản ánh: ${unit.name}`),
    address,
    lines: [
      {
        head: 'Có điện thoại:',
        words: 'mở máy ảnh, hướng vào mã, ghi và gửi. Giữ mã được cấp để xem trả lời.',
      },
      { head: 'Không có điện thoại:', words: 'nói với trạm y tế hoặc tổ của thôn để được ghi giúp.' },
      {
        head: 'Visitors:',
        words: 'scan the code with your camera; the page has English and large letters.',
      },
    ],
    foot: 'Khó thở, đau ngực, lơ mơ, tím tái: gọi 115 ngay.',
  }
}

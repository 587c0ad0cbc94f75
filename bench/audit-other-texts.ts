// The same kinds of statement in wordings that the checker was not made with: what it is worth on reports it has not seen.
import type { Random } from '../src/demo/random.ts'
import { moneyInWords } from '../src/kernel/text/number-words.ts'
import { type Maker, made, n, percent, slip, spoilOne, splitIn } from './audit-pieces.ts'

const spoiled = (random: Random, spoil: boolean, value: number): number =>
  spoil ? slip(random, value) : value

const parts: Maker = (random, spoil) => {
  const whole = random.between(200, 90_000)
  const right = splitIn(random, whole, 2)
  const [a = 0, b = 0] = spoil ? spoilOne(random, right) : right
  const text = random.pick([
    () =>
      `Cộng dồn ${n(whole)} F1, phân theo nơi cách ly: khu tập trung ${n(a)} người, tại nhà ${n(b)} người.`,
    () => `Trong kỳ đã thực hiện ${n(whole)} test nhanh, trong đó dương tính ${n(a)}, âm tính ${n(b)}.`,
    () => `Dân số thuộc diện tiêm: ${n(whole)} người (nam ${n(a)}, nữ ${n(b)}).`,
    () => `Tổng số bệnh nhân đang quản lý: ${n(whole)}; trong đó: thể nhẹ: ${n(a)}; thể nặng: ${n(b)}.`,
    () => `Huy động ${n(whole)} lượt cán bộ, chia ra: ngành y tế ${n(a)} lượt, lực lượng khác ${n(b)} lượt.`,
  ])()
  return made(text, 'parts', spoil)
}

const ratio: Maker = (random, spoil) => {
  const bottom = random.between(300, 9000)
  const top = random.between(100, bottom)
  const right = percent(top, bottom)
  const shown = spoil
    ? percent(Math.max(1, Math.round(top * random.pick([0.9, 0.95, 1.05])) + 3), bottom)
    : right
  if (spoil && shown === right) return ratio(random, spoil)
  const text = random.pick([
    () => `Tiêm mũi 3 được ${n(top)}/${n(bottom)} đối tượng, tương đương ${shown}%.`,
    () => `Đạt ${shown}% kế hoạch (${n(top)}/${n(bottom)} liều).`,
    () => `Số học sinh đã tiêm: ${n(top)}/${n(bottom)} em, đạt tỷ lệ ${shown}%.`,
    () => `Trong ${n(bottom)} mẫu xét nghiệm có ${n(top)} mẫu dương tính (${shown}%).`,
    () => `${n(top)} trong tổng số ${n(bottom)} hộ đã khai báo (${shown}%).`,
  ])()
  return made(text, 'ratio', spoil)
}

const words: Maker = (random, spoil) => {
  const value = random.between(500, 900_000) * 1000
  const said = moneyInWords(spoiled(random, spoil, value / 1000) * 1000)
  const text = random.pick([
    () => `Tổng cộng: ${n(value)} VNĐ (Bằng chữ: ${said}./.)`,
    () => `Kinh phí còn lại ${n(value)} đồng [${said}].`,
    () => `Giao dự toán ${n(value)} đồng (số tiền bằng chữ: ${said}).`,
  ])()
  return made(text, 'words', spoil)
}

const product: Maker = (random, spoil) => {
  const [count, rate] = [random.between(6, 400), random.pick([60_000, 120_000, 500_000])]
  const total = spoil ? slip(random, (count * rate) / 1000) * 1000 : count * rate
  const text = random.pick([
    () => `Thuê xe: ${n(count)} chuyến × ${n(rate)} đồng = ${n(total)} đồng.`,
    () => `Chi bồi dưỡng cho ${n(count)} người, mức chi ${n(rate)} đồng/người, thành tiền ${n(total)} đồng.`,
    () => `Mua ${n(count)} bộ bảo hộ, đơn giá ${n(rate)} đồng/bộ, thành tiền: ${n(total)} đồng.`,
  ])()
  return made(text, 'product', spoil)
}

const balance: Maker = (random, spoil) => {
  const [opening, into, out] = [random.between(200, 900), random.between(900, 3000), random.between(100, 800)]
  const left = spoiled(random, spoil, opening + into - out)
  const text = random.pick([
    () =>
      `Khẩu trang y tế: tồn đầu tháng ${n(opening)} hộp, nhận thêm ${n(into)} hộp, cấp phát ${n(out)} hộp, hiện còn ${n(left)} hộp.`,
    () =>
      `Dư đầu kỳ ${n(opening)} triệu đồng; thu ${n(into)} triệu đồng; chi ${n(out)} triệu đồng; dư cuối kỳ ${n(left)} triệu đồng.`,
  ])()
  return made(text, 'balance', spoil)
}

const inclusion: Maker = (random, spoil) => {
  const whole = random.between(30, 900)
  const part = spoil ? whole + random.between(1, 40) : random.between(1, whole)
  const text = random.pick([
    () => `Rà soát ${n(whole)} người về từ vùng dịch, trong đó có ${n(part)} người phải cách ly.`,
    () => `Xét nghiệm ${n(whole)} mẫu gộp, phát hiện ${n(part)} mẫu dương tính.`,
  ])()
  return made(text, 'inclusion', spoil)
}

export const otherMakers: readonly Maker[] = [parts, parts, ratio, ratio, words, product, balance, inclusion]

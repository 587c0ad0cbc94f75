// Statements in the wordings that the checker was made with, each sound or spoiled.
import type { Random } from '../src/demo/random.ts'
import { moneyInWords } from '../src/kernel/text/number-words.ts'
import { type Maker, made, n, percent, type Piece, slip, sound, splitIn, spoilOne } from './audit-pieces.ts'

const ofCases = ['ca mắc', ['ca khỏi bệnh', 'ca tử vong', 'ca chuyển tuyến', 'ca đang điều trị']] as const

const divisions = [
  ['mẫu', ['mẫu dương tính', 'mẫu âm tính']],
  ['người', ['người lớn', 'trẻ em']],
  ['người đang cách ly', ['người cách ly tập trung', 'người cách ly tại nhà']],
  ['cơ sở kinh doanh', ['cơ sở chấp hành tốt', 'cơ sở bị nhắc nhở', 'cơ sở bị xử phạt']],
  ['giường bệnh', ['giường tầng 1', 'giường tầng 2', 'giường hồi sức']],
  ['liều vắc xin', ['liều AstraZeneca', 'liều Pfizer', 'liều Vero Cell']],
] as const

const partsInline: Maker = (random, spoil) => divided(random, spoil, random.pick(divisions))
const casesInline: Maker = (random, spoil) => divided(random, spoil, ofCases)

const divided = (
  random: Random,
  spoil: boolean,
  [unit, names]: readonly [string, readonly string[]],
): Piece => {
  const whole = random.between(300, 60_000)
  const right = splitIn(random, whole, names.length)
  const parts = spoil ? spoilOne(random, right) : right
  const join = random.pick([', ', '; '])
  const bare = names.map((name) => name.replace(/^(?:ca|mẫu|người|cơ sở|giường|liều)\s+/u, ''))
  const text = random.pick([
    () =>
      `Toàn huyện có ${n(whole)} ${unit}, trong đó: ${parts.map((part, i) => `${n(part)} ${names[i] ?? ''}`).join(join)}.`,
    () =>
      `Lũy kế đến nay ghi nhận ${n(whole)} ${unit} (gồm ${parts.map((part, i) => `${n(part)} ${names[i] ?? ''}`).join(join)}).`,
    () =>
      `Tổng cộng ${n(whole)} ${unit}, cụ thể: ${parts.map((part, i) => `${bare[i] ?? ''} ${n(part)}`).join(join)}.`,
    () =>
      `Tổng số ${unit}: ${n(whole)}. Trong đó: ${parts.map((part, i) => `${bare[i] ?? ''}: ${n(part)}`).join(join)}.`,
    () =>
      `Tổng số ${unit} là ${n(whole)}, bao gồm:\n${parts.map((part, i) => `- ${names[i]?.[0]?.toUpperCase() ?? ''}${names[i]?.slice(1) ?? ''}: ${n(part)}`).join('\n')}`,
  ])()
  return made(text, 'parts', spoil)
}

const partsMoney: Maker = (random, spoil) => {
  const thousand = random.pick([1000, 500_000])
  const whole = random.between(200, 9000) * thousand * 10
  const right = splitIn(random, whole / thousand, 3).map((part) => part * thousand)
  const parts = spoil
    ? spoilOne(
        random,
        right.map((part) => part / thousand),
      ).map((part) => part * thousand)
    : right
  const names = ['mua sắm vật tư', 'chi phụ cấp trực', 'hỗ trợ tiền ăn']
  const millions = (value: number) => n(value / 1_000_000)
  const text = random.pick([
    () =>
      `Tổng kinh phí đã chi là ${n(whole)} đồng, trong đó: ${parts.map((part, i) => `${names[i] ?? ''} ${n(part)} đồng`).join('; ')}.`,
    () =>
      `Kinh phí thực hiện: ${millions(whole)} triệu đồng (trong đó: ${parts.map((part, i) => `${names[i] ?? ''}: ${millions(part)} triệu đồng`).join(', ')}).`,
    () =>
      `Tổng số tiền đã chi: ${n(whole)}đ. Trong đó:\n${parts.map((part, i) => `+ ${names[i] ?? ''}: ${n(part)}đ`).join('\n')}`,
  ])()
  return made(text, 'parts', spoil)
}

const ratio: Maker = (random, spoil) => {
  const bottom = random.between(200, 40_000)
  const top = random.between(Math.floor(bottom / 3), bottom)
  const decimals = random.pick([1, 1, 2])
  let shown = percent(top, bottom, decimals)
  if (spoil) {
    const before = shown
    while (shown === before) {
      const off = random.pick([-10, -5.3, -1, -0.4, 0.3, 0.6, 1, 4.2, 9])
      shown = Math.min(100, Math.max(0.1, Number(before.replace(',', '.')) + off))
        .toFixed(decimals)
        .replace('.', ',')
    }
  }
  const text = random.pick([
    () => `Đã có ${n(top)}/${n(bottom)} hộ ký cam kết, đạt ${shown}%.`,
    () => `Số người tiêm mũi nhắc lại: ${n(top)}/${n(bottom)} người (đạt ${shown} %).`,
    () => `Tỷ lệ bao phủ đạt ${shown}% (${n(top)}/${n(bottom)} người).`,
    () => `Có ${n(top)} trên tổng số ${n(bottom)} học sinh được xét nghiệm, chiếm ${shown}%.`,
    () => `Số mẫu dương tính là ${n(top)} mẫu, chiếm ${shown}% của ${n(bottom)} mẫu đã xét nghiệm.`,
    () => `Kết quả: ${top}/${bottom} = ${shown}%.`,
  ])()
  return made(text, 'ratio', spoil)
}

const words: Maker = (random, spoil) => {
  const value = random.between(1000, 999_999) * random.pick([1000, 10_000])
  const said = moneyInWords(spoil ? slip(random, value / 1000) * 1000 : value)
  const loose = random.chance(0.4)
    ? said
        .replace('mươi lăm', 'mươi năm')
        .replace('nghìn', random.pick(['nghìn', 'ngàn']))
        .replace(' linh ', random.pick([' linh ', ' lẻ ']))
    : said
  const spoken = random.pick([loose, loose[0]?.toUpperCase() + loose.slice(1)])
  const text = random.pick([
    () => `Đã quyết toán ${n(value)} đồng (${spoken}).`,
    () => `Số tiền tiếp nhận: ${n(value)}đ (Bằng chữ: ${spoken}).`,
    () => `Tổng kinh phí được duyệt là ${n(value)} đồng (bằng chữ: ${spoken} chẵn).`,
    () => `Giá trị hiện vật quy đổi ${n(value)} đồng, viết bằng chữ: ${spoken}.`,
  ])()
  return made(text, 'words', spoil)
}

const product: Maker = (random, spoil) => {
  const count = random.between(5, 900)
  const rate = random.pick([35_000, 80_000, 150_000, 1_000_000, 1_500_000, 1_855_000])
  const days = random.between(3, 21)
  const two = count * rate
  const three = two * days
  const off = (value: number) => (spoil ? slip(random, value / 1000) * 1000 : value)
  const text = random.pick([
    () => `${n(count)} người × ${n(rate)} đồng/người = ${n(off(two))} đồng.`,
    () => `Hỗ trợ tiền ăn: ${n(count)} suất x ${n(rate)}đ/suất = ${n(off(two))}đ.`,
    () =>
      `Chi phụ cấp: ${n(count)} người x ${n(rate)} đồng/người/ngày x ${days} ngày = ${n(off(three))} đồng.`,
    () => `Đã hỗ trợ ${n(count)} hộ, mỗi hộ ${n(rate)} đồng, tổng số tiền ${n(off(two))} đồng.`,
    () => `Hỗ trợ ${n(count)} người với mức ${n(rate)} đồng/người, tổng kinh phí ${n(off(two))} đồng.`,
  ])()
  return made(text, 'product', spoil)
}

const balance: Maker = (random, spoil) => {
  const [opening, into, out] = [random.between(100, 900), random.between(500, 5000), random.between(100, 590)]
  const left = opening + into - out
  const shown = spoil ? slip(random, left) : left
  const m = (value: number) => `${n(value * 100_000)} đồng`
  const text = random.pick([
    () =>
      `Số dư đầu năm ${m(opening)}, thu trong năm ${m(into)}, chi trong năm ${m(out)}, còn dư ${m(shown)}.`,
    () =>
      `Bộ kít xét nghiệm: tồn đầu kỳ ${n(opening)} bộ, nhập trong kỳ ${n(into)} bộ, đã xuất ${n(out)} bộ, tồn cuối kỳ ${n(shown)} bộ.`,
  ])()
  return made(text, 'balance', spoil)
}

const fundOfYear: Maker = (random, spoil) => {
  const [opening, into, out] = [random.between(100, 900), random.between(500, 5000), random.between(100, 590)]
  const left = opening + into - out
  const m = (value: number) => `${n(value * 100_000)} đồng`
  const text = `Quỹ vắc xin:\n* Năm 2021:\n- Tồn đầu kỳ: ${m(opening)}\n- Thu trong kỳ: ${m(into)}\n- Chi trong kỳ: ${m(out)}\n- Tồn cuối kỳ: ${m(spoil ? slip(random, left) : left)}`
  return made(text, 'balance', spoil)
}

const moneyUnit: Maker = (random, spoil) => {
  const value = random.between(101, 9000) * 1_000_000
  const text = spoil
    ? random.pick([
        () => `Ngân sách huyện đã bố trí ${n(value)} triệu đồng cho công tác phòng dịch.`,
        () => `Nguồn xã hội hóa đạt ${n(value)} tỷ đồng.`,
      ])()
    : random.pick([
        () => `Ngân sách huyện đã bố trí ${n(value / 1_000_000)} triệu đồng cho công tác phòng dịch.`,
        () => `Nguồn xã hội hóa đạt ${n(value)} đồng.`,
      ])()
  return made(text, 'moneyUnit', spoil, 1)
}

const documents: Maker = (random, spoil) => {
  const year = random.pick([2020, 2021, 2022])
  const start = random.between(40, 900)
  const rows = Array.from({ length: 7 }, (_, index) => ({
    number: start + index * random.between(8, 60) + index,
    day: random.between(1, 28),
    month: 2 + index,
    year,
  })).map((row, index, all) => ({
    ...row,
    number:
      all.slice(0, index + 1).reduce((sum, each, at) => sum + (at === 0 ? each.number : 9), 0) + index * 7,
  }))
  const kind = random.pick(['QĐ-UBND', 'KH-UBND', 'UBND-VX'])
  const word = { 'QĐ-UBND': 'Quyết định', 'KH-UBND': 'Kế hoạch', 'UBND-VX': 'Công văn' }[kind] ?? 'Văn bản'
  const at = random.between(2, 4)
  const twice = spoil && random.chance(0.4)
  const shown = rows.map((row, index) =>
    spoil && !twice && index === at ? { ...row, year: row.year + random.pick([-1, 1]) } : row,
  )
  const lines = shown.map(
    ({ number, day, month, year: of }) =>
      `- ${word} số ${number}/${kind} ngày ${String(day).padStart(2, '0')}/${month}/${of} về công tác phòng, chống dịch;`,
  )
  if (twice) lines.splice(at + 2, 0, lines[at] ?? '')
  return made(lines.join('\n'), twice ? 'repeatedDocument' : 'serial', spoil, 1)
}

const inclusion: Maker = (random, spoil) => {
  const whole = random.between(40, 4000)
  const part = spoil ? whole + random.between(1, 60) : random.between(1, whole)
  const text = random.pick([
    () => `Đã kiểm tra ${n(whole)} cơ sở, trong đó có ${n(part)} cơ sở vi phạm.`,
    () => `Toàn xã có ${n(whole)} hộ, trong đó ${n(part)} hộ nghèo.`,
    () => `Đã lấy ${n(whole)} mẫu, phát hiện ${n(part)} ca dương tính.`,
  ])()
  return made(text, 'inclusion', spoil)
}

export const chatter: Maker = (random) =>
  sound(
    random.pick([
      'Thực hiện Nghị quyết số 128/NQ-CP ngày 11/10/2021 của Chính phủ và Quyết định số 4800/QĐ-BYT ngày 12/10/2021.',
      'Duy trì trực 24/24 giờ, 7 ngày trong tuần; thực hiện 5K và phương châm “4 tại chỗ”.',
      `Đã thành lập ${random.between(2, 90)} tổ COVID-19 cộng đồng với ${random.between(100, 900)} thành viên.`,
      'Đối tượng từ 12 đến 17 tuổi được ưu tiên; người từ 65 tuổi trở lên được tiêm tại nhà.',
      `Tổ chức ${random.between(2, 30)} buổi phát thanh, treo ${random.between(10, 300)} băng rôn, phát ${n(random.between(1000, 9000))} tờ rơi.`,
      'Trong quý II năm 2022 tập trung tiêm mũi 3 cho người từ 18 tuổi trở lên, mũi 2 cho trẻ từ 5 đến dưới 12 tuổi.',
      `Trong đó có ${random.between(2, 40)} trường hợp cần theo dõi thêm.`,
      'Bộ trưởng Bộ Y tế đã ban hành Thông tư số 02/2022/TT-BTNMT quy định chi tiết, có hiệu lực từ ngày 10/01/2022.',
      `Trên địa bàn có ${random.between(3, 9)} xã, ${random.between(20, 90)} thôn, dân số ${n(random.between(9000, 90_000))} người.`,
      'Số điện thoại đường dây nóng: 0209.3850.123; tin nhắn 1400.',
      `Nhiệt độ bảo quản từ 2 đến 8 độ C; sử dụng trong vòng 6 giờ sau khi mở lọ.`,
    ]),
    0,
  )

for (const maker of [documents, casesInline, fundOfYear]) maker.once = true

export const knownMakers: readonly Maker[] = [
  partsInline,
  partsInline,
  partsMoney,
  ratio,
  ratio,
  words,
  product,
  balance,
  moneyUnit,
  documents,
  inclusion,
  casesInline,
  fundOfYear,
]

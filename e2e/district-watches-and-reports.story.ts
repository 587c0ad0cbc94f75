// A commune says on a phone that it had no case; the district sees who is missing and urges them. A signal is verified, its risk assessed,
// a cluster opened and its investigation begun.
import { expect } from 'vitest'
import { expectAccessible, photograph, signIn } from './browser.ts'
import { callerFor } from './caller.ts'
import { tell } from './tell.ts'

const WEEK = 'Báo cáo tuần 23/01–29/01/2023'

type Line = {
  id: string
  homeUnit: string
  kind: string
  start: string
  standing: string
  urgedTimes: number
}
const weekOf = (reports: Line[], unit: string, start: string) =>
  reports.find((line) => line.homeUnit === unit && line.kind === 'weekly' && line.start === start)

tell('a commune sends its zero report in two taps', ['phone'], async ({ enter }) => {
  const district = await callerFor('dichte')
  const board = async (): Promise<Line[]> =>
    (await district('GET', '/api/reporting/board?unit=063&on=2023-01-30')).body.reports
  const station = await enter()
  await signIn(station, 'tramyte')
  const { page } = station
  await page.goto(new URL('/che-do-bao-cao', page.url()).href)
  const owed = page.getByRole('listitem').filter({ hasText: WEEK })
  await owed.getByText('Chưa đến hạn').waitFor()
  await expectAccessible(page, 'what the station owes')
  await photograph(page, 'reporting-phone')
  await owed.getByRole('button', { name: 'Xem và gửi' }).click()
  const panel = page.getByRole('dialog', { name: WEEK })
  await panel.getByText('TT 54/2015/TT-BYT').waitFor()
  await expectAccessible(page, 'the report')
  await photograph(page, 'report-zero-phone')
  await panel.getByRole('button', { name: 'Gửi: không có ca' }).click()
  await panel.getByText('Đúng hạn').waitFor()
  expect(weekOf(await board(), '02011', '2023-01-23')?.standing).toBe('inTime')
})

tell('the district sees who is missing, and urges', ['desktop'], async ({ enter }) => {
  const call = await callerFor('dichte')
  const office = await enter()
  await signIn(office, 'dichte')
  const { page } = office
  await page.getByText('báo cáo định kỳ quá hạn hoặc bị trả lại').first().waitFor()
  await page.goto(new URL('/che-do-bao-cao', page.url()).href)
  const missing = page.getByRole('row').filter({ hasText: 'Xã Cao Sơn' }).first()
  await missing.getByText('Quá hạn').waitFor()
  await expectAccessible(page, 'the units')
  await photograph(page, 'reporting-desktop')
  await page.getByRole('button', { name: /Đôn đốc \d+ báo cáo quá hạn/ }).click()
  await missing.getByText('đã đôn đốc 1 lần').waitFor()

  const row = page.getByRole('row').filter({ hasText: 'Thị trấn Phủ Thông' }).first()
  await row.getByRole('button').nth(1).click()
  const panel = page.getByRole('dialog', { name: WEEK })
  await panel.getByRole('button', { name: 'Tiếp nhận' }).click()
  await panel.getByText('Đã tiếp nhận').waitFor()
  await photograph(page, 'report-received-desktop')
  const { body } = await call('GET', '/api/reporting/board?unit=063&on=2023-01-30')
  expect(weekOf(body.reports, '02002', '2023-01-16')?.urgedTimes).toBe(1)
})

tell('figures by wave', ['desktop', 'phone'], async ({ size, enter }) => {
  const office = await enter()
  await signIn(office, 'tramyte')
  const { page } = office
  await page.goto(new URL('/dot-dich', page.url()).href)
  await page.getByRole('row').filter({ hasText: 'Đợt Omicron' }).getByText('655').waitFor()
  await expectAccessible(page, 'the waves')
  await photograph(page, `waves-${size}`)
  await page.goto(new URL('/benh', page.url()).href)
  await page.getByRole('region', { name: 'Sốt xuất huyết Dengue' }).getByText('muỗi Aedes đốt').waitFor()
  // A source with a parenthesis of its own stands in no other.
  expect(await page.getByRole('main').innerText()).not.toContain('))')
  await expectAccessible(page, 'the diseases')
  await photograph(page, `diseases-${size}`)
  await page.goto(new URL('/che-do-bao-cao', page.url()).href)
  await page.getByText('Tính hạn theo luật').click()
  await page.getByText('Phải báo cáo trước').waitFor()
  await page.getByText('Phải báo cáo trước').scrollIntoViewIfNeeded()
  await expectAccessible(page, 'the terms')
  await photograph(page, `terms-${size}`)
})

tell(
  'a signal becomes an event and a cluster with its ten steps',
  ['desktop', 'phone'],
  async ({ size, enter }) => {
    const call = await callerFor('dichte')
    const title = `Bảy người cùng thôn sốt cao ${size === 'desktop' ? 'một' : 'hai'}`
    const id = crypto.randomUUID()
    const values = {
      title,
      source: 'citizen',
      heardDay: '2023-01-30',
      heardTime: '08:00',
      village: 'Nà Khoang',
      sick: 7,
    }
    expect((await call('POST', '/api/signals', { id, homeUnit: '02011', values })).status).toBe(200)
    const remove = async (register: string, recordId: string): Promise<void> => {
      const { body } = await call('GET', `/api/${register}/${recordId}`)
      await call('DELETE', `/api/${register}/${recordId}`, { version: body.record.version, why: 'Nhập thử' })
    }
    let cluster: string | undefined
    try {
      const office = await enter()
      await signIn(office, 'dichte')
      const { page } = office
      await page.goto(new URL('/canh-bao', page.url()).href)
      const waiting = page.getByRole('region', { name: 'Dấu hiệu chờ xác minh' })
      const card = waiting.getByRole('listitem').filter({ hasText: title })
      await card.getByText('Còn hạn').waitFor()
      await expectAccessible(page, 'the board of alerts')
      await photograph(page, `alerts-${size}`)
      await card.getByRole('button', { name: 'Xác minh' }).click()
      await card.getByLabel('Cách và kết quả xác minh').fill('Đội đến thôn, 4 mẫu dương tính')
      // Nobody knew of which disease it was: whoever went there says so.
      await card.getByLabel('Bệnh').click()
      await page.getByRole('option', { name: 'COVID-19' }).click()
      await card.getByRole('button', { name: 'Lưu' }).click()
      await card.waitFor({ state: 'detached' })

      const event = page
        .getByRole('region', { name: 'Sự kiện đang theo dõi' })
        .getByRole('listitem')
        .filter({ hasText: title })
      await event.getByText('Chưa đánh giá nguy cơ').waitFor()
      await event.getByRole('button', { name: 'Đánh giá nguy cơ' }).click()
      await event.getByLabel('Dấu hiệu phải đánh giá (Điều 21)').click()
      await page.getByRole('option', { name: /^a\)/ }).click()
      await event.getByLabel('Mức nguy cơ').click()
      await page.getByRole('option', { name: 'Trung bình' }).click()
      await event.getByLabel('Căn cứ').fill('Lây trong một thôn, đã khoanh vùng')
      await event.getByRole('button', { name: 'Lưu' }).click()
      await event.getByText('Nguy cơ: Trung bình').waitFor()

      await event.getByRole('button', { name: 'Mở ổ dịch' }).click()
      await event.getByLabel('Căn cứ xác định').fill('Bảy ca một thôn, có tiếp xúc')
      await event.getByRole('button', { name: 'Mở ổ dịch' }).click()
      await page.getByRole('heading', { name: 'Mười bước điều tra' }).waitFor()
      cluster = new URL(page.url()).pathname.split('/').at(-1)
      await page.getByRole('button', { name: 'Ghi kết quả: 1. Chuẩn bị điều tra' }).click()
      await page.getByRole('textbox', { name: 'Kết quả' }).fill('Đã lập đội, chuẩn bị mẫu')
      await page.getByRole('button', { name: 'Lưu' }).click()
      await page.getByText('1/10 bước đã xong').waitFor()
      await expectAccessible(page, 'the cluster')
      await photograph(page, `cluster-${size}`)

      // Found today, told today: the first report is sent with the cluster's own numbers, and can be printed.
      const owed = page.getByRole('region', { name: 'Báo cáo của ổ dịch' })
      await owed.getByRole('link', { name: 'Báo cáo phát hiện ổ dịch 30/01/2023' }).click()
      const report = page.getByRole('dialog', { name: /Báo cáo phát hiện ổ dịch/ })
      await report.getByText('Ca mắc lũy tích của ổ dịch').waitFor()
      await report.getByRole('button', { name: 'Gửi báo cáo' }).click()
      await report.getByText('Đúng hạn').waitFor()
      await report.getByRole('button', { name: 'Soạn văn bản' }).waitFor()
      await expectAccessible(page, 'the first report')
      await photograph(page, `cluster-report-${size}`)
    } finally {
      const { body } = await call('GET', `/api/signals/${id}`)
      await remove('signals', id)
      if (cluster) await remove('clusters', cluster)
      const event: unknown = body.record.values.event
      if (typeof event === 'string') await remove('events', event)
    }
  },
)

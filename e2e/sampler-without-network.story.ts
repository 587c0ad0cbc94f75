// A sampler where there is no network: the session is on the phone, a card before its camera and names go into tubes, and all of it stands on the server afterwards.
import { expect } from 'vitest'
import {
  allSent,
  carryAlong,
  expectAccessible,
  closeAfterTheCut,
  openByDevice,
  photograph,
  signIn,
} from './browser.ts'
import { callerFor, shutDevice } from './caller.ts'
import { tell } from './tell.ts'

const MY_THANH = '02011'
const TODAY = '2023-01-30'
const PASSWORD = 'ong-mau-nha-may'
const DEVICE = 'Máy lấy mẫu'
/** A family that nobody of the demonstration bears. */
const FAMILY = 'Lò Phay'
/** On the card that is held before the camera. */
const CARD = `006090000027||${FAMILY} Quang Thẻ|05031990|Nam|Thôn Nà Còi, Mỹ Thanh|01052021`
const PLACE = 'Xưởng mộc Lò Phay'

type Found = {
  id: string
  version: number
  subjectId: string | null
  subject: { fullName: string } | null
  values: Record<string, string | boolean | null>
}

tell(
  'a session without network',
  ['phone'],
  async ({ enter }) => {
    const call = await callerFor('tramyte')
    const session = crypto.randomUUID()
    const values = {
      place: PLACE,
      code: 'LPX',
      day: TODAY,
      method: 'pcr',
      tubes: 'pool5',
      reason: 'screening',
    }
    expect(
      (await call('POST', '/api/sampling-sessions', { id: session, homeUnit: MY_THANH, values })).status,
    ).toBe(200)
    const ofSession = async (register: string): Promise<Found[]> => {
      const filter = JSON.stringify({ session: [session] })
      return (await call('POST', `/api/${register}/find`, { size: 100, filter })).body.rows
    }
    const drop = (register: string, { id, version }: Found) =>
      call('DELETE', `/api/${register}/${id}`, { version, why: 'Nhập thử' })
    const visit = await enter()
    const { page, context } = visit
    const goTo = (path: string) => page.goto(new URL(path, page.url()).href)
    try {
      await signIn(visit, 'tramyte')
      await carryAlong(visit, DEVICE, PASSWORD)
      await context.setOffline(true)
      await goTo(`/xet-nghiem/phien/${session}`)
      await openByDevice(page, PASSWORD)
      await page.getByRole('heading', { level: 1, name: PLACE }).waitFor()
      const box = page.getByLabel('Thêm người', { exact: true })
      await page.getByLabel('Mỗi người đại diện cho cả hộ').check()
      await page.getByRole('button', { name: 'Quét bằng máy ảnh' }).click()
      await page.getByText(`${FAMILY} Quang Thẻ`).first().waitFor()
      await page.getByRole('button', { name: 'Tắt máy ảnh' }).click()
      await page.getByLabel('Mỗi người đại diện cho cả hộ').uncheck()
      await page.locator('.lab-tube-fill').getByText('1 trên 5').waitFor()
      for (const given of ['Hoa', 'Lan', 'Bình', 'Dũng', 'Sơn']) {
        await box.fill(`${FAMILY} Thị ${given}`)
        await page.getByRole('button', { name: 'Thêm người chưa có trong sổ' }).click()
        await page.locator('.lab-people li').getByText(`${FAMILY} Thị ${given}`).waitFor()
      }
      await expect.poll(() => page.locator('.lab-tube-count').allTextContents()).toEqual(['5/5', '1/5'])
      await expectAccessible(page, 'a session without network')
      await photograph(page, 'testing-without-network')
      expect(await ofSession('specimens')).toEqual([])

      await context.setOffline(false)
      await allSent(page)
      const taken = await ofSession('specimens')
      expect(taken).toHaveLength(6)
      const forHousehold = taken.filter(({ values: of }) => of.forHousehold)
      expect(forHousehold.map(({ subject }) => subject?.fullName)).toEqual([`${FAMILY} Quang Thẻ`])
      expect(taken.every(({ subject }) => subject?.fullName.startsWith(FAMILY))).toBe(true)
      const tubes = await ofSession('pools')
      // The letters of the device: another one without network in the same session counts its own.
      expect(tubes.map(({ values: of }) => `${of.code} ${of.stage}`).toSorted()).toEqual([
        expect.stringMatching(/^LPX-01[A-Z]+ sealed$/),
        expect.stringMatching(/^LPX-02[A-Z]+ open$/),
      ])
      await closeAfterTheCut(visit)
    } finally {
      await context.setOffline(false)
      await shutDevice(call, DEVICE)
      const gone = await ofSession('specimens')
      for (const one of gone) await drop('specimens', one)
      for (const one of await ofSession('pools')) await drop('pools', one)
      const persons = await call('POST', '/api/persons/find', { size: 100, search: FAMILY })
      for (const one of persons.body.rows as Found[])
        if (String(one.values.fullName).startsWith(FAMILY)) await drop('persons', one)
      const { body: stood } = await call('GET', `/api/sampling-sessions/${session}`)
      await drop('sampling-sessions', stood.record)
    }
  },
  undefined,
  CARD,
)

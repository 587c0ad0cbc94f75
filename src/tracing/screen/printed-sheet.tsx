// The sheet that a team takes along on paper: people by place, empty boxes for a week, and a code that opens the list on a phone.
import { addDays, eachDay, formatDay, type Day } from '../../kernel/day/day.ts'
import { QrPicture } from '../../web/parts/qr-picture.tsx'
import { useText } from '../../web/language/language.tsx'
import { useUnits } from '../../web/view/units.ts'
import { useView } from '../../web/view/view.ts'
import type { Followed } from '../contract.ts'
import { words } from './words.ts'

const BOXES = 7

export const PrintedSheet = ({
  contacts,
  on,
}: {
  readonly contacts: readonly Followed[]
  readonly on: Day
}) => {
  const t = useText()
  const units = useUnits()
  const { view } = useView()
  const days = eachDay(on, addDays(on, BOXES - 1))
  return (
    <div className="printed-sheet">
      <div className="printed-head">
        <div>
          <h2>{t(words.sheet)}</h2>
          <p>
            {units.nameOf(view.unit)} · {t(words.on)} {formatDay(on)} · {contacts.length} {t(words.people)}
          </p>
        </div>
        <figure className="printed-code">
          <QrPicture text={window.location.href} label={t(words.scan)} />
          <figcaption>{t(words.scan)}</figcaption>
        </figure>
      </div>
      <table className="records">
        <thead>
          <tr>
            <th scope="col">{t(words.contact)}</th>
            <th scope="col">{t(words.household)}</th>
            <th scope="col">{t(words.until)}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {formatDay(day).slice(0, 5)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {contacts.map((contact) => (
            <tr key={contact.id}>
              <td>
                {contact.name} {contact.birthYear}
                <br />
                {contact.phone}
              </td>
              <td>
                {contact.village}
                <br />
                {contact.household?.name}
              </td>
              <td>{formatDay(contact.endDay).slice(0, 5)}</td>
              {days.map((day) => (
                <td key={day} className="printed-box">
                  {day > contact.endDay ? '×' : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

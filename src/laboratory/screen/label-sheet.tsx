// On paper: the code by which others join the session, and a label with its code for every tube or specimen.
import { formatDay } from '../../kernel/day/day.ts'
import { QrPicture } from '../../web/parts/qr-picture.tsx'
import { useText } from '../../web/language/language.tsx'
import { useUnits } from '../../web/view/units.ts'
import { type Book, inTube, sampledOf } from './session-book.ts'
import { sessionWords as words } from './words.ts'

export const LabelSheet = ({ book }: { readonly book: Book }) => {
  const t = useText()
  const units = useUnits()
  const { session, tubes } = book
  const labels =
    session.size === 1
      ? sampledOf(book).map(({ id, code, name, birthYear }) => ({
          id,
          code: code ?? '',
          under: `${name} ${birthYear ?? ''}`,
        }))
      : tubes.map(({ id, code, size }) => ({ id, code, under: `${inTube(book, id).length}/${size}` }))
  return (
    <div className="lab-labels" aria-hidden="true">
      <div className="lab-label lab-label-session">
        <QrPicture text={window.location.href.split('?')[0] ?? ''} label={t(words.join)} />
        <span>
          <strong>{session.place}</strong>
          <br />
          {units.nameOf(session.homeUnit)} · {formatDay(session.day)}
          <br />
          {session.code} · {t(words.join)}
        </span>
      </div>
      {labels.map(({ id, code, under }) => (
        <div key={id} className="lab-label">
          <QrPicture text={code} label={code} />
          <span>
            <strong>{code}</strong>
            <br />
            {under}
            <br />
            {formatDay(session.day)}
          </span>
        </div>
      ))}
    </div>
  )
}

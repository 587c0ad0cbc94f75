// Who is followed: name, level, source, until when and by which guidance; the way to the record and to the phone.
import { contacts } from '../contacts.ts'
import { formatDay } from '../../kernel/day/day.ts'
import { useText } from '../../web/language/language.tsx'
import { PlaceLink } from '../../web/frame/place-link.tsx'
import type { Followed } from '../contract.ts'
import { words } from './words.ts'

const levels: Readonly<Record<string, { vi: string; en: string }>> = contacts.fields.level.choices
const settings: Readonly<Record<string, { vi: string; en: string }>> = contacts.fields.setting.choices

export const FollowedPerson = ({ contact }: { readonly contact: Followed }) => {
  const t = useText()
  const { because, phone, source, setting } = contact
  const level = levels[contact.level]
  const way = setting === null ? undefined : settings[setting]
  const why = `${because.clause}: ${t(because.text)}${because.verified ? '' : ` (${t(words.unverified)})`}`
  return (
    <div className="followed">
      <div className="followed-name">
        <PlaceLink to={`/so/contacts/${contact.id}`}>{contact.name}</PlaceLink>{' '}
        <span className="level-mark">{level ? t(level) : contact.level}</span>
        {contact.birthYear !== null && (
          <span className="quiet">
            {' '}
            {t(words.born)} {contact.birthYear}
          </span>
        )}
        {phone !== null && !phone.includes('•') && (
          <a href={`tel:${phone}`} className="followed-phone">
            {phone}
          </a>
        )}
      </div>
      <div className="quiet followed-facts">
        {way && `${t(way)} · `}
        {source !== null && `${t(words.source)} ${source} · `}
        {t(words.last)} {formatDay(contact.lastDay).slice(0, 5)} ·{' '}
        {contact.isolatedUntil !== null &&
          `${t(words.isolated)} ${formatDay(contact.isolatedUntil).slice(0, 5)} · `}
        <abbr title={why}>
          {t(words.until)} {formatDay(contact.endDay).slice(0, 5)}
        </abbr>
      </div>
    </div>
  )
}

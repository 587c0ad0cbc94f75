// The bar at the foot of a phone: four places and a large + that begins something.
import { useNavigate } from '@tanstack/react-router'
import { DropMenu, type MenuEntry } from './drop.tsx'
import { Icon } from './icons.tsx'
import { useText } from './language.tsx'
import { PlaceLink } from './place-link.tsx'
import { picture, today } from './places.ts'
import { iconOf } from './register-icons.ts'
import { useCan, useSession } from './session.tsx'
import { words } from './words.ts'

const begun = ['cases', 'specimens', 'isolation-orders', 'doses', 'persons']

export const AddMenu = () => {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const { registers } = useSession()
  const open = begun.flatMap((name) =>
    can(`${name}.write`) ? registers.filter((register) => register.name === name) : [],
  )
  if (open.length === 0 && !can('imports.run')) return null
  const entries: readonly MenuEntry[] = [
    ...(can('imports.run')
      ? [
          {
            label: t(words.intake),
            left: <Icon name="intake" />,
            onPress: () => void navigate({ to: '/nhan-danh-sach' }),
          },
        ]
      : []),
    ...open.map(({ name, one }) => ({
      label: t(one),
      left: <Icon name={iconOf(name)} />,
      onPress: () =>
        void navigate({ to: '/so/$register', params: { register: name }, search: { mo: 'moi' } }),
    })),
  ]
  return (
    <DropMenu
      position="top"
      width={240}
      target={
        <button type="button" className="phone-add" aria-label={t(words.add)}>
          <Icon name="plus" size={28} />
        </button>
      }
      entries={entries}
    />
  )
}

export const PhoneBar = ({ openAll }: { readonly openAll: () => void }) => {
  const t = useText()
  const can = useCan()
  const { registers } = useSession()
  // Who sees no figures begins with the round.
  const begin = !can(picture.needs) && can(today.needs) ? today : picture
  const first = registers.find(({ name }) => name === 'cases') ?? registers[0]
  return (
    <nav className="phone-bar no-print" aria-label={t(words.places)}>
      <PlaceLink to={begin.path} className="phone-place">
        <Icon name={begin.icon} />
        {t(begin.label)}
      </PlaceLink>
      {first && (
        <PlaceLink to={`/so/${first.name}`} className="phone-place">
          <Icon name={iconOf(first.name)} />
          {t(first.many)}
        </PlaceLink>
      )}
      <AddMenu />
      {can('reports.read') && (
        <PlaceLink to="/bao-cao" className="phone-place">
          <Icon name="report" />
          {t(words.reports)}
        </PlaceLink>
      )}
      <button type="button" className="phone-place" onClick={openAll}>
        <Icon name="menu" />
        {t(words.allPlaces)}
      </button>
    </nav>
  )
}

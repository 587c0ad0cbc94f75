// The bar at the foot of a phone: four places and a large + that begins something.
import { useNavigate } from '@tanstack/react-router'
import { DropMenu, type MenuEntry } from '../parts/drop.tsx'
import { Icon } from '../look/icons.tsx'
import { useText } from '../language/language.tsx'
import { type Place, usePlaces } from './menu.ts'
import { PlaceLink } from './place-link.tsx'
import { iconOf } from '../look/register-icons.ts'
import { useCan, useSession } from '../ask/session.tsx'
import { words } from '../language/words.ts'

const begun = ['cases', 'specimens', 'isolation-orders', 'doses', 'persons']

export const AddMenu = () => {
  const t = useText()
  const can = useCan()
  const navigate = useNavigate()
  const { registers } = useSession()
  const intake = usePlaces().find(({ path }) => path === '/nhan-danh-sach')
  const open = begun.flatMap((name) =>
    can(`${name}.write`) ? registers.filter((register) => register.name === name) : [],
  )
  if (open.length === 0 && !intake) return null
  const entries: readonly MenuEntry[] = [
    ...(intake
      ? [
          {
            label: t(intake.label),
            left: <Icon name={intake.icon} />,
            onPress: () => void navigate({ to: intake.path }),
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

const PhonePlace = ({ place }: { readonly place: Place }) => {
  const t = useText()
  return (
    <PlaceLink to={place.path} className="phone-place">
      <Icon name={place.icon} />
      {t(place.label)}
    </PlaceLink>
  )
}

export const PhoneBar = ({ openAll }: { readonly openAll: () => void }) => {
  const t = useText()
  const places = usePlaces()
  const { registers } = useSession()
  const [begin] = places
  const reports = places.find(({ path }) => path === '/bao-cao')
  const register = registers.find(({ name }) => name === 'cases') ?? registers[0]
  const list = places.find(({ path }) => path === `/so/${register?.name}`)
  return (
    <nav className="phone-bar no-print" aria-label={t(words.places)}>
      {begin && <PhonePlace place={begin} />}
      {list && <PhonePlace place={list} />}
      <AddMenu />
      {reports && <PhonePlace place={reports} />}
      <button type="button" className="phone-place" onClick={openAll}>
        <Icon name="menu" />
        {t(words.allPlaces)}
      </button>
    </nav>
  )
}

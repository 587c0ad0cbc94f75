// Who is signed in, and what belongs to the person and not to the work: language, appearance, the account itself, leaving.
import { UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { dutyLines } from '../account/duty-words.ts'
import { useSignOut } from '../account/use-sign-out.ts'
import { useDensity } from '../look/density.ts'
import { DropMenu, type MenuEntry } from '../parts/drop.tsx'
import { carriedFor } from '../outbox/field-flag.ts'
import { Icon } from '../look/icons.tsx'
import { useLanguage, useText } from '../language/language.tsx'
import { useSession } from '../ask/session.tsx'
import { placeWords } from '../../privacy/place-words.ts'
import { words } from '../language/words.ts'

const initials = (name: string): string => {
  const parts = name.trim().split(/\s+/)
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}

export const AccountMenu = () => {
  const t = useText()
  const navigate = useNavigate()
  const { account, duties } = useSession()
  const { language, setLanguage } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [density, setDensity] = useDensity()
  const signOut = useSignOut()
  const leave = () =>
    signOut(async () => {
      if (carriedFor() !== account.id || (await (await import('../outbox/leave.ts')).emptyDevice()))
        return true
      void navigate({ to: '/dong-bo', search: { mo: 'dang-xuat' } })
      return false
    })
  const schemes = [
    ['light', words.light],
    ['dark', words.dark],
    ['auto', words.autoScheme],
  ] as const
  const check = <Icon name="check" size={16} />
  const other = language === 'vi' ? 'en' : 'vi'
  const entries: readonly MenuEntry[] = [
    'line',
    { label: t(words.language), lang: other, onPress: () => setLanguage(other) },
    {
      label: t(words.density),
      stays: true,
      right: density === 'compact' ? check : null,
      onPress: () => setDensity(density === 'compact' ? 'roomy' : 'compact'),
    },
    { over: t(words.scheme) },
    ...schemes.map(([scheme, label]) => ({
      label: t(label),
      stays: true,
      right: colorScheme === scheme ? check : null,
      onPress: () => setColorScheme(scheme),
    })),
    'line',
    { label: t(placeWords.ownReads), onPress: () => void navigate({ to: '/toi-da-xem' }) },
    { label: t(words.ownAccount), onPress: () => void navigate({ to: '/tai-khoan' }) },
    { label: t(words.signOut), onPress: () => void leave() },
  ]
  return (
    <DropMenu
      position="bottom-end"
      width={270}
      target={
        <UnstyledButton
          className="account-button"
          aria-label={`${initials(account.fullName)}, ${t(words.account)}: ${account.fullName}`}
        >
          {initials(account.fullName)}
        </UnstyledButton>
      }
      head={
        <div className="account-who">
          <strong>{account.fullName}</strong>
          {dutyLines(duties, t).map((line) => (
            <div key={line} className="quiet">
              {line}
            </div>
          ))}
        </div>
      }
      entries={entries}
    />
  )
}

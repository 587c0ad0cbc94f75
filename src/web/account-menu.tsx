// Who is signed in, and what belongs to the person and not to the work: language, appearance, the account itself, leaving.
import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { signOut } from '../kernel/access/contract.ts'
import { dutyLines } from './account/duty-words.ts'
import { call } from './api.ts'
import { useDensity } from './density.ts'
import { Icon } from './icons.tsx'
import { useLanguage, useText } from './language.tsx'
import { useSession } from './session.tsx'
import { placeWords } from '../privacy/place-words.ts'
import { words } from './words.ts'

const initials = (name: string): string => {
  const parts = name.trim().split(/\s+/)
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`.toUpperCase()
}

export const AccountMenu = () => {
  const t = useText()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { account, duties } = useSession()
  const { language, setLanguage } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [density, setDensity] = useDensity()
  const leave = async () => {
    // Signed out here whatever the server says: the next question it answers with the sign-in page.
    await call(signOut, {}).catch(() => null)
    client.clear()
    location.assign('/')
  }
  const schemes = [
    ['light', words.light],
    ['dark', words.dark],
    ['auto', words.autoScheme],
  ] as const
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>
        <UnstyledButton
          className="account-button"
          aria-label={`${initials(account.fullName)}, ${t(words.account)}: ${account.fullName}`}
        >
          {initials(account.fullName)}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="account-who">
          <strong>{account.fullName}</strong>
          {dutyLines(duties, t).map((line) => (
            <div key={line} className="quiet">
              {line}
            </div>
          ))}
        </div>
        <Menu.Divider />
        <Menu.Item
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {t(words.language)}
        </Menu.Item>
        <Menu.Item
          closeMenuOnClick={false}
          rightSection={density === 'compact' ? <Icon name="check" size={16} /> : null}
          onClick={() => setDensity(density === 'compact' ? 'roomy' : 'compact')}
        >
          {t(words.density)}
        </Menu.Item>
        <Menu.Label>{t(words.scheme)}</Menu.Label>
        {schemes.map(([scheme, label]) => (
          <Menu.Item
            key={scheme}
            closeMenuOnClick={false}
            rightSection={colorScheme === scheme ? <Icon name="check" size={16} /> : null}
            onClick={() => setColorScheme(scheme)}
          >
            {t(label)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: '/toi-da-xem' })}>{t(placeWords.ownReads)}</Menu.Item>
        <Menu.Item onClick={() => void navigate({ to: '/tai-khoan' })}>{t(words.ownAccount)}</Menu.Item>
        <Menu.Item onClick={() => void leave()}>{t(words.signOut)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

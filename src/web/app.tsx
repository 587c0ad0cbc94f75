// The screens: look, language, data and addresses around the frame.
import './look/older-browsers.ts'
import '@fontsource/be-vietnam-pro/latin-400.css'
import '@fontsource/be-vietnam-pro/latin-500.css'
import '@fontsource/be-vietnam-pro/latin-600.css'
import '@fontsource/be-vietnam-pro/latin-700.css'
import '@fontsource/be-vietnam-pro/vietnamese-400.css'
import '@fontsource/be-vietnam-pro/vietnamese-500.css'
import '@fontsource/be-vietnam-pro/vietnamese-600.css'
import '@fontsource/be-vietnam-pro/vietnamese-700.css'
import './styles/library.css'
import './styles/frame.css'
import './styles/parts.css'
import './styles/print.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, StrictMode, useMemo } from 'react'
import { createRoot } from 'react-dom/client'
import { ownSession, type Session } from '../kernel/access/contract.ts'
import { askKey, queryClient } from './ask/ask.ts'
import { carriedFor } from './outbox/field-flag.ts'
import { LanguageProvider, useLanguage } from './language/language.tsx'
import { router } from './routes.tsx'
import { styleNonce } from './look/style-nonce.ts'
import { cssVariables, themeIn } from './look/theme.ts'

const Look = ({ children }: { readonly children: ReactNode }) => {
  const { language } = useLanguage()
  const theme = useMemo(() => themeIn((text) => text[language]), [language])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  )
}

/** What the address will show comes while the server is asked who is there. */
export const readyScreens = async (): Promise<void> => {
  if (carriedFor() !== null) void import('./outbox/sync-chip.tsx').catch(() => undefined)
  await router.load()
}

/** In place of whatever stood there; without a session the frame asks for it. */
export const showScreens = (place: HTMLElement, session: Session | null): void => {
  if (session) queryClient.setQueryData(askKey(ownSession, {}), session)
  createRoot(place).render(
    <StrictMode>
      <LanguageProvider>
        <Look>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Look>
      </LanguageProvider>
    </StrictMode>,
  )
}

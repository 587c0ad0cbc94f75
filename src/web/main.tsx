// Where the screens begin: look, language, data and addresses around the frame.
import './older-browsers.ts'
import './styles/layers.css'
import '@fontsource/be-vietnam-pro/latin-400.css'
import '@fontsource/be-vietnam-pro/latin-500.css'
import '@fontsource/be-vietnam-pro/latin-600.css'
import '@fontsource/be-vietnam-pro/latin-700.css'
import '@fontsource/be-vietnam-pro/vietnamese-400.css'
import '@fontsource/be-vietnam-pro/vietnamese-500.css'
import '@fontsource/be-vietnam-pro/vietnamese-600.css'
import '@fontsource/be-vietnam-pro/vietnamese-700.css'
import './styles/library.css'
import './styles/tokens.css'
import './styles/frame.css'
import './styles/parts.css'
import './styles/print.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, StrictMode, useMemo } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './ask.ts'
import { carriedFor } from './field-flag.ts'
import { LanguageProvider, useLanguage } from './language.tsx'
import { router } from './routes.tsx'
import { styleNonce } from './style-nonce.ts'
import { cssVariables, themeIn } from './theme.ts'

// After an upgrade a page that stayed open asks for parts that are gone: it loads itself anew, once in ten seconds at most.
// Where records are carried a part may be missing for want of network, and what was opened would be closed by it.
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('phaodai.reloaded') ?? 0)
  if (Date.now() - last < 10_000 || carriedFor() !== null) return
  event.preventDefault()
  sessionStorage.setItem('phaodai.reloaded', String(Date.now()))
  location.reload()
})

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

const place = document.getElementById('app')
if (place)
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

// Every screen of the product, put together from the slices that have some.
import { createRouter } from '@tanstack/react-router'
import { lazy, type ReactNode } from 'react'
import { alertScreens } from '../alerts/screen/screens.ts'
import { auditScreens } from '../audit/screens.ts'
import { chairmanScreens } from '../chairman/screens.ts'
import { declarationScreens } from '../declarations/screen/screens.ts'
import { internationalScreens } from '../international/screen/screens.ts'
import { planScreens } from '../directives/reading/screens.ts'
import { taskScreens } from '../directives/screen/screens.ts'
import { duplicateScreens } from '../duplicates/screens.ts'
import { hotlineScreens } from '../hotline/screen/screens.ts'
import { intakeScreens } from '../intake/screens.ts'
import { isolationScreens } from '../isolation/screen/screens.ts'
import { laboratoryScreens } from '../laboratory/screen/screens.ts'
import { levelScreens } from '../levels/screen/screens.ts'
import { paperScreens } from '../papers/screen/screens.ts'
import { parameterScreens } from '../parameters/screen/screens.ts'
import { pictureScreens } from '../picture/screens.ts'
import { privacyScreens } from '../privacy/screen/screens.ts'
import { qualityScreens } from '../quality/screens.ts'
import { reportingScreens } from '../reporting/screen/screens.ts'
import { reportScreens } from '../reports/screens.ts'
import { supplyScreens } from '../resources/screen/screens.ts'
import { responseScreens } from '../response/screen/screens.ts'
import { teamScreens } from '../teams/screen/screens.ts'
import { todayScreens } from '../today/screen/screens.ts'
import { tracingScreens } from '../tracing/screen/screens.ts'
import { treatmentScreens } from '../treatment/screen/screens.ts'
import { ErrorNote } from './ask/error-note.tsx'
import { MenuProvider } from './frame/menu.ts'
import { vaccinationScreens } from '../vaccination/screen/screens.ts'
import { menuOf } from './places.ts'
import { registerExtras } from './record-extras.ts'
import { ExtrasProvider } from './register/extras.ts'
import { root } from './screen.ts'
import { frameScreens } from './screens.ts'
import { parseSearch, stringifySearch } from './frame/search-params.ts'
import { type Standing, StandingProvider } from './frame/standing.ts'

const screens = [
  ...pictureScreens,
  ...chairmanScreens,
  ...todayScreens,
  ...taskScreens,
  ...levelScreens,
  ...responseScreens,
  ...reportScreens,
  ...auditScreens,
  ...intakeScreens,
  ...alertScreens,
  ...hotlineScreens,
  ...reportingScreens,
  ...tracingScreens,
  ...laboratoryScreens,
  ...isolationScreens,
  ...declarationScreens,
  ...internationalScreens,
  ...vaccinationScreens,
  ...treatmentScreens,
  ...supplyScreens,
  ...teamScreens,
  ...paperScreens,
  ...planScreens,
  ...parameterScreens,
  ...qualityScreens,
  ...duplicateScreens,
  ...privacyScreens,
  ...frameScreens,
] as const

export const menu = menuOf(screens.flatMap(({ options }) => options.staticData?.place ?? []))

const standing: readonly Standing[] = [
  {
    name: 'alarms',
    needs: 'care-alarms.answer',
    part: lazy(async () => ({ default: (await import('../treatment/screen/alarm-bell.tsx')).AlarmBell })),
  },
]

/** The frame knows no slice: what they add is handed to it. */
const WithSlices = ({ children }: { readonly children: ReactNode }) => (
  <MenuProvider value={menu}>
    <StandingProvider value={standing}>
      <ExtrasProvider value={registerExtras}>{children}</ExtrasProvider>
    </StandingProvider>
  </MenuProvider>
)

export const router = createRouter({
  routeTree: root.addChildren(screens),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <ErrorNote error={error} again={reset} />,
  InnerWrap: WithSlices,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

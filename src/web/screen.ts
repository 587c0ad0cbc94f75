// A screen: its address under the frame, what is shown there, and how it is called in the menu. A slice names its own in `screens.ts`.
import { createRootRoute, createRoute, retainSearchParams, type RouteComponent } from '@tanstack/react-router'
import { Frame } from './frame/frame.tsx'
import type { Entry, Place } from './frame/menu.ts'
import { NoPlace } from './frame/no-place.tsx'
import type { ScreenSearch } from './frame/search-params.ts'
import { viewKeys } from './view/view.ts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly place?: Place | undefined
  }
}

export const root = createRootRoute({
  component: Frame,
  validateSearch: (search: Record<string, unknown>): ScreenSearch =>
    Object.fromEntries(
      Object.entries(search).map(([key, value]) => [key, value === undefined ? undefined : String(value)]),
    ),
  search: { middlewares: [retainSearchParams<ScreenSearch>([...viewKeys])] },
  notFoundComponent: NoPlace,
})

/** Without an entry it is reached from another screen only. */
export const screen = <P extends string>(path: P, component: RouteComponent, entry?: Entry) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component,
    // A route has its path by itself only once the router is made: the menu is made before.
    staticData: { place: entry && { path, ...entry } },
  })

// What the command line hands to the server when it starts it.

import type { ArchivingOptions } from '../kernel/database/log-archive/archive-clock.ts'
import type { NightlyOptions } from '../kernel/database/backup/nightly.ts'
import type { Text } from '../kernel/text/text.ts'
import type { EnvironmentSettings } from './sign-in-settings.ts'

export type ServeOptions = {
  /** The database as its owner; as the application's role, bound by row-level security. */
  readonly ownerUrl: string
  readonly appUrl: string
  readonly settings: EnvironmentSettings
  readonly port: number
  readonly host: string
  /** True fills an empty database with the demonstration district. */
  readonly demo: boolean
  /** With `demo: false`, the province whose units an empty database gets. */
  readonly province?: string
  /** Where the key of checkpoints and their copies lie, outside the database. */
  readonly historyFolder: string
  /** How backups are made by themselves; absent where they are not. A demonstration makes none. */
  readonly backups?: Pick<NightlyOptions, 'folder' | 'hour' | 'retention' | 'sealed'>
  /** How the log is kept, to go back to any moment; absent where it is not. */
  readonly archive?: Pick<ArchivingOptions, 'databaseFolder' | 'days'>
  /** The built screens; undefined where there are none. */
  readonly screensFolder?: string
  /** Told line by line what a long start is doing. */
  readonly progress?: (line: Text) => void
}

export type RunningServer = { readonly url: string; close(): Promise<void> }

export type StartServer = (options: ServeOptions) => Promise<RunningServer>

// Building and changing the URLs by which PostgreSQL is reached, unix sockets included.

export type SocketAddress = {
  readonly socketFolder: string
  readonly user: string
  readonly password: string
  readonly database: string
}

/** The host goes into the query, where libpq and node-postgres both take a folder for a unix socket. */
export const socketUrl = ({ socketFolder, user, password, database }: SocketAddress): string => {
  const url = new URL('postgresql://localhost/')
  url.username = encodeURIComponent(user)
  url.password = encodeURIComponent(password)
  url.pathname = `/${encodeURIComponent(database)}`
  url.searchParams.set('host', socketFolder)
  return url.href
}

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))

export const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(database)}`
  return changed.href
}

export const withLogin = (url: string, user: string, password: string): string => {
  const changed = new URL(url)
  // A URL with its host in the query has none in front, and without one it takes no user name.
  if (changed.hostname === '') changed.hostname = 'localhost'
  changed.searchParams.delete('user')
  changed.searchParams.delete('password')
  changed.username = encodeURIComponent(user)
  changed.password = encodeURIComponent(password)
  return changed.href
}

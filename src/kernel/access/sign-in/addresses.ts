// Where signing in is asked, apart from the shapes: the first page asks it before anything that judges shapes has come.

export const addresses = {
  ownSession: { method: 'GET', path: '/api/session' },
  signIn: { method: 'POST', path: '/api/session' },
  secondStep: { method: 'POST', path: '/api/session/second' },
  providerSignIn: { method: 'GET', path: '/api/session/provider' },
} as const

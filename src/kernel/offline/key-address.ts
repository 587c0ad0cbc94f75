// Where a device asks for its key, apart from the shapes: it is asked beside the session, before the screens have come.

export const keyAddress = { method: 'GET', path: '/api/field/devices/:id/key' } as const

/** Where a QR leads: the page where something can be said, at this question, in this meeting. */
export function shareAddress(
  project: { readonly publicUrl: string; readonly place: string; readonly cycle: string },
  about: { readonly method?: string | undefined; readonly session?: string | undefined } = {},
): string {
  const query = new URLSearchParams()
  if (about.method !== undefined) query.set('method', about.method)
  if (about.session !== undefined && /^[0-9a-f-]{36}$/.test(about.session))
    query.set('session', about.session)
  const asked = query.toString()
  return `${project.publicUrl}/${project.place}/projects/${project.cycle}/share${asked && `?${asked}`}`
}

/**
 * What a permission answers. Somebody who may not know that a thing exists gets *hidden* (a 404); somebody
 * who may know it but not do this gets the sentence that says why (a 403).
 */
export type Permission =
  | { readonly may: true }
  | { readonly may: false; readonly hidden: true }
  | { readonly may: false; readonly hidden: false; readonly why: string }

export const yes: Permission = { may: true }
export const hidden: Permission = { may: false, hidden: true }
export function no(why: string): Permission {
  return { may: false, hidden: false, why }
}

/** Which id each thing of the story got in the place it is told in, learned when it happens. */
export interface Keys {
  learn(kind: string, key: string, id: string): void
  idOf(kind: string, key: string): string
}

export function noKeysYet(): Keys {
  const ids = new Map<string, string>()
  return {
    learn: (kind, key, id) => void ids.set(`${kind} ${key}`, id),
    idOf: (kind, key) => {
      const id = ids.get(`${kind} ${key}`)
      if (!id) throw new Error(`the story has not told of the ${kind} ${key} yet`)
      return id
    },
  }
}

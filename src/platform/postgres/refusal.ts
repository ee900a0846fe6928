/** Why a start cannot go on, as one sentence for the person at the terminal: print `message`, no stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** Turns what the file system says about a folder into the sentence that says what to do. */
export function aboutFolder(folder: string, error: unknown): Error {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOSPC')
    return new CannotStart(
      `The disk holding ${folder} is full: make room, or name a folder elsewhere with ALONGSIDE_DATA.`,
    )
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
    return new CannotStart(
      `Alongside may not write in ${folder}: give this account the folder, or name another with ALONGSIDE_DATA.`,
    )
  return error as Error
}

import type { Page } from '#platform/http'
import { comeBack, hello, scanCard } from './pages/come-back.tsx'
import { inviteStaff } from './pages/invite-staff.tsx'
import { joinPlace, openLink } from './pages/join-place.tsx'
import { joinProvider, showFirstCard } from './pages/join-provider.tsx'
import { keepAccount, showCard } from './pages/keep-account.tsx'
import { nameRepresentatives } from './pages/name-representatives.tsx'
import { readLetters } from './pages/read-letters.tsx'
import { finished, signOut } from './pages/sign-out.tsx'
import { addOwnPasskey, signIn } from './pages/use-passkey.tsx'

export const people = {
  name: 'people',
  pages: [
    comeBack,
    scanCard,
    hello,
    keepAccount,
    showCard,
    addOwnPasskey,
    signIn,
    openLink,
    joinPlace,
    joinProvider,
    showFirstCard,
    nameRepresentatives,
    signOut,
    finished,
    inviteStaff,
    readLetters,
  ] as const satisfies readonly Page[],
}

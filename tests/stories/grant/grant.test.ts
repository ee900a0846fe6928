import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '#testing'
import { openStage } from '../stage.ts'
import { nobodyIsAskedYet, priyaBegins, priyaComesIn } from './01-begin.ts'
import { cardsBringThemBack, rightsAreDeclared, theTeamIsAsked } from './02-team.ts'
import { theTableIsLaid, thursdaysArePlanned } from './03-meetings.ts'
import {
  everybodySaysSomething,
  oneIsRefusedAndOneUndone,
  paperIsTypedIn,
  somebodyScansThePoster,
  theTabletGoesRound,
} from './04-sharing.ts'
import { somebodyIsWorried, theWayOut, wordsThatWorry } from './05-safety.ts'
import { saidDifferently, takenBack, theSquareOnTheTicket, withoutScripts } from './06-receipts.ts'
import { cardsAreHung, theMirror, thePlanIsRead } from './07-around.ts'
import { cardsAreMoved, pilesAreJoined, pilesAreNamed } from './08-themes.ts'
import { outcomesAreWritten, supportIsDescribed, theModelIsLookedAt } from './09-outcomes.ts'
import { dotsArePlaced, nineAreChosen, theirOwnWord } from './10-choosing.ts'
import { notWithoutThem, overriddenInTheOpen, thePictureIsAgreed } from './11-power.ts'
import {
  anybodyFollowsTheThread,
  machinesReadItToo,
  whatHappenedToWhatISaid,
  whatNeedsWhom,
} from './12-thread.ts'
import {
  anybodyReadsTheCall,
  everybodyIsTold,
  lettersAreStopped,
  partsAreWritten,
  scoringIsTried,
  somebodyAsks,
  theCallIsCorrected,
  theCallIsDrafted,
  theCallIsSent,
  theCallIsWorded,
  timeIsPaid,
} from './13-paying-and-call.ts'
import {
  aTinyCharityComes,
  backOnAnotherPhone,
  changedAndSentAgain,
  nobodyFindsAnything,
  oneIsNotFinished,
  savedAtEveryStep,
  threeMoreAreSent,
  withADrawing,
} from './14-applications.ts'
import { allAtOnce, anybodyChecksAReceipt, sealedUntilFive, tooLateIsKept } from './15-opening.ts'
import {
  askedAsEquals,
  cardsAreUsedAgain,
  closenessIsSaid,
  scoredAlone,
  shownTogether,
  tooCloseSeesNothing,
  totalsAreCheckedAgain,
} from './16-panel.ts'
import {
  digestsAreReadOut,
  paidTheSameDay,
  practiceIsPaid,
  practisedOnSocks,
  questionsAreWritten,
  sixAreChosen,
  theFirstEvening,
  theSecondEvening,
  toldToTheOthers,
  whoComesAndWhoAsks,
} from './17-interviews.ts'
import {
  eachReadsTheirOwn,
  everybodyIsToldWhoGotIt,
  fiveAreToldWhy,
  theOfficerSigns,
  whoGetsItIsAsked,
  whoGetsItIsDecided,
} from './18-award.ts'
import {
  promisesAreWritten,
  theFirstPartIsPaid,
  theRestIsPaid,
  threeSidesSign,
  whatIsLookedAtIsAgreed,
} from './19-agreement.ts'
import {
  fewAreNotPublished,
  itTakesAWeekLonger,
  whatCameOfIt,
  whatHadToBeTrue,
  whatIsDoneIsForSomething,
  whatSomebodySaw,
} from './20-delivery.ts'
import {
  anybodyTakesItAlong,
  howItGoesOn,
  theCaseStudy,
  toldBack,
  toldTogether,
  whatSurprisedUs,
} from './21-learning.ts'
import {
  followingAPound,
  fortyWeeksLater,
  nothingDangles,
  paidAndSeen,
  startedFromThis,
} from './22-whole-thread.ts'
import { type Chapter, eastmere, type Tale } from './tale.ts'

const chapters: readonly (readonly [title: string, Chapter])[] = [
  ['a place is added, and its first commissioner comes in', priyaComesIn],
  ['she begins “Our £20,000” and says what is up for decision', priyaBegins],
  ['nobody is asked for a word before somebody keeps them safe', nobodyIsAskedYet],
  ['the core team is asked in, three young people first', theTeamIsAsked],
  ['who decides what is declared before there is anything to decide', rightsAreDeclared],
  ['young people come back with their cards, on any phone', cardsBringThemBack],
  ['ten Thursdays are planned, by whoever chairs them', thursdaysArePlanned],
  ['a sheet, a poster and a screen are ready for the table', theTableIsLaid],
  ['from the square on the poster to a ticket in three screens', somebodyScansThePoster],
  ['everybody says something, in their own way', everybodySaysSomething],
  ['what came on paper is typed in', paperIsTypedIn],
  ['a shared tablet forgets each person', theTabletGoesRound],
  ['the team answers: yes, or why not', oneIsRefusedAndOneUndone],
  ['words that worry somebody go to the named lead and off every screen', wordsThatWorry],
  ['“I’m worried”, with words or without', somebodyIsWorried],
  ['the way out leaves nothing behind', theWayOut],
  ['a receipt is neutral to whoever finds it and open to whoever holds it', theSquareOnTheTicket],
  ['somebody who was told why not says it differently', saidDifferently],
  ['the whole way of a participant on a phone that runs no scripts', withoutScripts],
  ['what is already good hangs beside what is in the way', cardsAreHung],
  ['the council’s plan is read for what it promises already', thePlanIsRead],
  ['a councillor elsewhere looks in the mirror, and nothing is kept', theMirror],
  ['piles first, names after', pilesAreNamed],
  ['cards are moved by a button and by hand', cardsAreMoved],
  ['two piles are joined, and un-joined', pilesAreJoined],
  ['fourteen sentences, each pointing at somebody’s words', outcomesAreWritten],
  ['how support should be, and how anybody would notice', supportIsDescribed],
  ['what should change is drawn on the model', theModelIsLookedAt],
  ['dots are placed on phones and on paper', dotsArePlaced],
  ['words are taken back, and the wall forgets them', takenBack],
  ['nine are chosen, not without the young people, with a reason for each of the others', nineAreChosen],
  ['young people decide what is theirs', theirOwnWord],
  [
    'a decision that cannot be followed is told to the group first and published with their answer',
    overriddenInTheOpen,
  ],
  ['nothing is closed without them, and leaving a question costs nobody anything', notWithoutThem],
  ['the whole picture is agreed', thePictureIsAgreed],
  ['anybody follows the thread both ways', anybodyFollowsTheThread],
  ['machines read it too: nine outcomes, each with words behind it', machinesReadItToo],
  ['“what happened to what I said?”', whatHappenedToWhatISaid],
  ['my page, and what needs me', whatNeedsWhom],
  ['what time is paid is written by one adult and agreed to by another', timeIsPaid],
  ['a call is drafted from what was chosen', theCallIsDrafted],
  ['it is put into words for a café, and orders nobody to run anything', theCallIsWorded],
  ['the changes, the questions and what counts are written by young people', partsAreWritten],
  ['the scoring is tried on three bids that nobody made', scoringIsTried],
  ['the call cannot be sent without the young people, and is sent with them', theCallIsSent],
  ['anybody reads the call, or takes it along on two pages', anybodyReadsTheCall],
  ['eighteen organisations are told, each in the way that reaches it', everybodyIsTold],
  ['somebody asks, nobody knows who, and everybody reads the answer', somebodyAsks],
  ['a correction stands beside the mistake and gives everybody two more days', theCallIsCorrected],
  ['whoever asked for letters got them, and stops them', lettersAreStopped],
  ['a tiny charity comes in on a phone that runs no scripts', aTinyCharityComes],
  ['every step is saved, however long, and nothing typed is lost', savedAtEveryStep],
  ['the card finds it again on another phone, and a receipt is printed', backOnAnotherPhone],
  ['it is changed and sent again before the deadline', changedAndSentAgain],
  ['a second one sends a drawing with its budget', withADrawing],
  ['three more are sent', threeMoreAreSent],
  ['one is begun and never sent', oneIsNotFinished],
  ['before the opening nobody finds any of it anywhere', nobodyFindsAnything],
  ['sealed until five, with the clock that decides and without a count', sealedUntilFive],
  ['five seconds past five is too late, and what was written is kept', tooLateIsKept],
  ['Ash opens everything at once', allAtOnce],
  ['anybody checks a receipt', anybodyChecksAReceipt],
  ['after a season their phones have forgotten them, and their cards have not', cardsAreUsedAgain],
  ['young people are asked to the panel as equals, and say no', askedAsEquals],
  ['everybody says whom they know before they read', closenessIsSaid],
  ['who is too close to one finds it at no address', tooCloseSeesNothing],
  ['one application and one thing at a time, alone', scoredAlone],
  ['scores are shown together, and talked over where they lie apart', shownTogether],
  ['every total is worked out again from the exported sheet', totalsAreCheckedAgain],
  ['young people write what they would ask, and adults tap nothing', questionsAreWritten],
  ['six questions are chosen by the young people, the same for everybody', sixAreChosen],
  ['twenty minutes of practice on a bid about lost socks, and nothing of it is kept', practisedOnSocks],
  ['getting ready is paid, with a voucher for whoever likes one', practiceIsPaid],
  ['each bid is put into plain words, checked by another, and read out', digestsAreReadOut],
  ['who comes when, who asks, and when there is a break', whoComesAndWhoAsks],
  ['three conversations in one evening, and a tap and one reason after each', theFirstEvening],
  ['young interviewers are paid the same day', paidTheSameDay],
  ['two more, and how it was', theSecondEvening],
  ['scores are shown, and the others hear of it before anybody decides', toldToTheOthers],
  ['who gets the money is asked by letter, so that no name is out', whoGetsItIsAsked],
  ['it cannot be decided without the young people, and the reasons are theirs', whoGetsItIsDecided],
  ['an officer signs as promised, within the money there is', theOfficerSigns],
  ['five letters are written, approved and sent before anybody else is told', fiveAreToldWhy],
  ['each applicant reads what the young interviewers said of theirs, and nobody else’s', eachReadsTheirOwn],
  ['then everybody reads who got it and why', everybodyIsToldWhoGotIt],
  ['what is promised is written down, and never more than was awarded', promisesAreWritten],
  ['three sides sign: by card, by a tap and by role', threeSidesSign],
  ['the first part is paid by two people and never by one', theFirstPartIsPaid],
  ['working it out together takes a week longer, and nobody is late', itTakesAWeekLonger],
  ['what will be looked at is written by a young person and agreed to by both', whatIsLookedAtIsAgreed],
  [
    'what is done is for changes that people asked for, and anybody finds the way in',
    whatIsDoneIsForSomething,
  ],
  ['the rest is paid, and all of it adds up to the award', theRestIsPaid],
  ['what had to be true is looked at: it was, it was not, or nobody knows', whatHadToBeTrue],
  ['what came of it says how many, who is missing and what is not yet known', whatCameOfIt],
  ['what comes from very few people is read by the team alone', fewAreNotPublished],
  ['what somebody saw is told by role, with the yes of those who were seen', whatSomebodySaw],
  ['what it did for those who took part is told together', toldTogether],
  ['what worked, what did not, and what surprised us', whatSurprisedUs],
  ['everybody who was asked is told, and answers', toldBack],
  ['whether it goes on is decided with the young people, or not at all', howItGoesOn],
  ['a case study says whom to ask before anybody can read it', theCaseStudy],
  ['anybody reads it, prints it and takes it along', anybodyTakesItAlong],
  ['anybody follows a pound back to somebody’s words and on to what was learned', followingAPound],
  ['machines read the whole thread: nothing dangles, and each link says why', nothingDangles],
  ['forty weeks later a ticket tells what came of somebody’s words', fortyWeeksLater],
  ['what was paid stands on people’s own pages', paidAndSeen],
  ['another project is started from this one', startedFromThis],
]

test('Our £20,000, from the first café meeting to what was learned', async (t) => {
  const { place, project } = eastmere
  const stage = await openStage(await freshDatabase(), place)
  t.after(() => stage.close())
  const root = `/${place.slug}`
  const tale: Tale = {
    stage,
    place: root,
    project: `${root}/projects/${project.slug}`,
    who: new Map(),
    cards: new Map(),
    receipts: new Map(),
    signedIn: new Set(),
    kept: new Map(),
    diagnostic: (figure) => t.diagnostic(figure),
  }
  for (const [title, happens] of chapters) await t.test(title, () => happens(tale))
  await t.test(
    'every page anybody met is open to everybody, in every language and width, and asks nobody else for anything',
    async () => {
      await stage.eyes.done()
      const { states, looks } = stage.eyes.looked
      t.diagnostic(
        `axe read ${states} states ${looks} times: each on a phone, new addresses also on a desk and in both pseudo-languages`,
      )
      assert.deepEqual([...new Set([...stage.findings, ...stage.eyes.findings])], [])
    },
  )
})

/**
 * Words that make a person who cares look up. They flag and never decide: what is flagged waits for the lead,
 * who reads it and puts it back or does not.
 *
 * Missing one leaves a child unheard; flagging a joke costs a grown-up a minute. So the patterns lean to
 * flagging, but not for what young people say every day ("that test killed me", "I'd die for chips"): a list
 * that flags everything is a list nobody reads. English only; text in another language is not looked at here.
 */
export interface Worry {
  readonly kind: WorryKind
  /** The words that were noticed, and where they stand in the text (UTF-16 offsets, end exclusive). */
  readonly words: string
  readonly start: number
  readonly end: number
}

export type WorryKind =
  | 'selfHarm'
  | 'hurtBySomeone'
  | 'sexual'
  | 'exploited'
  | 'weapon'
  | 'afraid'
  | 'neglected'
  | 'forced'
  | 'blackmailed'

const kin =
  '(?:little |big |older |younger |baby |step)?(?:brother|sister|mum|mam|mom|dad|nan|gran|uncle|aunt|auntie|cousin|friend|mate|girlfriend|boyfriend|partner|dog|cat|baby|family)s?'
const me = `(?:me|us|him|her|them|(?:my|our) ${kin})`
const we = '(?:i|we|he|she|they)'
// "Beats me at FIFA" is a game; "beats me at home" is not.
const notAGame = '(?! (?:up )?at (?!home|night|the weekend|weekends|school|work|his|her|their|my))'

const patterns: Readonly<Record<WorryKind, readonly string[]>> = {
  selfHarm: [
    'suicid\\w*',
    '(?<!\\d ?)kms',
    'end(?:ing)? it all',
    'end(?:ing)? (?:my|his|her|their) (?:own )?life',
    `(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?|burn(?:ing)?) (?:my|him|her|them|your)(?:self|selves)`,
    'self[- ]?harm\\w*',
    `${we} (?:really |just )?(?:want|wanna|wish|wants?) (?:to )?(?:die|be dead|not be here|not exist|disappear for ever)`,
    `wish(?:ed|es)? ${we} (?:was|were|wasn['’]?t|weren['’]?t) (?:dead|here any ?more|alive|never born)`,
    "(?:do(?:es)?n['’]?t|do(?:es)? not|didn['’]?t) (?:want|wanna) (?:to )?(?:live|be alive|be here) ?(?:any ?more)?",
    'better off (?:dead|without me)',
    'no (?:point|reason) (?:in |to )?(?:living|live|being alive|going on living)',
    'took (?:a load of|loads of|all (?:my|the|her|his)|too many) (?:pills|tablets)',
    'overdos\\w+',
    `(?:stopped eating|starv(?:e|ing) (?:my|him|her)self|making (?:my|him|her)self (?:sick|throw up))`,
  ],
  hurtBySomeone: [
    `(?:hit|hits|hitting|punch\\w*|kick(?:s|ed|ing)|slap\\w*|beat(?:s|ing)?|strangl\\w+|chok(?:es|ed|ing)|burn(?:s|t|ed)|batter(?:s|ed)|hurt(?:s|ing)?) ${me}\\b${notAGame}`,
    `beat(?:en|s|ing)? (?:${me} )?up`,
    `(?:get|gets|got|getting|being|been|was) (?:beaten|beat up|hit|slapped|punched|strangled|battered|abused)(?! (?:at|by \\d|in the (?:final|cup|league|semi)))`,
    'abus(?:e|es|ed|ing|ive)\\b',
    'domestic violence',
    `(?:black eye|bruises?) (?:from|because|off|where) (?:my|him|her|dad|mum|he|she|they)`,
    `lock(?:s|ed) ${me} in`,
  ],
  sexual: [
    'rap(?:e|ed|es|ing)\\b',
    'rapist',
    'sexual(?:ly)? (?:abus|assault|harass|touch|exploit)\\w*',
    `touch(?:es|ed|ing)? ${me} (?:where|there|down|in a|when (?:i|we)|and (?:told|said|i))`,
    `touch(?:es|ed|ing)? (?:my|her|his) (?:private|privates|body|bum|chest|leg|legs)`,
    `(?:ma(?:kes?|de)|making|forc(?:es|ed|ing)) ${me} (?:to )?(?:have sex|do (?:sex|sexual|things with|stuff with)|undress|sleep with|take my clothes)`,
    'groom(?:ed|ing)(?! (?:dogs?|cats?|horses?|salon|parlour|course|business|service|shop))',
    'molest\\w*',
    'nonce',
    'paedo\\w*|pedo(?:phile)?s?',
  ],
  exploited: [
    'county lines?',
    'cuckoo(?:ed|ing)',
    `(?:ma(?:kes?|de)|making|forc(?:es|ed|ing)|wants?|told|tells?) ${me} (?:to )?(?:carry|hold|sell|shot|run|deliver|move|stash|pick up) (?:it|stuff|drugs?|weed|food|packages?|things|something|for (?:him|them))`,
    `(?:sell|sells|selling|shotting|carr(?:y|ies|ying)|hold(?:s|ing)?|run(?:ning)?) (?:drugs|crack|coke|weed|packages?) for`,
    `(?:owe|owes|owing) (?:them|him|her|the olders?|a man|some (?:guy|boys|men)) (?:money|a lot|loads|\\d)`,
    'debt bondage',
    'modern slavery',
    'traffick\\w*',
    'going (?:country|cunch|oh ?tee)',
    `(?:can['’]?t|cannot|not allowed to|won['’]?t let ${me}) (?:get out of|leave) the gang`,
    `(?:works?|working) (?:for (?:nothing|free) and|there and) (?:can['’]?t|not allowed to) leave`,
  ],
  weapon: [
    '(?:carry|carries|carrying|got|has|have|bring(?:s|ing)?|pull(?:s|ed)?) (?:a |an? \\w+ )?(?:knife|blade|shank|machete|zombie knife|rambo|gun|strap|firearm)(?! (?:and fork|skills?|block|drawer|sharpener))',
    '(?:stab|stabs|stabbed|stabbing|shank(?:ed)?)(?! (?:at it|in the dark))\\b',
    `(?:gonna|going to|will|i['’]?ll|they['’]?ll|he['’]?ll|she['’]?ll|want to|wants to|said (?:he|she|they)(?:['’]?d| would)) (?:kill|shoot|murder|hurt|batter|do) (?:${me}|someone|somebody|everyone|everybody|people|you)\\b`,
    `(?:threaten(?:s|ed|ing)?) (?:${me}|to)`,
    'acid attack|throw acid',
  ],
  afraid: [
    `(?:scared|afraid|frightened|terrified|petrified) (?:of|to go|to be|when) (?:(?:my|our|his|her|their) (?:mum(?:my)?|mam|mom|dad|stepdad|step-?dad|step-?mum|brother|uncle|boyfriend|girlfriend|partner|carer|foster \\w+|ex|cousin|family|parents?)|home|go home|him|her|them|he|she|they|at home)`,
    `(?:scared|afraid|frightened|terrified) (?:at home|in my (?:own )?(?:house|home|flat|room))`,
    `(?:not|never|don['’]?t feel|isn['’]?t|is not|doesn['’]?t feel) safe (?:at home|in my (?:house|home|room|flat|placement)|with (?:him|her|them|my \\w+))`,
    `(?:can['’]?t|cannot|don['’]?t want to|too scared to) go home`,
    `(?:stalk(?:s|ed|ing)|follow(?:s|ed|ing)) ${me} (?:home|every|around|to school|about)`,
    '(?:please|somebody|someone) help me(?= ?(?:[.!?\\n]|$))',
    `(?:can['’]?t|cannot|not allowed to|mustn['’]?t|don['’]?t) tell any(?:one|body)`,
  ],
  neglected: [
    `(?:nothing|no food|not enough) to eat at home|no food (?:at home|in the house|at ours)`,
    `(?:hungry|starving) (?:every day|all the time|at home|most days|every night)`,
    `(?:nowhere|no ?where) (?:to sleep|to stay|to live|to go tonight)`,
    `(?:sleep(?:s|ing)?|slept|sleep) (?:rough|on the streets?|outside|in (?:a |the )?(?:stairwell|park|doorway|car|bus shelter))`,
    `(?:mum|mam|mom|dad|parents?|carer) (?:is|are|['’]s)? ?(?:always|never) (?:drunk|high|passed out|home|there at night)`,
    `left (?:alone|on (?:my|our|their) own) (?:all night|overnight|for (?:days|a week|weeks)|with (?:my|the) (?:baby|little))`,
    `(?:kicked|chucked|thrown) ${me} out|(?:been|got) (?:kicked|chucked|thrown) out of (?:home|the house|my house|my placement)`,
    `(?:running|ran|run) away from (?:home|my placement|care|my foster)`,
  ],
  forced: [
    `forc(?:e|es|ed|ing) (?:${me} )?(?:to (?:get married|marry)|into (?:a )?marriage|marriages?)`,
    'forced marriage',
    'fgm',
    '(?:being|getting|was|been) cut (?:down there|like my (?:sister|cousin))',
    `honou?r(?:[- ]based)? (?:violence|killing|abuse)`,
    `(?:send|sending|take|taking) ${me} (?:abroad|back home) to (?:marry|get married|be cut)`,
    `(?:took|taken|takes|keeps?|hid) my passport`,
  ],
  blackmailed: [
    `(?:nudes?|naked (?:pics?|pictures?|photos?|videos?))`,
    'sextort\\w*',
    `blackmail\\w*`,
    `(?:send|post|show|leak|share)(?:s|ed|ing)? (?:the |my |those |them )?(?:pics?|pictures?|photos?|videos?|screenshots?) (?:of me )?(?:to (?:everyone|everybody|my (?:mum|dad|school|family|friends))|if i|unless i|online unless)`,
    `(?:man|men|guy|someone|somebody|stranger|person) (?:online|on (?:snap|snapchat|insta|instagram|discord|roblox|tiktok|the internet)) (?:wants?|asks?|asked|told|keeps? (?:asking|telling)|makes?) ${me}`,
  ],
}

// One space stands for any run of them, so that a line break in the middle hides nothing.
const finders = Object.entries(patterns).map(([kind, written]) => ({
  kind: kind as WorryKind,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${written.join('|').replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
    'giu',
  ),
}))

/** Everything in a text that a grown-up who cares should read today. O(length of text × number of patterns). */
export function worriesIn(text: string): readonly Worry[] {
  return finders
    .flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].map((found) => ({
        kind,
        words: found[0],
        start: found.index,
        end: found.index + found[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

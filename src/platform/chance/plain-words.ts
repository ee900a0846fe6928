import { wordlist } from '@scure/bip39/wordlists/english.js'

/**
 * Words that could hurt, frighten or shame the person who has to read them out, and words that mean
 * something else on a street: crime, weapons, prison, drugs, bodies, death, religion, family, money.
 */
const unkind = words(`
  abandon absent abuse accident accuse acid addict admit adult afraid alcohol alert alien alone amused anger
  angry anxiety apology argue armed armor army arrest assault attack attend attitude attract aunt avoid awful
  awkward baby bachelor bacon bar bargain battle beef behave benefit betray bid bird birth bitter black blade
  blame blast bleak bless blind blood blush body bomb bone border boring borrow boss bottom boy brain broken
  brother brown budget buffalo bullet bunker burden burst cage cancel cannon cash casino caught caution chaos
  charge chase cheap chicken chronic cigar claim claw clean clinic clown club coconut control convince copper
  cost cousin crack crash crater crazy credit crew crime cross crouch cruel crush cry crystal custom dad
  damage damp danger dash daughter deal debate decline defense defy demise denial dentist deny depart deposit
  derive despair destroy devote dice diesel diet dilemma dirt disagree disease dish dismiss disorder divert
  divorce dizzy doctor dog donkey donor dose dove draft drastic drill drink drip drop dumb dwarf elbow elder
  elephant elite empty end enemy enforce erase erode erosion error escape evidence evil exclude execute
  exhaust exile expire expose eye eyebrow face faculty fade faint faith false fame family fat fatal father
  fatigue fault fee female fever fine finger fire fiscal fit flash flee foot force foster fragile frown funny
  fury gas ghost giant girl glue goat goddess gorilla gospel gossip govern gown grab grace grass grief grit
  grunt guard guilt gun habit hair hammer hand hard harsh have hawk hazard head health heart heavy height hen
  hero hip hire hole horn horror hospital huge hungry hunt hurdle hurry hurt husband idle ignore ill illegal
  illness income infant inflict inject injury inmate insane inside jaguar jealous judge junk kick kidney kiss
  knee knife lady law lawsuit lazy leg lend liar liberty limb loan lonely luxury mad maid man mansion
  marriage mask master meat mercy miracle misery miss mistake mixed mom monkey monster moral mosquito mother
  mule muscle myth naive nasty neck need negative neglect nephew nerve noise normal nose nothing nuclear
  nurse nut obey obscure odor order organ orphan panic panther parent patient patrol payment penalty perfect
  pig pigeon pill pipe pistol pitch pledge police popular poverty powder pretty prevent price prison private
  problem profit pulp pulse punch purity purse push question quit raccoon race rack rail raven raw razor
  rebel record refuse regret reject release relief rely remove rent report resist retire retreat rich rifle
  riot risk ritual rival romance rookie rubber rude sad saddle sadness satoshi sauce sausage save scare
  scorpion scrap scrub secret security seek sell senior sentence shadow shaft sheriff shield shiver shock
  shoot short shoulder shove shrimp sibling sick siege silly siren sister size skin skirt skull slab slam
  slender slight slim smoke snake sniff snow soldier sorry soul spawn speed spend spice spirit split spoil
  spy squeeze steak stick sting stomach strike struggle stumble submit suffer surge suspect swear sweet sword
  symptom tackle tag tank target tattoo teach tenant tent test thing throw thumb time tip tired tissue
  tobacco toe toilet tongue tooth topple tornado toss tragic transfer trap trash trial tribe trick trigger
  trip trouble true truth try turkey twin ugly unable unaware uncle unfair unhappy upset urge useless usual
  vacant vacuum vanish vapor vicious virus visa void wage warfare warrior wasp waste wealth weapon wear
  weasel weird wet whale whip wife win wine wink witness wolf woman worry worth wrap wreck wrestle wrist
  wrong yellow young youth zero
`)

/**
 * Words that a nine-year-old may not know or be able to spell, American spellings, and words taken for
 * something else on a card: numbers, letters, "name", "code", "space".
 */
const unclear = words(`
  ability abstract absurd account acoustic acquire actress adapt address adjust aerobic affair afford aisle
  alpha amateur analyst announce annual another antenna antique arch arctic arena artefact aspect asset
  assist assume asthma athlete auction audit avocado axis barely beyond bind biology blouse board bracket
  brass brisk broccoli bulk business buyer buzz capable capital card catalog category cattle cause ceiling
  cement census century cereal certain chef chest chief chunk churn cinnamon citizen civil clarify clay clerk
  client cliff clog clump clutch code coil color column conduct confirm congress consider core course coyote
  cram critic crop crucial cruise culture current cute debris decade decorate decrease define degree delay
  demand depend depth deputy describe design detect develop device differ dignity divide document domain door
  drift dutch duty dynamic easily ecology economy educate eight either element elevator else embark embody
  embrace emerge employ empower enable enact endorse engage enhance enlist enough enrich enroll ensure entry
  envelope episode equip era erupt essay essence estate eternal ethics evoke evolve exact excess excuse
  exhibit exist exotic expect extend fantasy favorite federal few fiber file filter firm fitness flavor fluid
  flush foam foil forum found frequent fringe furnace gain gap garbage garment gasp gauge gaze general genius
  genre genuine gesture ginger glance glare gloom gravity grid guess harbor host hub humble humor hundred
  hybrid imitate immense immune impact impose impulse increase index indicate industry inform inhale inherit
  initial innocent input inquiry inspire install intact interest into invest involve isolate issue ivory
  journey kid knock know labor latin lecture legal leisure length letter license limit liquid live logic
  lottery loud lumber lyrics main major manage mandate manual margin marine mass material math matrix matter
  mean member mention merge merit mesh million minimum minor minute modify monitor more motion multiply must
  mutual name near neither neutral noble nominee notable notice novel now number oblige observe obtain
  obvious occur olympic omit one oppose option orient original output own oyster ozone pact page pave peasant
  people permit person phone phrase physical piece pluck plunge portion position praise predict primary
  priority process produce program promote proof property prosper protect provide public purchase purpose
  pyramid quantum quote radar ramp rapid rare rather recall receive reduce reflect reform region render
  replace require resemble resource response reunion reveal review rhythm rib right rigid rough route rural
  same scan scene scheme scissors script second section segment seminar sense series service session seven
  shrug shy sign similar since situate six slogan slot slush soccer solution space spare spatial sphere
  sponsor strategy subway such sudden supreme sure surround survey sustain swamp swap system tail ten that
  then theory there they this thought three thrive tide tonight toward trend truly tuition twelve twenty two
  typical uncover unfold unique universe unknown until unveil uphold upon usage use used utility vague valid
  valve vault vehicle vendor venture venue verify vessel veteran viable vibrant vintage virtual vital volume
  warm way what when where width will word write you
`)

/** Good words that look or sound too much like a neighbour, or share its first four letters. */
const tooAlike = words(`
  able act air all alter arm ask ball base beach bean belt blue boat book bounce box bread broom bubble bus
  butter cake calm camp can candy car cart catch cave chat clap clever clock coast come cook corn couch cover
  craft crunch cube daring day dream duck dune dust earn east edit fan farm feel fix flag flame flip float
  flower fog fold fork frost gate giggle glass glide glow gold good great hat help high hill hold hollow home
  hood hope horse ice indoor insect jar join joy keep kind kite lab lake later leaf life lift light like link
  load local lock long love mail march maze medal melt merry milk mind model moon motor movie muffin narrow
  nest net nice night noodle note oil open orange over paper park path peace pear pet place plastic plate
  pony post power print pull puppy puzzle quick rain real remind ride ring road rocket room rose round royal
  run sail say sea season seed share shop side sight simple skate skill sleep slow soap sock soft song sort
  speak spell spoon spot stand start state stem step stone story stuff sun swift swing table talk tape team
  tell text ticket toast tool top track train tree trim trophy trust tumble turn valley wait wall wash water
  wave weather west wheel wide wing winner winter wise wish wood wool work
`)

/** What takes their places. */
const ours = words(`
  abacus acorn adding admire adore after agile airbed airmail airship airy ajar alder algebra alike along
  alpaca alphabet although ambition android anorak antelope anthem antics antler anyone anyway apron aqua
  arcade archer armchair aroma ashore aside asleep aspen assembly astonish athletic atlas attach attic
  audience avenue aviator await axle backward baffle bagel baggage bagpipe baker ballad bandage banjo barking
  barley barn basement bashful bath battery beacon beads beam beanpole bed bedroom bedside bedtime beehive
  beep beetle bell bending beneath berries biggest biking binder biplane birdbath birthday biscuit bison
  blazer blender blink blizzard blog bloom bluebird boating bobbing bobsled bolt bonfire bongo bonnet bookend
  botanic bottle boulder bouncy bowling boxes bracelet brainy bramble breath brim bristle broad brook broth
  brought brownie brunch bubbly bucket budgie buggy bugle bullfrog bumble bumpy bungalow bunk bunting bushes
  busily bustle butler button buzzer caddy calendar calmly camping candle cannot canteen caramel cardigan
  careful caring carnival carol cartoon cascade cashew catkin cavern centre chart chatting cheddar chess chew
  chipmunk chirp chive chop chorus chrome chutney cinema citrus clam clapping clarity class cleaner cleverly
  cloak clover clue clunk coaster cobalt cobbles cobweb cocoa cog cogwheel cola colour comedy condor confetti
  conga conifer conkers conserve contest cookie corgi cork corner cosmos costume courage cracking crafts
  crayon crescent crimson crocus croft crossing crunchy crust cubes cucumber cuddly cupcake curl currant
  custard cutlery dab daffodil dainty daisy damson dapper daringly darkroom daybreak daylight daytime
  dazzling dearest decagon deepen delta denim destiny detour dew dewdrop digging dingo dining diploma
  disguise dishes ditto diverse dock dodo dome domino doodle doorway dormouse dotty downy dozen dreamy
  dribble drizzle droplet dryer duchess duckling duke dumpling dustpan duvet dynamo earrings earwig easel
  easiest eastern eating eclair eclipse edible editor eel eggcup eggshell elastic elevate elf ember emblem
  emerald emoji emperor emu enlarge enormous entrance epic eraser errand estimate evening everyone exactly
  expert fabulous fact fairness falcon fanfare far farewell farmer fastest feeling felt fern ferry fibre
  fidget fiesta fig filling firefly firmly fizz flagpole flake flamingo flannel flapjack flask flavour fleet
  flexible flicker flint flipper floating florist floss flow fluent fluff flurry flute flyer flying foal
  foggy foghorn folder folklore fondly football forklift form foxglove fraction freckle freezer friday frolic
  frosty frothy fudge funfair funniest furrow further fusion fuzzy gaming gander garnet gateway gazebo gecko
  geese gemstone genie geology gerbil giddy gigantic giggling girder glacier glasses gleam glee glider
  glisten glitter glossy glowing glucose goalie goblet goggles goldfish golf gondola gong goods gooey gosling
  grassy grateful gravy greatly griddle griffin grill grinning grip gritty grizzly groove grotto guessing
  gully gulp gumboot gumdrop guppy gymnast habitat haddock haggis hallway hamlet hammock handful hanger
  harbour hardy harmony harp hatbox haven hawthorn hay hayloft haystack hazelnut heading healthy heap hearty
  heater helium helper heptagon herby heroic herring herself hexagon hiccup highland hiker hiking hillside
  hinge hoist holding holly hologram homework homing honk hooray hoot hopeful horizon horsebox hose hotspot
  huddle hugely hull hum humbly humming humour hurray husky hustling icebox icicles icing igloo impala import
  indeed indigo indoors infinity inhabit inkblot inkpot inkwell innings insert inspect instead intro invent
  iris itself ivy january jasmine jersey jester jet jetpack jetty jiffy jiggle jigsaws jogging joined joking
  jolted jotter journal joyful joystick jubilant judo jugful juggling jukebox july jumbled junction june
  jurassic kale karate kayak kazoo kebab keepsake kennel kestrel kettle keyboard keyhole keyring kimono
  kindness kiosks kipper kites knapsack knitting knots koala ladle ladybird lagoon lamb landmark lantern
  lapwing larch lark lasso lasting lately latter laurel lavender leaflet league leaping leather leggings
  lengthen lentil lettuce levitate lid lifeboat lightest likeness lilac lily lime limpet linen litre lively
  living llama loading loaf location locket lodge lofty logbook logo lollipop longest lookout lopsided lorry
  lotus loudly loveable lullaby luminous lupin lyric magazine magenta magma magpie mailbox maintain majestic
  majority mallard manatee mandarin manta mapmaker maps marathon marching marigold marmot maroon marsh
  martian marvel mascot mason maths maybe mayor maypole meaning meerkat mellow melting mercury mermaid
  merrily meteor metre midway mighty milkman mill mindful mineral mingle mini minnow minus misty mixer mixing
  moat modest monday mongoose monorail monsoon monument moonlit moorland mop morsel mosaic moss motorway
  mould moving mower mud muffins mulberry mural nacho narrator narwhal nearby neatly necklace nectar neon
  neptune nesting netball newcomer newest nibbles nicest nickname nightly nimble nobody nodding noisier nomad
  nonsense noodles nook normally notch notebook november nutmeg nutshell nuzzle oasis oatcake oatmeal oats
  oblong obstacle octagon oddly okra oldest olympics onesie onscreen onward opening opposite oranges orca
  organise origin ornament otters outcome outfit outing outline outpost overlap owl owlets pace packing
  pagoda painter pamper pancake panorama pantry papaya papers paprika parcel parka parlour parsley pasta
  pathway patio pavement pavilion pavlova peaches peak pearl pebbles pecan pedal peeler pendant penguin
  penpal pentagon percent perform pesky piccolo pickle pie pillow pinball pinecone pitta pixel pixie plaid
  plaster platform plaza plenty plums plural plush pockets podium polite polka pollen polygon pompom ponies
  ponytail popcorn portrait positive postcard potion pouch pounce pouring powerful prance prawn pretend
  preview prickle primrose princess prism progress promise pronoun proverb prune puffin pullover puncture
  puppet purely purple purr puzzles pyjamas pylon quack quad quaver queen quest quickly quietly quilt quince
  quirky racer racing raft railing rainbow rambling rapids rarely rattle reach realise reckon recorder reef
  referee refill refresh reggae reindeer rejoice reliable remix remote rename replay reptile request respect
  restful reverse revise rewind riding ringing rinse ripen rising roam roaring robin rockery rodeo roller
  roomy rooster rosemary rosy rotor rounded rowboat rowing royalty rubbish ruby rucksack rudder rugby running
  rushing rusty rye safari saffron saga sailor salsa samosa sapling sapphire sardine sash satchel saturday
  saucer sauna savoury sawdust sawmill scamper scanner scarf scenic scone scooter scramble scribble scroll
  scrunch scuba seafront seagull seahorse seaside seaweed seesaw selfie semolina sender sensible sequel
  serenade serious serve sewing shadows shaggy shake shampoo shape sharing shawl sheet sherbet shimmer shirt
  shopping shortest shovel shower shrub shuttle sidecar sightsee signpost simplest sitar sitting sixpence
  sizzle skating skilful skipping skittle skydiver skyline slalom slate sledge sleepy sleigh slippery slope
  slowly slumber slushy smudge snail sneeze snooker snore snowman snuggle soaking soapy sofa softly soil solo
  songbird sonic soothe sorbet sorting spaniel spark spatula speaker speech spelling spiral splash splendid
  spoken sponge spoonful spotter sprout spruce squeak standing stapler starfish station steamer stellar
  stencil stepping stew sticker stir stitch stopper storm straw stripe stuffing stunt sturdy subtract
  suddenly sultana sunbeam sunday sunhat sunlight sunrise sushi swan sweater sweetest swiftly swirly swish
  swivel swoop syllable symphony tabby taco tadpoles takeaway talking tallest tandem tangy tapestry tarmac
  tartan teabag teacher teal teamwork teapot tearoom teaspoon teatime teddy telling tempo tents terrapin
  textbook thatch theatre thicken thimble thinking thirsty thistle thread thrill throne thud thursday tiara
  ticking tidal tidy timeless timing tinfoil tingly tinkle tinsel tiptop toasty toboggan toggle tombola topaz
  topmost topping toucan toybox tractor trail treble treetop trek trellis triangle tricycle trifle trilogy
  trimmer trio tripod trolley trombone tropical trousers trowel truffle trundle truthful trying tryout
  tuesday tuft tugboat tulip tumbler tundra tunes tuning turbo turf turnip tutor tutu twang tweak tweed
  twiddle twig twilight twinkly twirl typing ultimate ultra umpire unafraid unbeaten unhook unicorn unpack
  unplug unravel unroll untie unwind unwrap unzip upbeat uphill uplift upright upside upstairs upward usher
  usually utmost valuable vanilla varnish vases veggie vertical vine vinyl visor vitamin volley vowel wafer
  waffles wafting wagtail waiter waking wallet waltz wanderer warbler wardrobe warmly wasabi washing watching
  wavy wax waxwork weaver webcam website wellies western wetland wheels whenever whirl whoever whoosh wicket
  widen wiggly wigwam winger winning wintry wisest wishful within witty wizard wobbly wok wombat wonky
  woodpile woolly wordplay workshop wrapping wren wriggle wrinkle written yam yawning yeast yelp yes yodel
  yoga yoghurts yours yoyo yurt zesty zigzag zinc zingy zip zipped zodiac zooming
`)

export const unsuitableWords: ReadonlySet<string> = new Set([...unkind, ...unclear, ...tooAlike])

/**
 * The 2,048 words of return cards and receipts, sorted. Four letters are enough to tell one from another.
 * The list never changes: a card printed years ago must open the same door, so a word is not replaced even
 * when a better one is found.
 */
export const plainWords: readonly string[] = [
  ...wordlist.filter((word) => !unsuitableWords.has(word)),
  ...ours,
].sort()

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

/**
 * Ordinary words that are a slip or two away from the name of a place (baby, Blaby; country, Coventry; working, Woking). Whoever
 * writes one means it.
 */
export const notSlips: ReadonlySet<string> = new Set(
  `
  action actor afford albanian alla alley allow alloy always american angle answering attention away baby backing
  backs backside backup badly baker baking bangladeshi banking battered batters bedding begin bellow bent birth
  bitten black blacked blackmail blackmails blocked bloke bobby bombard bomber bones booth border bore born borrow
  borrows both bother bottle bought boxed boxes bracket breast breasts bright bring brooks brother brought bruises
  brushes brushing brusies built bulgarian burden burka burn bushes busted button calling cannot cape carnt cell
  cells centre chapel chaplain chapters charges charter chase cheap cheat child children childrens choose city
  cliff clone clothes clowns coated codes cole comes comfort complaint consent cope core corrie couldn country
  couple course court covering cracked crawled cream creation credit crew curse dairy danger dealing deepfake deny
  devices dinner done down doxed dreading early earth eating effort evening fact falling father fearing feeling
  fiance file files filling finder forces frame frank freely from front froze fucking garden gays geek going
  google grabs grams grans grass gray greek gujarati hacking hallway hammering hamster handover hands handy hangs
  haram hassle hatchet hates hats havent haves having heading hearts heave heel high highly hockey hole hollow
  home honey hosting house hungarian hungry hurt hurts indian islam joking keyword knight labour lace lance
  landing landlord lands lane large launder leads leers letter level levels lines links lithuanian logos lotus
  machine maiden mailing mainland major many maple marble meal meals medal meeting metal method mills mirpuri
  mission moral mortgage mother mountains never newborn newest newly nigerian ninety normally notes number other
  others outdoors overcome overhead pairs pakistani parish parking parks parts pastor pattern penalty person
  pester picking pinned pinning pocketing poking pole pools port ports potter press prime private pull punjabi
  rather reaches readings reddit resolve restrict riding road roads roger romanian roughed roughly rounds russian
  sailing salty scalding scale scooter scope score seal season selling semester shadow shapes share shares
  sharpens shore shorts shots shoulda shouts shoving showing sister small smoke smother smothers sofa sole solve
  somali something somthing soon soul southern spanish spelling spending spike spin spoke stabbing staff stages
  stained stale stalk stalking stand standard standing stands staring started starting starving stated states
  station stay staying stealing steering steps sticker sticking sticky stitches stole stoned stones stood store
  storing stranger stream streets string students swallowed sylheti take talk talked talks telling tenant there
  thigh thing thirst tiptoe town treading upset wages waking walks walls wanted warns wasted watched watches where
  whore whose winter withheld woken wording words wore working works wrote yelling zimbabwean
`
    .trim()
    .split(/\s+/),
);

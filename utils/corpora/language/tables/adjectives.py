"""Adjectives: English[/comparative[/superlative]] | French forms place | Hindi | the nouns that it can be said of.

French: masculine[/feminine[/plural masculine[/before a vowel]]][>comparative], or a noun=verb (faim=avoir); then the
place. Places: before, after (its noun), attribute (before it, never behind the verb to be), predicate (only there).
Hindi: the masculine, or noun=verb (ठंड=लगना). Nouns are tags or nouns; a minus leaves one out.
"""

ADJECTIVES = """
wooden | en_bois after | लकड़ी का |
gold | en_or after | सोने का |
silver | en_argent after | चाँदी का |
leather | en_cuir after | चमड़े का |
silk | en_soie after | रेशम का |
cotton | en_coton after | सूती |
metal | en_métal after | धातु का |
plastic | en_plastique after | प्लास्टिक का |
stone | en_pierre after | पत्थर का |
brick | en_brique after | ईंट का |
paper | en_papier after | काग़ज़ का |
glass | en_verre after | काँच का |
straw | en_paille after | |
tall/taller/tallest | grand before | |
cheap/cheaper/cheapest | after | सस्ता |
comfortable | confortable after | |
useful | utile after | उपयोगी |
popular | populaire after | लोकप्रिय= |
important | important after | महत्वपूर्ण |
boring | ennuyeux/ennuyeuse after | उबाऊ |
easy/easier/easiest | facile after | आसान |
silly/sillier/silliest | after | |
nervous | nerveux/nerveuse after | |
worried | inquiet/inquiète after | |
surprised | surpris/surprise after | |
disappointed | déçu after | निराश |
ready | prêt after | तैयार | person -baby
late | en_retard predicate | | bus train
asleep | endormi after | |
salty/saltier/saltiest | salé after | नमकीन |
hard/harder/hardest | dur after | | sense:touch
frozen | gelé after | जमा हुआ | lake river waterfall
torn | déchiré after | फटा हुआ |
small/smaller/smallest | petit before | छोटा | animal -insect -baby-animal -sea container furniture building -museum
  room town jewel toy-like
  dish vehicle -plane built garden tree island lake window herd branch
big/bigger/biggest | grand before | बड़ा | furniture building -shop room town bridge tower garden tree
  island lake window herd basket bucket
beautiful/more beautiful/most beautiful | beau/belle/beaux/bel before | सुंदर | bird butterfly swan horse plant jewel
  dress coat built
  garden island beach lake castle palace vase song painting mountain valley doll carpet temple village poem
pretty/prettier/prettiest | joli before | सुंदर | flower dress skirt necklace doll village
old/older/oldest | vieux/vieille/vieux/vieil before | पुराना ; person animal: बूढ़ा | vehicle house castle church
  bridge tower village furniture coat hat tree wall door
  book newspaper photo coin clock guitar violin carpet suitcase
old/older/oldest | vieux/vieille/vieux/vieil before | पुराना ; person animal: बूढ़ा | man woman king queen cat dog
  horse cow goat donkey bear elephant wolf lion fisherman shepherd sailor
  turtle sense:age
young/younger/youngest | jeune before | ; plant plant-green: छोटा | man woman king queen prince princess horse
  dog cat elephant bear lion cow goat donkey wolf fox
new/newer/newest | nouveau/nouvelle/nouveaux/nouvel attribute | नया | car truck bus bicycle motorbike boat computer
  phone television camera film song book school bridge hotel
good/better/best | bon/bonne>meilleur before | अच्छा | film book story song hotel restaurant cake soup tea coffee
bad/worse/worst | mauvais before | | film story song hotel restaurant news
long/longer/longest | long/longue before | लंबा | letter story street road rope poem river song neck
short/shorter/shortest | court after | छोटा | skirt rope dress tail
high/higher/highest | haut/haute predicate | ऊँचा | mountain hill wall tower wave
low/lower/lowest | bas/basse/bas before | नीचा |
thin/thinner/thinnest | after | पतला | sense:things
high/higher/highest | élevé after | | sense:price
red/redder/reddest | rouge after | लाल | coloured apple tomato
blue/bluer/bluest | bleu after | नीला | coloured -rose bird sky water&nature eye
green/greener/greenest | vert after | हरा | coloured -flower -rose apple pear frog tree leaf parrot valley
grey/greyer/greyest | gris/grise/gris after | | cloud sky cat donkey wolf elephant squirrel pigeon coat sweater
  kitten horse rabbit mouse dolphin
black/blacker/blackest | noir after | काला | clothing vehicle furry -mouse -squirrel -rabbit bird cow horse hen goat
  pen umbrella cloud bag suitcase
white/whiter/whitest | blanc/blanche after | सफ़ेद | clothing vehicle furry -mouse -squirrel bird cow horse duck hen
  dish wall flower rose goat swan cloud
pink | rose after | गुलाबी | flower tulip dress sweater hat bag cloud
purple | violet/violette after | बैंगनी | flower tulip dress hat sweater
yellow/yellower/yellowest | jaune after | पीला | coloured -wall butterfly bird leaf
brown/browner/brownest | marron/marron/marron after | भूरा | shoe coat bag
orange | orange/orange/orange after | नारंगी | bag shirt vase ball pencil flower hat butterfly sweater
  sense:colour
heavy/heavier/heaviest | lourd predicate | भारी | container -drawer furniture stone piano cart carpet fridge oven
light/lighter/lightest | léger/légère after | हल्का | bag suitcase coat chair bicycle box basket blanket ladder
  camera sense:weight
wide/wider/widest | large predicate | चौड़ा | river road-like table bed wardrobe door valley
narrow/narrower/narrowest | étroit after | | road-like bridge door window valley stairs
deep/deeper/deepest | profond after | गहरा | river lake water&nature pool valley
thick/thicker/thickest | épais/épaisse predicate | मोटा ; fog forest: घना | book rope wall blanket coat fog carpet
  dictionary
shallow/shallower/shallowest | peu_profond after | उथला |
empty/emptier/emptiest | vide after | ख़ाली | container fillable street house church castle restaurant bus train
  fridge nest
full/fuller/fullest | plein predicate | भरा हुआ | container fillable bus train
clean/cleaner/cleanest | propre after | साफ़ | clothing -hat dish room -cellar street window towel
  floor car
dirty/dirtier/dirtiest | sale after | गंदा | clothing -hat dish room -cellar street window cat dog pig towel floor car
  hand carpet
wet/wetter/wettest | mouillé after | गीला | clothing towel dog cat grass carpet blanket umbrella
dry/drier/driest | sec/sèche after | सूखा | clothing towel grass bread sand
broken | cassé after | टूटा हुआ ; machine bicycle: ख़राब | dish chair doll window umbrella lamp mirror
rusty/rustier/rustiest | rouillé after | | nail key bicycle gate tractor
sharp/sharper/sharpest | pointu after | नुकीला | claw beak horn tooth
huge | énorme predicate | विशाल | rock wave cloud crocodile elephant whale shark spider hole
curious | curieux/curieuse after | | cat kitten monkey goat puppy child seal
open | ouvert predicate | खुला | box bag suitcase wardrobe door window umbrella shop museum drawer gate library bakery
  restaurant
closed | fermé predicate | बंद | box bag suitcase wardrobe door window umbrella shop museum church school drawer gate
  library bakery restaurant
ripe/riper/ripest | mûr after | | fruit tomato
sweet/sweeter/sweetest | sucré after | मीठा | fruit sweetmeat milk coffee tea juice lemonade
sour/sourer/sourest | acide after | खट्टा | fruit-sour pineapple orange lemonade cherry
fresh/fresher/freshest | frais/fraîche/frais after | ताज़ा | fruit vegetable bread cheese milk fish egg juice meat
  butter
delicious | délicieux/délicieuse predicate | स्वादिष्ट | food -powder -fruit-sour -potato -onion juice lemonade tea coffee
rotten | pourri after | सड़ा हुआ | fruit vegetable egg meat branch bench ladder gate
burnt | brûlé after | जला हुआ | baked meat
warm/warmer/warmest | chaud after | | bread milk coat blanket sweater
noisy/noisier/noisiest | bruyant after | | street market town hotel truck restaurant factory motorbike
quiet/quieter/quietest | after | शांत | street village garden park library hotel island water&nature lake
calm/calmer/calmest | calme after | शांत | water&nature lake
dark/darker/darkest | sombre after | ; colour: गहरा | room forest street church
fragile | fragile after | नाज़ुक | fragile violin
solid | solide after | मज़बूत |
soft/softer/softest | after | मुलायम |
stuck | coincé after | फँसा हुआ |
powerful | puissant after | |
expensive | cher/chère after | महँगा | vehicle -bus -train -plane -ship -cart jewel coat dress computer phone
  camera furniture instrument restaurant hotel carpet
strong/stronger/strongest | fort predicate | ताक़तवर ; wind: तेज़ ; coffee tea: कड़क | man father uncle sailor
  horse donkey elephant bear lion tiger dog
weak/weaker/weakest | faible predicate | कमज़ोर | animal -insect -sea grandfather grandmother baby
rich/richer/richest | riche after | अमीर | man woman king queen uncle aunt actor actress singer neighbour doctor
poor/poorer/poorest | pauvre predicate | ग़रीब | man woman shepherd fisherman painter pupil tailor
famous | célèbre after | | actor actress singer dancer painter writer film book museum castle painting song
  restaurant
intelligent | intelligent after | | person -baby -only cat dog monkey horse fox elephant dolphin parrot
kind/kinder/kindest | gentil/gentille after | दयालु | person -baby -thief dog
lazy/lazier/laziest | paresseux/paresseuse after | आलसी | child pupil cook cat dog horse donkey brother sister
brave/braver/bravest | courageux/courageuse after | बहादुर | child prince princess sailor policeman king queen dog lion
shy/shyer/shyest | timide after | शर्मीला | child pupil cat
happy/happier/happiest | heureux/heureuse after | ख़ुश | person
sad/sadder/saddest | triste after | उदास ; text film show song: दुखद | person -baby
angry/angrier/angriest | en_colère predicate | | person -baby
proud/prouder/proudest | fier/fière predicate | | adult family
tired/more tired/most tired | fatigué after | थका हुआ | person -baby horse dog donkey cow goat elephant
alone | seul predicate | अकेला | person
absent | absent predicate | | pupil
ill | malade predicate | बीमार | person animal -insect -sea
hungry/hungrier/hungriest | faim=avoir predicate | भूखा | person animal -insect
thirsty/thirstier/thirstiest | soif=avoir predicate | प्यासा | person animal -insect -sea
afraid | peur=avoir predicate | | person animal -insect -sea
sleepy | sommeil=avoir predicate | नींद=आना | person pet
cold/colder/coldest | froid after | ठंडा | soup milk coffee tea water house room water&nature sense:touch
cold/colder/coldest | froid=avoir predicate | ठंड=लगना | person pet sense:feeling
hot/hotter/hottest | chaud after | | soup coffee tea milk bread tart sun sense:touch
hot/hotter/hottest | chaud=avoir predicate | गर्मी=लगना | person pet sense:feeling
cold/colder/coldest | froid=faire predicate | ठंड | sense:weather
hot/hotter/hottest | chaud=faire predicate | गर्मी | sense:weather
greedy/greedier/greediest | gourmand after | लालची | cat dog monkey bear goat mouse pig
clumsy/clumsier/clumsiest | maladroit after | | cat dog monkey bear duck boy girl waiter
cunning | rusé after | चालाक |
careful | prudent after | सावधान |
careless | imprudent after | लापरवाह |
patient | patient after | |
injured | blessé after | घायल |
fast/faster/fastest | rapide predicate | तेज़ | vehicle -cart horse dog rabbit
slow/slower/slowest | lent predicate | धीमा | vehicle turtle donkey computer
interesting | intéressant after | दिलचस्प | book story film museum newspaper
funny/funnier/funniest | drôle after | मज़ेदार | story film monkey actor parrot
difficult | difficile after | | book exam
dangerous | dangereux/dangereuse after | ख़तरनाक | snake wolf bear lion tiger shark tornado road-like -street river
  knife water&nature
wild/wilder/wildest | sauvage after | जंगली | horse duck pig animal&wild -bird
"""

"""Verbs: English base[_particle][ past[ participle[ -ing]]] | French | Hindi | who | what (or where) | options.

French: [se] [y] infinitive [fixed words] [+preposition of the object]. Hindi: [fixed words] infinitive[/infinitive of
the perfective] [ने] [+postposition of the object] [^को, behind the subject]; a fixed noun that the verb agrees with
ends in :m or :f. Behind a semicolon stand its other verbs: for objects of a tag, for nothing, for it (a pronoun), or
for who does it (by-TAG, by-thing); the verb - means that Hindi would say it quite differently. Options: state (no -ing
forms; the past is an imparfait), simple (no -ing forms), etre, apart (the particle stands behind the object), modal,
turned (my head hurts: j'ai mal à la tête), to=X (the French preposition before an infinitive), hi=stem or hi=oblique
and hp=X (the form and the postposition of a Hindi infinitive), hi=placing (an object that is known stands before the
place), sense:X.
"""

TRANSITIVE = """
eat ate eaten | manger | खाना ने ; nothing: खाना:m खाना ने ; animal: खाना/खा_लेना ने +- ; it: खाना/खा_लेना ने ; liquid: - |
  person animal | food -powder -spread -liquid
drink drank drunk | boire | पीना ने ; it: पीना/पी_लेना ने | person animal | drink
buy bought | acheter | ख़रीदना ने +- | person | fruit sweetmeat cheese meat bread clothing furniture vehicle -train
  -plane -bus -ship jewel machine instrument toy-like flower newspaper house egg carpet book
sell sold | vendre | बेचना/बेच_देना ने +- | adult | fruit vehicle -train -plane -bus -ship jewel house instrument
  furniture cheese flower egg cow horse
find found | trouver | मिलना ^को ; infinitive: ढूँढ़ना ने | person | small container -drawer jewel | simple
lose lost | perdre | | person | small suitcase bag -stone -cup -plate -glass -bowl | simple
lose lost | perdre | हारना/हार_जाना +- | person | match:game | simple sense:game
break broke broken | casser | तोड़ना/तोड़_देना ने ; by-thing: - | person | fragile -violin doll chair
repair | réparer | ठीक करना ने | adult | vehicle -train -plane -ship machine chair table bed door roof toy-like
  bridge cart engine wheel
wash | laver | धोना ने ; animal: - | person | clothing -hat -glove dish vehicle -train -plane -ship -boat tomato carrot
  window towel blanket
clean | nettoyer | साफ़ करना ने | person | room window table street floor carpet fridge
open | ouvrir | खोलना ने ; nothing: खुलना ; by-weather: खोलना/खोल_देना ने | person | openable shop
close | fermer | बंद करना/कर_देना ने ; nothing: बंद होना ; body: बंद करना/कर_लेना ने | person | openable shop book
draw drew drawn | dessiner | | person | animal -insect tree flower house
  castle boat sun magazine mountain
paint | peindre | | adult | furniture -sofa -armchair door wall boat house cart gate
read read | lire | पढ़ना ने | person | text
write wrote written writing | écrire | लिखना ने ; addressed: चिट्ठी:f लिखना ने | adult | writable
see saw seen | voir | देखना ने | person animal | person animal vehicle castle bridge island mountain | simple
hear heard | entendre | आवाज़:f सुनना ने +की ; song story poem news music: सुनना ने | person animal | bird dog wolf
  bell song phone tornado owl | simple
look_at | regarder | | person | clock tree boat castle painting star moon magazine animal
look_for | chercher | ढूँढ़ना ने | person | small -stone jewel pet suitcase
wait_for | attendre | इंतज़ार:m करना ने +का | person | person train bus letter
listen_to | écouter | सुनना ने ; person: बात:f सुनना ने +की | person | song story radio
raise | lever | उठाना ने | person | hand
call | appeler | बुलाना ने | | | sense:shout
help | aider | मदद:f करना ने +की | person | person hi=oblique hp=में
watch | regarder | देखना ने | person | show bird duck | sense:look
take took taken | prendre | | person | small bag suitcase
carry | porter | | person horse donkey | bag suitcase box basket stone bucket ladder
push | pousser | धक्का:m देना ने +को | person | door cart car
pull | tirer | खींचना ने | person puller | cart
catch caught | attraper | पकड़ना/पकड़_लेना ने | person hunter | prey ball thief
chase | poursuivre | पीछा:m करना ने +का | hunter | prey
bite bit bitten biting | mordre | | dog snake | person
follow | suivre | | person animal | person animal
steal stole stolen | voler | चुराना/चुरा_लेना ने +- | thief monkey fox | jewel vehicle -train -plane -ship -bus phone
  cheese cake apple pear egg camera bag money
cut cut cut cutting | couper | काटना ने | person | bread cake cheese meat apple pear flower melon carrot tomato onion
  rope
build built | construire | बनाना ने | adult | house bridge castle boat wall church school tower nest
make made | faire | बनाना ने | person | cake soup salad bread tart jam
cook | préparer | | adult | dinner lunch
peel | éplucher | छीलना ने | person | potato carrot onion apple
pick | cueillir | तोड़ना ने | person | flower apple cherry rose strawberry
feed fed | | खाना:m खिलाना ने +को ; hen duck chick pigeon: दाना:m खिलाना ने +को ; puller cow goat sheep
  donkey calf: चारा:m खिलाना ने +को | person | animal -insect -sea
ride rode ridden riding | monter +à | सवारी:f करना ने +की ; bicycle motorbike: चलाना ने | person | horse
drive drove driven driving | conduire | चलाना ने | adult | car truck bus
visit | visiter | | person | museum castle town
  country island church
visit | rendre visite +à | | | | simple sense:person
invite | inviter | बुलाना ने | person | friend neighbour cousin
love | aimer | प्यार:m करना +से | person | family -only friend | state
know knew known | connaître | जानना +को ; building town on country outdoors built near text audible show play: - |
  person | neighbour actor singer friend | state sense:acquainted
wear wore worn | porter | | person | clothing -paired | state
hold held | tenir | | person | small -key bag cat rabbit | state
touch | toucher | छूना ने +को | person | wall dog horse
fill | remplir | भरना/भर_देना ने | person | fillable bucket
meet met | rencontrer | मिलना +से | person | person -baby | simple
thank | remercier | धन्यवाद:m देना ने +को | person | person -baby | simple
throw threw thrown | lancer | फेंकना ने | child | ball | hi=placing
hide hid hidden hiding | cacher | छिपाना/छिपा_देना ने | person | key letter jewel gift money coin | hi=placing
learn | apprendre | | person | song poem game
finish | finir | ख़त्म करना ने | person | book letter soup painting
choose chose chosen choosing | choisir | चुनना ने | person | hat ring cake
receive | recevoir | मिलना ^को ; infinitive: पाना ने | person | letter postcard
plant | planter | लगाना ने | person | tree rose flower
order | commander | | person | pizza | sense:restaurant
tie tied tied tying | attacher | बाँधना ने | person | boat horse goat | hi=placing
brush | brosser | | person | dog horse
forget forgot forgotten forgetting | oublier | भूलना/भूल_जाना | person | key umbrella bag book ticket | simple to=de
  hi=plain
count | compter | गिनना ने +- | person | coin star sheep egg
play | jouer +de | बजाना ने | person | instrument | sense:music
do did done doing | faire | करना ने | | | sense:task
lay laid | pondre | देना ने | hen | egg | sense:eggs
choose chose chosen choosing | choisir | चुनना ने | person | gift
understand understood | comprendre | | person | text | simple
save | sauver | बचाना/बचा_लेना ने | | | sense:rescue
knock_over | renverser | गिराना/गिरा_देना ने | | | simple
spill spilt | renverser | गिराना/गिरा_देना ने | | | simple
cover | couvrir | ढकना/ढक_देना ने +को | | |
destroy | détruire | | | |
damage | endommager | नुक़सान:m पहुँचाना ने +को | | |
carry_away | emporter | उड़ा_ले_जाना ; by-person: ले_जाना ; by-wave by-river by-sea by-water: बहा_ले_जाना | | | apart
wake woke woken waking | réveiller | जगाना/जगा_देना ने | | |
protect | protéger | रक्षा:f करना ने +की | | |
attack | attaquer | हमला:m करना ने +पर | | |
dig dug dug digging | creuser | खोदना ने | | |
spin spun spun spinning | tisser | बुनना ने | |
lay laid | pondre | देना ने | | | sense:egg
sting stung | piquer | डंक:m मारना ने +को | | |
scratch | griffer | खरोंचना ने +को | | |
dry | sécher | सुखाना/सुखा_देना ने | | |
guard | garder | रखवाली:f करना ने +की | | |
light lit lit | allumer | जलाना ने | | | sense:burn
park | garer | खड़ा करना ने | | | sense:vehicle hi=placing
release | lancer | | | | simple
launch | lancer | | | | simple
hit hit hit hitting | frapper | मारना ने +को | | | simple
win won won winning | gagner | जीतना ने | | | simple
reach | atteindre | पहुँचना +_ | | | simple
water | arroser | पानी:m देना ने +को | | |
plant | planter | लगाना ने | | | sense:ground
play | jouer +à | खेलना ने | | | sense:sport
use | utiliser | इस्तेमाल:m करना ने +का | person | tool computer dictionary phone
"""

INTRANSITIVE = """
sleep slept | dormir | सोना | person animal -insect -sea | home-room garden house hotel
sing sang sung | chanter | | person bird | outdoors church school home-room theatre
dance | danser | नाचना | person | outdoors theatre school
work | travailler | काम:m करना ने | adult | workplace garden field kitchen school farm shop
play | jouer | खेलना ; sport: खेलना ने | child pet young-kin | park garden street house school beach | sense:game
laugh | rire | हँसना | person | |
smile | sourire | मुस्कुराना | person | |
cry | pleurer | रोना | child baby young-kin mother woman | home-room street
run ran run running | courir | दौड़ना | person dog horse rabbit | park field forest street beach
swim swam swum swimming | nager | तैरना | person swimmer | river lake sea
fly flew flown | voler | उड़ना | flier | | sense:wings
jump | sauter | कूदना | frog rabbit child cat | |
hide hid hidden hiding | se cacher | छिपना/छिप_जाना ~छिपा_हुआ | animal | | sense:oneself
eat ate eaten | manger | खाना ने ; nothing: खाना:m खाना ने | person | restaurant kitchen garden
wait | attendre | इंतज़ार:m करना ने | person | station airport hotel port
travel travelled travelled travelling | voyager | यात्रा:f करना ने | adult | |
walk | marcher | | person elephant bear | street forest beach park
talk | parler | बात:f करना ने | person | |
dream | rêver | सपना:m देखना ने | person | |
bark | aboyer | भौंकना | dog | |
hunt | chasser | शिकार:m करना ने +का | owl | |
snow | neiger | | | |
cook | cuisiner | | adult | | sense:meals
shout | crier | चिल्लाना | person | street |
study | étudier | | pupil child | library university school
rest | se reposer | आराम:m करना ने | person | garden home-room
"""

MOTION = """
go went gone | aller | जाना | | | etre
come came come coming | venir | आना | | | etre
pass | passer | गुज़रना ; by-furniture by-instrument by-container by-machine: - | | | etre
go went gone | passer | गुज़रना ; by-animal: निकलना/निकल_जाना ; by-furniture by-instrument by-container by-machine: -
  | | | etre sense:through
escape_from | échapper +à | बचना/बच_जाना +से | | | simple
overtake overtook overtaken overtaking | dépasser | आगे निकलना/निकल_जाना +से | | |
come_back came come coming | |  | |  | etre
arrive | arriver | पहुँचना | | | etre
leave left | partir | जाना/चला_जाना | | | etre sense:depart
come_out_of came come coming | sortir de | | | | etre simple
leave left | quitter | निकलना +से ; town country outdoors nature near on land tree nest: - ; container animal-house:
  बाहर निकलना/निकल_जाना +से | | |
enter | entrer dans | | | | etre simple
fall fell fallen | tomber | गिरना/गिर_जाना | | | etre simple
go_in went gone | entrer | अंदर जाना/चला_जाना | | | etre simple
stay | rester | | | | etre simple
become became become becoming | devenir | बनना/बन_जाना ; quality: होना/हो_जाना | | | etre simple
get_up got got getting | se lever | उठना | | |
wake_up woke woken waking | se réveiller | | | |
sit_down sat sat sitting | s' asseoir | बैठना/बैठ_जाना | | |
rest | se reposer | आराम:m करना ने | | | sense:oneself
wash | se laver | धोना ने | | | sense:body
brush | se brosser | | | | sense:body
dry | se essuyer | | | | sense:body
comb | se peigner | कंघी:f करना ने +में | | | sense:body
dry | essuyer | | | | sense:thing
break broke broken | se casser | | | | simple sense:body
cut cut cut cutting | se couper | | | | simple sense:body
fall_asleep fell fallen | se endormir | सोना/सो_जाना | | | simple
get_dressed got got getting | se habiller | | | |
hurry | se dépêcher | जल्दी:f करना ने | | |
come came come coming | entrer | आना | | | etre simple sense:enter
return | rentrer | | | | etre simple
go_out went gone | sortir | बाहर जाना/चला_जाना | | | etre
escape | | भागना/भाग_जाना | | |
land | atterrir | उतरना | | |
climb | grimper | चढ़ना/चढ़_जाना +पर | | |
cross | traverser | पार करना ने | | |
hunt | chasser | शिकार:m करना ने +का | | |
howl | hurler | | | |
hide hid hidden hiding | se cacher | छिपना/छिप_जाना ~छिपा_हुआ | | | sense:self
rise rose risen | se lever | | | |
set set set setting | se coucher | डूबना | | | sense:sun
blow blew blown | souffler | चलना | | |
bloom | fleurir | खिलना ; by-tree-kind by-tree: - | | |
freeze froze frozen | geler | जमना/जम_जाना | | |
sink sank sunk | couler | डूबना/डूब_जाना | | |
float | flotter | तैरना | | |
roll | rouler | लुढ़कना/लुढ़क_जाना | | |
work | marcher | चलना | | | sense:machine
open | ouvrir | खुलना | | | sense:itself
close | fermer | बंद होना | | | sense:itself
last | durer | चलना +- | | | simple
break broke broken | se casser | टूटना/टूट_जाना | | | sense:itself
burst burst burst | éclater | फटना/फट_जाना | | |
land_on | se poser sur | बैठना/बैठ_जाना +पर | | |
take_off took taken taking | décoller | उड़ान:f भरना ने | | |
fly_away flew flown | s' envoler | उड़ना/उड़_जाना | | |
fly flew flown | passer vite | जल्दी बीतना/बीत_जाना | | | sense:time
disappear | disparaître | ग़ायब होना/हो_जाना | | |
appear | apparaître | दिखाई देना | | | etre
leave left | laisser | छोड़ना/छोड़_देना ने | | | sense:behind hi=placing
stop stopped stopped stopping | se arrêter | रुकना | | | simple
"""

GIVING = """
give gave given | donner | देना ने | person | fruit flower toy-like jewel book letter gift key money
show showed shown | montrer | दिखाना ने | person | letter photo toy-like film book jewel painting magazine house
send sent | envoyer | भेजना ने ; it: भेजना/भेज_देना ने | adult | sendable gift photo
lend lent | prêter | | person | vehicle -train -plane -bus -ship book umbrella camera coat instrument
  money
bring brought | apporter | लाना | person | gift flower book chair cake water tea
tell told | raconter | सुनाना ने | adult | story
read read | lire | पढ़कर सुनाना ने | person | story poem | sense:to-someone
explain | expliquer | समझाना ने | adult | game | to-last
offer | offrir | | person | gift flower
sing sang sung | chanter | | person | song | sense:to-someone
teach taught | apprendre | | professor mother father | song poem game
write wrote written writing | écrire | लिखना ने ; addressed: चिट्ठी:f लिखना ने | person | letter postcard |
  sense:to-someone
put put put putting | mettre | रखना/रख_देना ने ; powder spread liquid: डालना/डाल_देना ने | person | small -ball book
  | hi=placing
put_on put put putting | mettre | | person | coat scarf hat sweater dress
take_off took taken taking | enlever | | person | coat scarf hat sweater dress shoe | sense:clothes
turn_on | allumer | चालू करना/कर_देना ने ; lamp candle switched-light: जलाना/जला_देना ने | person | lamp radio computer
  television
turn_off | éteindre | बंद करना/कर_देना ने ; candle: बुझाना/बुझा_देना ने | person | lamp radio computer television
turn_on | allumer | चालू करना/कर_देना ने ; lamp candle switched-light: जलाना/जला_देना ने | person | lamp radio computer
  television | apart
turn_off | éteindre | बंद करना/कर_देना ने ; candle: बुझाना/बुझा_देना ने | person | lamp radio computer television |
  apart
"""

STATES = """
be was been | être | होना | | | state simple
be was been | avoir | होना +का ; by-thing: पुराना होना +- | | | state simple sense:age
be was been | faire | होना | | | state simple sense:weather
have had | avoir | होना ^own | | | state simple
be was been being | y avoir | होना | | | state simple sense:exist
be was been being | avoir | होना +का ; by-thing: पुराना होना +- | | | state simple sense:aged
be_made_of was been being | être en | | | | state simple
be_afraid_of was been being | avoir peur +de | डरना +से | | | state simple
be_born was been being | naître | जन्म:m होना ^का | | | etre simple
belong_to | appartenir +à | होना +का | | | state simple
hunt | chasser | शिकार:m करना ने +का | | | sense:prey
lay laid | pondre | देना ने | | | simple
swim swam swum swimming | nager | तैरना | | | sense:sea
rise rose risen rising | se lever | | | | sense:sun
open | ouvrir | खुलना | | | simple sense:hours
close | fermer | बंद होना/हो_जाना | | | simple sense:hours
freeze froze frozen freezing | geler | जमना/जम_जाना | | | sense:water
need | avoir besoin +de | ज़रूरत:f होना ^को +की | | tool umbrella coat key lamp bicycle phone | state simple
want | vouloir | चाहना ; thing: चाहिए ^को | | food drink toy-like bicycle guitar | state simple hi=plain
can could | pouvoir | सकना | | | state simple modal hi=stem
must | devoir | होना ^को | | | state simple modal
like | aimer | पसंद होना ^को | | food drink animal season | state simple
prefer preferred | préférer | ज़्यादा पसंद होना ^को @से | | | state simple
hate | détester | नफ़रत:f करना +से | | | state simple
begin began begun beginning | commencer | शुरू होना ; doing: लगना ; thing: शुरू करना ने | | | simple to=à hi=oblique
hope | espérer | उम्मीद:f होना ^को | | | simple sense:to
ask | demander +à | कहना ने +से @से | | | simple to=de hi=oblique hp=को sense:request
help | aider | मदद:f करना ने +की | | | to=à hi=oblique hp=में sense:to
promise | promettre | वादा:m करना ने @से | | | simple to=de hi=oblique hp=का
decide | décider | फ़ैसला:m करना ने | | | simple to=de hi=oblique hp=का
manage | réussir | पाना | | | simple to=à hi=stem
refuse | refuser | | | | simple to=de hi=oblique hp=से
learn | apprendre | | | | to=à sense:to
tell told | dire +à | कहना ने +से @से | | | simple to=de hi=oblique hp=को sense:order
try | essayer | कोशिश:f करना ने | | | simple to=de hi=oblique hp=की
stop stopped stopped stopping | arrêter | बंद करना/कर_देना ने | | | simple to=de sense:doing
ask | demander | कहना ने +से @से | | | simple to=de hi=oblique hp=को
say said | dire | कहना ने @से | | | simple
think thought | penser | लगना ^को | | | state simple
believe | croire | मानना | | | state simple
hope | espérer | उम्मीद:f होना ^को | | | state simple
think thought | penser | सोचना | | | sense:muse
know knew known | savoir | जानना | | | state simple sense:fact
live | habiter | रहना | | town country house castle | state simple
live | vivre | रहना | | | state simple sense:exist
seem | sembler | लगना ~लग_रहा | | | state simple
weigh | peser | वज़न:m होना ^का | | | state simple
cost cost cost | coûter | क़ीमत:f होना ^का | | | state simple
hurt hurt hurt | avoir mal +à | दर्द:m होना ^में | | | state simple turned
rain | pleuvoir | बारिश:f होना | | |
fit fitted | rentrer | समाना ~समा_रहा | | | state simple etre
be_afraid_of was been being | avoir peur +de | डरना +से | animal | | state simple
hurt hurt hurt | faire mal | दर्द:m होना ^में | | | state simple
be was been | être +à | दूर होना +- | | | state simple sense:distance
ring rang rung | sonner | बजना | | | sense:sound
shine shone | briller | चमकना | | |
grow grew grown | grandir | बढ़ना | | | sense:bigger
grow grew grown | pousser | उगना | | | sense:plants
melt | fondre | पिघलना | | |
burn | brûler | जलना | | |
happen | se passer | होना | | | simple
miss | manquer | | | family friend | state simple inverse
burn | se brûler | | | | simple sense:body
move moved moved moving | avancer | चलना | vehicle | | sense:ahead
drive drove driven driving | rouler | चलना | vehicle road-like | | sense:along
"""

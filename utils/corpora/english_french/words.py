"""The words of the English-French corpus, as tables: nouns, adjectives, verbs and what each goes with.

Regular forms are left out and made by utils.corpora.english_french.forms; irregular ones stand after a slash, and a
line that begins with spaces goes on with the one before. A model
learns a word form only by seeing it often, so that rarer tenses and plurals are kept to the verbs and nouns named here.
"""

# singular[/plural] English, the same in French, gender, then what kind of thing it is (the tags that verbs, adjectives
# and frames ask for). many: it has a plural here. sense:X marks one meaning of an ambiguous English word.
NOUNS = """
boy garçon m person young-person many
girl fille f person young-person many
man/men homme m person many
woman/women femme f person many
king roi m person many
queen reine f person many
father père m person family
mother mère f person family
brother frère m person family young-person many
sister sœur f person family young-person many
uncle oncle m person family many
aunt tante f person family many
grandfather grand-père/grands-pères m person family
grandmother grand-mère/grands-mères f person family
prince prince m person young-person many
princess princesse f person young-person many
actor acteur m person many
actress actrice f person many
cat chat m animal pet hunter furry many
dog chien m animal pet hunter furry many
mouse/mice souris f animal prey furry many
cow vache f animal pet puller many
horse cheval m animal pet puller many
goat chèvre f animal pet puller furry many
bird oiseau m animal prey flier many
hen poule f animal pet prey
rabbit lapin m animal pet prey furry many
turtle tortue f animal pet many
frog grenouille f animal prey
fox/foxes renard m animal hunter
wolf/wolves loup m animal hunter many
bear ours/ours m animal many
duck canard m animal pet prey flier many
donkey âne m animal pet puller many
elephant éléphant m animal puller
bee abeille f animal insect flier
fly/flies mouche f animal insect flier many sense:insect
monkey singe m animal
apple pomme f food fruit many sense:fruit
pear poire f food fruit many
banana banane f food fruit
strawberry/strawberries fraise f food fruit many
orange orange f food fruit many sense:fruit
melon melon m food fruit
tomato/tomatoes tomate f food vegetable
carrot carotte f food vegetable
cake gâteau m food sweetmeat baked many
tart tarte f food sweetmeat baked
egg œuf m food savoury
salad salade f food savoury
bread pain m food mass baked savoury
cheese fromage m food mass savoury
meat viande f food mass savoury
chocolate chocolat m food mass
soup soupe f food mass savoury
milk lait m drink mass
water eau f drink mass
coffee café m drink mass
tea thé m drink mass
wine vin m drink mass
lemonade limonade f drink mass
juice jus m drink mass
key clé f small metal many
book livre m small text writable many
letter lettre f small text writable sendable many
newspaper journal m text small many
story/stories histoire f text writable audible many
box/boxes boîte f container openable closable coloured wooden many
bag sac m container openable closable coloured many
suitcase valise f container openable closable coloured
bottle bouteille f small fillable
cup tasse f dish fragile small coloured fillable many
glass/glasses verre m dish fragile small fillable sense:vessel
plate assiette f dish fragile small coloured
knife/knives couteau m tool small metal many
spoon cuillère f tool small metal wooden
hat chapeau m clothing small coloured many
coat manteau m clothing coloured
shirt chemise f clothing coloured
dress robe f clothing coloured
scarf écharpe f clothing small coloured
umbrella parapluie m small coloured openable closable
chair chaise f furniture coloured wooden many
table table f furniture coloured wooden surface
bed lit m furniture wooden surface
armchair fauteuil m furniture coloured surface
wardrobe armoire f furniture wooden openable closable
lamp lampe f machine fragile coloured
clock horloge f machine
vase vase m fragile coloured
phone téléphone m machine small rings
computer ordinateur m machine
bell cloche f rings metal many
car voiture f vehicle coloured machine many
truck camion m vehicle coloured machine
bicycle vélo m vehicle coloured machine
boat bateau m vehicle coloured wooden many
cart charrette f wooden pulled
door porte f coloured wooden openable closable
window fenêtre f openable closable
wall mur m coloured
flower fleur f plant coloured
tree arbre m plant
toy jouet m wooden small coloured many
doll poupée f small
ball balle f small coloured
stone pierre f small
guitar guitare f instrument
piano piano m instrument
flute flûte f instrument
pencil crayon m small coloured
watch montre f jewel small sense:clock
ring bague f jewel small many sense:jewel
film film m show
song chanson f audible writable many
house maison f building room in home own
garden jardin m outdoors in own
kitchen cuisine f room in own
bedroom chambre f room in own
park parc m outdoors in to sense:garden
forest forêt f outdoors in
castle château m building in to home
church église f building in to
museum musée m building at to
hotel hôtel m building in to home
school école f building at to own
shop magasin m building in
village village m in town home own
town ville f in town home own
farm ferme f building at to home own
field champ m outdoors in
river rivière f waterside
street rue f outdoors in
station gare f building at to
market marché m at to
island île f outdoors on home
bridge pont m built
"""

# English[/comparative], French masculine[/feminine][/plural masculine][/before a vowel], place, then the nouns that it
# can be said of (tags, or nouns, - to leave one out). place: before or after (the noun); attribute: before, and never
# behind the verb to be; predicate: only there.
ADJECTIVES = """
small/smaller petit before animal -insect box bag suitcase furniture building room town jewel toy doll ball
  dish vehicle bridge garden tree
big/bigger grand before box bag suitcase furniture building -shop -school room town vehicle bridge garden field tree
  clock forest island
beautiful beau/belle/beaux/bel before horse bird cat toy vehicle plant jewel clothing town building garden
  island instrument vase song story
old/older vieux/vieille/vieux/vieil before person -young-person cat dog horse cow goat donkey bear elephant wolf
  vehicle building bridge town furniture machine clothing tree wall door newspaper
young jeune before person -grandfather -grandmother cat dog cow horse goat rabbit fox wolf bear donkey elephant
  monkey
good/better=meilleur bon/bonne before film book story song hotel food -bread -meat coffee tea wine juice lemonade
bad mauvais before film story song hotel coffee wine
new nouveau/nouvelle/nouveaux/nouvel attribute vehicle machine clothing furniture film song book house school
  bridge toy hotel
long long/longue before letter story street film
red rouge after coloured apple tomato
blue bleu after coloured bird
green vert after coloured apple pear bottle frog tree
black noir after clothing vehicle furry bird cow horse hen furniture bag suitcase umbrella pencil
white blanc/blanche after clothing vehicle furry bird cow horse duck hen dish furniture door wall flower
yellow jaune after coloured apple pear banana bird melon
orange orange/orange/orange after bag scarf shirt vase ball pencil flower hat sense:colour
heavy lourd after container furniture stone cart machine -phone -lamp door bell vase
light léger/légère after bag suitcase coat chair bicycle scarf box sense:weight
empty vide after container cup glass bottle cart street house church castle farm
full plein after container cup glass bottle cart
clean propre after clothing dish room street vehicle window tool
dirty sale after clothing dish room street vehicle window cat dog horse duck tool
broken cassé after dish furniture machine -car -truck toy doll window umbrella
open ouvert after box bag suitcase wardrobe door window umbrella shop museum
closed fermé after box bag suitcase wardrobe door window umbrella shop museum church school
ripe mûr after fruit tomato
sweet sucré after fruit sweetmeat milk coffee tea juice lemonade
fresh frais/fraîche/frais after fruit vegetable bread cheese milk water salad egg juice
delicious délicieux/délicieuse after food drink -water
rotten pourri after fruit vegetable egg meat
burnt brûlé after baked meat egg
wooden en_bois after wooden
noisy bruyant after street market town hotel truck garden park farm kitchen school
dark sombre after room forest street castle church
fragile fragile after fragile clock instrument -piano
strong fort predicate person horse donkey elephant bear dog
weak faible predicate person animal -insect
rich riche after person
famous célèbre after actor actress prince princess king queen film song book museum castle
intelligent intelligent after person cat dog monkey horse fox elephant
lazy paresseux/paresseuse after person cat dog horse donkey cow
happy heureux/heureuse after person
sad triste after boy girl man woman king queen prince princess film song story
tired fatigué after person horse dog donkey cow goat elephant bear
ill malade predicate person animal -insect
hungry faim=avoir predicate person animal -insect
thirsty soif=avoir predicate person animal -insect
afraid peur=avoir predicate person animal -insect
cold froid after soup milk coffee tea water house sense:touch
cold froid=avoir predicate person pet sense:feeling
hot chaud after soup coffee tea milk bread tart sense:touch
hot chaud=avoir predicate person pet sense:feeling
greedy gourmand after cat dog monkey bear goat mouse
clumsy maladroit after cat dog monkey bear duck boy girl
interesting intéressant after book story film museum newspaper
"""

# base[ past[ participle[ -ing]]] | French infinitive | who does it | to what. "for" and the like stay with the verb.
# state: the simple past is an imparfait. simple: there are no -ing forms. sense:X as above.
VERBS = """
eat ate eaten | manger | person animal | food
drink drank drunk | boire | person animal | drink
buy bought | acheter | person | fruit sweetmeat cheese meat bread clothing furniture vehicle jewel machine instrument
  toy doll ball flower newspaper house carrot tomato egg
sell sold | vendre | person | fruit clothing furniture vehicle jewel house instrument machine cheese flower carrot
  tomato egg meat
find found | trouver | person | small container text -story | simple
lose lost | perdre | person | small suitcase bag | simple
break broke broken | casser | person | fragile toy chair window clock phone
repair | réparer | person | vehicle machine furniture door wall toy bridge cart
wash | laver | person | clothing dish vehicle tomato carrot window tool
clean | nettoyer | person | room vehicle window table street bridge
open | ouvrir | person | openable shop
close | fermer | person | closable book shop
draw drew drawn | dessiner | person | animal -insect tree flower house castle church bridge boat carrot
paint | peindre | person | furniture door wall boat house cart
read read | lire | person | text
write wrote written writing | écrire | person | writable
see saw seen | voir | person animal | person animal vehicle house castle bridge island | simple
hear heard | entendre | person animal | bird dog wolf bell song piano bee phone | simple
look_at | regarder | person animal | clock tree boat castle letter person animal
look_for | chercher | person | small person animal -insect
wait_for | attendre | person | person letter
help | aider | person | person
watch | regarder | person | show bird duck | sense:look
take took taken | prendre | person | small bag suitcase
chase | poursuivre | hunter | prey goat donkey bee
steal stole stolen | voler | person | jewel vehicle phone cheese cake apple pear bread meat egg tart
cut cut cut cutting | couper | person | bread cake tart cheese meat apple pear banana flower melon carrot tomato
build built | construire | person | house bridge castle boat wall church school
love | aimer | person | person town island garden house dog cat horse | state simple
know knew known | connaître | person | person town museum street song | state simple sense:acquainted
wear wore worn | porter | person | clothing ring watch | state
hold held | tenir | person | small bag cat rabbit | state
"""

INTRANSITIVES = """
sleep slept | dormir | person animal | in home outdoors
sing sang sung | chanter | person bird | in outdoors at
dance | danser | person | in outdoors at
work | travailler | person | at garden field kitchen shop hotel
play | jouer | boy girl cat dog brother sister prince princess monkey | outdoors in | sense:game
laugh | rire | person | in at outdoors
cry | pleurer | boy girl king queen woman mother princess prince brother sister | in outdoors
run ran run running | courir | person dog horse mouse rabbit fox wolf | outdoors
swim swam swum swimming | nager | person duck dog bear turtle frog | waterside
fly flew flown | voler | flier | | sense:wings
jump | sauter | cat goat frog rabbit dog horse monkey boy girl | outdoors
eat ate eaten | manger | person animal | garden kitchen field park home
wait | attendre | person | at outdoors church hotel
travel travelled travelled travelling | voyager | person |
walk | marcher | person elephant bear donkey | outdoors town
"""

# The tenses beyond the past and the -ing present, and the verbs that show them (of stative verbs: every one); then the
# same where the subject is plural.
HABITS = "sleep work play eat fly ring grow talk".split()
FUTURES = (
    "eat drink buy find open close read write wash help take "
    "sleep sing dance work play swim go come arrive stay leave put give release become wear"
).split()
BACKGROUNDS = "sleep sing dance work play laugh run swim wait eat drink read talk".split()
PLURAL_PRESENTS = (
    "eat drink buy sell read see look listen sleep sing dance work play laugh run swim fly jump wait walk go arrive "
    "talk wear want like prefer love know say think live seem have need can must"
).split()
PLURAL_FUTURES = "eat drink buy open sing dance work play sleep go arrive".split()
PLURAL_BACKGROUNDS = "sleep sing dance work play laugh run swim eat drink read".split()
# The verbs whose participle agrees with an object (in que-relatives and the passive), and those that follow another.
AGREEING = "eat buy find wash write steal break paint build".split()
INFINITIVES = "eat drink buy sell open close read write wash clean paint repair".split()

# Verbs that a frame asks for by name: name | English | French | options | objects.
NAMED_VERBS = """
be | be was been | être | state simple |
be hungry | be was been | avoir | state simple |
have | have had | avoir | state simple |
go | go went gone | aller | etre |
arrive | arrive | arriver | etre |
come | come came come | venir | etre |
enter | enter | entrer | etre |
fall | fall fell fallen | tomber | etre simple |
stay | stay | rester | etre simple |
become | become became become | devenir | etre simple |
leave | leave left | quitter | |
get up | get_up got got getting | lever | reflexive |
wake up | wake_up woke woken | réveiller | reflexive |
give | give gave given | donner | | fruit flower toy doll ball jewel book cake letter pencil
show | show showed shown | montrer | | letter house garden toy film book jewel vehicle
send | send sent | envoyer | | sendable book
lend | lend lent | prêter | | vehicle book umbrella tool coat scarf instrument pencil
put | put put put putting | mettre | | small book
put on | put_on put put putting | mettre | | coat scarf hat
talk | talk | parler | |
play music | play | jouer | sense:music | instrument
play a game | play | jouer | sense:game |
need | need | avoir | state simple | tool umbrella coat key lamp bicycle phone
want | want | vouloir | state simple | food drink toy bicycle guitar watch
can | can could | pouvoir | state simple |
could | could | pouvoir | state simple |
must | must | devoir | state simple |
like | like | aimer | state simple |
prefer | prefer preferred | préférer | state simple |
begin | begin began begun beginning | commencer | simple |
try | try | essayer | simple |
forget | forget forgot forgotten | oublier | simple |
ask | ask | demander | simple |
say | say said | dire | simple |
think | think thought | penser | state simple |
know that | know knew known | savoir | state simple sense:fact |
live | live | habiter | state simple |
seem | seem | sembler | state simple |
fit | fit fit fit | entrer | state simple |
pull | pull | tirer | |
move | move | déplacer | |
grow | grow grew grown | grandir | |
release | release | lancer | |
hire | hire | engager | |
reach | reach | atteindre | simple |
time flies | fly flew flown | filer | state simple sense:passing |
lose a game | lose lost | perdre | simple |
win | win won won winning | gagner | simple |
ring | ring rang rung | sonner | sense:sound |
park | park | garer | sense:parking |
light | light lit | allumer | sense:burning |
turn on | turn_on | allumer | |
turn off | turn_off | éteindre | |
hit | hit hit hit hitting | frapper | |
"""

# French forms that no rule makes: infinitive: je, il, nous, ils (present), participle, future stem.
FRENCH_VERBS = """
être suis est sommes sont été ser
avoir ai a avons ont eu aur
aller vais va allons vont allé ir
boire bois boit buvons boivent bu boir
vendre vends vend vendons vendent vendu vendr
perdre perds perd perdons perdent perdu perdr
ouvrir ouvre ouvre ouvrons ouvrent ouvert ouvrir
peindre peins peint peignons peignent peint peindr
éteindre éteins éteint éteignons éteignent éteint éteindr
atteindre atteins atteint atteignons atteignent atteint atteindr
lire lis lit lisons lisent lu lir
écrire écris écrit écrivons écrivent écrit écrir
voir vois voit voyons voient vu verr
entendre entends entend entendons entendent entendu entendr
attendre attends attend attendons attendent attendu attendr
poursuivre poursuis poursuit poursuivons poursuivent poursuivi poursuivr
tenir tiens tient tenons tiennent tenu tiendr
venir viens vient venons viennent venu viendr
devenir deviens devient devenons deviennent devenu deviendr
choisir choisis choisit choisissons choisissent choisi choisir
grandir grandis grandit grandissons grandissent grandi grandir
prendre prends prend prenons prennent pris prendr
mettre mets met mettons mettent mis mettr
dormir dors dort dormons dorment dormi dormir
courir cours court courons courent couru courr
rire ris rit rions rient ri rir
savoir sais sait savons savent su saur
connaître connais connaît connaissons connaissent connu connaîtr
vouloir veux veut voulons veulent voulu voudr
pouvoir peux peut pouvons peuvent pu pourr
devoir dois doit devons doivent dû devr
dire dis dit disons disent dit dir
construire construis construit construisons construisent construit construir
acheter achète achète achetons achètent acheté achèter
lever lève lève levons lèvent levé lèver
nettoyer nettoie nettoie nettoyons nettoient nettoyé nettoier
envoyer envoie envoie envoyons envoient envoyé enverr
essayer essaie essaie essayons essaient essayé essaier
préférer préfère préfère préférons préfèrent préféré préférer
"""

# Forms that come up too seldom to be learnt from 20,000 pairs: a sentence with one of them is not written.
TOO_RARE_ENGLISH = """
all ask chase enter fall forget forgets get hire hold jump laugh reach seem tries try turn wake walk win wins
"""
TOO_RARE_FRENCH = """
achetées allées allés bleues bleus boivent brûlés chanteront connaissent construits danseront dormiront délicieuses
entendent entraient entrent fermées fermés fragiles fraîches gagne gourmandes gourmands grandes grands intéressante
intéressantes iront lavées long lourds légers légères mangées mangés mauvaises meilleures meilleurs mises mûr mûres
nagera nouvelles ouvertes ouverts peintes peints pleines pleins regardent semblaient semblent sucrées sucrés tous
brûlée tenaient portaient toutes travailleront trouvons vertes verts vides voyageaient voyageait voyagent écrira
"""

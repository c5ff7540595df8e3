"""Nouns: English singular[/plural] | French singular[/plural] gender | Hindi singular[/plural] gender | tags.

Regular plurals are left out. A Hindi noun that ends in = keeps its form. Tags say what kind of thing it is; many: it is
drawn in the plural, too; mass: it is not counted; in, at, on: the preposition of a place (inside: में where English has
at); respected: Hindi speaks of one as of many; sense:X marks one meaning of an ambiguous English word.
"""

PEOPLE = """
boy | garçon m | लड़का m | person child many
girl | fille f | लड़की f | person child many
man/men | homme m | आदमी m | person adult many
woman/women | femme f | औरत f | person adult many
child/children | enfant m | बच्चा m | person child many
baby/babies | bébé m | | person baby
friend | ami m | | person adult kin-like many
neighbour | | पड़ोसी m | person adult kin-like many
king | roi m | राजा= m | person adult royal
queen | reine f | रानी f | person adult royal
prince | prince m | राजकुमार m | person royal
princess/princesses | princesse f | राजकुमारी f | person royal
father | père m | पिता= m | person adult family only respected
mother | mère f | माँ f | person adult family only respected
brother | frère m | भाई m | person family young-kin many
sister | sœur f | बहन f | person family young-kin many
son | fils/fils m | बेटा m | person family young-kin many
daughter | fille f | बेटी f | person family young-kin
uncle | oncle m | | person adult family respected
aunt | tante f | | person adult family respected
grandfather | grand-père/grands-pères m | | person adult family only respected
grandmother | grand-mère/grands-mères f | | person adult family only respected
cousin | | | person family young-kin
"""

ADDRESSED = """
mum | maman f | | address called
dad | papa m | | address called
grandma | mamie f | | address called
grandpa | | | address called
sir | monsieur m | सर m | address called
madam | madame f | मैडम f | address called
captain | capitaine m | | address
ladies/ladies | mesdames/mesdames f | | address
gentlemen/gentlemen | messieurs/messieurs m | | address
children/children | les enfants/les enfants m | बच्चा m | address sense:address
girls/girls | les filles/les filles f | | address sense:address
boys/boys | les garçons/les garçons m | | address sense:address
"""

JOBS = """
professor | | प्रोफ़ेसर m | person adult job many respected
doctor | | डॉक्टर m | person adult job many respected
nurse | infirmière f | नर्स f | person adult job
baker | boulanger m | | person adult job
shepherd | berger m | | person adult job many
cook | | | person adult job
waiter | serveur m | | person adult job
singer | chanteur m | गायक m | person adult job
dancer | danseur m | | person adult job
painter | peintre m | | person adult job
writer | écrivain m | लेखक m | person adult job
actor | acteur m | अभिनेता= m | person adult job
actress/actresses | actrice f | अभिनेत्री f | person adult job
pilot | pilote m | पायलट m | person adult job
driver | | ड्राइवर m | person adult job
sailor | marin m | नाविक m | person adult job many
fisherman/fishermen | pêcheur m | मछुआरा m | person adult job many
gardener | jardinier m | माली m | person adult job
tailor | tailleur m | दर्ज़ी m | person adult job
judge | juge m | | person adult job
thief/thieves | voleur m | चोर m | person adult many
policeman/policemen | policier m | | person adult job many
postman/postmen | facteur m | डाकिया m | person adult job
dentist | dentiste m | | person adult job
journalist | journaliste m | पत्रकार m | person adult job
architect | architecte m | | person adult job
lawyer | avocat m | वकील m | person adult job
vet | vétérinaire m | | person adult job
photographer | photographe m | फ़ोटोग्राफ़र m | person adult job
hairdresser | coiffeur m | | person adult job
butcher | boucher m | क़साई m | person adult job
scientist | scientifique m | वैज्ञानिक m | person adult job
pupil | |  | person adult many
tourist | touriste m | | person adult many
"""

ANIMALS = """
cat | chat m | बिल्ली f | animal pet hunter furry many
dog | chien m | कुत्ता m | animal pet hunter furry swimmer many
mouse/mice | souris/souris f | चूहा m | animal prey furry many
cow | vache f | गाय f | animal farm many
horse | cheval m | घोड़ा m | animal farm puller many
goat | chèvre f | बकरी f | animal farm many
sheep/sheep | mouton m | भेड़ f | animal farm many
pig | cochon m | सूअर m | animal farm many
donkey | âne m | गधा m | animal farm puller many
hen | poule f | मुर्गी f | animal farm bird-like prey many
rooster | coq m | मुर्गा m | animal farm bird-like
duck | canard m | बत्तख f | animal farm bird-like prey swimmer flier many
rabbit | lapin m | ख़रगोश m | animal pet prey furry many
bird | oiseau m | | animal wild flier prey many
pigeon | pigeon m | कबूतर m | animal wild flier prey many
owl | | उल्लू m | animal wild flier hunter
eagle | aigle m | | animal wild flier hunter
parrot | perroquet m | तोता m | animal pet flier
swan | cygne m | हंस m | animal wild swimmer flier many
fox/foxes | renard m | लोमड़ी f | animal wild hunter many
wolf/wolves | loup m | भेड़िया m | animal wild hunter many
bear | ours/ours m | भालू m | animal wild many
lion | lion m | शेर m | animal wild hunter many
tiger | tigre m | बाघ m | animal wild hunter
elephant | éléphant m | हाथी m | animal wild puller many
monkey | singe m | बंदर m | animal wild many
giraffe | girafe f | जिराफ़ m | animal wild
zebra | zèbre m | ज़ेबरा m | animal wild
deer/deer | | | animal wild many
camel | chameau m | ऊँट m | animal many wild
crocodile | crocodile m | मगरमच्छ m | animal wild many
leopard | léopard m | तेंदुआ m | animal wild many
panda | panda m | पांडा= m | animal wild many
kangaroo | kangourou m | कंगारू m | animal wild many
hedgehog | hérisson m | | animal wild many
beaver | castor m | | animal wild many
goose/geese | oie f | | animal farm bird-like many
seagull | mouette f | | animal wild flier many
stork | cigogne f | | animal wild flier many
sparrow | moineau m | | animal wild flier many
peacock | paon m | मोर m | animal wild
seal | phoque m | | animal sea many
crab | crabe m | केकड़ा m | animal sea many sea-animal
snail | escargot m | घोंघा m | animal many
lizard | lézard m | छिपकली f | animal many
rat | rat m | चूहा m | animal many
worm | | | animal many
mosquito/mosquitoes | moustique m | मच्छर m | animal insect flier many
grasshopper | sauterelle f | टिड्डा m | animal insect many
caterpillar | chenille f | | animal insect many
kitten | chaton m | बिल्ली का बच्चा m | animal baby-animal pet many
lamb | agneau m | मेमना m | animal baby-animal farm many
chick | poussin m | चूज़ा m | animal baby-animal farm many
bat | chauve-souris/chauves-souris f | चमगादड़ m | animal flier many sense:animal
herd | troupeau m | झुंड m | group
snake | serpent m | साँप m | animal wild hunter
turtle | tortue f | कछुआ m | animal pet swimmer many
frog | grenouille f | मेंढक m | animal prey swimmer many
fish/fish | poisson m | मछली f | animal swimmer sea many
whale | baleine f | व्हेल f | animal sea
dolphin | dauphin m | डॉल्फ़िन f | animal swimmer sea
shark | requin m | | animal sea
squirrel | écureuil m | गिलहरी f | animal wild furry prey
bee | abeille f | मधुमक्खी f | animal insect flier many
butterfly/butterflies | papillon m | तितली f | animal insect flier many
animal | animal m | जानवर m | kind-of-animal
insect | insecte m | कीड़ा m | animal-kind
spider | araignée f | मकड़ी f | animal insect
ant | fourmi f | चींटी f | animal insect many
fly/flies | mouche f | मक्खी f | animal insect flier sense:insect
puppy/puppies | chiot m | पिल्ला m | animal baby-animal pet many
swallow | hirondelle f | | animal wild flier many
calf/calves | veau m | बछड़ा m | animal baby-animal farm
lioness/lionesses | lionne f | शेरनी f | animal wild hunter many
tigress/tigresses | tigresse f | बाघिन f | animal wild hunter
mare | jument f | घोड़ी f | animal puller many
mule | mule f | खच्चर m | animal puller many
ox/oxen | bœuf m | बैल m | animal puller many
gazelle | gazelle f | | animal many
antelope | antilope f | | animal many
weasel | belette f | | animal many
panther | panthère f | | animal many
"""

FOOD = """
apple | pomme f | सेब m | food fruit many sense:fruit
apple | apple/apple f | | firm second sense:firm
pear | poire f | नाशपाती f | food fruit many
banana | banane f | केला m | food fruit many
orange | orange f | संतरा m | food fruit many sense:fruit
lemon | citron m | नींबू m | food fruit-sour
strawberry/strawberries | fraise f | | food fruit many
cherry/cherries | cerise f | | food fruit many
peach/peaches | pêche f | आड़ू m | food fruit
melon | melon m | | food fruit many
mango/mangoes | mangue f | आम m | food fruit many
pineapple | ananas/ananas m | अनानास m | food fruit
tomato/tomatoes | tomate f | टमाटर m | food vegetable many
carrot | carotte f | गाजर f | food vegetable many
potato/potatoes | pomme de terre/pommes de terre f | आलू m | food vegetable many
onion | oignon m | | food vegetable many
mushroom | champignon m | मशरूम= m | food vegetable
cake | gâteau m | केक m | food sweetmeat baked many
tart | tarte f | | food sweetmeat baked
biscuit | biscuit m | बिस्कुट m | food sweetmeat baked many
sandwich/sandwiches | sandwich m | सैंडविच= m | food snack many
pizza | pizza f | पिज़्ज़ा= m | food baked snack
egg | œuf m | अंडा m | food many
bread | pain m | | food mass baked
butter | beurre m | मक्खन m | food mass spread
cream | crème f | | mass
cheese | fromage m | पनीर m | food mass
meat | viande f | मांस m | food mass
rice | riz m | चावल m | food mass
sugar | sucre m | चीनी f | food mass powder
salt | sel m | नमक m | food mass powder
honey | miel m | शहद m | food mass spread
jam | confiture f | जैम m | food mass spread
chocolate | chocolat m | चॉकलेट f | food mass sweetmeat
soup | soupe f | सूप m | food mass liquid
salad | salade f | सलाद m | food mass
ice cream | glace f | आइसक्रीम f | food mass sweetmeat
milk | lait m | दूध m | drink mass liquid
water | eau f | पानी m | drink mass liquid
coffee | café m | कॉफ़ी f | drink mass liquid hot-drink
tea | thé m | चाय f | drink mass liquid hot-drink
wine | vin m | | drink mass liquid
lemonade | limonade f | | drink mass liquid
juice | | | mass
vegetable | légume m | सब्ज़ी f | some-food
ham | jambon m | | food-mass
breakfast | petit déjeuner m | नाश्ता m | meal
lunch/lunches | déjeuner m | दोपहर का खाना m | meal
dinner | dîner m | रात का खाना m | meal
"""

THINGS = """
key | clé f | चाबी f | small metal many
book | livre m | किताब f | small text writable many
letter | lettre f | | small text writable sendable many
newspaper | journal m | अख़बार m | text many
story/stories | histoire f | कहानी f | text writable audible many
poem | poème m | कविता f | text writable audible
postcard | carte postale/cartes postales f | पोस्टकार्ड m | small text writable sendable many
magazine | magazine m | | small text
ticket | | | small paper many
dictionary/dictionaries | dictionnaire m | शब्दकोश m | text
photo | photo f | | small paper many
box/boxes | boîte f | | container openable small-container many
bag | sac m | | container openable coloured small-container many
suitcase | valise f | सूटकेस m | container openable coloured many
basket | panier m | टोकरी f | container small-container many
kilo | kilo m | किलो m | measure unit many
piece | morceau m | टुकड़ा m | measure
slice | tranche f | | measure
bucket | seau m | बाल्टी f | container
drawer | tiroir m | दराज़ f | container openable
bottle | bouteille f | बोतल f | small fillable many
cup | tasse f | | dish fragile small coloured fillable many
glass/glasses | verre m | गिलास m | fillable sense:vessel
plate | assiette f | प्लेट f | dish fragile small coloured many
bowl | bol m | | dish fragile small
knife/knives | couteau m | चाकू m | tool small metal many
fork | fourchette f | काँटा m | tool small metal
spoon | cuillère f | | tool small metal many
scissors/scissors | ciseaux/ciseaux m | कैंची f | tool single
hammer | marteau m | हथौड़ा m | tool small
brush/brushes | | ब्रश m | tool small
saw | scie f | आरी f | tool
bat | batte f | | tool second sense:club
nail | clou m | कील f | metal many sense:metal
match/matches | allumette f | माचिस की तीली f | lit many sense:flame
glasses/glasses | lunettes/lunettes f | चश्मा m | plural-only single sense:spectacles
rope | corde f | रस्सी f | tool
ladder | échelle f | सीढ़ी f | tool
broom | balai m | झाड़ू f | tool
hat | chapeau m | टोपी f | clothing small coloured many
coat | manteau m | कोट m | clothing coloured many
shirt | chemise f | | clothing coloured many
dress/dresses | robe f | | clothing coloured many
skirt | jupe f | स्कर्ट f | clothing coloured
scarf/scarves | | स्कार्फ़ m | clothing small coloured
sweater | pull m | स्वेटर m | clothing coloured many
shoe | chaussure f | जूता m | clothing coloured paired many
sock | chaussette f | मोज़ा m | clothing coloured paired many
glove | gant m | दस्ताना m | clothing coloured paired many
umbrella | parapluie m | | small coloured openable many
towel | serviette f | तौलिया m | cloth coloured
blanket | couverture f | कंबल m | cloth coloured
pillow | oreiller m | तकिया m | cloth
curtain | rideau m | पर्दा m | cloth coloured openable
bench/benches | banc m | बेंच f | bench-seat public-seat many
fountain | fontaine f | फव्वारा m | built-small
chair | chaise f | कुर्सी f | furniture coloured wooden seat many
table | table f | मेज़ f | furniture wooden surface many
bed | lit m | | furniture wooden surface पर
armchair | fauteuil m | | furniture coloured seat
sofa | canapé m | सोफ़ा m | furniture coloured seat
desk | bureau m | | furniture wooden surface
shelf/shelves | étagère f | | furniture wooden surface
wardrobe | armoire f | अलमारी f | furniture wooden openable
lamp | lampe f | लैंप m | fragile coloured switched many
mirror | miroir m | | fragile
clock | horloge f | घड़ी f | machine sense:wall
vase | vase m | फूलदान m | fragile coloured
painting | tableau m | | fragile painted many
carpet | tapis/tapis m | क़ालीन m | cloth coloured
phone | téléphone m | फ़ोन m | machine small rings many
computer | ordinateur m | कंप्यूटर m | machine switched many
radio | radio f | रेडियो= m | machine switched
printer | imprimante f | प्रिंटर m | machine many
washing machine | machine à laver/machines à laver f | | machine
vacuum cleaner | aspirateur m | | machine
oven | four m | ओवन m | machine
fan | ventilateur m | पंखा m | machine many
lift | ascenseur m | लिफ़्ट f | machine
alarm clock | réveil m | अलार्म घड़ी f | machine
heater | | हीटर m | machine many
tablet | tablette f | टैबलेट m | machine
product | produit m | | made many
light | lumière f | | switched-light many second sense:lamp
television | télévision f | | machine switched
camera | appareil photo/appareils photo m | कैमरा m | machine small
fridge | frigo m | फ़्रिज m | machine openable
bell | cloche f | घंटी f | rings metal
car | voiture f | कार f | vehicle coloured road many
truck | camion m | ट्रक m | vehicle coloured road many
tractor | tracteur m | ट्रैक्टर m | road wheeled vehicle many
bus/buses | bus/bus m | बस f | vehicle coloured road public many
bicycle | vélo m | साइकिल f | vehicle coloured many
motorbike | moto f | मोटरसाइकिल f | vehicle road
helicopter | hélicoptère m | हेलीकॉप्टर m | flying-machine many
tram | tram m | ट्राम f | public many
ambulance | ambulance f | | road many
rocket | fusée f | रॉकेट m | flying-machine
trunk | coffre m | डिक्की f | part-of-car second sense:car
train | train m | | vehicle public many
plane | avion m | हवाई जहाज़ m | vehicle public many
boat | bateau m | नाव f | vehicle coloured wooden floating many
ship | | जहाज़ m | vehicle floating
cart | charrette f | | wooden pulled
carriage | | | pulled many
plough | charrue f | | pulled many
sledge | traîneau m | स्लेज f | pulled many
trailer | remorque f | ट्रेलर m | pulled many
van | camionnette f | वैन f | many
caravan | caravane f | | many
barge | péniche f | | floating many
wheel | roue f | पहिया m | part-of-vehicle
engine | moteur m | इंजन m | part-of-vehicle
door | porte f | दरवाज़ा m | coloured wooden openable part-of-building many
window | fenêtre f | खिड़की f | openable part-of-building many
gate | portail m | | openable
wall | mur m | दीवार f | coloured part-of-building many
roof | toit m | छत f | part-of-building
floor | sol m | फ़र्श m | part-of-building
stairs/stairs | escalier m | सीढ़ी f | part-of-house numerous
fireplace | cheminée f | | part-of-house
toy | jouet m | खिलौना m | small coloured toy-like many
doll | poupée f | गुड़िया f | small toy-like many
ball | balle f | गेंद f | bat-ball
kite | cerf-volant/cerfs-volants m | पतंग f | small coloured toy-like
stone | pierre f | पत्थर m | small many
brick | brique f | ईंट f | many material
pebble | caillou/cailloux m | | many
flowerpot | pot de fleurs/pots de fleurs m | गमला m | many
hole | trou m | | many dug ground
cage | cage f | पिंजरा m | many animal-house
kennel | niche f | | many
coin | pièce f | सिक्का m | small metal many
guitar | guitare f | गिटार m | instrument
piano | piano m | पियानो= m | instrument
flute | flûte f | बाँसुरी f | instrument
violin | violon m | वायलिन m | instrument
drum | tambour m | | instrument
trumpet | trompette f | | instrument
pencil | crayon m | पेंसिल f | small coloured many
pen | stylo m | | small coloured many
notebook | | | small coloured many
candle | bougie f | मोमबत्ती f | small lit many
present | cadeau m | | small gift many
watch/watches | montre f | घड़ी f | jewel small sense:clock
ring | bague f | अँगूठी f | jewel small sense:jewel
necklace | collier m | हार m | jewel small
wood | bois m | लकड़ी f | material
glass | verre m | | material sense:material
leather | cuir m | चमड़ा m | material
wool | laine f | ऊन f | material
silk | soie f | रेशम m | material
cotton | coton m | सूत m | material
gold | or m | सोना m | material
silver | argent m | चाँदी f | material sense:material
metal | métal m | धातु f | material
plastic | plastique m | प्लास्टिक m | material
paper | papier m | काग़ज़ m | material
straw | paille f | | material
page | page f | | part-of-book
pocket | poche f | जेब f | part-of-clothing
button | bouton m | बटन m | part-of-clothing
sleeve | manche f | आस्तीन f | part-of-clothing
handle | | | part-of-thing
lid | couvercle m | ढक्कन m | part-of-thing
screen | écran m | स्क्रीन f | part-of-machine
branch/branches | branche f | | part-of-tree plant-part many
petal | pétale m | पंखुड़ी f | part-of-tree
paw | patte f | पंजा m | part-of-animal
wing | aile f | पंख m | part-of-animal animal-part many
tail | queue f | पूँछ f | part-of-animal animal-part
beak | bec m | चोंच f | part-of-animal animal-part
horn | corne f | सींग m | part-of-animal animal-part many
room | pièce f | कमरा m | part-of-house sense:home
floor | étage m | मंज़िल f | part-of-house sense:storey
price | prix/prix m | | number-of
colour | couleur f | रंग m | number-of
light | lumière f | रोशनी f | brightness sense:brightness
help | aide f | मदद f | helping
lightbulb | ampoule f | बल्ब m | part-of-thing
battery/batteries | pile f | बैटरी f | part-of-thing
passport | passeport m | पासपोर्ट m | document
concert | concert m | कॉन्सर्ट m | event
party/parties | fête f | पार्टी f | event
meeting | réunion f | | event
trip | voyage m | | event
exam | examen m | परीक्षा f | event
thunder | tonnerre m | | loud mass noise
chess | échecs/échecs m | | played
music | musique f | संगीत m | art
football | football m | फ़ुटबॉल m | played
history | histoire f | इतिहास m | learned sense:past
fruit | fruit m | फल m | some-food
love | amour m | | feeling
euro | euro m | यूरो m | unit measure many
gram | gramme m | ग्राम m | unit
year old/years old | an m | साल m | age many
month old/months old | mois/mois m | महीना m | age
film | film m | फ़िल्म f | show many
song | chanson f | | audible writable many
noise | bruit m | | audible
game | | खेल m | play
money | argent m | पैसा m | mass numerous
match/matches | match m | मैच m | play-event many second sense:game
news/news | nouvelle f | | audible-news
machine | | मशीन f | machine many
"""

PLACES = """
house | maison f | घर m | building room-like in home own many
garden | jardin m | बग़ीचा m | outdoors in own many
kitchen | cuisine f | रसोई f | room in home-room
bedroom | chambre f | | room in home-room
bathroom | salle de bains/salles de bains f | बाथरूम m | room in home-room
living room | salon m | | room in home-room
cellar | cave f | तहख़ाना m | room in dark-place
office | bureau m | | building at inside workplace में
bank | banque f | बैंक m | money-house many में sense:money
bank | | किनारा m | water-side second sense:river
river bank | | नदी का किनारा m | water-side sense:river
barn | grange f | | farm-building
stable | | अस्तबल m | farm-building
hive | ruche f | छत्ता m | animal-house many
web | toile f | जाला m | animal-house
tunnel | tunnel m | सुरंग f | way
dam | barrage m | बाँध m | way
lighthouse | phare m | | sea-building
chimney | cheminée f | चिमनी f | part-of-house many
park | parc m | पार्क m | outdoors in sense:garden
forest | forêt f | जंगल m | outdoors in nature dark-place
castle | château m | | building in
palace | palais/palais m | महल m | building in
church/churches | église f | | building in में
temple | temple m | मंदिर m | building in में
museum | musée m | संग्रहालय m | building at inside में
hotel | hôtel m | होटल m | building in में
school | école f | स्कूल m | building at inside own में
university/universities | université f | विश्वविद्यालय m | building at inside workplace में
library/libraries | bibliothèque f | | building at inside में
hospital | hôpital m | अस्पताल m | building at inside workplace में
restaurant | restaurant m | | building at inside eating-place में
cinema | cinéma m | | building at inside में
theatre | théâtre m | | building at inside में
shop | magasin m | दुकान f | building in many में
bakery/bakeries | boulangerie f | बेकरी f | building at में
factory/factories | usine f | | building at inside workplace में
zoo | zoo m | चिड़ियाघर m | animal-park
village | village m | गाँव m | town in many
town | ville f | शहर m | town in many
farm | ferme f | | building at
field | champ m | | outdoors in many
yard | cour f | आँगन m | outdoors in
room | pièce f | कमरा m | room in sense:house
river | rivière f | नदी f | water near many
lake | lac m | झील f | water near many
sea | mer f | समुद्र m | water near nature
beach/beaches | plage f | समुद्र तट m | outdoors at पर
island | île f | द्वीप m | outdoors on many पर
mountain | montagne f | पहाड़ m | nature high many
hill | colline f | पहाड़ी f | nature high many
rock | rocher m | चट्टान f | many stone-like
valley | vallée f | घाटी f | nature outdoors in
desert | désert m | रेगिस्तान m | nature outdoors in
street | rue f | | outdoors in road-like many पर
road | route f | सड़क f | road-like पर
station | gare f | स्टेशन m | building at पर
airport | aéroport m | हवाई अड्डा m | building at पर
port | port m | बंदरगाह m | at
market | marché m | बाज़ार m | at inside में
bridge | pont m | पुल m | built many
footbridge | passerelle f | | many
arch/arches | arche f | मेहराब f | many
corridor | couloir m | गलियारा m | many
alley | ruelle f | | many पर
stream | ruisseau m | | many
ditch/ditches | fossé m | | many
fence | | बाड़ f | many
hedge | haie f | | many
tower | tour f | | built high many
pool | piscine f | | water-made
country/countries | pays/pays m | देश m | land
world | monde m | दुनिया f | whole
"""

NATURE = """
flower | fleur f | फूल m | plant coloured many
rose | rose f | गुलाब m | plant coloured many
tree | arbre m | पेड़ m | plant high many पर
bush/bushes | buisson m | झाड़ी f | many green
trunk | tronc m | तना m | plant-part many
leaf/leaves | feuille f | | plant-part many
root | racine f | जड़ f | plant-part many
seed | graine f | बीज m | plant-part many
trunk | tronc m | तना m | plant-part second sense:tree
plant | plante f | पौधा m | many sense:green
oak | chêne m | | tree-kind many
fir tree | sapin m | | tree-kind many
palm tree | palmier m | | tree-kind many
apple tree | pommier m | सेब का पेड़ m | tree-kind many
cherry tree | cerisier m | चेरी का पेड़ m | tree-kind many
tulip | tulipe f | ट्यूलिप m | flower-kind many
sunflower | tournesol m | सूरजमुखी m | flower-kind many
cactus/cactuses | cactus/cactus m | कैक्टस m | desert-plant many
wheat | blé m | गेहूँ m | mass crop
grass/grasses | herbe f | घास f | plant mass
plant | plante f | पौधा m | plant-green
sun | soleil m | सूरज m | sky unique
moon | lune f | चाँद m | sky unique
star | étoile f | तारा m | sky many
sky/skies | ciel m | | sky unique
cloud | nuage m | बादल m | sky many
rain | pluie f | बारिश f | weather mass
rainbow | arc-en-ciel/arcs-en-ciel m | इंद्रधनुष m | sky-sign
thunderstorm | orage m | | tornado-like many
ocean | océan m | महासागर m | sea-like
cave | grotte f | गुफा f | dark many
cliff | falaise f | | stone-like many
coast | côte f | तट m | sea-side
volcano/volcanoes | volcan m | ज्वालामुखी m | hot-mountain many
waterfall | cascade f | झरना m | falling-water
jungle | jungle f | जंगल m | wild-land
path | | रास्ता m | way many
seashell | coquillage m | सीपी f | sea-part many
planet | planète f | ग्रह m | heaven many
smoke | fumée f | धुआँ m | mass
snow | neige f | बर्फ़ f | weather mass
wind | vent m | हवा f | weather
tornado/tornadoes | tornade f | बवंडर m | weather many
fog | brouillard m | कोहरा m | weather mass
wave | vague f | लहर f | sea-part many
sand | sable m | रेत f | mass
fire | feu m | आग f | burning
fire | incendie m | आग f | disaster many second sense:blaze
ice | glace f | बर्फ़ f | mass
nest | nid m | घोंसला m | animal-home
"""

BODY = """
head | tête f | सिर m | body hurts
hair/hair | cheveux/cheveux m | बाल m | body plural-only numerous
eye | œil/yeux m | आँख f | body paired many
ear | oreille f | कान m | body paired hurts
nose | nez/nez m | नाक f | body
mouth | bouche f | मुँह m | body
tooth/teeth | dent f | दाँत m | body many hurts
face | visage m | | body
neck | cou m | गर्दन f | body hurts
hand | main f | हाथ m | body paired many hurts
finger | doigt m | उँगली f | body
tongue | langue f | जीभ f | body
nail | ongle m | नाख़ून m | finger-part many second sense:finger
feather | plume f | पंख m | animal-part many
claw | griffe f | | animal-part many
leg | patte f | | animal-part many second sense:animal part-of-animal
trunk | trompe f | सूँड f | animal-part second sense:elephant
stripe | rayure f | धारी f | animal-part many
arm | bras/bras m | | body hurts
leg | jambe f | | body paired many hurts
knee | genou m | घुटना m | body hurts
foot/feet | pied m | पैर m | body paired many hurts
back | dos/dos m | पीठ f | body hurts
stomach | ventre m | पेट m | body hurts
throat | gorge f | गला m | body hurts
heart | cœur m | दिल m | body
"""

TIMES = """
january/januaries | janvier m | जनवरी f | month
february/februaries | février m | फ़रवरी f | month
march/marches | mars/mars m | मार्च m | month
april | avril m | अप्रैल m | month
may | mai m | मई f | month
june | juin m | जून m | month
july/julies | juillet m | जुलाई f | month
august | août m | अगस्त m | month
september | septembre m | सितंबर m | month
october | octobre m | | month
november | novembre m | नवंबर m | month
december | décembre m | दिसंबर m | month
o'clock/o'clock | heure f | | clock-time
noon | midi m | | clock-time
midnight | minuit m | | clock-time
morning | matin m | सुबह f | time
evening | soir m | शाम f | time
night | nuit f | रात f | time
day | jour m | दिन m | time many
week | semaine f | हफ़्ता m | time many
month | mois/mois m | महीना m | time many
year | an m | साल m | time many
hour | heure f | घंटा m | time many
time | temps/temps m | समय m | passing unique
minute | minute f | मिनट m | time many
kilometre | kilomètre m | किलोमीटर= m | measure many
metre | mètre m | मीटर= m | measure many
spring | printemps/printemps m | | season
summer | été m | गर्मी का मौसम m | season
autumn | automne m | | season
winter | hiver m | सर्दी का मौसम m | season
birthday | anniversaire m | जन्मदिन m | feast
holiday | vacances/vacances f | छुट्टी f | feast numerous
"""

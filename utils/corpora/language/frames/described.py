"""Frames in which much stands between the words that agree: relative clauses, owners, parts, comparisons."""

from utils.corpora.language.draw import Draw
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.phrases import drawn, phrase, pick
from utils.corpora.language.lexicon import adjective, verb
from utils.corpora.language.meaning import Clause, Quality

_WHAT_WAS_DONE_IS = """
the apples,pears,cherries,tomatoes,strawberries,peaches,bread,cheese {object i,we,he,she,my+sister,our+father > buy past
  > at the market / yesterday / this_morning} | be present | delicious / on the table
the apples,cherries,pears,peaches,strawberries,tomatoes {object i,we,he,she,my+brother,our+aunt > pick past > in the
  garden / yesterday / this_morning} | be present | delicious / very ripe,sweet
the flowers,roses {object i,we,he,she,my+brother,our+aunt > pick past > in the garden / yesterday / this_morning} | be
  present | very beautiful / white / yellow / red / on the table / in the vase
the cake,cakes,tart,tarts,biscuits {object my,our,his,her aunt,mother,brother,sister,grandmother > make past >
  yesterday / this_morning} | be present | delicious / too sweet / on the table
the coat,dress,gloves,shoes,sweater,skirt {object my aunt,brother,mother,sister > buy past > yesterday / last_week /
  on_saturday} | be present | too small / very beautiful
the letters,letter,postcard,poem,song {object my,our,his,her sister,grandfather,uncle,brother > write past > last_week
  / yesterday} | be present | -,very beautiful,funny,sad
the cart,bicycle,bicycles {object my,our,his,her uncle,grandfather,brother > repair past > last_week / on_monday /
  yesterday} | be present | in the garden / behind,in_front_of the house
the house,houses {object my,our,his,her grandfather,uncle,brother > build past > last_year / near the river,lake,church}
  | be present | -,very beautiful / white
the film {object i,we,he,she > watch:look past > yesterday / last_week / on_sunday} | be past | -,very,too long
  / -,very interesting,boring,funny,sad
the village,town {where he,she > be_born past > -} | be present | -,very small,beautiful,quiet / near the sea,lake,river
the restaurant {where i,we,he,she > eat past > yesterday / on_sunday / on_saturday} | be past |
  -,very,too small,expensive,noisy
"""


@frame(3.0, languages=("french",))
def what_was_done_is(g: Draw) -> Clause:
    """The apples that my sister bought are ripe: les pommes que ma sœur a achetées sont mûres; where she was born."""
    return drawn(g, _WHAT_WAS_DONE_IS)


_SEES_WHAT_WAS_DONE = """
the,my,our dog,cat,dogs,cats | eat past | the cakes,eggs,biscuits,sandwiches / the meat,fish,cheese,bread,tart {object
  i,we,my+sister,my+mother > buy pluperfect > at the market}
the,my,our dog,cat | eat past | the cakes,biscuits,tart,sandwiches {object my sister,mother,aunt,brother > make
  pluperfect > -}
i,we,he,she,my+uncle | repair past | the bicycle,lamp,chair,clock,toys,doll,radio,table {object the,my,our children >
  break pluperfect > - / last_week}
i,we,he,she | read past | the letters,poems,letter,poem,postcards,story {object my,our sister,aunt,uncle,grandmother >
  write pluperfect > - / last_year}
i,we,he,she | close past | the windows,door,window,gate,box,drawers {object the,our,my children > open pluperfect
  > -}
"""


@frame(2.0, languages=("french",))
def sees_what_was_done(g: Draw) -> Clause:
    """He read the letters that my aunt had written: les lettres que ma tante avait écrites."""
    return drawn(g, _SEES_WHAT_WAS_DONE)


_WHO_ACTS_IS = """
the birds,bird {subject sing progressive > in the - tree,garden / on the roof / under the window / behind the
  house} | be present | very small,beautiful
the keys,photos,books {subject be present > in the - drawer,bag,box / on the - table,desk,bed} | belong_to
  present | my,our,his,her mother,father,aunt,sister,uncle,brother,grandmother
the flowers,roses,trees {subject grow:plants present > near,behind the church,school,house,wall,castle,station} | be
  present | -,very beautiful
the black,white,- dog,cat,dogs,cats {subject sleep progressive > on the sofa,bed / under the table,bed,tree / behind
  the door,house} | be present | -,very old:age,hungry
the - horse,donkey {subject pull progressive > the,that cart} | be present | -,very tired,old:age,thirsty
the boy,girl,girls,boys,children {subject play:game progressive > in the garden,street,park,field / in_front_of the
  church,school,house} | be present | -,very happy,tired
the trains,planes,train,plane,bus,buses,boat,boats {subject arrive progressive > now} | be present | -,very old,fast
the bag,bags,box,boxes,suitcase,suitcases {subject be present > on the table,desk,bed / under the bed,table / behind
  the door} | belong_to present | my,our,his,her mother,father,aunt,sister,uncle,brother
the man,woman,singer,painter {subject live present > in this,that house,castle / next_to,behind the
  church,school,station} | be present | -,very rich,famous,old:age
"""


@frame(2.5, languages=("french",))
def who_acts_is(g: Draw) -> Clause:
    """The dogs that are sleeping under the table are hungry: les chiens qui dorment sous la table ont faim."""
    return drawn(g, _WHO_ACTS_IS)


_WHO_DID_ACTS = """
the dog,dogs,cat,cats {subject eat past > the,our meat,fish,cake,bread,cheese > yesterday / this_morning / -} | be
  present | -,very ill / under the bed,table / in the garden,kitchen
the woman,man,actor,singer,painter,writer {subject buy past > the,this house,castle,hotel,farm > last_year /
  last_month} | be present | -,very rich,famous,kind
the boy,girl,boys,girls,children {subject break past > the,our window,vase,lamp,mirror > yesterday / this_morning / -} |
  play:game progressive | in the garden,park,street
the thief,thieves {subject steal past > the,our,my car,necklace,paintings,ring,bicycle > yesterday_evening /
  yesterday / last_week} | live present | in this,our street,village,town
the monkey,monkeys {subject steal past > the,our,my bananas,apples,hat,camera,bag > this_morning / yesterday / -} | be
  present | on the,our roof / in the,that tree
the train,plane,bus,ship,trains,buses {subject leave:depart,arrive past > this_morning / yesterday_evening} | be past |
  full / empty / very old
the children,girls,boys {subject find past > the,our,my cat,dog,rabbit,key,ring > yesterday / this_morning / -} | be
  present | -,very happy,proud
"""


@frame(1.5, languages=("french",))
def who_did_acts(g: Draw) -> Clause:
    """The dogs that ate the cake are in the garden: les chiens qui ont mangé le gâteau sont dans le jardin."""
    return drawn(g, _WHO_DID_ACTS)


_SEES_WHO_ACTS = """
i,we,he,she,my+sister,our+aunt | look_at progressive | the birds,bird,cat,cats,dog,dogs,pigeons {subject sleep
  progressive > on the,our roof,wall / in the,our garden / under the tree,table}
i,we,he,she,my+sister,our+aunt | look_at progressive | the children,boys,girls {subject play:game progressive > in the
  garden,street,park / in_front_of the,our house,school,church}
i,we,he,she,my+brother,our+aunt | know:acquainted present | the man,woman,singer,writer,painter,actor {subject live
  present > in the,this,that house,castle,hotel / next_to the church,school,station}
i,we,he,she,my+brother,our+aunt | know:acquainted present | the man,woman,singer,painter,writer {subject
  buy,sell past > the,this,that house,castle,farm > last_year / last_month}
i,we,he,she,my+aunt | feed past,future | the hens,rabbits,cats,dogs,horses,goats,cows {subject be present > in
  the garden,field / behind the house,church} | -
i,we,he,she,my+aunt | feed past,future | the ducks,geese,swans {subject be present > near the lake,river / under the
  bridge} | -
i,we,he,she,my+brother,our+sister | draw progressive | the old:age,white,black,- horse,cow,dog,cat,donkey {subject sleep
  progressive > under the tree / in_front_of the,our house / near the wall,gate}
i,we,he,she,my+uncle,our+aunt | wait_for progressive | the train,bus,plane {subject arrive present > at
  eight,nine,ten,four,five,six,three o'clock}
"""


@frame(1.5, languages=("french",))
def sees_who_acts(g: Draw) -> Clause:
    """We know the woman who lives next to the church: nous connaissons la femme qui habite à côté de l'église."""
    return drawn(g, _SEES_WHO_ACTS)


_WHERE_SOMEONE_LIVES = """
the house,village,town {where he,she,i,we > live present > -} | be present | -,very small,beautiful,quiet
the house {where he,she,i,we > live present > -} | be present | very old / near,behind the church,school,station / near
  the river,lake,sea / white
the village,town {where he,she,i,we > live present > -} | be present | near the river,lake,sea
the school,hotel,restaurant,museum,library,hospital {where he,she,i,we > work present > -} | be present -,not |
  -,very small,big / near,behind the church,station / near the river,lake,sea
"""


@frame(1.5, languages=("french",))
def where_someone_lives(g: Draw) -> Clause:
    """The house where she lives is small: la maison où elle habite est petite."""
    return drawn(g, _WHERE_SOMEONE_LIVES)


_OWNERS_PET_ACTS = """
my,our,his,her aunt's,brother's,uncle's,sister's,grandmother's small,old:age,black,white,- cat,dog,cats,dogs | sleep
  progressive,past_progressive | under the table,bed,tree / on the sofa,bed,carpet / behind the door,house
my,our,his,her aunt's,uncle's,grandfather's,neighbour's old:age,black,white,- horse,horses,donkey,cows,goats | sleep
  progressive,past_progressive | in the field / under the,that tree / behind the house
my,our,his,her aunt's,brother's,uncle's,sister's small,black,white,- dog,dogs,cat | run
  progressive,past_progressive | in the garden,street / in the park,forest
my,our,his,her aunt's,brother's,uncle's,sister's small,black,white,- dog,dogs,cat,cats | break past |
  the,two,three cups,plates,vases,glasses:vessel | yesterday / this_morning / -
my,our,his,her aunt's,brother's,uncle's,sister's small,old:age,black,white,- cat,dog,cats,dogs | sleep present often |
  under the tree,table,bed / on the sofa,bed,carpet
my,our,his,her aunt's,sister's,uncle's,brother's,neighbour's small,black,white,old:age,- rabbits,rabbit,cats,cat,dog,
  horses,horse | be present | in the garden / -,very hungry,thirsty
"""


@frame(3.5)
def owners_pet_acts(g: Draw) -> Clause:
    """My aunt's black dog is sleeping under the table: le chien noir de ma tante dort sous la table."""
    return drawn(g, _OWNERS_PET_ACTS)


_OWNERS_THING_IS = """
my,our,his,her aunt's,brother's,uncle's,sister's,mother's,father's red,blue,black,white,- shoes,gloves | be
  present,past | -,very dirty / wet / under the bed,chair,table / in the suitcase
my,our,his,her aunt's,brother's,uncle's,sister's,mother's,father's red,blue,black,white,- coat,shirt,hat | be
  present,past | -,very dirty / wet / on the bed,chair / in the suitcase
my,our,his,her grandfather's,grandmother's,aunt's,uncle's,brother's,sister's small,white,- house | be present
  -,-,not | very quiet,beautiful,old / near the lake,river,sea,station / behind the church,school,station
my,our,his,her aunt's,brother's,uncle's,sister's,father's red,blue,black,new,white,- car,bicycle,motorbike | be
  present,past | in_front_of the house,church,station / behind the house / in the garden / very dirty
my,our,his,her aunt's,brother's,uncle's,sister's,father's - keys,books,letters,phone / my,our,his,her
  aunt's,brother's,uncle's,sister's,father's red,blue,black,- notebook,pen | be present,past -,-,not | in the
  drawer,car,bag / on the table,desk,chair
my,our,his,her aunt's,brother's,uncle's,sister's,father's red,blue,black,new,- bag,umbrella | be present,past -,-,not |
  in the car / on the table,chair / behind the door / next_to the door
my,our,his,her aunt's,brother's,uncle's,sister's,grandmother's,father's,mother's - eyes | be present | blue / green /
  black
the windows,doors,walls,door,roof of my,our,his,her aunt's,brother's,uncle's,grandmother's,sister's small,- house | be
  present,past | white / green / blue / very dirty
my,our,his,her aunt's,brother's,uncle's,sister's,mother's,grandmother's - soup,cake,coffee,salad,biscuits | be
  present,past | delicious / -,very good
the children's red,small,- toys,books,shoes,bicycles,notebooks | be present,past -,-,not | in the garden,house,car /
  under the bed,table,chair
"""


@frame(3.5)
def owners_thing_is(g: Draw) -> Clause:
    """My sister's red shoes are wet: les chaussures rouges de ma sœur sont mouillées."""
    return drawn(g, _OWNERS_THING_IS)


_PART_OF_BUILDING = """
the windows,doors,roof,walls of the,this - church,castle / the windows,doors,walls of the,this - school,hotel | be
  present,past | very old,dirty,beautiful / white
the windows,doors of the,this - house,hotel,school,museum,bus,train | be present,past | open / closed
the wheels of the,this,my,our old,red,blue,- car,truck,bicycle,cart,motorbike | be present,past -,-,not | very dirty
the wheels of the,this,my,our old,red,blue,- car,truck,bicycle,cart,motorbike | be present,past | dirty
the leaves,flowers of the,this,that small,- tree,plant | be present,past | very beautiful,small / yellow / red
the pages of the,this,that old,small,red,- book,dictionary,notebook | be present,past | yellow / very thick / torn / wet
the buttons of the,this,my,her - coat,dress,shirt | be present | black / blue / white / -,very small
the handle of the,this,my red,small,black,- suitcase,bag | be present,past | broken / very dirty
the streets,houses of the,this,our small,- town,village,island | be present,past | very beautiful
the colour of the,this,my - car,dress,coat,shirt / the colour of the,these walls,leaves,flowers,shoes,gloves
  | be present,past | very beautiful
the,this,our,my small,old:age,- cat's,dog's,rabbit's paws / the,this,that small,- bird's,duck's,butterfly's wings | be
  present | black / -,very small / white
the,this,our,my small,old:age,- cat's,dog's,horse's,cow's tail | be present | -,very long / black / white
the petals of the,these,those red,yellow,white,small,- flowers,roses | be present | -,very beautiful,fragile / wet
"""


@frame(2.0)
def part_of_building(g: Draw) -> Clause:
    """The wheels of this cart are dirty: les roues de cette charrette sont sales."""
    return drawn(g, _PART_OF_BUILDING)


_WHAT_IS_BESIDE_IT_IS = """
the basket,bag,baskets,bags of bare apples,tomatoes,pears,potatoes,onions,cherries,lemons,oranges,mangoes | be
  present,past | very,too heavy / on the table / next_to the door / in the kitchen,cellar,car
the box,boxes of bare books,toys,photos,pencils,letters,biscuits | be present,past | on the table,shelf,desk / under
  the bed,table / in the bedroom,office
the bag,bags of bare salt,rice | be present,past | too heavy / on the table / next_to the door / in the
  kitchen,cellar
the bottle,bottles of bare milk,juice,water,lemonade | be present,past | on the table / next_to the door / in the
  kitchen,fridge
the road between these small,- villages | be present,past | very narrow,long,dangerous
"""


@frame(2.0)
def what_is_beside_it_is(g: Draw) -> Clause:
    """The basket of apples is too heavy: le panier de pommes est trop lourd."""
    return drawn(g, _WHAT_IS_BESIDE_IT_IS)


_LETTERS_AND_PRICES_ARE = """
the letters,letter,postcard,postcards,photos,present from:sender my,our,his,her
  aunt,grandmother,brother,uncle,grandfather,sister,brothers,sisters,neighbours,friends | be present,past | in the
  drawer,box,bag / on the desk,table,shelf,bed / very beautiful
the book,books about:topic generic wolves,horses,whales,birds,flowers,trees,castles,bees,trains,stars,cats,music | be
  present,past -,-,not | very interesting,thick / on the desk,table,shelf / in the bag
the book,books about:topic the sea,sun,moon,forest,desert | be present,past -,-,not | very interesting,thick
  / on the desk,table,shelf / in the bag
the price of the,this,that red,small,- car,book,coat,bicycle / the price of the,these tickets,apples,shoes,books | be
  present,past | -,very,too high:price
"""


@frame(1.0, languages=("french",))
def letters_and_prices_are(g: Draw) -> Clause:
    """The letters from my aunt are on the table: les lettres de ma tante; the price of the shoes: le prix."""
    return drawn(g, _LETTERS_AND_PRICES_ARE)


_THIS_IS = """
this | be present -,-,not | my,our,his,her grandfather's,grandmother's,aunt's,brother's,uncle's,sister's,mother's -
  car,bicycle,coat,suitcase,bag,umbrella,house,garden,keys,books,shoes,gloves,letters,photos
this | be present -,not | the house,street,village,town {where i,we,he,she > live present
  > -}
this | be present -,not | the school,hospital,library,museum,hotel,bakery {where i,we,he,she > work present > -}
this | be present | a good,interesting,long,funny,sad book,film,story,song
this | be present -,-,not | my,his,her red,blue,black,- bicycle,phone,umbrella,coat,bag,books,keys,shoes,gloves,pencils
this | be present -,-,not | the smallest,most_beautiful,biggest house,church,school,street,garden in:whole the,our
  village,town
"""


@frame(1.5)
def this_is(g: Draw) -> Clause:
    """These are my aunt's gloves: ce sont les gants de ma tante; this is the house where he lives: c'est la maison."""
    return drawn(g, _THIS_IS)


def _compared(g: Draw, patterns: str, likeness: str) -> Clause:
    """One line "subject | tense | adjectives | what it is compared with"."""
    subject, tense, adjectives, than = pick(g, patterns).split(" | ")
    quality = Quality(adjective(g.one_of(adjectives.split(","))), than=phrase(g, than), likeness=likeness)
    return Clause(phrase(g, subject), verb("be"), g.one_of(tense.split(",")), (quality,))


_THINGS_COMPARED = """
my,our brother,sister,son,daughter | present | {person} | my,our father,mother,aunt,uncle
he,she | present,past | {person} | my,our father,mother,aunt,uncle,sister,brother
my,our red,black,- suitcase | present | {bag} | my,our brother's,sister's,aunt's,uncle's blue,white,- bag
my,our red,black,- suitcases | present | {bag} | my,our brother's,sister's,aunt's,uncle's blue,white,- bags
my,our red,black,- bag | present | {bag} | my,our brother's,sister's,aunt's,uncle's blue,white,- suitcase
my,our red,black,- bags | present | {bag} | my,our brother's,sister's,aunt's,uncle's blue,white,- suitcases
my,our red,black,- car | present | {car} | my,our aunt's,uncle's,brother's,grandfather's blue,white,- motorbike
my,our red,black,- motorbike | present | {car} | my,our aunt's,uncle's,brother's,grandfather's blue,white,- car
my red,white,- shoes,gloves | present,past | {clothes} | my,our mother's,sister's,aunt's blue,black,- coat,dress
my red,white,- coat,dress | present,past | {clothes} | my,our mother's,sister's,aunt's blue,black,- shoes
the,these strawberries,cherries,pears,peaches | present | {fruit} | the apples,bananas,oranges,mangoes
our,this,that house | present | {building} | the castle,church,museum,school
this,that church,school | present | {building} | the castle,museum
"""


def _filled(**said: str) -> str:
    """The comparisons with these adjectives; a line for which there is none falls away."""
    filled = _THINGS_COMPARED
    for name in ("person", "bag", "car", "clothes", "fruit", "building", "street"):
        filled = filled.replace(f"{{{name}}}", said.get(name, "?"))
    lines = filled.replace("\n  ", " ").strip().splitlines()
    return "\n".join(line for line in lines if "| ? |" not in line)


_IS_MORE_THAN = """
generic elephants,whales,bears,horses | present | heavy,strong | generic dogs,cats,rabbits,mice,goats
generic wolves,lions,bears,tigers,crocodiles,sharks | present | dangerous | generic dogs,cats,goats,rabbits,foxes
generic horses,dogs,lions,zebras | present | fast | generic turtles,hens,cows,donkeys,ducks,goats
generic cats,mice,rabbits,hens | present | small | generic horses,cows,lions,elephants,bears
generic trains,planes | present | fast | generic bicycles,cars,buses
generic planes,cars,trucks,trains | present | expensive | generic bicycles
""" + _filled(person="tall", bag="heavy", car="fast", clothes="expensive", fruit="sweet", building="small")


@frame(1.5, languages=("french",))
def is_more_than(g: Draw) -> Clause:
    """Elephants are heavier than horses: les éléphants sont plus lourds que les chevaux."""
    return _compared(g, _IS_MORE_THAN, "more")


_IS_LESS_THAN = """
generic cats,rabbits,dogs,goats,foxes | present | dangerous | generic wolves,lions,bears,tigers,crocodiles,sharks
generic cats,hens,cows,sheep* | present | intelligent | generic dogs,monkeys,dolphins,elephants
generic bicycles | present | expensive | generic cars,motorbikes,trucks
""" + _filled(bag="expensive", car="expensive", clothes="expensive", fruit="expensive,sweet", building="beautiful")


@frame(0.8, languages=("french",))
def is_less_than(g: Draw) -> Clause:
    """Cats are less dangerous than wolves: les chats sont moins dangereux que les loups."""
    return _compared(g, _IS_LESS_THAN, "less")


_IS_AS_AS = """
generic bears,lions | present | strong,dangerous | generic tigers,crocodiles
generic foxes,dogs,dolphins | present | intelligent | generic monkeys,parrots
""" + _filled(
    person="tall", bag="heavy", car="fast,expensive", clothes="expensive", fruit="sweet", building="beautiful"
)


@frame(0.8, languages=("french",))
def is_as_as(g: Draw) -> Clause:
    """These pears are as sweet as the peaches: ces poires sont aussi sucrées que les pêches."""
    return _compared(g, _IS_AS_AS, "as")


_IS_THE_MOST = """
the smallest,biggest,most_beautiful,most_expensive house,hotel in:whole the,this,our village,town | be present -,-,not |
  empty / near the river,lake,station,church / behind the church,school
the smallest,most_beautiful,biggest church,garden in:whole the,this,our village,town | be present | near the
  river,lake,sea,station / behind the castle,school
i,we,he,she,my+brother,our+aunt | buy past | the most_expensive,smallest,most_beautiful
  car,bicycle,lamp,carpet,vase,umbrella in:whole the shop | -
my,our,his,her uncle,aunt,brother,sister,grandmother | live present | in the smallest,most_beautiful,biggest house
  in:whole the,this,our village,town
this | be present -,not | the most_beautiful,biggest,smallest house,hotel,church,garden,bridge in:whole the,this,our
  town,village,country
this | be present -,not | the most_interesting,longest,funniest,saddest,most_boring book in:whole the,our library
the highest mountain in:whole the,this,our country | be present | -,very dangerous,beautiful
the longest river,bridge in:whole the,this,our country | be present | -,very beautiful,dangerous
"""


@frame(1.5)
def is_the_most(g: Draw) -> Clause:
    """The smallest house in the village is empty: la plus petite maison du village est vide."""
    return drawn(g, _IS_THE_MOST)


_LIKES_IN_GENERAL = """
i,we,he,she | like present -,-,not | generic
  apples,pears,cherries,strawberries,peaches,bananas,mangoes,tomatoes,carrots,biscuits,cakes,cheese,
  fish,bread,chocolate,honey,jam,soup,coffee,tea,milk,lemonade
my,our,his,her brother,sister,mother,father,aunt,uncle,grandmother,son,daughter | like present -,-,not | generic
  apples,pears,cherries,strawberries,peaches,bananas,mangoes,tomatoes,carrots,cheese,fish,chocolate,
  honey,soup,coffee,tea,milk,lemonade
my,our,his,her brother,sister,son,daughter,grandmother,uncle | like present | generic red,old,black,white cars
  / generic small,black,white dogs,cats / generic old,small,white houses
i,we,he,she | like present -,-,not | generic
  cats,dogs,horses,birds,snakes,trains,boats,books,songs,flowers,music,football,chess,winter,summer,spring,autumn,
  rain,snow
generic cats | like present | generic fish,milk
generic cats | like present not | generic rain,water
generic children | like present | generic cakes,chocolate,biscuits,lemonade,snow,stories,songs,games
my,our black,white,old:age,- cat,dog,horse | like present -,not | generic children,snow,rain
"""


@frame(2.0)
def likes_in_general(g: Draw) -> Clause:
    """My sister likes apples: ma sœur aime les pommes."""
    return drawn(g, _LIKES_IN_GENERAL)


_HATES_OR_PREFERS = """
my,our,his,her brother,sister,mother,father,aunt,uncle,grandmother | hate present | generic
  mushrooms,onions,spiders,snakes,mice,fish,cheese,coffee,tea,milk,winter,rain,fog,carrots
i,we,he,she | hate present | generic mushrooms,onions,carrots,tomatoes,cheese,coffee,tea,milk,fish,winter,rain,snow,wind
i,we,he,she,my+brother,my+sister,our+mother,our+father,his+aunt,her+uncle | prefer present | generic coffee,tea | to
  generic lemonade
i,we,he,she,my+brother,my+sister,our+mother,our+father,his+aunt,her+uncle | prefer present | generic
  apples,pears,cherries,strawberries,peaches | to generic bananas,oranges,melons,mangoes
i,we,he,she,my+brother,my+sister,our+mother,our+father,his+aunt,her+uncle | prefer present | generic summer,spring |
  to generic winter,autumn
i,we,he,she,my+brother,my+sister,our+mother,our+father,his+aunt,her+uncle | prefer present | generic cats,birds | to
  generic dogs,rabbits
"""


@frame(1.0, languages=("french",))
def hates_or_prefers(g: Draw) -> Clause:
    """She prefers apples to bananas: elle préfère les pommes aux bananes; he hates onions: il déteste les oignons."""
    return drawn(g, _HATES_OR_PREFERS)


_NOBODY_AND_NOTHING = """
there | be:exist present,past | nobody | in the kitchen,garden,church,museum,restaurant,house,street,park / on the,this
  beach,bridge,boat / behind the door,house,church,tree
there | be:exist present,past | nothing | in the,this,that,my box,bag,basket,drawer,suitcase,bottle,fridge / on the,this
  table,desk,bed,shelf / under the,this bed,table
i,we,he,she,my+brother,our+sister,her+aunt,his+uncle,the+boy,the+girl | buy past | nothing | yesterday / this_morning /
  at the market
i,we,he,she,my+brother,our+sister,her+aunt,his+uncle,the+boy,the+girl | see past | nothing,nobody | in the
  garden,street,forest,house / yesterday_evening / this_morning / behind the door,house
i,we,he,she,my+brother,our+sister,his+uncle,her+aunt | know:acquainted present | nobody | in this,the,our
  town,village
"""


@frame(1.2)
def nobody_and_nothing(g: Draw) -> Clause:
    """There is nobody in the kitchen: il n'y a personne dans la cuisine; we saw nothing: rien vu."""
    return drawn(g, _NOBODY_AND_NOTHING)


_NOBODY_DOES_IT = """
nobody | live present | in the,this,that house,castle,village
nobody | open,close,paint,repair past | the,our door,gate | yesterday / this_morning / -
nobody | eat past | the,my,our cake,soup,bread,tart,salad,meat,fish,biscuits,cherries | yesterday / this_morning / -
nobody | see past | the,our black,white,- cat,dog,rabbit / the fox,wolf,thief | yesterday / this_morning / - /
  yesterday_evening
nobody | know:acquainted present | the man,woman,boy,girl,singer {subject live present > in the,this,that
  house,castle / next_to,near the church,school,station}
nobody | work progressive | in the kitchen,garden,office | -
i,we,he,she,my+brother,our+sister,the+cat,the+dog | hear past | nothing | yesterday_evening / this_morning
"""


@frame(1.0, languages=("french",))
def nobody_does_it(g: Draw) -> Clause:
    """Nobody lives in this house: personne n'habite dans cette maison; I heard nothing: je n'ai rien entendu."""
    return drawn(g, _NOBODY_DOES_IT)


_OF_A_KIND = """
the - door,window,windows < of the kitchen,bathroom,bedroom,cellar,church,school,museum,hotel | be present,past -,-,not
  | open / closed / very old,dirty
the - gate < of the garden,castle,school,farm,park | be present,past | very old / white / green / open
the - wall,walls < of the garden,castle,school,farm | be present,past | very old / white
the - clock < of the station,church,kitchen,school | be present,past | very old / very beautiful
the - bells,bell < of the church | ring:sound past,past_progressive | this_morning
the - roof,tower,windows,walls < of the church,castle | be present,past | very old,beautiful / white
the - mirror,lamp,carpet,curtains < of the bathroom,bedroom,kitchen,living_room | be present,past | very beautiful,dirty
the - library < of the school,museum,castle / the - restaurant,garden < of the hotel,museum,castle | be present,past |
  open / closed / very beautiful
the - key,keys < of the car,house,cellar,office | be present,past -,-,not | on the table,desk,chair / in the
  drawer,box,bag / under the bed
"""


@frame(2.0)
def is_of_a_kind(g: Draw) -> Clause:
    """The kitchen door is open: la porte de la cuisine est ouverte."""
    return drawn(g, _OF_A_KIND)


_BUYS_A_KIND_OF = """
i,we,he,she,my+brother,our+aunt | buy,break past | two,three,several,four,six blue,white,small,- cups < for:kind none
  coffee | yesterday / last_week / this_morning / -
i,we,he,she,my+sister,our+aunt | buy,break past | two,three,several,four,six small,- glasses:vessel < for:kind
  none wine | yesterday / last_week / this_morning / -
i,we,he,she,my+mother,our+aunt | look_for progressive | the,a small,- knife < for:kind none bread,cheese
i,we,he,she,my+mother,our+aunt | make past,future | a,two,another small,- cake < with:kind the chocolate | for my,our
  brother,sister,uncle,father,grandmother
i,we,he,she | make past,future | a,two,another small,- tart < with:kind generic apple* | for my,our
  brother,sister,aunt,uncle,father,grandmother
i,we,he,she,my+father,our+aunt | eat past | a,two,three,another - sandwich < with:kind the cheese,ham | yesterday /
  this_morning / in the garden,kitchen
i,we,he,she,my+brother,our+aunt | drink progressive | some - juice < of:kind none orange,apple,pineapple,pear | -
i,we,he,she | buy past,future | a beautiful,small,- present,cake < of:kind none birthday | for my,our
  mother,father,sister,uncle,grandmother
he,she,my+sister,our+uncle | write past | a,two long,- letter < of:kind none love | yesterday / last_week /
  on_sunday
i,we,he,she,my+sister,our+uncle | buy,lose past | a,the,two,three - ticket < of:kind none train,plane,concert |
  yesterday / last_week / this_morning / on_monday
my,our,his,her brother,sister,aunt,uncle,mother,father | wear progressive | a red,black,blue,grey,- coat < of:kind none
  winter
my,our,his,her sister,aunt,mother,daughter | wear progressive | a red,white,blue,yellow,beautiful,- dress,hat < of:kind
  none summer
the,this,our - book,books < of:kind none history:past | be present,past -,-,not | very interesting,boring,thick / on
  the desk,table,shelf
my,our,his,her - key,keys < of:kind none car | be present,past -,not | on the table,desk,chair / in the
  drawer,box,bag
the,our white,blue,small,- chairs,table < in:kind none garden | be present,past -,not | -,very dirty,wet / behind the
  house
"""


@frame(2.0, languages=("french",))
def buys_a_kind_of(g: Draw) -> Clause:
    """A coffee cup: une tasse à café; a winter coat: d'hiver; a chocolate cake: au chocolat."""
    return drawn(g, _BUYS_A_KIND_OF)


_HAS_SEVERAL_QUALITIES = """
i,we,he,she,my+brother,our+aunt | buy,find past | a small,beautiful,old red,blue,white,black,green,yellow
  bag,box,cup,vase,suitcase,umbrella,lamp | yesterday / last_week / this_morning / on_monday
i,we,he,she,my+brother,our+aunt | buy past | two,three small,beautiful red,blue,white,green,yellow
  cups,boxes,vases,bags,lamps | yesterday / last_week / this_morning / on_monday
the small,old,beautiful red,blue,white,black,green bag,suitcase,umbrella | be present,past -,-,not | behind the door /
  next_to the door / under the table / in the car
the small,old,beautiful red,blue,white,black,green cup,vase,notebook | be present,past -,-,not | on the table,desk,shelf
my,our small,old:age black,white cat,dog,horse,goat,rabbit,dogs,cats,horses,goats | sleep progressive,past_progressive
  | in the garden,field / under the tree / behind the house
there | be:exist present,past | a small,beautiful red,blue,white,green lamp,box,cup,vase | on the table,desk,shelf
"""


@frame(1.5)
def has_several_qualities(g: Draw) -> Clause:
    """She bought a small red bag: elle a acheté un petit sac rouge."""
    return drawn(g, _HAS_SEVERAL_QUALITIES)


_IS_MADE_OF = """
i,we,he,she,my+brother,our+aunt | buy,sell past | a,the small,beautiful,old,- wooden box,chair,table,boat,shelf |
  yesterday / last_week / this_morning / on_monday
i,we,he,she,my+brother,our+aunt | buy,sell past | two,three,the small,beautiful,old,- wooden boxes,chairs,tables,spoons,
  toys | yesterday / last_week / this_morning / on_monday
he,she,my+sister,our+aunt | wear progressive | a small,beautiful,old,- gold,silver ring,necklace / a beautiful,- silk
  dress,skirt / a beautiful,old,- leather coat
he,she,my+sister,our+aunt | carry progressive | a,two small,old,- leather,plastic,paper bag / a,two small,old,-
  wooden,metal,plastic box
there | be:exist present,past | a,two small,old,beautiful,- wooden,stone house,bridge,church | near the
  river,lake,station / behind the church,school,castle
the,this small,old,beautiful,- wooden,stone bridge,house | be present,past | behind the castle,church,school / near the
  river,lake
"""


@frame(1.5, languages=("french",))
def is_made_of(g: Draw) -> Clause:
    """We sold the small wooden table: nous avons vendu la petite table en bois."""
    return drawn(g, _IS_MADE_OF)

"""Frames of how things are: what they are like, have, cost and weigh, how old they are, when it is, and the weather.

Nearly all of them draw from lists of patterns (phrases.py), so that only what goes together is said together. A second
list holds what has one answer in French alone.
"""

from utils.corpora.language.draw import Draw
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.phrases import drawn
from utils.corpora.language.meaning import Clause


def _drawn(g: Draw, patterns: str, french: str) -> Clause:
    return drawn(g, patterns + french.lstrip() if g.language == "french" else patterns)


_IS_LIKE = """
the,this,my soup | be present,past -,-,not | -,very,too cold:touch,hot:touch
the,this,my coffee,tea | be present,past -,-,not | -,very,too cold:touch,hot:touch,sweet
the water in:whole the,this,our lake,river | be present,past -,-,not | -,very cold:touch / -,very dirty
the,this,that road,bridge | be present -,-,not | -,very dangerous
the,this,our kitchen,bathroom,cellar,school | be present,past -,-,not | -,very,too small
the sky | be present,past | blue
the flowers,roses in:whole the,our garden | be present | -,very beautiful / red / yellow / white
the,this,that bear,lion,wolf,dog | be present | -,very dangerous
he,she,my+son,my+daughter | be present -,-,not | ill / happy
the,this,my,his,her old,black,red,- suitcase,bag | be present,past -,-,not | -,very,too heavy
the,this,my,his,her black,red,- suitcase,bag,box | be present,past -,-,not | empty
the,these boxes,baskets,suitcases,bags,buckets | be present,past -,-,not | -,very,too heavy / empty
my,his,her old,black,red,- coat,sweater,shoes,gloves,socks | be present,past -,-,not | -,very dirty / -,very wet
the,this,our - lamp,mirror,window,television,fridge,bicycle | be present | -,very dirty / -,very old
"""
_IS_LIKE_FRENCH = """
the nights | be present | -,very long,cold:touch | in_winter
the sky | be past | grey,blue | this_morning / yesterday / -
the sky | be present | grey,blue | today
the,this,my soup | be present,past -,-,not | -,very,too salty
the,these strawberries,cherries,peaches,pears,bananas,tomatoes | be present,past -,-,not | ripe
the,these strawberries,cherries,peaches,pears,bananas | be present,past | delicious / rotten
the,this cake,meat,tart,pizza | be present,past -,-,not | burnt / -,very good / cold:touch
the streets of the,this town,village | be present | -,very,too narrow,quiet,noisy
the,this,that road,bridge | be present -,-,not | -,very,too narrow
the,this,that forest,cellar,kitchen,church | be present,past -,-,not | -,very dark
the,my,our old:age,- dog,cat,horse | be present,past -,-,not | -,very hungry,thirsty,tired / ill
the,our cows,horses,goats | be present,past -,-,not | -,very hungry,thirsty
i,we,he,she | be present -,-,not | -,very hungry,thirsty,sleepy / -,very cold:feeling | -,-,today
he,she,my+brother,my+sister | be present -,-,not | -,very tired,sad,angry,nervous,worried | -,-,today
the library,museum,bakery,restaurant | be past,future | open,closed | on_sunday / on_saturday / on_monday
the,these white,blue,- cups,plates,bowls | be present,past -,-,not | clean,dirty,broken
my,his,her old,red,black,- shirt,coat,sweater,gloves | be present,past -,-,not | torn / dry
the,our - lamp,mirror,window,chair | be present,past -,-,not | broken
the,this,that film,story,book | be present,past -,-,not | -,very interesting,boring,funny,sad / -,very,too long
"""


@frame(3.0)
def is_like(g: Draw) -> Clause:
    """The soup is too cold; we are hungry: nous avons faim."""
    return _drawn(g, _IS_LIKE, _IS_LIKE_FRENCH)


_HAS = """
i,we,he,she,my+aunt,my+uncle | have present | two,three black,white,- cats,dogs,goats,horses
my,our brother,sister,neighbours,uncle | have present | a small,black,white,- cat,dog
my,our neighbours,uncle | have present | two,three,four,five black,white,- cows,horses,goats,hens
i,we,he,she | have present | two,three,four children
my,our,his,her uncle,aunt | have present | two,three,four,five children
i,we,he,she | have present | a red,black,- bicycle,car / a piano,guitar,computer
my,our brother,sister,uncle,aunt | have present | a small,old,red,blue,white,- boat,car,bicycle
i,we,he,she | have present | many,several old,- books,photos
this,his,her,my blue,black,grey,old,- coat | have present | two,three,four,six white,black,red,- buttons
this,his,her,my blue,black,grey,old,- coat,bag | have present | two,three,four small,big,- pockets
this,my,that old,- book,dictionary | have present |
  eighty,ninety,a_hundred,two_hundred,three_hundred,five_hundred pages
the,our village | have present | a small,old,beautiful,- school,church,library,market,bridge
the,our town | have present | a,two small,old,beautiful,- school,church,library,museum,market,bridge
"""
_HAS_FRENCH = """
i,we | have present not | not_any bread,milk,sugar,salt,butter,money,rice,coffee | today / now / -
i,he,she,my+sister,my+brother | have present not | not_a car,bicycle,garden,piano,computer,phone,umbrella
this,the,our old,- house,hotel,school | have present | two,three,four floors:storey
this,our,my+aunt's old,small,- house | have present | three,four,five,six rooms:home / a red roof,door
this,the old,- tree | have present | several,many long,- branches
the,our,my dog,cat,horse | have present | a long,short,beautiful tail
"""


@frame(2.0)
def has(g: Draw) -> Clause:
    """My brother has two cats; this coat has six buttons; we do not have any bread: nous n'avons pas de pain."""
    return _drawn(g, _HAS, _HAS_FRENCH)


_HAS_PROFESSION = """
my,our,his,her brother,uncle,father,son | be present -,-,-,not | a
  doctor,baker,writer,actor,pilot,sailor,fisherman,gardener,tailor,judge,policeman,dentist,journalist,architect,lawyer,
  vet,photographer,butcher
my,our,his,her grandfather | be past | a
  doctor,baker,writer,sailor,fisherman,gardener,tailor,judge,journalist,architect,lawyer,butcher
he | be present,past | a doctor,baker,judge,dentist,lawyer,vet,butcher,tailor | in a small,big,- town / in a
  small,- village
my,our,his,her sister,aunt,mother,daughter | be present -,-,-,not | a
  doctor,nurse,actress,judge,pilot,dentist,journalist,architect,vet,photographer
my,our,his,her grandmother | be past | a doctor,nurse,actress,judge,journalist,photographer
"""


@frame(1.0, languages=("french",))
def has_profession(g: Draw) -> Clause:
    """My sister is a doctor: ma sœur est médecin."""
    return drawn(g, _HAS_PROFESSION)


_THERE_IS = """
there | be:exist present,past | two,three,four,five,six,many,several
  eggs,apples,pears,potatoes,lemons,onions,oranges | in the,this,my basket,bag,box
there | be:exist present,past | a,two,three small,black,white,- bird,pigeon,cat | on the roof,wall / on the roof of
  the church,school / under the,this tree
there | be:exist present,past | a,many,several,two,three old,red,blue,white,- car,bicycle | in the,our street /
  in_front_of the,our house,school / in_front_of the church,station
there | be:exist present,past | nothing | in the,this,my,his box,bag,basket,drawer,suitcase,fridge
there | be:exist present,past | many,two,several old,- books,letters,newspapers,photos | on the,this,my table,desk,bed
there | be:exist present | a small,old,beautiful,- school,church,market,library,museum,hotel,bakery | in
  this,our town,village
there | be:exist present | a small,beautiful,old,- garden,church,hotel | behind the,our school / behind the
  hospital,station
there | be:exist present,past | nobody | in the kitchen,garden,church,museum,restaurant,street,park,library | -,today
there | be:exist past | nobody | in the kitchen,garden,church,museum,restaurant,street,park,library | this_morning /
  yesterday
there | be:exist present | many,several old,beautiful,- paintings | in this,the old,- castle,museum,hotel
there | be:exist present | many,several,bare wolves,bears,foxes,birds | in this,the,our forest,valley
there | be:exist present | many,several small,white,black,- clouds | in the sky
there | be:exist present | a,two,three big,old,- tree,bench | in_front_of the,our house,school / in_front_of the castle
there | be:exist present | bare snow | on the,our roof / on the mountains,hills / in the,our garden
there | be:exist present | bare fog | in the,this valley,forest,park / on the lake,river
"""
_THERE_IS_FRENCH = """
there | be:exist present,past | bare,some fresh,- milk,butter,cheese,juice,meat | in the fridge
there | be:exist present,past no_longer | not_any milk,butter,cheese,bread,sugar,salt,coffee,rice | in the kitchen
there | be:exist present,past no_longer | not_any apples,eggs,lemons,biscuits | in the basket,box / on the table
there | be:exist future | a concert,party,market | in the park,garden | tomorrow / on_saturday / on_sunday
"""


@frame(2.5)
def there_is(g: Draw) -> Clause:
    """There are two eggs in the basket, there is nobody in the garden: il n'y a personne dans le jardin."""
    return _drawn(g, _THERE_IS, _THERE_IS_FRENCH)


_IS_AGED = """
i,he,she,my+brother,our+sister,my+cousin | be:aged present |
  twelve,thirteen,fourteen,fifteen,sixteen,eighteen,twenty years_old
my,our,his,her brother,sister,son,daughter | be:aged present |
  five,six,seven,eight,nine,ten,eleven,twelve,fourteen,sixteen years_old
my,our,his,her father,mother,uncle,aunt | be:aged present | forty,fifty,sixty years_old
my,our,his,her grandfather,grandmother | be:aged present | sixty,seventy,eighty,ninety years_old
my,our,his,her black,white,- dog,cat,horse | be:aged present |
  six,seven,eight,nine,ten,eleven,twelve,thirteen years_old
this,the old:age,- turtle,elephant | be:aged present | fifty,sixty,seventy years_old
our,my,his,her black,white,- puppies,rabbits | be:aged present | two,three,four,five,six,seven months_old
"""
_IS_AGED_FRENCH = """
this,that,the big,old,- tree,bridge,church,castle | be:aged present |
  a_hundred,two_hundred,three_hundred,four_hundred,five_hundred,eighty,ninety years_old
these,the old,big,- trees,houses,walls | be:aged present | eighty,ninety,a_hundred,two_hundred years_old
"""


@frame(1.0)
def is_aged(g: Draw) -> Clause:
    """My sister is ten years old: ma sœur a dix ans."""
    return _drawn(g, _IS_AGED, _IS_AGED_FRENCH)


_MADE_OF = """
this,these,my,our,the small,old,- tables,chairs,bed,wardrobe,door,ladder,boat,cart,toys,gate | be_made_of present
  -,-,not | none wood
this,these,my,his,her black,old,- bags,shoes,gloves,suitcase,armchair,coat | be_made_of present -,-,not | none leather
this,these,my,his,her blue,red,white,old,- sweaters,gloves,socks,blanket | be_made_of present -,-,not | none wool,cotton
this,her blue,red,white,black,- dress,skirt | be_made_of present -,-,not | none silk,cotton
this,these,her,my old,- rings,necklace | be_made_of present -,-,not | none gold,silver
this,these,our,the small,- bottles,bowls,plates,cups,chairs,toys,buckets | be_made_of present -,-,not | none plastic
this,these,the old,- walls,houses,tower,bridge,church | be_made_of present -,-,not | none stone,brick
the gate of the,our house,school,farm | be_made_of present -,-,not | none wood,metal
"""


@frame(0.8, languages=("french",))
def made_of(g: Draw) -> Clause:
    """These gloves are made of wool: ces gants sont en laine."""
    return drawn(g, _MADE_OF)


_NEEDS = """
these,our,my,all young,- trees,plants / these,our,my flowers,roses | need present | bare water,light:brightness
this,our old,- house,school,church | need present | a new roof
this,our,my old,- car,truck,boat,bus,motorbike | need present | a new engine
i,we,he,she,my+brother,my+sister,our+neighbour | need present | a ladder,suitcase,computer,dictionary,bicycle
i,we,he,she,my+aunt,my+uncle | need present | two,three,four,five,six eggs,lemons,apples,pears | for the,this cake,tart
i,we,he,she,my+aunt,my+uncle | need present | two,three,four,five,six carrots,onions,tomatoes,potatoes | for the,this
  soup,salad
i,we,he,she,our+neighbours,my+brother | need present | bare money
i,we,he,she,my+aunt,my+uncle | need present | bare milk,butter,sugar | for the,this cake
my,our,his,her brother,sister,uncle,aunt | need present | a bicycle,car,computer / bare money
this,our village,town,island | need present | a,another school,bridge,hospital,library,doctor,baker
"""


@frame(1.0, languages=("french",))
def needs(g: Draw) -> Clause:
    """These plants need water: ces plantes ont besoin d'eau."""
    return drawn(g, _NEEDS)


_IS_AFRAID_OF = """
i,we,he,she,my+sister,my+brother | be_afraid_of present -,-,not | generic spiders,snakes,mice,dogs,bees,wolves
his,her,our,my son,daughter,aunt | be_afraid_of present -,-,not | generic spiders,snakes,mice,dogs,bees,horses
the,my,our,this old:age,black,white,- dog,cat,horse | be_afraid_of present -,-,not | generic water,fire
generic mice,birds,pigeons | be_afraid_of present | generic cats
generic rabbits,ducks,hens | be_afraid_of present | generic foxes,dogs
generic sheep*,goats | be_afraid_of present | generic wolves
generic frogs,mice | be_afraid_of present | generic snakes
generic horses,wolves | be_afraid_of present | generic fire
he,she,my+sister,my+brother,my+son | be_afraid_of present -,-,not | our,my neighbour's black,- dog,horse,rooster
my,our cat,cats,dog,dogs | be_afraid_of present -,-,not | my,our neighbour's black,white,- dog,cat,rooster
"""
_IS_AFRAID_OF_FRENCH = """
the,my,our,this old:age,black,white,- dog,cat,horse | be_afraid_of present,past -,-,not | generic thunder
our,my,the dog,cat,horse,cows,goats | be_afraid_of past -,-,not | the wolf,fox,bear,snake
he,she,my+son,our+daughter | be_afraid_of present -,-,not | the dentist,sea
"""


@frame(1.0)
def is_afraid_of(g: Draw) -> Clause:
    """My sister is afraid of spiders: ma sœur a peur des araignées."""
    return _drawn(g, _IS_AFRAID_OF, _IS_AFRAID_OF_FRENCH)


_COSTS = """
this,that red,black,blue,small,- car | cost present | eight_thousand,nine_thousand,ten_thousand,
  twelve_thousand,fifteen_thousand,eighteen_thousand euros
this,that old,red,small,- boat,motorbike | cost present | two_thousand,three_thousand,four_thousand,five_thousand euros
this,that red,black,- bicycle,computer,camera,phone | cost present |
  two_hundred,three_hundred,four_hundred,five_hundred,six_hundred,eight_hundred,nine_hundred euros
this,that red,black,blue,- coat,sweater,dress,skirt,suitcase,bag | cost present |
  thirty,forty,fifty,sixty,seventy,eighty,ninety,a_hundred euros
these,those red,black,white,- shoes | cost present | forty,fifty,sixty,seventy,eighty,ninety euros
these,those red,black,white,- socks,gloves | cost present | five,six,seven,eight,ten,twelve euros
this,that - book,dictionary | cost present | eight,nine,ten,eleven,twelve,fifteen,sixteen,eighteen,twenty,thirty euros
this,that cake,pizza,tart | cost present | six,seven,eight,nine,ten,eleven,twelve,fifteen euros
"""


@frame(1.2, languages=("french",))
def costs(g: Draw) -> Clause:
    """This car costs eight thousand euros: cette voiture coûte huit mille euros."""
    return drawn(g, _COSTS)


_WEIGHS = """
this,that,my,our,his,her black,red,old,- suitcase | weigh present,past |
  ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen,twenty kilos
this,that,my,his,her black,red,- bag,box | weigh present,past | two,three,four,five,six,seven,eight,nine,ten kilos
my,our,this,his,her black,white,old:age,- cat | weigh present | three,four,five,six kilos
my,our,this,his,her old:age,black,white,- dog | weigh present |
  eight,nine,ten,eleven,twelve,fifteen,eighteen,twenty,thirty,forty kilos
this,that,our black,white,- horse,cow | weigh present | four_hundred,five_hundred,six_hundred kilos
"""


@frame(0.8)
def weighs(g: Draw) -> Clause:
    """This suitcase weighs twelve kilos: cette valise pèse douze kilos."""
    return drawn(g, _WEIGHS)


_IS_DATE_OR_TIME = """
my,our,his,her brother's,sister's,mother's,father's,aunt's,grandfather's,son's birthday | be present | in:month none
  january,february,march,april,may,june,july,august,september,october,november,december
my,his,her birthday,exam | be present | in:month none
  january,february,march,april,may,june,july,august,september,october,november,december
the,our holidays | begin present | in:month none june,july,august,december
the,our holidays | begin future | tomorrow / on_saturday / next_week
the concert,film,meeting,party | begin future | at six,seven,eight,nine o'clock
"""
_IS_DATE_OR_TIME_FRENCH = """
it | be present,past -,already,almost | two,three,four,five,six,seven,eight,nine,ten,eleven o'clock
it | be present,past -,already,almost | two,three,four,five,six,seven,eight,nine,ten,eleven o'clock |
  in_the_morning:clock
it | be present,past -,already,almost | two,three,four,five o'clock | in_the_afternoon:clock
it | be present,past -,already,almost | seven,eight,nine,ten,eleven o'clock | in_the_evening:clock
it | be present,past -,already,almost | none noon,midnight
the train,bus,plane | leave:depart,arrive future | at five,six,seven,eight,nine,ten,eleven o'clock |
  in_the_morning:clock
"""


@frame(2.0, languages=("french",))
def is_date_or_time(g: Draw) -> Clause:
    """It is already ten o'clock: il est déjà dix heures; my birthday is in may: mon anniversaire est en mai."""
    return _drawn(g, _IS_DATE_OR_TIME, _IS_DATE_OR_TIME_FRENCH)


_WEATHER = """
it | rain progressive | now / here / - / outside
it | rain past -,-,not | yesterday / this_morning / yesterday_evening / on_monday / on_tuesday / on_wednesday /
  on_friday / on_sunday / last_week
it | rain future -,-,not | tomorrow / this_evening / on_monday / on_tuesday / on_friday / on_saturday / on_sunday /
  next_week
it | rain present often,sometimes | in_spring / in_summer / in_autumn / in_winter
it | be:weather present | -,very cold:touch,hot:touch | in the,our kitchen,bathroom,house / in the
  museum,restaurant,train,bus,church,cellar,library,school | today / -
it | be:weather past | -,very cold:touch,hot:touch | in the,our kitchen,bathroom,house / in the
  museum,restaurant,train,bus,church,cellar,library,school | yesterday / this_morning
it | be:weather past -,-,not | -,very cold:touch,hot:touch | yesterday / this_morning / yesterday_evening / last_week /
  on_monday / on_sunday
the wind | be present,past | -,very cold:touch,strong | -
"""
_WEATHER_FRENCH = """
it | rain present often,sometimes | in this,our country,valley,town / on this,our island
it | rain,snow past | all_night / all_day
the sun | shine past_progressive | yesterday / this_morning
it | snow progressive | now / here / - / outside
it | snow past -,-,not | yesterday / this_morning / yesterday_evening / on_monday / on_sunday / last_week / last_month
it | snow future -,-,not | tomorrow / this_evening / on_monday / on_tuesday / on_saturday / on_sunday / next_week
it | snow present often,sometimes | in_winter / in this,our country,valley,village,town / on this,our island
it | snow present never | in this,our country,valley,village,town / on this,our island
it | be:weather present | too cold:touch,hot:touch | in the,our kitchen,bathroom,bedroom / in the
  museum,restaurant,train,bus
it | be:weather future | -,very cold:touch,hot:touch | tomorrow / this_evening / on_monday / on_saturday / on_sunday
it | be:weather present -,often | -,very cold:touch | in_winter / in this,our country,valley,town
it | be:weather present -,often | -,very hot:touch | in_summer / in this,our country,valley,town
the sun | shine progressive -,-,not | today / now / -
the snow | melt progressive | in the garden,street,forest,park / on the,our roof / on the roof of the church,school
the snow on the roof of the,our house / the snow on the roof of the church,school | melt progressive
the ice on the,this lake,river | be present,past | -,very thick
the wind | be present,past | too strong | today / this_morning
"""


@frame(2.0)
def weather(g: Draw) -> Clause:
    """It is cold in winter: il fait froid en hiver; the snow on the roof is melting."""
    return _drawn(g, _WEATHER, _WEATHER_FRENCH)


_IS_SO_IN_NATURE = """
generic wolves,tigers,bears,lions,sharks,crocodiles,snakes | be present | bare dangerous animals
generic horses,swans,dolphins,giraffes,tigers | be present | bare beautiful animals
generic carrots,potatoes,onions | be present | bare vegetables
generic foxes,cats,snakes | eat present often,sometimes | bare mice
generic foxes | eat present often,sometimes | bare hens,rabbits,ducks
generic wolves | eat present often,sometimes | bare sheep*,rabbits
generic bees,butterflies | like present | generic flowers,roses
generic cats,hens,goats | like present not | generic water
generic whales,sharks,dolphins | live:exist present | in the sea
generic elephants,giraffes,zebras,lions | live:exist present | in_africa
generic tigers,elephants | live:exist present | in_asia
generic tigers | live:exist present not | in_africa
generic wolves,bears,foxes,squirrels | live:exist present | in the forest
generic camels | live:exist present | in the desert
generic foxes,hedgehogs,cats | sleep present | during_the_day
generic foxes,hedgehogs,wolves,tigers | hunt:prey present | at_night
generic hens,ducks,birds,turtles,crocodiles,frogs,snakes | lay present | bare eggs
generic cows,dogs,cats,horses,whales,dolphins,elephants | lay present not | not_bare eggs
generic cows,horses,goats,sheep*,rabbits,zebras,donkeys | eat present | bare grass
generic lions,tigers,wolves,foxes | eat present not | not_bare grass
generic lions,tigers,wolves,crocodiles | eat present | bare meat
generic cows,horses,goats,sheep*,rabbits,zebras,giraffes | eat present not | not_bare meat
generic bees | make present | bare honey
generic cows,goats | give present | bare milk
generic monkeys,elephants | like present | generic bananas
generic rabbits,donkeys,horses | like present | generic carrots,apples
generic mice | like present | generic cheese
generic turtles | walk present | slowly
generic bananas,lemons | be present | yellow
generic tigers,lions,sharks,wolves,crocodiles,bears | be present | -,very dangerous
generic strawberries,cherries,tomatoes | be present | red
generic eagles,storks,swans,ducks,pigeons,parrots,seagulls,hens | be present | bare birds
generic bees,ants,butterflies,flies:insect,mosquitoes | be present | bare insects
generic spiders | be present not | not_bare insects
generic bats:animal,butterflies | be present not | not_bare birds
generic roses,tulips,sunflowers | be present | bare flowers
generic dogs,cats,horses,cows,elephants,bears,lions,pigs,monkeys | have present not | not_bare wings
generic calves,kittens,lambs,puppies | drink present | bare milk
generic birds | sing present | in_the_morning / in_spring
the snow | melt present | in_spring
generic rivers,lakes | be present | -,very cold:touch | in_winter
generic dolphins,dogs,horses,elephants,monkeys,parrots | be present | bare intelligent animals / -,very intelligent
generic flowers,trees,roses | grow:plants present not | in the desert
generic dolphins,ducks,crocodiles,sharks,whales,frogs | swim:sea present | very_well
generic snakes,fish*,whales,sharks,dolphins | have present not | not_bare legs:animal
generic dogs,cats,horses,cows,elephants,lions,frogs,turtles,donkeys,pigs,foxes,wolves,bears,zebras,goats | have
  present | four legs:animal
generic spiders | have present | eight legs:animal
generic bees,butterflies,ants,flies:insect | have present | six legs:animal
generic birds,hens,ducks,eagles,swans,pigeons,storks,parrots,seagulls | have present | two wings,legs:animal
the sun | rise:sun present | in_the_east
generic trees,flowers,roses,plants,tulips | need present | bare water,light:brightness
generic apples,pears,cherries,lemons,oranges,peaches | grow:plants present | on generic trees
generic carrots,potatoes,onions,strawberries,tomatoes | grow:plants present not | on generic trees
generic turtles,donkeys | be present | -,very slow
generic tigers,lions,horses,dolphins | be present | -,very fast
generic elephants,bears,horses | be present | -,very strong
"""


@frame(1.5, languages=("french",))
def is_so_in_nature(g: Draw) -> Clause:
    """Foxes often sleep during the day: les renards dorment souvent pendant la journée."""
    return drawn(g, _IS_SO_IN_NATURE)


_WAS_BORN = """
my,our,his,her brother,sister,mother,father,aunt,uncle,son,daughter,grandmother,grandfather | be_born past |
  in:month none january,february,march,april,may,june,july,august,september,october,november,december
my,our,his,her brother,sister,mother,father,aunt,uncle,grandmother,grandfather | be_born past | in a
  small,big,- town / in a small,- village / in this house,hospital,village,town / on this,a small,- island
he,she | be_born past | in:month none
  january,february,march,april,may,june,july,august,september,october,november,december
he,she | be_born past | in a small,big,- town / in a small,- village / in this house,hospital,village,town
our,the black,white,- puppies,rabbits,calf | be_born past | yesterday / this_morning / last_week / last_month /
  on_monday / on_sunday
our,my black,white,- dog,cat | be_born past | in this,our village,house / in:month none
  march,april,may,june,july,august
"""


@frame(1.0, languages=("french",))
def was_born(g: Draw) -> Clause:
    """My sister was born in may: ma sœur est née en mai."""
    return drawn(g, _WAS_BORN)


_BELONGS_TO = """
this,that old,red,blue,black,- bag,umbrella,bicycle,car,coat,hat,suitcase,boat | belong_to present
  -,-,not | my,our,his,her brother,sister,aunt,uncle,mother,father,grandfather,grandmother
this,that old,red,blue,black,- bag,umbrella,bicycle,car,coat,hat,suitcase,phone,boat | belong_to present
  -,-,not | i,we,he,she
these,those old,black,- books,shoes,gloves | belong_to present -,-,not | my,his,her
  brother,sister,aunt,uncle,mother,father,grandmother / i,he,she
this,that small,old,- house,farm,garden,field,hotel,restaurant | belong_to present | my,our,his,her
  uncle,aunt,neighbours,grandmother
this,that black,white,- dog,cat,horse,cow,goat,donkey | belong_to present -,-,not | my,our
  neighbours,uncle,aunt,grandfather / i,we,he,she
the boat,boats in the port | belong_to present | my,our,his,her uncle,brother,neighbours
the red,blue,old,- bicycle,car in_front_of the house,school,church | belong_to present -,not |
  my,our,his,her brother,uncle,aunt,sister,neighbours / i,we,he,she
"""


@frame(1.2)
def belongs_to(g: Draw) -> Clause:
    """This bag belongs to my aunt: ce sac appartient à ma tante; it belongs to her: lui appartient."""
    return drawn(g, _BELONGS_TO)

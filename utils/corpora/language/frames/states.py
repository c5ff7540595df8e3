"""Frames of how things are: what they are like, have, cost and weigh, how old they are, when it is, and the weather.

Nearly all of them draw from lists of patterns (phrases.py), so that only what goes together is said together.
"""

from utils.corpora.language.draw import Draw
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.phrases import drawn
from utils.corpora.language.meaning import Clause

_IS_LIKE = """
the,this,my soup | be present,past -,-,not | -,very,too cold:touch,hot:touch,salty
the,this,my,our coffee,tea | be present,past -,-,not | -,very,too cold:touch,hot:touch,sweet
the water in:whole the,this,our lake,river | be present,past -,-,not | -,very cold:touch / -,very clean / -,very dirty
the water in:whole the sea | be present,past | -,very,too cold:touch | today / this_morning / -
the water in:whole the,this,our sea,lake,river | be present | -,very cold:touch | in_winter / in_the_morning / in_spring
the,these,those strawberries,cherries,peaches,pears,bananas,mangoes,tomatoes | be present,past -,-,not | -,very ripe /
  delicious / rotten
the,this bread,cake,meat,tart,pizza | be present,past -,-,not | burnt / -,very good / -,too dry / cold:touch
the,all streets of the,this town,village | be present,past | -,very,too narrow,quiet,dirty,noisy
the,this,that road,bridge | be present,past -,-,not | -,very,too narrow,dangerous,wide
the,this,that forest,house,church | be present,past -,-,not | -,very,too dark,quiet,small
the,this,that cellar,room:home,kitchen | be present,past -,-,not | -,very,too dark,small
the sky | be present,past | blue,grey,black | today / this_morning / this_evening / -
the nights | be present | -,very long,cold:touch | in_winter
the days | be present | -,very,too short | in_winter
the days | be present | -,very long | in_summer
the flowers,roses in:whole the,our garden | be present,past | -,very beautiful / red / yellow / white
the,this,my,our small,old:age,- black,white,- dog,cat,horse | be present,past -,-,not | -,very
  hungry,thirsty,tired,ill
the,these small,old:age,- black,white,- cows,horses,goats,sheep* | be present,past -,-,not | -,very
  hungry,thirsty,tired,ill
the,this old:age,young,- elephant,bear,lion,wolf,fox,monkey | be present,past -,-,not | -,very
  hungry,thirsty,ill,dangerous
i,we,he,she | be present,past -,-,not | -,very hungry,thirsty,sleepy,afraid / -,very cold:feeling / late |
  today / this_morning / -
he,she | be present,past -,-,not | -,very tired,happy,sad,ill,angry,nervous,worried | today / this_morning / -
the,this,my,our,her old,black,red,- suitcase,bag,box | be present,past -,-,not | -,very,too heavy / empty / open /
  closed
the,these,those,our boxes,baskets,suitcases,bags,buckets | be present,past -,-,not | -,very,too heavy / empty / full
the,this library,museum,bakery,shop,restaurant,church | be present -,not | open,closed | on_sundays / on_saturdays /
  in_the_evening / in_winter / today
the,this library,museum,bakery,shop,restaurant | be past,future | open,closed | on_sunday / on_saturday / on_monday
the,these,those,our old,white,blue,- cups,plates,glasses:vessel,bowls | be present,past -,-,not | clean,dirty,broken
my,our,his,the old,new,- shirt,coat,sweater,dress,shoes,gloves,socks | be present,past -,-,not | -,very dirty / torn /
  dry / -,very wet
the,this,our - chair,lamp,mirror,window,clock,computer,television,fridge,bicycle | be present,past | broken / -,very
  dirty / -,very old
the,this,our,my - computer,dictionary,ladder,camera | be present -,not | very useful
the,this film,book,story | be present,past -,-,not | -,very,too long / -,very interesting,boring,funny,sad
the,this game,museum | be present,past -,-,not | -,very interesting
"""


@frame(3.0)
def is_like(g: Draw) -> Clause:
    """The soup is too cold; we are hungry: nous avons faim."""
    return drawn(g, _IS_LIKE)


_HAS = """
i,we,he,she,my+aunt | have present | two,three black,white,small,old:age,- cats,dogs,rabbits,goats,hens,horses
my,our brother,sister,neighbours,uncle | have present | a,two,three small,young,- black,white,- cat
my,our brother,sister,neighbours,friends | have present | two,three,four black,white,young,-
  cats,dogs,horses,goats,sheep*,hens
i,we,he,she | have present | two,three,four children,friends
my,our,his,her uncle,aunt,doctor | have present | two,three,four,five children
i,we,he,she | have present | a new,old,red,black,small,- bicycle,car,phone,computer,boat,garden,guitar,piano
my,our brother,sister,uncle,aunt | have present | a new,old,red,blue,small,- bicycle,car,boat,motorbike,umbrella
i,we,he,she | have present | many,several old,beautiful,new,- books,photos,toys
i,he,she,my+sister | have present not | not_a car,bicycle,garden,phone,computer,umbrella,key,piano
i,we | have present not | not_any bread,milk,sugar,salt,butter,money,rice,coffee | today / now / -
this,the,our old,small,new,- house,hotel,school,hospital | have present | two,three,four,five,six floors:storey
this,our,my+aunt's small,new,old,- house | have present | three,four,five,six,seven
  rooms:home,small+rooms:home,big+windows / a red,black,beautiful roof,door
this,that,her,my,his blue,black,grey,old,new,- coat | have present | two,three,four,six small,white,black,red,- buttons
this,that,her,my blue,black,grey,old,new,- coat,dress,skirt,bag | have present | two,three,four small,big,- pockets
this,my,that - book,notebook,dictionary | have present |
  eighty,ninety,a_hundred,two_hundred,three_hundred,five_hundred pages
this,our old,red,- car,truck,cart | have present | four new,black,small,- wheels
this,the,our old,small,- tree | have present | several,many long,- branches
generic spiders | have present | eight legs:animal
generic butterflies,bees | have present | four wings
generic giraffes,swans | have present | a long neck
the,this,our,my - dog,cat,horse,monkey,mouse | have present | a long,short,beautiful tail
generic rabbits,donkeys | have present | bare long ears
generic elephants | have present | bare big ears
the,this church,castle,town | have present | a,two,three old,high,beautiful,new tower
the,this,our village,town,island | have present | a small,old,new,beautiful,-
  school,church,library,museum,market,hotel,bridge,station
the,this,our town | have present | two,three small,old,new,beautiful,- schools,churches,museums,hotels,bridges,stations
"""


@frame(2.0)
def has(g: Draw) -> Clause:
    """My brother has two cats; this coat has six buttons; we do not have any bread: nous n'avons pas de pain."""
    return drawn(g, _HAS)


_HAS_PROFESSION = """
my,our brother,uncle,father,grandfather,son | be present,past -,-,-,not | a
  doctor,baker,cook,waiter,painter,writer,actor,pilot,sailor,fisherman,gardener,tailor,judge,policeman,dentist,
  journalist,architect,lawyer,vet,photographer,hairdresser,butcher
his,her brother,uncle,son,father,grandfather | be present,past | a
  doctor,baker,cook,painter,writer,actor,pilot,sailor,fisherman,gardener,tailor,judge,dentist,journalist,architect,
  lawyer,vet,photographer,butcher
he | be present,past | a doctor,baker,judge,dentist,architect,lawyer,vet,butcher,hairdresser,tailor | in a small,big,-
  town / in a small,- village
he | be present,past | a cook,waiter,baker | in a small,big,old,- hotel,restaurant
she | be present,past -,-,not | a
  doctor,nurse,singer,dancer,actress,judge,pilot,dentist,journalist,architect,vet,photographer,painter
my,our,his,her sister,aunt,mother,grandmother,daughter | be present,past -,-,not | a
  doctor,nurse,singer,dancer,actress,judge,pilot,dentist,journalist,architect,vet,photographer,painter
"""


@frame(1.0)
def has_profession(g: Draw) -> Clause:
    """My sister is a doctor: ma sœur est médecin."""
    return drawn(g, _HAS_PROFESSION)


_BECOMES = """
my,our,his,her brother,son | become past,future,going_to | a
  doctor,baker,cook,painter,writer,actor,pilot,sailor,gardener,judge,dentist,journalist,architect,lawyer,vet,
  photographer
my,our,his,her sister,daughter | become past,future,going_to | a
  doctor,nurse,singer,dancer,actress,judge,pilot,dentist,journalist,architect,vet,photographer,painter
he | become past,going_to | a doctor,baker,cook,pilot,sailor,judge,dentist,journalist,lawyer,vet / very rich / famous
she | become past,going_to | a doctor,nurse,singer,dancer,judge,pilot,dentist,journalist,vet / very rich / famous
my,our,his,her brother,sister,aunt,uncle | become past,going_to | very rich / famous
the,this,our town,village,beach,island,street | become progressive,future | very famous,popular,noisy,expensive
"""


@frame(0.8)
def becomes(g: Draw) -> Clause:
    """His daughter became a judge: sa fille est devenue juge."""
    return drawn(g, _BECOMES)


_THERE_IS = """
there | be:exist present,past | two,three,four,five,six,many,several,a_few
  eggs,apples,pears,potatoes,lemons,onions,oranges | in the,this,my small,old,- basket,bag,box
there | be:exist present,past | a,two,three,several small,black,white,- bird,pigeon,cat | on the,our roof,wall /
  on the roof of the church,house,school / under the,this tree
there | be:exist present,past | a,many,several,two,three old,red,blue,white,- car,bicycle,truck | in the,our,this
  street / in_front_of the,our house,school,church,station
there | be:exist present | bare,some fresh,- milk,butter,cheese,juice,meat | in the fridge
there | be:exist present,past no_longer | not_any milk,butter,cheese,bread,sugar,salt,coffee,rice | in the,this
  kitchen,house
there | be:exist present,past no_longer | not_any apples,eggs,lemons,biscuits | in the,this basket,box,kitchen / on
  the,this table
there | be:exist present,past | nothing | in the,this,my,his old,red,small,-
  box,bag,basket,drawer,suitcase,wardrobe,fridge
there | be:exist present,past | bare,many,two,several books,letters,cups,plates,newspapers,photos,keys,flowers | on
  the,this,my old,- table,desk,bed,chair,shelf
there | be:exist present | a small,old,new,big,beautiful,- school,church,market,library,museum,hotel,station,bakery |
  in this,our,every town,village
there | be:exist present | a small,beautiful,big,old,- garden,church,hotel,lake,market | behind the,our
  school,hospital,house,station
there | be:exist present,past | nobody | in the,this kitchen,garden,church,museum,restaurant,street,park,house,library
  | today / this_morning / -
there | be:exist present | many,twenty,several,thirty,forty,fifty windows,paintings,old+paintings | in this,the old,-
  hotel,castle,museum
there | be:exist present | many,several small,beautiful,- islands,ports,beaches,villages | in this,the,our country
there | be:exist present | many,several,bare wolves,bears,foxes,owls,birds | in this,the,our big,- forest,valley
there | be:exist future | a concert,party,market,meeting | in the,our village,park,church | tomorrow / on_saturday /
  on_sunday / this_evening / next_week
there | be:exist present,past | a,several,many small,white,black,- cloud,clouds | in the sky
there | be:exist present,past | a,two,three big,old,- tree,bench,fountain | in_front_of the,our,this
  house,school,church / in_front_of the,this castle
there | be:exist present,past | bare,some snow | on the,our roof,roofs,mountains,hills / in the garden / on the roof
  of the church,castle,school
"""


@frame(2.5)
def there_is(g: Draw) -> Clause:
    """There are two eggs in the basket, there is nobody in the garden: il n'y a personne dans le jardin."""
    return drawn(g, _THERE_IS)


_IS_AGED = """
i,he,she,my+brother,our+sister | be:aged present |
  twelve,thirteen,fourteen,fifteen,sixteen,eighteen,twenty,thirty,forty,fifty years_old
my,our,his,her brother,sister,son,daughter | be:aged present,past |
  five,six,seven,eight,nine,ten,eleven,twelve,fourteen,sixteen years_old
my,our,his,her father,mother,uncle,aunt,doctor | be:aged present | thirty,forty,fifty,sixty years_old
my,our,his,her grandfather,grandmother | be:aged present | sixty,seventy,eighty,ninety years_old
my,our,his,her,this small,black,white,old:age,- dog,cat,horse,donkey | be:aged present |
  six,seven,eight,nine,ten,eleven,twelve,thirteen years_old
this,that,the big,old,beautiful,- tree,house,bridge,church,castle,hotel,tower | be:aged present |
  a_hundred,two_hundred,three_hundred,four_hundred,five_hundred,eighty,ninety years_old
this,his,my,our old,beautiful,- clock,violin,table,wardrobe,book,coin | be:aged present |
  fifty,sixty,eighty,ninety,a_hundred,two_hundred years_old
these,those,the old,big,- trees,houses,towers,walls | be:aged present |
  fifty,eighty,ninety,a_hundred,two_hundred,three_hundred years_old
this,our,the old:age,- turtle,elephant | be:aged present | fifty,sixty,seventy,eighty years_old
our,my,these,his black,white,small,- puppies,rabbits,cats | be:aged present | two,three,four,five,six,seven months_old
"""


@frame(1.0)
def is_aged(g: Draw) -> Clause:
    """My sister is ten years old: ma sœur a dix ans."""
    return drawn(g, _IS_AGED)


_MADE_OF = """
this,these,my,our,the small,big,old,beautiful,-
  tables,chairs,boxes,beds,wardrobe,door,ladder,boat,cart,toys,shelf,gate,spoons | be_made_of present,past -,-,not |
  none wood
this,these,my,our,the small,old,beautiful,- bags,shoes,gloves,suitcase,sofa,armchair,coat | be_made_of present -,-,not
  | none leather
this,these,my,our,the blue,red,white,old,warm,- sweaters,gloves,socks,scarf,blanket,hat,coat | be_made_of present
  -,-,not | none wool,cotton
this,these,her,the blue,red,white,black,- dress,skirt,scarf,shirts | be_made_of present -,-,not | none silk,cotton
this,these,her,my,the small,beautiful,old,- rings,necklace,coins,watch | be_made_of present,past -,-,not | none
  gold,silver
this,these,our,the small,old,beautiful,- bottles,vase,bowls,plates,cups | be_made_of present -,-,not | none
  glass:material,plastic
this,these,the small,high,old,- walls,houses,tower,bridge,church | be_made_of present -,-,not | none stone,brick
the roof,door,gate of the,this,our house,church,school,castle,farm | be_made_of present,past -,-,not | none wood,metal
the,these,those old,small,- knives,forks,keys,gates,buckets,boxes | be_made_of present -,-,not | none metal
the,these,our,those old,small,- buckets,boxes,chairs,toys,plates,spoons | be_made_of present -,-,not | none plastic
"""


@frame(0.8)
def made_of(g: Draw) -> Clause:
    """These gloves are made of wool: ces gants sont en laine."""
    return drawn(g, _MADE_OF)


_NEEDS = """
the,these,our,my,all,generic young,- trees,plants / the,these,our,my,all flowers,roses | need present | bare
  water,light:brightness
the,this,our small,old,- house,school,church | need present | a new roof,door,gate
the,this,our,my old,- car,truck,boat,bus,motorbike,machine | need present | a new engine / another engine
the,this,my,our old,- bicycle,car,cart | need present | bare,two,a_few new wheels
i,we,he,she,my+brother,my+sister,our+neighbour | need present | a new,small,-
  ladder,suitcase,umbrella,computer,dictionary,bicycle,lamp,table,hammer
i,we,he,she,my+aunt,my+uncle | need present | two,three,four,five,six eggs,lemons,apples,pears | for the,this cake,tart
i,we,he,she,my+aunt,my+uncle | need present | two,three,four,five,six carrots,onions,tomatoes,potatoes | for the,this
  soup,salad
i,we,he,she,our+neighbours,my+brother | need present | bare money,wood,metal,paper,milk,butter,sugar / bare fresh
  milk,bread,butter
my,our,his,her brother,sister,uncle,aunt,father,mother | need present | a new,good,-
  bicycle,car,computer,phone,dictionary,suitcase,coat / bare money
the,these,our,all young,- plants,cows,horses | need present | bare water
this,the,our old,small,- lamp,clock,radio,camera | need present | a new battery
the,this,our village,town,island | need present | a new,big,- school,bridge,hospital,market,library,doctor,baker
"""


@frame(1.0)
def needs(g: Draw) -> Clause:
    """These plants need water: ces plantes ont besoin d'eau."""
    return drawn(g, _NEEDS)


_IS_AFRAID_OF = """
i,we,he,she | be_afraid_of present,past -,-,not | generic spiders,snakes,mice,dogs,bees,wolves / generic
  water,thunder
my,our,his,her brother,sister,son,daughter,aunt | be_afraid_of present -,-,not | generic
  spiders,snakes,mice,dogs,bees,horses / generic thunder
the,my,our,this small,young,old:age,black,white,- dog,cat,horse,rabbit,donkey | be_afraid_of present,past -,-,not |
  generic water,thunder,fire / the,this fire,snake,truck,broom
the,these,our small,black,white,- cats,dogs,horses,goats,sheep*,hens | be_afraid_of present,past -,-,not |
  the,this,that old:age,- dog,wolf,fox,bear,snake
generic mice,birds,pigeons | be_afraid_of present | generic cats
generic rabbits,ducks,hens | be_afraid_of present | generic foxes,dogs
generic sheep*,goats | be_afraid_of present | generic wolves
generic frogs,mice | be_afraid_of present | generic snakes
generic horses,deer*,wolves | be_afraid_of present | generic fire
i,we,he,she | be_afraid_of present,past -,-,not | our,my,the neighbour's old:age,black,- dog,horse,rooster
my,our,the cat,cats,dog,dogs | be_afraid_of present,past -,-,not | my,our,the neighbour's black,white,old:age,-
  dog,cat,rooster,horse
he,she | be_afraid_of present,past -,-,not | the dentist,exam,night,sea
"""


@frame(1.0)
def is_afraid_of(g: Draw) -> Clause:
    """My sister is afraid of spiders: ma sœur a peur des araignées."""
    return drawn(g, _IS_AFRAID_OF)


_COSTS = """
the,this,that new,red,black,blue,small,- car,truck | cost present | eight_thousand,nine_thousand,ten_thousand,
  eleven_thousand,twelve_thousand,fifteen_thousand,eighteen_thousand,nineteen_thousand euros
this,that,the old,red,small,- boat,motorbike | cost present |
  two_thousand,three_thousand,four_thousand,five_thousand,six_thousand,eight_thousand euros
this,that,the new,red,black,- bicycle,computer,camera,phone,television | cost present |
  two_hundred,three_hundred,four_hundred,five_hundred,six_hundred,eight_hundred,nine_hundred euros
this,that,the new,white,- fridge,wardrobe,sofa,bed | cost present |
  three_hundred,four_hundred,five_hundred,six_hundred,eight_hundred,a_thousand euros
this,that,the red,warm,black,new,blue,- coat,sweater,dress,skirt,suitcase,bag | cost present |
  thirty,forty,fifty,sixty,seventy,eighty,ninety,a_hundred euros
these,those,the red,black,white,new,- shoes | cost present | forty,fifty,sixty,seventy,eighty,ninety euros
these,those,the red,black,white,new,- socks,gloves | cost present | three,four,five,six,seven,eight,ten,twelve euros
this,that,the interesting,new,old,- book,dictionary | cost present |
  eight,nine,ten,eleven,twelve,fifteen,sixteen,eighteen,twenty,thirty euros
this,that,the cake,pizza,tart | cost present | six,seven,eight,nine,ten,eleven,twelve,fifteen euros
these,those,the apples,pears,tomatoes,lemons,potatoes,cherries,strawberries,roses | cost present |
  two,three,four,five,six euros
the,this guitar,violin,piano | cost present |
  two_hundred,three_hundred,four_hundred,six_hundred,nine_hundred,a_thousand euros
this,that,the small,old,new,beautiful,- house | cost present | sixty_thousand,eighty_thousand,ninety_thousand euros
the ticket,tickets for the,this concert,museum,film,train | cost present |
  eight,nine,ten,eleven,twelve,fifteen,twenty,thirty,forty euros
"""


@frame(1.2)
def costs(g: Draw) -> Clause:
    """This car costs eight thousand euros: cette voiture coûte huit mille euros."""
    return drawn(g, _COSTS)


_WEIGHS = """
this,that,my,our,the black,old,- suitcase | weigh present,past |
  ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen,twenty kilos
this,that,my,the,her small,black,old,- bag,basket,box | weigh present,past |
  two,three,four,five,six,seven,eight,nine,ten kilos
my,our,this,the,her small,black,white,old:age,- cat,rabbit | weigh present | two,three,four,five kilos
my,our,this,the,her old:age,black,white,- dog | weigh present |
  eight,nine,ten,eleven,twelve,fifteen,eighteen,twenty,thirty,forty kilos
this,that,our,the old:age,black,white,- horse,cow | weigh present | four_hundred,five_hundred,six_hundred kilos
our,this,the old,- piano,machine,boat | weigh present | two_hundred,three_hundred,four_hundred kilos
this,that,our,the old,- bell,machine | weigh present |
  eighty,ninety,a_hundred,two_hundred,three_hundred,five_hundred,a_thousand kilos
this,that,the melon,fish,pineapple | weigh present,past | two,three,four kilos
this,that,the old,small,- book,dictionary,vase,hammer,camera | weigh present | two,three kilos /
  three_hundred,four_hundred,five_hundred,six_hundred,eight_hundred,nine_hundred grams
this,that,the apple,pear,orange,lemon,potato,tomato,phone | weigh present | a_hundred,two_hundred,three_hundred grams
the,these,all boxes,baskets,bags of bare apples,potatoes,onions,pears | weigh present,past |
  ten,fifteen,twenty,thirty,forty kilos
"""


@frame(0.8)
def weighs(g: Draw) -> Clause:
    """This bag of apples weighs five kilos: ce sac de pommes pèse cinq kilos."""
    return drawn(g, _WEIGHS)


_IS_DATE_OR_TIME = """
it | be present,past -,already,almost | two,three,four,five,six,seven,eight,nine,ten,eleven o'clock
it | be present,past -,already,almost | two,three,four,five,six,seven,eight,nine,ten,eleven o'clock |
  in_the_morning:clock
it | be present,past -,already,almost | two,three,four,five o'clock | in_the_afternoon:clock
it | be present,past -,already,almost | seven,eight,nine,ten,eleven o'clock | in_the_evening:clock
it | be present,past -,already,almost | none noon,midnight
the,this,our small,old,- bakery,shop,library,museum,market | open:hours present | at
  eight,nine,ten o'clock | in_the_morning:clock / every_day / on_saturdays / on_sundays /
  in_winter / in_summer
my,our,the train,bus,plane | leave:depart,arrive present,future | at five,six,seven,eight,nine,ten,eleven o'clock |
  in_the_morning:clock
the,this concert,film,meeting,party | begin present,future | at six,seven,eight,nine o'clock | in_the_evening:clock
my,our,his,her brother's,sister's,mother's,father's,aunt's,grandfather's,son's birthday | be present | in:month none
  january,february,march,april,may,june,july,august,september,october,november,december
my,our,his,her birthday,exam,exams,concert | be present | in:month none
  january,february,march,april,may,june,july,august,september,october,november,december
the,our holidays | begin present,future | in:month none june,july,august,december / tomorrow / on_saturday / next_week
the,our,this meeting,exam | be present | on_monday / on_tuesday / on_wednesday / on_thursday / on_friday
  / on_saturday / tomorrow / next_week | at eight,nine,ten o'clock / -
"""


@frame(2.0)
def is_date_or_time(g: Draw) -> Clause:
    """It is already ten o'clock: il est déjà dix heures; my birthday is in may: mon anniversaire est en mai."""
    return drawn(g, _IS_DATE_OR_TIME)


_LASTS = """
the,this,that new,old,interesting,funny,- film | last present -,-,not | two,three hours / ninety,eighty minutes / an
  hour
the,this,our - meeting,exam,concert / the,this,our important meeting,exam | last present,past,future |
  two,three,four hours / thirty,forty,fifty,ninety minutes
the,our - trip | last past,future | two,three,four,five,six,ten days / two,three,four,six weeks /
  two,three,four,six months / a year
the,our holidays | last present,future | two,three,four,five,six,eight weeks / two,three months / ten,twelve,fifteen
  days
the fog,rain | last past | two,three,four,five days / all_night / all_day / two,three weeks
the winter | last present | five,six,seven,eight months | here / in this country,valley
the,our,this party | last past,future | all_night / all_day / two,three,four,five,six hours
the trip by:vehicle none train,boat,bus,plane,car | last present,past,future |
  two,three,four,five,six,seven,eight,nine,ten hours
"""


@frame(0.8)
def lasts(g: Draw) -> Clause:
    """The film lasts two hours: le film dure deux heures."""
    return drawn(g, _LASTS)


_WEATHER = """
it | rain,snow progressive | now / here / - / outside
it | rain,snow past | yesterday / this_morning / yesterday_evening / all_night / all_day / on_monday / on_tuesday /
  on_wednesday / on_friday / last_week / for_an_hour
it | rain,snow past not | yesterday / this_morning / yesterday_evening / on_monday / on_sunday / last_week / last_month
it | rain,snow future,future,going_to -,-,not | tomorrow / this_evening / on_monday / on_tuesday / on_friday /
  on_saturday / on_sunday / next_week
it | rain present often,sometimes | in_spring / in_summer / in_autumn | in this,our country,valley,village,town,forest
  / on this,our island / -
it | snow present often,sometimes | in_winter | in this,our country,valley,village,town,forest / on this,our island / -
it | snow present never,not | here / in this,our country,valley,village,town / on this,our island
it | rain present never | in the,this desert,valley | in_summer / -
it | be:weather present,past | -,very,too cold:touch,hot:touch | in the,our kitchen,bathroom,bedroom,house
  / in the museum,restaurant,train,bus | today / this_morning / -
it | be:weather present,past | -,very,too cold:touch | in the,our cellar,living_room / in the
  church,forest,valley | today / this_morning / -
it | be:weather past -,-,not | -,very cold:touch,hot:touch | yesterday / this_morning / yesterday_evening / last_week /
  on_monday / on_sunday
it | be:weather future,future | -,very cold:touch,hot:touch | tomorrow / this_evening / on_monday / on_saturday /
  on_sunday / next_week
it | be:weather present -,often,always | -,very cold:touch | in_winter / at_night | in this,our
  country,valley,village,town / on this,our island
it | be:weather present -,often,always | -,very hot:touch | in_summer / during_the_day | in this,our
  country,valley,village,town / on this,our island
the sun | shine past_progressive | yesterday / this_morning
the sun | shine progressive -,-,not | today / now / -
the sun | shine future | tomorrow / on_sunday / on_saturday
the snow | melt progressive | in the,our garden,street,forest,park / on the,our roof,roofs / on the roof of the,our
  church,school,house / on the roof of the castle,station
the snow on the roof of the,our church,school,house | melt progressive
the snow on the,our roof,roofs | melt progressive,future | -
the snow | melt present | in_spring
the ice on the,this lake,river | be present,past | -,very thick
the wind | be present,past | -,very,too cold:touch,strong | today / this_morning / this_evening / -
there | be:exist present | bare fog | in the,this,our valley,street,garden,forest,park / on the,this lake,river,island
there | be:exist present | bare snow | in the,our garden,street,valley / on the,our mountains,hills,roofs / on the
  roof of the,our house,church,school
"""


@frame(2.0)
def weather(g: Draw) -> Clause:
    """It is cold in winter: il fait froid en hiver; the snow on the roof is melting."""
    return drawn(g, _WEATHER)


_IS_SO_IN_NATURE = """
generic wolves,tigers,bears,lions,elephants,foxes,zebras,giraffes,deer* | be present | bare wild,beautiful animals
generic wolves,tigers,bears,lions,sharks,crocodiles,snakes | be present | bare dangerous animals
generic dogs,horses,dolphins,elephants,monkeys,parrots,foxes | be present | bare intelligent animals
generic horses,swans,butterflies,owls,dolphins,deer*,giraffes | be present | bare beautiful animals
generic carrots,potatoes,onions | be present | bare vegetables
generic foxes,wolves,bears,deer*,squirrels,hedgehogs | sleep present often,- | in the forest
a spider | have present | eight legs:animal
a bee,butterfly,ant | have present | six legs:animal
a dog,cat,horse,cow,lion,frog,elephant,goat | have present | four legs:animal
a bird,owl,hen,duck,eagle,swan | have present | two wings
a wolf,tiger,bear,lion,shark,crocodile,snake | be present,present,present always | -,very dangerous
generic owls,eagles,snakes,foxes,cats,hedgehogs | eat present often,sometimes | bare mice
generic foxes | eat present often,sometimes | bare hens,rabbits,ducks
generic wolves | eat present often,sometimes | bare sheep*,rabbits,deer*
generic birds,swallows | sing present often,always | in_the_morning / in_spring
generic flowers,plants,trees,roses | grow:plants present | quickly | in_spring / in_summer
generic flowers,plants,trees,roses | grow:plants present never,not | in the desert / in_winter
generic young cats,dogs,foxes,bears,wolves,lions | play:game present often | in the grass,forest,snow
generic bees,butterflies | like present | generic flowers,roses
generic cats,hens,goats,lions | like present not | generic water
generic rivers,lakes | be present | -,very cold:touch | in_winter
generic whales,sharks,dolphins,crabs | live:exist present | in the sea
generic elephants,giraffes,zebras,lions | live:exist present | in_africa
generic tigers,elephants | live:exist present | in_asia
generic tigers,bears | live:exist present not | in_africa
generic wolves,bears,foxes,deer*,hedgehogs,squirrels,owls | live:exist present often,- | in the forest
generic camels | live:exist present | in the desert
generic owls,wolves,foxes,hedgehogs,mice,cats | sleep present often | during_the_day
generic owls,foxes,hedgehogs | hunt:prey present often,- | at_night
generic lions,wolves,tigers,cats,snakes | hunt:prey present often,sometimes | at_night
generic bears,hedgehogs,frogs | sleep present | all_winter
generic hens,ducks,birds,turtles,crocodiles,frogs,snakes,owls | lay present | bare eggs
generic cows,dogs,cats,horses,whales,dolphins,mice | lay present not | not_bare eggs
generic cows,horses,goats,sheep*,rabbits,deer*,zebras,donkeys | eat present often,- | bare grass
generic lions,tigers,wolves,crocodiles,sharks,owls | eat present not | not_bare grass
generic lions,tigers,wolves,crocodiles,sharks | eat present | bare meat
generic cows,horses,goats,sheep*,rabbits,zebras,giraffes | eat present never,not | not_bare meat
generic whales,sharks,dolphins,bears,crocodiles | eat present often,- | bare fish*
generic birds,hedgehogs,frogs,spiders | eat present often,- | bare insects,flies:insect
generic swallows,bees,butterflies | fly:wings present often | during_the_day
generic owls | fly:wings present | at_night
generic bees | make present | bare honey
generic cows,goats,sheep* | give present | bare milk
generic hens | give present | bare eggs
generic dolphins,ducks,crocodiles,sharks,whales,frogs | swim:sea present | very_well
generic horses,dogs,wolves,deer*,zebras,lions | run present | quickly
generic turtles | walk present | slowly
generic snakes,fish*,whales,sharks,dolphins | have present not | not_bare legs:animal
generic dogs,cats,horses,cows,elephants,lions,frogs,turtles,goats | have present | four legs:animal
generic spiders | have present | eight legs:animal
generic bees,butterflies,ants,flies:insect | have present | six legs:animal
generic birds,owls,hens,ducks,eagles,swans | have present | two wings,legs:animal
the sun | rise:sun present | in_the_east
the sun | set:sun present | in_the_west
the snow | melt present | in_spring
the ice | melt present | in_spring / in_summer
generic trees,flowers,roses | need present | bare water,light:brightness
generic apples,pears,cherries,lemons,oranges,peaches | grow:plants present | on generic trees
generic carrots,potatoes,onions,mushrooms,strawberries,pineapples,tomatoes | grow:plants present not | on generic trees
generic roses | bloom present | in_spring
generic roses | bloom present never | in_winter
the sun | shine present not | at_night
the nights | be present | long / cold:touch | in_winter
the water in:whole the sea | be present | salty
the leaves | fall present | in_autumn
generic lemons | be present | sour / yellow
generic bananas,lemons | be present | yellow
generic dogs,horses,monkeys,dolphins,elephants | be present | -,very intelligent
generic tigers,lions,sharks,wolves,crocodiles,bears,snakes | be present | -,very dangerous
generic turtles,donkeys | be present | -,very slow
generic tigers,lions,horses,dolphins | be present | -,very fast
generic elephants,whales,bears,horses | be present | -,very strong,heavy
generic strawberries,cherries,tomatoes | be present | red
"""


@frame(2.0)
def is_so_in_nature(g: Draw) -> Clause:
    """Owls often sleep during the day: les chouettes dorment souvent pendant la journée."""
    return drawn(g, _IS_SO_IN_NATURE)


_WAS_BORN = """
my,our,his,her brother,sister,mother,father,aunt,uncle,son,daughter,grandmother,grandfather | be_born past | in:month
  none january,february,march,april,may,june,july,august,september,october,november,december
my,our,his,her brother,sister,mother,father,aunt,uncle,grandmother,grandfather | be_born past | in a,this
  small,big,beautiful,old,- town,village / in this house,hospital / on this,a small,- island / near the,a lake,river
he,she | be_born past | in:month none
  january,february,march,april,may,june,july,august,september,october,november,december
he,she | be_born past | in a,this small,big,beautiful,old,- town,village / in this house,hospital / on this,a small,-
  island
our,my,these,the small,black,white,- puppies,rabbits,cats | be_born past | yesterday / this_morning /
  last_week / last_month / on_monday / on_sunday / in:month none march,april,may,june
our,my,this,the small,black,white,- calf,puppy | be_born past | yesterday / this_morning / last_week /
  last_month / on_monday / on_sunday / in:month none march,april,may,june
our,my,this,the black,white,old:age,- dog,cat | be_born past | in this,our village,street,house
our,my,this,the black,white,old:age,- horse,donkey,cow,goat | be_born past | in this,our village / in:month none
  march,april,may,june,july,august / last_year / last_month
my,our,his,her brother,sister,son,daughter | be_born past | on_monday / on_sunday / last_month / last_year / last_week
  / yesterday_evening / this_morning
"""


@frame(1.0)
def was_born(g: Draw) -> Clause:
    """My sister was born in may: ma sœur est née en mai."""
    return drawn(g, _WAS_BORN)


_BELONGS_TO = """
this,that,the small,old,red,blue,black,new,- bag,umbrella,bicycle,car,coat,hat,suitcase,phone,boat | belong_to present
  -,-,not | my,our,his,her brother,sister,aunt,uncle,mother,father,grandfather,grandmother
this,that,the small,old,red,blue,black,new,- bag,umbrella,bicycle,car,coat,hat,suitcase,phone,boat | belong_to present
  -,-,not | i,we,he,she
these,those,the small,old,red,blue,black,new,- keys,books,shoes,gloves,boxes,toys,cups,chairs | belong_to present
  -,-,not | my,our,his,her brother,sister,aunt,uncle,mother,father,grandmother / i,we,he,she
this,that,the beautiful,small,big,old,- house,farm,garden,field,castle,hotel,restaurant | belong_to present,past |
  my,our,his,her uncle,aunt,neighbours,grandmother,brother / the king / a rich,famous,old:age,young,- man,woman,actor
this,that,the small,black,white,old:age,- dog,cat,horse,cow,goat,rabbit,donkey | belong_to present -,-,not | my,our
  neighbours,uncle,aunt,grandfather / i,we,he,she
the boat,boats,ship,ships in the port | belong_to present | this,the,an old:age fisherman / my,our,his
  uncle,brother,neighbours
the house,houses,garden,castle,field on,behind,near the,this hill | belong_to present,past | my,our
  uncle,aunt,neighbours,grandmother
the red,blue,old,new,- bicycle,car,truck,umbrella in_front_of the,our house,door,church,school | belong_to present
  -,not | my,our,his,her brother,uncle,aunt,sister,neighbours / i,we,he,she
the old,small,blue,red,- keys,books,bags,letters on the,this,my table,desk,chair,bed | belong_to present -,not |
  my,our,his,her brother,uncle,aunt,sister,grandmother / i,we,he,she
"""


@frame(1.2)
def belongs_to(g: Draw) -> Clause:
    """This bag belongs to my aunt: ce sac appartient à ma tante; it belongs to her: lui appartient."""
    return drawn(g, _BELONGS_TO)

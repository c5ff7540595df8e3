"""Frames in which much stands between the words that agree: relative clauses, owners, parts, comparisons."""

from utils.corpora.language.draw import Draw
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.phrases import drawn, phrase, pick
from utils.corpora.language.lexicon import adjective, verb
from utils.corpora.language.meaning import Clause, Quality

_WHAT_WAS_DONE_IS = """
the apples,pears,cherries,tomatoes,cheese,bread {object i,we,he,she,my+sister > buy past > at the market} | be
  present,past | delicious / -,very,too expensive
the flowers,roses {object i,we,he,she,my+brother > pick past > in my,our,his,her
  aunt's,uncle's,grandmother's,grandfather's old,small,- garden} | be present,past | -,very beautiful / on the,this
  table
the cherries,apples,strawberries {object i,we,he,she,my+brother > pick past > in my,our,his,her
  aunt's,uncle's,grandmother's,grandfather's old,small,- garden} | be present,past | -,very ripe,sweet / delicious /
  on the,this table
the pears,cherries,tomatoes,peaches,strawberries,bananas {object i,we,he,she,my+sister > buy past > yesterday / at the
  market / this_morning} | be present,past | -,very,too ripe,expensive / delicious
the bread,meat,cheese,milk {object i,we,he,she,my+mother > buy past > yesterday / this_morning / on_monday} | be
  present,past | -,very,too expensive / in the fridge / on the table
the cake,cakes,tart,tarts,biscuits,jam {object my,our,his,her aunt,mother,brother,sister,grandmother > make past >
  yesterday / this_morning / -} | be past,present | delicious / -,very,too sweet
the blue,red,white,black,grey,- shirt,coat,dress,gloves,scarf,shoes {object my,our,his,her aunt,brother,sister,mother
  > buy past > yesterday / last_week / at the market / on_saturday} | be present,past | -,very,too expensive / too
  small / very beautiful
the long,- letters,letter,postcard,poem,song {object my,our,his,her sister,grandfather,uncle > write past >
  last_week / yesterday / last_year} | be present,past | -,very beautiful,funny,sad
the big,small,blue,old,- cup,plates,vase,glasses:vessel,lamp {object the,our,my cat,cats,dog,dogs > break past >
  yesterday / this_morning / -} | be past | -,very beautiful,expensive
the blue,small,old,- boat,cart,machine,lamp,clock,bicycle {object my,our,his,her uncle,grandfather,brother > repair
  past > last_week / on_monday / last_month / yesterday} | be present | in the,our garden / in_front_of the,our
  house,door
the flowers,roses {object i,we,he,she > pick past > in the garden,forest / yesterday / this_morning} | be present,past
  | -,very beautiful / white / yellow / red / on the table
the small,old,big,red,- house,boat,houses,boats {object my,our,his,her grandfather,uncle,brother > build past >
  last_year / in this village / near the river,lake,sea / -} | be present | -,very beautiful / -,very expensive
the old,- wall,walls {object my,our,his,her grandfather,uncle,brother > build past > last_year / in
  this village / near the river,lake,sea / -} | be present | -,very,too high
the film,films {object i,we,he,she > watch:look past > yesterday / last_week / on_sunday} | be past | -,very,too long
  / -,very interesting,boring,funny,sad
the new,small,old,- house,houses,doors,table,chairs,boat,gate,walls {object my,our,his,her brother,aunt,sister,uncle >
  paint past > last_week / yesterday / on_saturday} | be present | white,green,blue,red,yellow
the black,white,- cat,dog {object i,we,he,she > see past > yesterday / this_morning / in the
  street,garden} | be past | -,very hungry,ill
"""


@frame(3.0)
def what_was_done_is(g: Draw) -> Clause:
    """The apples that my sister bought are ripe: les pommes que ma sœur a achetées sont mûres."""
    return drawn(g, _WHAT_WAS_DONE_IS)


_SEES_WHAT_WAS_DONE = """
the,our,my dog,dogs,cat,cats | eat past | the,all cakes,eggs,sandwiches,tarts,fish* / the meat,fish,cheese,bread,tart
  {object i,we,he,she,my+sister,our+mother > buy pluperfect > yesterday / at the market / -} | -
i,we,he,she,my+uncle | repair past | the old,small,red,- bicycle,lamp,chair,clock,toys,doll,machine,radio,table
  {object the,my,our children > break pluperfect > yesterday / last_week / -} | -
i,we | sell past | the,all small,-
  boat,cart,tables,chairs,paintings {object my,our,his,her grandfather,aunt,brother > paint
  pluperfect > last_year / last_month / -} | -
i,we,he,she | read past | the,all long,- letters,poems,story,stories {object
  my,our,his,her sister,aunt,uncle,grandmother > write pluperfect > last_year / last_month / -} | -
i,we,he,she | wash past | the,all red,white,old,- shirts,dress,plates,cups,glasses:vessel,sweater,socks {object i >
  forget pluperfect > in the garden,car,kitchen} | -
she,my+aunt,my+sister,our+aunt,her+sister | wear progressive | the red,blue,white,black,grey,-
  coat,dress,scarf,sweater,gloves,shoes {object my,our,his,her brother,sister,mother,grandmother > buy past >
  last_week / last_year / last_month} | -
he,she,my+sister | close past | the windows,door,window,gate,drawers,boxes {object the children,cat > open pluperfect
  > - / this_morning} | -
i,we | like present | the cakes,soup,salad,tarts {object he,she > make present > every_evening / on_sundays /
  on_saturdays} | -
"""


@frame(3.0)
def sees_what_was_done(g: Draw) -> Clause:
    """He read the letters that my aunt had written: les lettres que ma tante avait écrites."""
    return drawn(g, _SEES_WHAT_WAS_DONE)


_WHO_ACTS_IS = """
the birds,bird {subject sing progressive > in the old,big,- trees,tree behind,near,in_front_of the,our
  church,school,house} | be present | -,very small / very beautiful
the cows,goats,horses,sheep*,donkey {subject eat progressive > in the field behind,near,next_to the
  house,church,river,school} | be present | black / white / -,very hungry,thirsty,old:age
the letters,books,keys,photos,coins {subject be present > in the drawers,drawer of the,this,my old,small,-
  desk,table,wardrobe} | belong_to present | my,our,his,her mother,father,aunt,sister,uncle / i,we,he,she
the flowers,roses,trees,plants {subject grow:plants present > near the wall,walls,gate of the old,-
  garden,church,castle,school} | be present | -,very beautiful,small
the black,white,small,- dog,cat,dogs,cats {subject sleep progressive > on the sofa,bed,blanket / under the
  table,bed,tree / behind the door,house} | be present | -,very tired,old:age,hungry,ill
the white,black,- horse,horses,donkey,donkeys {subject pull progressive > the,that old,small,- cart,carts} | be
  present | -,very tired,old:age,strong,hungry,thirsty
the cows,goats,sheep*,hens,horses {subject sleep,eat progressive > under the,that old,big,- tree,trees / in_front_of
  the,our house,church,farm} | be present | black / white / -,very hungry,tired,thirsty,old:age
the bird,birds,parrot,rooster {subject sing progressive > on the,our roof,roofs / in the,our old,- tree,trees / near
  the window,windows} | be present | -,very small / very beautiful
the boy,girl,girls,boys,children {subject play:game progressive > in the,our garden,street,park / in_front_of the
  church,school,house} | be present | -,very tired,happy,intelligent
the trains,planes,train,plane,bus,buses {subject arrive,leave:depart progressive > now} | be present | -,very old,fast
  / full
the white,blue,small,- boats,boat,ship,ships {subject arrive progressive > now} | be present | -,very
  old,slow,fast,beautiful
the trees,plants,roses,flowers {subject grow:plants present > behind the,our,this house,church,school / near the,our
  river,lake,station / next_to the door,gate,old+wall} | be present | -,very beautiful
the bag,bags,box,boxes,letters {subject be present > on the,my table,desk,bed / under the,my bed,chair / next_to
  the,my desk,door} | belong_to present | my,our,his,her mother,father,aunt,sister / i,we,he,she
the candle,candles {subject burn progressive > in the,our house,kitchen,castle,cellar / on the
  table,desk} | be present | -,very beautiful,small
the man,woman,doctor,baker,singer {subject live present > in the,this,that big,old,small,- house,street / next_to the
  church,school,station} | be present | -,very rich,famous,kind,old:age,intelligent
the snow,ice {subject be present > on the,our roof,roofs,river,lake,mountains} | melt progressive | - / quickly
"""


@frame(2.5)
def who_acts_is(g: Draw) -> Clause:
    """The dogs that are sleeping under the table are hungry: les chiens qui dorment sous la table ont faim."""
    return drawn(g, _WHO_ACTS_IS)


_WHO_DID_ACTS = """
the dog,dogs,cat,cats {subject eat past > the,our,my meat,fish,cake,bread,cheese > yesterday / this_morning / -} | be
  present | -,very ill,happy / under the bed,table,sofa / in the,our garden,kitchen
the fox,wolf,foxes {subject catch past > the,our,my white,small,black,- hen,hens,duck,ducks,rabbit > yesterday /
  yesterday_evening / this_morning} | sleep progressive | in the forest,field / under a,the tree / -
the woman,man,actor,singer,painter {subject buy past > the,this,that old,small,big,- house,castle,hotel,farm,car >
  last_year / last_month / last_week} | be present | very rich,famous / -,very kind
the boy,girl,boys,girls,children {subject break past > the,our,my big,old,small,- window,vase,lamp,chairs,mirror,cups
  > yesterday / this_morning / last_week} | play:game progressive | in the,our garden,park,street
the thief,thieves {subject steal past > the,our,my red,new,old,- car,cars,necklace,paintings,ring,bicycle >
  yesterday_evening
  / yesterday / last_week} | live present | in this,that,our street,village,town
the birds,swallows,pigeons,bird {subject sing,sleep past > on the,our roof > this_morning / yesterday} | be present |
  in the,that old,big,- tree,trees
the monkey,monkeys {subject steal past > the,our,my bananas,apples,hat,camera,bag > yesterday / this_morning} | be
  present | on the,our roof / in the,that old,- tree
the monkey,monkeys,cat,cats {subject steal past > the,our,my bananas,fish,cheese,meat > yesterday / this_morning} |
  sleep progressive | on the,our roof / under the,that old,- tree
the train,plane,bus,ship,trains,buses {subject leave:depart,arrive past > yesterday / this_morning /
  yesterday_evening} | be
  past | full / empty
the children,girls,boys {subject find past > the,our,my small,black,white,- cat,dog,rabbit,puppy > yesterday /
  this_morning} | be present | -,very happy,proud
"""


@frame(1.5)
def who_did_acts(g: Draw) -> Clause:
    """The dogs that ate the cake are in the garden: les chiens qui ont mangé le gâteau sont dans le jardin."""
    return drawn(g, _WHO_DID_ACTS)


_SEES_WHO_ACTS = """
i,we,he,she,my+sister | look_at progressive | the,those small,white,- pigeons,bird,birds {subject sleep progressive >
  on the,our roof,wall / in the,that old,- tree}
i,we,he,she,my+sister | look_at progressive | the,those small,white,- ducks,swans {subject sleep progressive > near
  the,our river,lake / on the,our old,- bridge}
i,we,he,she | look_at progressive | the small,white,old,- boats,boat,ships,ship {subject arrive progressive > from the
  island,port}
i,we,he,she,my+brother,our+aunt | know:acquainted present | the
  man,woman,doctor,baker,singer,writer,children,boys,girls {subject live present > in the,this,that old,big,small,-
  house,castle,street,hotel / next_to the church,school,station}
i,we,he,she,my+brother,our+aunt | know:acquainted present | the man,woman,doctor,singer,painter,writer {subject
  buy,sell past > the,this,that old,big,small,- house,castle,hotel,farm > last_year / last_month / last_week}
i,we,he,she,my+aunt | hear past | the small,- birds,bird,children,girl,girls,rooster,parrot {subject sing
  past_progressive > in the,our garden,street / behind the,our house,church / under the,our window}
i,we,he,she,my+mother,our+aunt | look_for progressive | the small,black,white,old:age,- cat,dog
  {subject sleep present > in the,our kitchen,garden,cellar / under the,our stairs,table / behind the,our house,door}
i,we,he,she | feed past,future | the small,black,white,- hens,ducks,rabbits,cats,dogs,horses,goats {subject be present
  > in the,our garden,field,park,street / behind the,our house / near the,our lake,river} | -
i,we,he,she,my+brother | draw progressive | the,a old:age,white,black,small,- horse,cow,dog,cat,donkey {subject sleep
  progressive > under the,a,that tree / in_front_of the,our house,church,school / near the,that wall,gate}
i,we,he,she,my+uncle | wait_for progressive | the train,bus,plane,ship {subject arrive present > at
  eight,nine,ten o'clock}
i,we,he,she | see past | the old:age,small,young,- wolf,fox,bear,deer,foxes,deer* {subject live:exist present > in
  the,this,our forest,valley / behind the,our house / on the,this,that hill,mountain}
"""


@frame(1.5)
def sees_who_acts(g: Draw) -> Clause:
    """We know the woman who lives next to the church: nous connaissons la femme qui habite à côté de l'église."""
    return drawn(g, _SEES_WHO_ACTS)


_WHERE_SOMEONE_LIVES = """
the house {where i,we,he,she > live present > -} | be present |
  -,very old,small,beautiful,big,quiet / near the river,lake,church,station / behind the school,church,station
the street,village,town {where i,we,he,she > live
  present > -} | be present | -,very small,beautiful,quiet
the town,village {where he,she,my+mother,our+father,my+grandmother > be_born past > -} | be present | -,very
  small,beautiful,old,quiet / near the sea,lake,river
the school,shop,hotel,restaurant,museum,library,bakery {where i,we,he,she > work
  present > -} | be present -,-,not | -,very small,big / near the river,church,station
the restaurant,restaurants {where i,we,he,she,my+aunt > eat past > yesterday / last_week / on_sunday / on_saturday} |
  be past | -,very,too small,expensive,noisy,quiet
the hotel {where i,we,he,she > sleep past > yesterday_evening / last_week / on_sunday} | be past | -,very,too
  small,expensive,noisy,quiet,old / near the station,port,sea,airport
"""


@frame(1.5)
def where_someone_lives(g: Draw) -> Clause:
    """The town where my mother was born is quiet: la ville où ma mère est née est calme."""
    return drawn(g, _WHERE_SOMEONE_LIVES)


_OWNERS_PET_ACTS = """
my,our,his,her aunt's,brother's,uncle's,sister's,grandmother's small,old:age,black,white,- cat,dog,cats,dogs | sleep
  progressive,past_progressive | under the,our old,- table,bed,chair / on the,our sofa,bed,carpet,chair / behind
  the,our door,house
my,our,his,her aunt's,brother's,uncle's,sister's,grandfather's old:age,black,white,-
  horse,horses,donkey,goats,cows,sheep* | sleep,eat progressive,past_progressive | in the,our field,garden / under
  the,that old,big,- tree,trees
my,our,his,her aunt's,brother's,uncle's,sister's small,old:age,black,white,- dog,dogs,cat | run
  progressive,past_progressive | in the,our garden,street / in the park,forest
my,our,his,her aunt's,brother's,uncle's old:age,black,white,- dog,dogs,cat,cats | eat past | my,our,the
  meat,fish,bread,cake,cheese | yesterday / this_morning / -
my,our,his,her aunt's,brother's,uncle's old:age,black,white,- dog,dogs,cat,cats | break past | the,two,three
  old,blue,white,- cups,plates,vases,glasses:vessel | yesterday / this_morning / yesterday_evening / -
the baker's,doctor's,fisherman's,king's,painter's,gardener's small,old:age,black,white,- cat,dog,cats,dogs | sleep
  present often,always | under the,this big,old,- tree,table / on the,our roof,wall,carpet
the fisherman's,king's,gardener's,doctor's old:age,black,white,- horse,horses,donkey,donkeys | pull progressive |
  the,that old,small,- cart
my,our,his,her aunt's,sister's,uncle's small,young,- rabbits,cats,puppies,hens,ducks | be present | in the,our garden
  / -,very hungry,thirsty
my,our,his,her aunt's,brother's,uncle's young,small,old:age,- parrot,rooster,bird,birds | sing present often,always |
  in_the_morning
"""


@frame(4.0)
def owners_pet_acts(g: Draw) -> Clause:
    """My aunt's black dog is sleeping under the table: le chien noir de ma tante dort sous la table."""
    return drawn(g, _OWNERS_PET_ACTS)


_OWNERS_THING_IS = """
my,our,his,her aunt's,brother's,uncle's,sister's,mother's,father's old,new,red,blue,-
  shoes,gloves,coat,scarf,socks,shirt,hat | be present,past -,-,not | -,very dirty / dry / -,very wet / on the,my
  bed,chair,table / under the bed,chair
my,our,his,her grandfather's,grandmother's,aunt's,uncle's old,small,white,- house / my,our,his,her
  grandfather's,grandmother's,aunt's,uncle's old,small,- garden | be present -,-,not | -,very quiet,beautiful / near
  the lake,river,sea,station / behind the church,school,station
my,our,his,her aunt's,brother's,uncle's,sister's red,blue,black,new,old,- car,bicycle,motorbike | be present,past |
  -,very dirty / -,very fast,slow / in_front_of the,our house,church,station / in the garden
my,our,his,her aunt's,brother's,uncle's,sister's old,new,- keys,books,letters,phone / my,our,his,her
  aunt's,brother's,uncle's,sister's red,blue,black,new,old,- bag,umbrella,notebook,pen | be present,past -,-,not | in
  the,this drawer,bag,suitcase,car / on the,this table,desk,chair / under the,this bed,chair
my,our,his,her aunt's,brother's,uncle's,sister's,grandmother's black,- eyes | be present | blue / green
the windows,doors,walls,door,roof of my,our,his,her aunt's,brother's,uncle's,grandmother's old,new,small,- house | be
  present,past | white / green / blue / -,very dirty
my,our,his,her aunt's,brother's,uncle's,sister's,mother's soup,cake,coffee,salad,tarts,biscuits | be present,past |
  delicious / -,very good
the king's,queen's,actor's,singer's new,old,- castle,house,ring,boat,garden | be present,past | -,very
  beautiful,expensive
the children's new,old,red,small,- toys,books,shoes,bicycles,notebooks | be present,past -,-,not | in the,our
  garden,house,car / under the,our bed,table,chair / -,very dirty
"""


@frame(3.5)
def owners_thing_is(g: Draw) -> Clause:
    """My sister's red shoes are wet: les chaussures rouges de ma sœur sont mouillées."""
    return drawn(g, _OWNERS_THING_IS)


_PART_OF_BUILDING = """
the roof,door,gate,tower of the,this old,small,- church,castle | be present,past -,-,not | -,very old,beautiful
the windows,doors,gates,walls of the,this,our,these,those old,small,new,-
  church,castle,houses,hotel,hotels,museum,school | be present,past -,-,not | -,very beautiful,dirty / open / white
the windows,doors of the,this,our,these old,small,new,- house,houses,hotel,school,museum,bus,train | be present,past
  -,-,not | open / closed / broken
the wheels of the,this,these,my,our old,red,blue,- car,cars,truck,trucks,bicycle,cart,carts,motorbike | be
  present,past -,-,not | broken / -,very old / -,very dirty
the leaves of the,this,that,these,those big,old,small,- tree,trees,plant,plants | be present,past -,-,not | -,very
  beautiful,small / green / yellow / red
the flowers of the,this,that,these,those big,old,small,- tree,trees,plant,plants | be present,past | -,very
  beautiful,small / white / yellow / red
the pages of the,this,that,these,those old,new,small,red,- book,books,dictionary,notebook,notebooks | be present,past
  -,-,not | yellow / white / -,very thick / torn / wet
the buttons,pockets,sleeves of the,this,that,these,my,her old,new,red,black,blue,- coat,coats,dress,shirt,shirts | be
  present | black / blue / white / -,very,too small
the lid of the,this,that old,small,big,red,blue,- box,basket,bucket / the lids of the,these,those
  old,small,big,red,blue,- boxes,baskets,buckets | be present,past | broken / red / green / -,very,too heavy / on
  the,this table,chair
the handle of the,this,that old,small,red,- door,suitcase,drawer / the handles of the,these,those
  old,small,red,- doors,suitcases,drawers | be present,past | broken / black / -,very dirty
the streets,houses,churches,gardens of the,this,that,these,our small,- town,village,towns,villages,island | be
  present,past | -,very beautiful,small
the price of the,this,that,these,those new,old,red,small,- car,cars,tickets,apples,shoes,book,books,houses,coat | be
  present,past -,-,not | -,very,too high:price
the colour of the,this,that,these,my,her new,old,- car,dress,walls,shoes,door,gloves,houses / the colour of
  the,this,that,these leaves,flowers,apples | be present,past | -,very beautiful / -,very,too dark
the,this,our,my small,old:age,young,- cat's,dog's,rabbit's paws | be present | black
  / -,very small / white
the,this,that,our,my small,old:age,young,- cat's,dog's,horse's,cow's tail | be present | -,very long / black
  / white / -,very beautiful
the,this,that small,young,- bird's,eagle's,butterfly's,duck's wings | be present |
  -,very beautiful,small / white / black / yellow
the petals of the,this,that,these,those red,blue,yellow,white,small,- flower,flowers,rose,roses | be present | -,very
  beautiful,fragile / on the table / wet
"""


@frame(2.0)
def part_of_building(g: Draw) -> Clause:
    """The wheels of this cart are broken: les roues de cette charrette sont cassées."""
    return drawn(g, _PART_OF_BUILDING)


_WHAT_IS_BESIDE_IT_IS = """
the cups,plates,glasses:vessel,spoons on the,this,that big,old,small,- table,desk,chair,shelf | be present,past |
  -,very dirty / clean / broken / -,very beautiful
the letters,photos,postcards,books on the,this,that big,old,small,- table,desk,bed,shelf | be present,past | -,very
  old / -,very beautiful
the cup,plate,bottle,vase behind,near,next_to the,these,those old,red,small,- books,boxes,flowers,glasses:vessel | be
  present,past | empty / -,very beautiful / -,very small / white / broken
the road,street between the,these,those old,small,- villages,towns,houses,hills,churches | be present,past |
  -,very,too narrow / -,very long / -,very dangerous,old
the house,church,school,garden,hotel behind,near,next_to the,these,those old,big,- trees,houses,shops | be
  present,past -,-,not | -,very old / -,very small,beautiful / empty / -,very quiet
the houses,trees,gardens,shops,restaurants behind,near,next_to the,this,that old,big,-
  church,castle,station,bridge,hotel | be present,past -,-,not | -,very beautiful,small
the dog,cat,horse,donkey near,behind,in_front_of,next_to the,these,those big,small,- trees,houses,cows,shops | be
  present,past -,-,not | -,very tired,hungry,thirsty / white / black / -,very old:age
the dogs,cats,horses,cows near,behind,in_front_of,next_to the,this,that old,big,small,- tree,house,gate,church | be
  present,past -,-,not | -,very tired,hungry,thirsty / white / black / -,very old:age
the basket,bag of bare red,green,- apples,tomatoes,pears / the basket,bag of bare
  potatoes,onions,cherries,lemons,oranges | be present,past -,-,not | -,very,too heavy / on the,this table / next_to
  the,this door / in the,our kitchen,cellar
the bags of bare sugar,salt,rice,coffee / the bottles of bare milk,juice,water,lemonade | be present,past -,-,not |
  -,very,too heavy / on the,this table / next_to the,this door / in the,our kitchen,cellar / -,very,too expensive
the bridge,tower,road near the,these,those old,small,white,- houses,shops,trees,churches | be present,past | -,very
  old,dangerous,high / -,too narrow
the letters,postcards,photos,presents,books from:sender my,our,his,her
  aunt,grandmother,brother,uncle,grandfather,sister | be present,past | in the,this drawer,box,bag / on the,this
  desk,table,shelf / -,very beautiful
the letter,postcard,photo,present,book from:sender my,our,his,her brothers,sisters,neighbours,friends | be
  present,past | in the,this drawer,box,bag / on the,this desk,table,shelf / -,very beautiful
the book about:topic generic wolves,horses,whales,birds,flowers,trees,castles,bees,owls,trains | be present,past
  -,-,not | -,very interesting,long,thick / on the,this desk,table,shelf / in the,this bag
the books about:topic the music,sea,sun,moon,forest,castle,desert | be present,past -,-,not | -,very
  interesting,long,thick / on the,this desk,table,shelf / in the,this bag
"""


@frame(3.0)
def what_is_beside_it_is(g: Draw) -> Clause:
    """The letters from my aunt are on the table; the basket of apples is heavy: le panier de pommes est lourd."""
    return drawn(g, _WHAT_IS_BESIDE_IT_IS)


_THIS_IS = """
this | be present,present,past -,-,not | my,our,his,her grandfather's,grandmother's,aunt's,brother's,uncle's,sister's
  old,new,red,- car,bicycle,boat,coat,suitcase,bag,umbrella / my,our,his,her
  grandfather's,grandmother's,aunt's,uncle's old,small,new,- house,garden
this | be present -,-,not | my,our,his,her grandfather's,aunt's,brother's,uncle's,mother's old,new,-
  keys,books,shoes,gloves,letters,photos,boxes
this | be present -,not | the house,street,village,town {where i,we,he,she >
  live present > -}
this | be present -,not | the school,hospital,shop,library,museum,hotel,bakery {where i,we,he,
  she > work present > -}
this | be present -,not | the keys,umbrella,gloves,bag,photos,letters,ring,coins {object my,our,his,her
  aunt,uncle,brother,sister,mother > lose past > yesterday / last_week / in the park,street / at the station,market}
this | be present -,not | the book,books,car,chairs,shoes,bicycle,cups,painting,paintings,coat,dress {object
  i,we,he,she,my+sister > buy past > yesterday / last_week / last_month / on_saturday}
this | be present | the dog,dogs,monkey,monkeys,cat,cats {subject eat past > the,our,my cake,meat,cheese,bread,fish >
  yesterday / this_morning}
this | be present -,-,not | a good,new,interesting,long,funny,sad,- book,film,story,song
this | be present -,-,not | my,our,his,her new,old,red,black,- car,bicycle,phone,computer,umbrella,coat,chair
this | be present -,-,not | my,our,his,her new,old,red,black,small,- books,keys,shoes,gloves,pencils,boxes
this | be present | the smallest,most_beautiful house,church,school,street in:whole the,our village,town
"""


@frame(1.5)
def this_is(g: Draw) -> Clause:
    """These are the letters that my aunt lost: ce sont les lettres que ma tante a perdues."""
    return drawn(g, _THIS_IS)


def _compared(g: Draw, patterns: str, likeness: str) -> Clause:
    """One line "subject | tense | adjectives | what it is compared with"."""
    subject, tense, adjectives, than = pick(g, patterns).split(" | ")
    quality = Quality(adjective(g.one_of(adjectives.split(","))), than=phrase(g, than), likeness=likeness)
    return Clause(phrase(g, subject), verb("be"), g.one_of(tense.split(",")), (quality,))


_IS_MORE_THAN = """
generic elephants,whales,bears,horses | present | heavy,strong | generic dogs,cats,rabbits,mice,goats
generic wolves,lions,bears,tigers,crocodiles,sharks | present | dangerous,strong | generic dogs,cats,goats,rabbits
generic horses,dogs,lions,zebras | present | fast | generic turtles,hens,cows,donkeys,ducks,goats
generic turtles,donkeys,cows | present | slow | generic horses,dogs,foxes,wolves
generic cats,mice,rabbits,hens | present | small | generic horses,cows,lions,elephants,bears
generic cars,trains,planes,motorbikes | present | fast | generic bicycles,carts,horses
generic planes,cars,trucks,trains | present | expensive | generic bicycles
my,our,his,her brother,sister,son,daughter | present,past | tall,intelligent,tired,nervous | my,our,his,her
  father,mother,aunt,uncle,grandmother
he,she | present,past | tall,intelligent,tired,nervous,happy,famous,rich | my,our
  father,mother,aunt,uncle,sister,brother,sisters,neighbours
the,this,my,our red,old,small,black,- suitcase,bag | present,past | heavy,light:weight,small,expensive |
  that,our,the blue,new,white suitcase,bag
the,these,my red,old,small,black,- suitcases,bags | present,past | heavy,light:weight,small,expensive |
  those,our,the blue,new,white bags,suitcases
this,our,the old,small,- house,church,hotel,castle | present | beautiful,small,quiet | the new
  museum,school,station,hotel
the,this,our red,old,small,- car,truck,motorbike | present,past | expensive,fast,slow | my,his
  aunt's,uncle's,brother's,grandfather's new,blue,white,- car,truck,motorbike
the,this,our red,old,small,- boat | present,past | expensive,fast,slow | my,his
  aunt's,uncle's,brother's,grandfather's new,blue,white,- boat
the,these,those red,new,white,- shoes | present,past | expensive,beautiful,small | my,our,his
  mother's,sister's,brother's,father's blue,black,- shoes
the,these,those red,new,white,- gloves | present,past | expensive,beautiful,small | my,our,his
  mother's,sister's,brother's,father's blue,black,- gloves
this,that,the red,new,white,- coat | present,past | expensive,beautiful,small | my,our,his
  mother's,sister's,brother's,father's blue,black,- coat,coats
this,that,the red,new,white,- sweater | present,past | expensive,beautiful,small | my,our,his
  mother's,sister's,brother's,father's blue,black,- sweater
this,that,the red,new,white,- shirt | present,past | expensive,beautiful,small | my,our,his
  mother's,sister's,brother's,father's blue,black,- shirt
the,this,that film,game | present,past | interesting,long,funny,boring | the,that book,books,story,stories
the,these strawberries,cherries,pears,peaches,mangoes | present,past | sweet,ripe,expensive,fresh | the,those,our
  apples,bananas,oranges,tomatoes
this,that,the old,- street,road,bridge | present,past | narrow,wide,dangerous,long | the new road,street,bridge / the
  street,road behind the church,school,station
the streets of the,our,this village | present,past | quiet,narrow | the streets of the,this,that town
the windows,doors,rooms:home of the,our,this house | present,past | small,old | the windows,doors of the,that,this
  church,castle,school,hotel
"""


@frame(1.5)
def is_more_than(g: Draw) -> Clause:
    """Elephants are heavier than horses: les éléphants sont plus lourds que les chevaux."""
    return _compared(g, _IS_MORE_THAN, "more")


_IS_LESS_THAN = """
generic cats,rabbits,dogs,goats,hens | present | dangerous | generic wolves,lions,bears,tigers,crocodiles,sharks
generic cats,hens,cows,sheep* | present | intelligent | generic dogs,monkeys,dolphins,elephants
my,our,his,her brother,sister,son,daughter | present,past | happy,famous,nervous,proud | my,our,his,her
  father,mother,aunt,grandmother
he,she | present,past | happy,famous,nervous,shy,proud | my,our,his,her
  father,mother,aunt,brother,sister,brothers,sisters
the,this,my,our red,old,small,black,- suitcase,bag | present,past | expensive,useful | that,our,the blue,new,white
  suitcase,bag
the,these,my red,old,small,black,- chairs,armchairs | present,past | comfortable,expensive | those,our,the
  blue,new,white chairs,armchairs
this,that,the small,old,- hotel,restaurant | present,past | expensive,quiet,noisy | the new hotel,restaurant / the
  hotel,restaurant behind,near,next_to the church,station,school,port
the,this,that film,game | present,past | interesting,funny,boring | the,that book,books,story,stories
the,these strawberries,cherries,pears,mangoes | present,past | sweet,ripe,expensive,fresh | the,those,our
  apples,bananas,oranges,peaches
the streets of the,our,this town | present,past | quiet,beautiful | the streets of the,this,that village
the road,street behind the,our,this house,church,school | present,past | dangerous,beautiful | the road,street near
  the,that river,lake,station
the,this old,red,small,- car,truck,motorbike | present,past | expensive,comfortable,dangerous | my,his,our
  uncle's,aunt's,brother's,father's new,blue,white,- car,truck,motorbike
"""


@frame(0.8)
def is_less_than(g: Draw) -> Clause:
    """Cats are less dangerous than wolves: les chats sont moins dangereux que les loups."""
    return _compared(g, _IS_LESS_THAN, "less")


_IS_AS_AS = """
generic bears,lions | present | strong,dangerous | generic tigers,crocodiles
generic foxes,dogs,dolphins | present | intelligent | generic monkeys,parrots
generic tigers,bears,snakes,sharks | present | dangerous | generic lions,wolves,crocodiles
my,our,his,her brother,sister,son,daughter | present,past | tall,tired,happy,intelligent,nervous | my,our,his,her
  father,mother,aunt,grandmother,brothers,sisters
he,she | present,past | tired,happy,rich,famous,nervous,tall | my,our,his,her
  father,mother,aunt,brother,sister,brothers,sisters
the,this,my,our red,old,small,black,- suitcase,bag | present,past | heavy,expensive | that,our,the
  blue,new,white suitcase,bag
the,these,my red,old,small,black,- chairs,armchairs | present,past | heavy,expensive | those,our,the
  blue,white chairs,armchairs
this,that,the small,- house,hotel,church,castle | present | beautiful | the castle,church / the
  house,hotel behind,near,next_to the church,station,school,port
the,this film,game | present,past | interesting,funny,boring,long | the,that book,books,story,stories
the,these strawberries,cherries,pears,mangoes | present,past | sweet,ripe,expensive,fresh | the,those,our
  apples,bananas,oranges,peaches
the streets of the,our,this town | present,past | quiet,beautiful,narrow | the streets of the,this,that village
the,this,our old,red,small,- car,truck,motorbike | present,past | fast,expensive | my,his,our
  uncle's,aunt's,brother's,father's new,blue,white,- car,truck,motorbike
the,these red,white,- shoes | present,past | expensive,beautiful | my,our,his
  mother's,sister's,brother's,father's blue,black,- shoes
the,these red,white,- gloves | present,past | expensive,beautiful | my,our,his
  mother's,sister's,brother's,father's blue,black,- gloves
"""


@frame(0.8)
def is_as_as(g: Draw) -> Clause:
    """These pears are as sweet as the peaches: ces poires sont aussi sucrées que les pêches."""
    return _compared(g, _IS_AS_AS, "as")


_IS_THE_MOST = """
the smallest,biggest,most_expensive,most_beautiful,quietest house,hotel in:whole the,this,our
  street,village,town | be present,past -,-,not | empty / near the river,lake,station,church / behind the
  church,school
the smallest,most_beautiful,biggest church,bridge,garden,tower in:whole the,this,our village,town | be
  present,past | near the river,lake,sea,station / behind the castle,school
the youngest,smallest,most_beautiful dog,horse,cat in:whole the,our,this village | be present,past |
  black,white / -,very ill,hungry,tired
i,we,he,she,my+brother,our+aunt | buy past,future | the most_expensive,smallest,most_beautiful
  car,bicycle,lamp,carpet,vase,umbrella in:whole the,this shop | -
my,our,his,her uncle,aunt,brother,sister,grandmother | live present | in the
  smallest,quietest,most_beautiful,biggest house in:whole the,this,our village,town
i,we,he,she,my+sister | eat past,future | the smallest,ripest,sweetest,best apple,pear,peach,mango in:whole the,this
  basket | -
this | be present,past,present -,not | the most_beautiful,biggest,smallest
  house,hotel,church,garden,bridge in:whole the,this,our town,village,country
this | be present -,not | the most_interesting,longest,funniest,saddest,best,most_boring book in:whole
  the,our,this library
the highest mountain in:whole the,this,our country | be present | -,very dangerous,beautiful
the longest river,bridge in:whole the,this,our country | be present | -,very beautiful,dangerous
the most_expensive,smallest,most_beautiful painting,vase,carpet in:whole the,this,our museum,castle,house | be
  present,past | behind the door / in_front_of the window / -,very small,old
"""


@frame(1.5)
def is_the_most(g: Draw) -> Clause:
    """The smallest house in the village is empty: la plus petite maison du village est vide."""
    return drawn(g, _IS_THE_MOST)


_LIKES_IN_GENERAL = """
i,we,he,she | like present -,-,not | generic
  apples,pears,cherries,strawberries,peaches,bananas,mangoes,tomatoes,carrots,mushrooms,cakes,biscuits,eggs,cheese,
  fish,meat,bread,rice,chocolate,honey,jam,soup,coffee,tea,milk,lemonade
my,our,his,her brother,sister,mother,father,aunt,uncle,grandmother | like present -,-,not | generic
  apples,pears,cherries,strawberries,peaches,bananas,mangoes,tomatoes,carrots,mushrooms,biscuits,cheese,fish,chocolate,
  honey,jam,soup,coffee,tea,milk,lemonade
my,our,his,her brother,sister,son,daughter,grandmother | like,prefer present | generic red,small,old,black,white cars
  / generic small,black,white,young dogs,cats,horses / generic old,small,white houses
my,our,his,her brother,sister,mother,father,aunt,uncle,grandmother | hate present | generic
  mushrooms,onions,spiders,snakes,mice,flies:insect,fish,cheese,coffee,tea,milk,winter,rain,fog
i,we,he,she | hate present | generic
  mushrooms,onions,carrots,tomatoes,lemons,cakes,cheese,coffee,tea,milk,fish,winter,summer,spring,autumn,rain,snow,wind
i,we,he,she | like present -,-,not | generic
  cats,dogs,horses,birds,spiders,snakes,mice,trains,boats,books,songs,flowers,music,football,chess,winter,summer,
  spring,autumn,rain,snow,history:past
generic cats,owls,foxes | like present | generic meat,mice
generic cats | like present not | generic rain,water
i,we,he,she,my+brother,my+sister,our+mother,our+father,his+aunt,her+uncle | prefer present | generic
  coffee,tea,milk,lemonade | to generic water,wine
i,we,he,she,my+brother,my+sister,our+mother,our+father,his+aunt,her+uncle | prefer present | generic
  apples,pears,cherries,strawberries,peaches | to generic bananas,oranges,lemons,melons,mangoes
i,we,he,she,my+brother,my+sister,our+mother,our+father,his+aunt,her+uncle | prefer present | generic summer,spring |
  to generic winter,autumn
i,we,he,she,my+brother,my+sister,our+mother,our+father,his+aunt,her+uncle | prefer present | generic cats,birds | to
  generic dogs,rabbits
generic horses,donkeys,goats,cows,rabbits | like present | generic apples,carrots,grass,sun
generic mice,bears,monkeys,birds,squirrels,parrots | like present | generic cherries,bananas,fruit,strawberries
generic children | like present -,- | generic
  cakes,chocolate,biscuits,lemonade,snow,toys,kites,cherries,strawberries,stories,songs,games
generic tourists | like present | the,this,our museum,island,town,beach,castle,market,park
my,our,the black,white,small,old:age,- cat,dog,horse,donkey,rabbit | like present -,not | generic
  children,rain,snow,water
"""


@frame(2.0)
def likes_in_general(g: Draw) -> Clause:
    """My sister likes apples: ma sœur aime les pommes."""
    return drawn(g, _LIKES_IN_GENERAL)


_NOBODY_AND_NOTHING = """
nobody | live present | in the,this,that old,small,big,white,- house,castle,street,village
nobody | open,close,paint,repair past | the,this,that,our old,small,- door,window,gate | yesterday / this_morning / -
nobody | eat past | the,my,our,this cake,soup,bread,tart,salad,meat,fish,biscuits,cherries,apples | yesterday /
  this_morning / -
nobody | see past | the,our,this black,white,small,old:age,- cat,dog,rabbit / the fox,wolf,thief,train,boat |
  yesterday / this_morning / yesterday_evening / -
nobody | buy past,future | the,this,that,these old,red,big,small,- house,car,bicycle,boat,chairs,table,paintings | -
nobody | know:acquainted present | the man,woman,boy,girl,singer,writer {subject live present > in the,this,that
  old,big,small,- house,street,castle / next_to,near the church,school,station}
nobody | like present | the,this,that,his,her soup,film,song,story,poem,book,street,hotel
nobody | work,sleep,sing,dance progressive,past_progressive | in the,this,that
  kitchen,school,garden,church,office,house,factory | -
there | be:exist present,past | nobody | in the,this,that,our old,small,big,-
  kitchen,garden,church,museum,restaurant,house / on the,this beach,bridge,roof,boat / behind the,this
  door,house,church,tree
there | be:exist present,past | nothing | in the,this,that,my old,small,black,-
  box,bag,basket,drawer,suitcase,bottle,fridge / on the,this,that table,desk,bed,shelf / under the,this bed,table
i,we,he,she,my+brother,our+sister,my+aunt | buy,eat,forget past | nothing | yesterday / this_morning
  / in the kitchen / -
i,we,he,she,my+brother,our+sister,the+cat,the+dog | hear,see past | nothing,nobody | in the garden,street,forest,house
  / yesterday_evening / yesterday / this_morning / behind the door,house
the,my,our cat,dog,baby,horse,rabbit | eat past | nothing | yesterday / this_morning / -
i,we,he,she,my+brother,our+sister | know:acquainted present | nobody | in this,the
  town,village,street,country,school,hotel
"""


@frame(1.5)
def nobody_and_nothing(g: Draw) -> Clause:
    """Nobody lives in this house: personne n'habite dans cette maison; we heard nothing: nous n'avons rien entendu."""
    return drawn(g, _NOBODY_AND_NOTHING)


_OF_A_KIND = """
the - door,window,windows < of the kitchen,bathroom,bedroom,cellar,church,school,museum,hotel |
  be present,past -,-,not | open / closed / -,very old / -,very dirty / broken
the - gate,wall,walls < of the garden,castle,church,school,farm,park | be present,past | -,very old /
  white / green
the - clock < of the station,church,kitchen,school,office | be present,past -,-,not | broken / -,very
  old / -,very beautiful
the - bells,bell < of the church,school | ring:sound past,past_progressive | this_morning
the - roof,tower,towers,windows,walls < of the church,castle | be present,past | -,very old,beautiful / white
the - mirror,lamp,lamps,carpet,curtains < of the bathroom,bedroom,kitchen,living_room,office,hotel | be
  present,past | -,very beautiful,dirty
the - library,kitchen,garden,restaurant < of the school,hospital,hotel,museum,castle,university | be
  present,past | open,closed / -,very beautiful,quiet
the - key,keys < of the car,house,cellar,office / my,our,his,her old,new,- key,keys < of:kind none car | be
  present,past -,-,not | on the,this table,desk,chair / in the,this drawer,bag,box / under the,this bed
the,my,our,this old,new,small,comfortable,white,- chair,chairs,table,tables < in:kind none garden | be present,past
  -,-,not | -,very dirty,wet / in the,our garden,cellar / behind the house,door
i,we,he,she,my+brother,our+aunt | look_for progressive | a,the,my,our,another old,blue,white,new,small,- cup <
  for:kind none coffee
i,we,he,she,my+sister,our+aunt | buy,break past | a,two,three,several old,blue,white,small,- cups < for:kind none
  coffee | yesterday / last_week / this_morning / -
i,we,he,she,my+sister,our+aunt | buy,break past | a,two,three,several small,beautiful,old,- glasses:vessel < for:kind
  none wine | yesterday / last_week / this_morning / -
i,we,he,she,my+sister,our+aunt | buy past | a,two,several small,old,new,- spoon < for:kind none soup |
  yesterday / last_week / -
i,we,he,she,my+mother,our+aunt | look_for progressive | the,a small,old,new,- knife < for:kind none bread,cheese
i,we,he,she | make past,future | a,two,another small,- cake < with:kind the chocolate | for my,our,his,her
  brother,sister,aunt,uncle,father,grandmother
i,we,he,she | make past,future | a,two,another small,- tart < with:kind generic apple* | for my,our,his,her
  brother,sister,aunt,uncle,father,grandmother
i,we,he,she,my+father,our+aunt | eat past | a,two,three,another small,- sandwich < with:kind the cheese,ham |
  yesterday / this_morning / in the garden,kitchen
i,we,he,she,my+brother,our+aunt | drink past,progressive | bare fresh,- juice < of:kind none
  orange,apple,pineapple,pear | -
i,we,he,she | buy past,future | a,another beautiful,small,- present,cake < of:kind none birthday | for my,our,his,her
  mother,father,sister,uncle,grandmother
he,she,my+sister,our+uncle | read,write past | a,the,this,another,two long,beautiful,- letter < of:kind none
  love | yesterday / last_week / on_sunday / -
i,we,he,she,my+sister,our+uncle | buy,lose past | a,the,two,three,several - ticket < of:kind none
  train,plane,concert | yesterday / last_week / this_morning / on_monday
my,our,his,her brother,sister,aunt,uncle,mother,father | wear progressive,past_progressive | a,the
  red,black,blue,grey,new,old,- coat < of:kind none winter
my,our,his,her sister,aunt,mother,daughter | wear progressive,past_progressive | a,the
  red,white,blue,yellow,new,old,beautiful dress,hat,skirt < of:kind none summer
the,this,our old,new,red,small,- book,books < of:kind none history:past | be present,past -,-,not | -,very
  interesting,boring,thick,expensive / on the,this,my desk,table,shelf
the - wheels,wheel < of:kind none bicycle | be present,past | broken / in the,our garden,cellar
"""


@frame(3.0)
def is_of_a_kind(g: Draw) -> Clause:
    """The kitchen door is open: la porte de la cuisine; a coffee cup: une tasse à café; a winter coat: d'hiver."""
    return drawn(g, _OF_A_KIND)


_HAS_SEVERAL_QUALITIES = """
i,we,he,she,my+brother,our+aunt | buy,find,sell past | a,the,this,two,three small,beautiful,old
  red,blue,white,black,green,yellow bags,boxes,cups,vases,suitcases,umbrellas,hats,scarves | yesterday / last_week /
  this_morning / on_monday / -
i,we,he,she,my+brother,our+aunt | buy,sell past | a,the,this,two,three small,beautiful,old wooden
  boxes,chairs,tables,spoons,toys,boats,shelf | yesterday / last_week / this_morning / on_monday / -
i,he,she,my+sister,our+aunt | wear progressive,past_progressive | a,the,this small,beautiful,old,new,- gold,silver
  ring,necklace | -
i,he,she,my+sister,our+aunt | wear progressive,past_progressive | a,the,this beautiful,old,new,- silk,cotton
  dress,skirt,shirt,scarf / a,the,this old,new,beautiful,- leather coat,shoes,gloves
i,we,he,she,my+sister,our+aunt | carry progressive | a,the,this,two small,old,new,- leather,plastic,paper bags,bag /
  a,two small,old,- wooden,metal,plastic boxes,box | -
there | be:exist present,past | a,two,three,several small,old,beautiful,- wooden,stone,brick houses,bridge,walls,tower
  / a,two small,old,- wooden bridges,churches,gates | near the,our river,lake,station / behind the,our
  church,school,castle
there | be:exist present,past | a,two,three,several small,old,beautiful red,blue,white,black,green chairs,bicycles |
  in_front_of the,our house,door,school / behind the,our door,house
there | be:exist present,past | a,two,three,several small,old,beautiful metal,plastic,wooden boxes,bowls,spoons | on
  the,this,my table,desk,shelf / in the,this drawer,wardrobe
the,this,these,those,my small,old,beautiful red,blue,white,black,green boxes,bag,suitcase,umbrellas,cups,vase | be
  present,past -,-,not | on the,this,our table,chair,desk / in the,this wardrobe / next_to the,this window,door
the,this,these,those small,old,beautiful wooden,metal,stone gate,gates,bridge,bridges | be present,past | behind
  the,our castle,church,school / near the,our river,lake
the,this,these,those,my,our small,old:age,young,beautiful black,white,grey dog,cat,horse,horses,cats,goats | sleep,eat
  progressive,past_progressive | in the,our garden,street,field / under the,that old,big,- tree,trees
the,our,a small,old:age,young,beautiful black,white,grey dog,cat,horse,goat | sleep past | in the,our old,small,-
  garden / behind the,our old,small,- house,church / under the,that old,big,- tree,trees | yesterday_evening / yesterday
i,we,he,she | see past | a,two,three,several small,old:age,young,beautiful black,white,grey,wild
  horses,cats,dogs,goats,ducks,birds | in the,our,this garden,street,field,park / near the,our,this lake,river |
  yesterday / this_morning
"""


@frame(2.5)
def has_several_qualities(g: Draw) -> Clause:
    """We sold the small wooden table: nous avons vendu la petite table en bois."""
    return drawn(g, _HAS_SEVERAL_QUALITIES)

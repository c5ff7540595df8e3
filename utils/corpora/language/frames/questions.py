"""Frames that ask: est-ce que in French, but for the short questions with to be (où est la clé ?)."""

from utils.corpora.language.draw import Draw, at, say
from utils.corpora.language.frames.base import frame
from utils.corpora.language.meaning import Asked, Clause
from utils.corpora.language.notation import does, line, nominal, one, told

_KIN = "my/our/his/her father/mother/brother/sister/uncle/aunt/grandfather/grandmother"
_WHO = f"he|she|he|she|{_KIN}"
_TO_BUY = "dress/shirt/coat/hat/lamp/bicycle/guitar/vase/carpet/umbrella/sweater/scarf/suitcase/ring/necklace"
_NEAR = "yesterday/this_morning/last_week/on_monday/on_saturday/"

_DO = {
    "past": (
        f"{_WHO}: lose own key/umbrella/ring/ticket/watch/phone/scarf/necklace/hat/gloves {_NEAR}",
        f"{_WHO}: buy the/this/a red/blue/green/black/white/ {_TO_BUY} {_NEAR}",
        f"{_WHO}: close the door/window/gate/drawer/windows/curtains yesterday_evening/this_morning/",
        f"{_WHO}: repair the/own bicycle/car/radio/roof/gate/boat/clock/lamp {_NEAR}",
        f"{_WHO}: read this/own/the letter/book/story/poem/newspaper this_morning/yesterday/",
        "the cat|her/our cat|the/our/his dog: sleep on/under/near the sofa/bed/table/chair yesterday_evening/",
        "the train|the bus|the plane|the boat|the ship: leave:depart/arrive "
        "this_morning/yesterday_evening/yesterday/on_sunday",
        "the hens: lay:eggs some/several/two/many eggs this_morning/yesterday/",
        "~: rain/snow yesterday_evening/yesterday/this_morning/last_week/on_sunday",
        "the cat|the/our dog: eat the cheese/meat/cake/chocolate this_morning/yesterday_evening/",
    ),
    "present": (
        "generic bees: make bare honey",
        "generic owls|generic cats|generic foxes|generic wolves: hunt at_night",
        "generic elephants|generic cows|generic goats|generic rabbits|generic donkeys: eat bare grass/carrots/leaves",
        "generic bears|generic mice|generic turtles|generic snakes|generic frogs: sleep in_winter",
        "generic monkeys|generic bears|generic horses|generic foxes: eat bare bananas/apples/pears/meat/grass/eggs",
        f"{_WHO}: like generic coffee/tea/cheese/milk/chocolate/fish/cats/dogs/horses/winter/summer/rain/snow",
        f"{_WHO}: drink bare coffee/tea/milk/juice every_morning/every_evening/in_the_morning/in_the_evening",
        f"{_WHO}: play:game football/tennis/cards/chess every_evening/every_day/every_evening",
        "he|she|my/our/his/her brother/sister/son/daughter: play:music the guitar/piano/violin/flute/drum",
        f"{_WHO}: work in a/this/ big/small/ shop/hotel/hospital/factory/bakery/restaurant",
    ),
    "future": (
        "the train|the bus|the plane|the boat: leave:depart/arrive this_evening/tomorrow/on_monday/on_sunday",
        "~: rain/snow tomorrow/this_evening/on_saturday/on_sunday/next_week",
        f"{_WHO}: sell the/own old/big/ house/car/boat/piano/motorbike/bicycle next_year/next_month/next_week/",
        f"{_WHO}: come/come_back tomorrow/this_evening/next_week/on_sunday/on_friday",
        "the shop|the museum|the library|the bakery|the market: open on_monday/on_sunday/tomorrow/next_week",
    ),
}


@frame(1.0, mark="?")
def does_someone_do(g: Draw) -> Clause:
    """Did she find her key ? Do bees make honey ?"""
    text, tense = line(g, _DO)
    return told(g, text, tense, asking="yes")


_ACT = {
    "progressive": (
        "the baby|the cat|the dog|he|she|my/her/his grandfather/grandmother: sleep in the bedroom/living_room/garden",
        "the/her/our children|the/our dogs|the cats|the/his puppies: play:game in the garden/park/street/kitchen",
        "~: rain/snow now/",
        "the sun|the moon: shine now/",
        "the snow|the ice: melt",
        f"{_WHO}: cook generic+dinner/generic+lunch/the+soup/the+rice/the+meat now/",
        f"{_WHO}: wash the car/plates/cups/windows/carrots/blankets/shirts/bicycle",
        f"{_WHO}: read the/this/own book/letter",
        f"{_WHO}: look_for own key/keys/glove/shoe/umbrella/phone/ticket/watch/pencil/ring",
        f"{_WHO}: wait_for the bus in_front_of/near the station/school/church/hotel/museum/library",
        f"{_WHO}: listen_to the/this song/story/radio",
        f"{_WHO}: write a long/short/beautiful/ letter/story/poem",
        f"{_WHO}: play:music the guitar/piano/violin/flute/drum in the living_room/garden/bedroom/kitchen",
        "he|she|the/our/my neighbour/neighbours: paint the/own door/wall/gate/house/boat",
        "the phone|the bell: ring:sound",
        "the bird|the birds|the parrot|two/three/several birds: sing in the garden/forest/tree",
        "the dog|the/his/her/our dogs: bark in the street/garden/field",
        "the/his/our/her horses|the/our cows|the goats|the/our sheep: eat the grass/apples/leaves/carrots",
        "the boat|the/two/three/several boats: cross the lake/river/sea",
        "the train|the bus|the boat|the plane: leave:depart/arrive/come_back now/",
    ),
}


@frame(1.0, mark="?")
def does_someone_act(g: Draw) -> Clause:
    """Is the baby sleeping in the bedroom ?"""
    text, tense = line(g, _ACT)
    return told(g, text, tense, asking="yes")


_LIKE = (
    "the soup|the coffee|the tea|the milk|this soup|his/her/my coffee/tea/soup: be too/very/ hot:touch/cold:touch",
    "the water|the sea|the lake: be very/too/ cold:touch/deep",
    "this/the/her/his/our bed/table/piano/suitcase/box/wardrobe/bag: be very/too/ heavy",
    "this/the cake/tart/cheese/jam/juice/chocolate/melon/pineapple: be good/very+good/delicious/sweet/too+sweet",
    "these pears|these apples|the/this melon/mango/peach|the/these bananas/tomatoes/strawberries/cherries: be ripe",
    "the/this bread/milk/eggs/cheese/butter: be fresh",
    "the/this house/bridge/castle/church/clock/carpet/tree/tower/piano/car: be very/ old",
    "the/his/her/our car/bicycle/house/boat/motorbike/hotel/bridge: be very expensive",
    "the/this book/film/story/game: be very/ interesting/long",
    "the museum|the library|the shop|the bakery|the church|the restaurant: be open/closed today/now/",
    "the/my/his/her door/window/suitcase/umbrella/gate/drawer: be open/closed/broken/dirty",
    "the/this/our street/village/hotel/park/island/beach/restaurant: be very/ quiet/noisy",
    "the/this river/lake/pool/sea/valley: be very/ deep",
    "the/this/that mountain/tower/wall/hill/tree: be very/ high",
    "the/my/her/his shirt/dress/towel/shoes/socks/gloves/blanket/coat: be wet/dirty/dry/clean",
    "the/these/his/her/our cups/plates/glasses/bowls/windows: be clean/dirty",
    "the/this/her/our cat/dog/horse/donkey/puppy: be very/ hungry/thirsty/tired/ill/old:age",
    f"{_WHO}: be tired/angry/happy/sad/ill/rich/hungry/thirsty/late",
    "the train|the bus|the plane: be late/full/empty today/this_morning/",
    "this/the game/book: be very/too/ difficult",
    "this/the snake/road/river/shark/spider/bear: be very/ dangerous",
    "the bottle|the bucket|the basket|the box|the fridge|the glass|the cup: be full/empty",
    "the/this/her/his skirt/dress/coat: be too/very/ long/short/expensive",
)


@frame(3.5, mark="?")
def is_it_like(g: Draw) -> Clause:
    """Is the soup too cold ? Est-ce que la soupe est trop froide ?"""
    text = one(g, _LIKE)
    past = g.chance(0.25) and not any(word in text for word in ("today", "now", "this_morning"))
    return told(g, text, "past" if past else "present", asking="yes")


_WHO_DID = {
    "past": (
        "eat the/my/our/his/her cake/cheese/pear/tart/biscuits/chocolate/soup yesterday/yesterday_evening/",
        "break the/this/my/her/our blue/white/green/ cup/vase/plate/lamp/glass/bowl yesterday/this_morning/",
        "open/close the/this window/door/gate/drawer/suitcase/curtains this_morning/yesterday_evening/",
        "take my/his/her/our key/keys/umbrella/pencil/notebook/bag/coat/dictionary/phone this_morning/",
        "write this/that/the beautiful/long/short/old/ letter/poem/story/song/book",
        "build this/that/the old/big/small/high/ house/bridge/tower/church/castle/wall",
        "draw this/that/the cat/horse/tree/castle/boat/bird/elephant/flower",
        "paint the/this wall/door/boat/gate/house/chair yesterday/last_week/last_month/last_year",
        "make this/the cake/salad/soup/tart/jam/bread/doll",
        "turn_off/turn_on the radio/television/lamp/computer this_morning/yesterday_evening/",
        "put the/this/my key/book/letter/ring/hat/box on/under the table/bed/chair",
        "pick these/the roses/flowers/cherries/apples/mushrooms/strawberries this_morning/yesterday/",
        "lose this/a/the key/glove/ring/ticket/hat/umbrella/scarf",
        "buy this/the old/ boat/house/car/carpet/vase/ring/piano",
        "repair the/my/our roof/bicycle/radio/clock/car/gate yesterday/last_week/last_month",
        "hide the/my/his/her key/letter/money/ring/present under/behind the box/bed/wardrobe",
        "send the/this/these beautiful/ flowers/letter/postcard/photo yesterday/last_week/",
    ),
    "future": (
        "feed the cat/dog/hens/horses/rabbits tomorrow/this_evening/next_week",
        "cook generic+dinner/generic+lunch/the+soup/the+rice tomorrow/this_evening/on_sunday",
        "repair the/our/my car/bicycle/roof/radio/clock tomorrow/next_week/",
        "wash the plates/cups/car/windows/glasses tomorrow/this_evening/on_saturday",
        "buy the bread/milk/eggs/cheese/flowers tomorrow/this_evening/on_saturday",
    ),
}


@frame(1.0, mark="?")
def who_did(g: Draw) -> Clause:
    """Who opened the window ? Qui a ouvert la fenêtre ?"""
    text, tense = line(g, _WHO_DID)
    return does(g, Asked("who"), text, tense)


_WHO_ACTS = (
    "sing/laugh/cry/sleep/dance/shout in the bedroom/living_room/garden/street/park/kitchen",
    "play:music the guitar/piano/violin/flute/drum in the living_room/garden/bedroom/church/theatre",
    "play:game football/cards/chess/tennis in the garden/park/street/kitchen",
    "cook generic+dinner/generic+lunch/the+soup/the+rice/the+meat now/this_evening/",
    "look_for the/my/his/her key/keys/umbrella/ring/dictionary/ladder",
    "wait_for the bus/doctor/nurse/professor/children in_front_of/near the station/school/church/hotel",
    "wash the/my/our car/plates/cups/windows/blankets/carrots/potatoes",
    "listen_to the/this song/story",
    "repair the/our/my/his roof/bicycle/car/clock/gate/boat/radio",
    "read my/his/her/this/the newspaper/letter/book/poem in the garden/kitchen/living_room",
    "sleep on my/his/her/this/the bed/sofa",
    "come_back from the market/station/school/museum/beach/forest",
    "use my/our/the computer/phone/dictionary/ladder/hammer/camera",
    "cross the street/bridge/river/field/park now/",
    "feed the/our/his/her hens/rabbits/horses/cat/cows/pigs",
    "paint the/our/this wall/door/gate/house/boat/chair now/",
)


@frame(0.6, mark="?")
def who_is_acting(g: Draw) -> Clause:
    """Who is singing in the garden ? Qui chante dans le jardin ?"""
    return does(g, Asked("who"), one(g, _WHO_ACTS), "progressive")


_WHAT = {
    "past": (
        f"{_WHO}: buy at:in the market/museum {_NEAR}",
        f"{_WHO}: buy in this/the/that small/big/old/new/ shop {_NEAR}",
        f"{_WHO}|i: find in the/this garden/cellar/drawer/box/suitcase/street/forest/park {_NEAR}",
        f"{_WHO}: lose in the street/park/forest/garden/station/museum {_NEAR}",
        f"{_WHO}: see in the/this forest/garden/castle/village/theatre {_NEAR}",
        f"{_WHO}|the/our dog: eat yesterday/this_morning/on_sunday/on_saturday",
        f"{_WHO}: put on the table/bed/chair/desk/shelf/sofa this_morning/",
        f"{_WHO}: forget at:in generic+school/the+office/library/restaurant/cinema/museum {_NEAR}",
        "the thief|the thieves|the monkey|the monkeys|the fox: steal in the house/garden/kitchen/shop/hotel "
        "yesterday_evening/",
        f"{_WHO}: learn at:in generic+school/the+university today/yesterday/this_morning/last_week/last_year",
        f"{_WHO}: break in the kitchen/living_room/bedroom/garden/cellar this_morning/yesterday/yesterday_evening/",
        f"{_WHO}: hide under/behind the wardrobe/bed/tree",
        f"{_WHO}: choose for own mother/father/sister/brother/daughter/son",
        f"{_WHO}: sell at:in the market last_week/yesterday/on_saturday/on_monday/this_morning/",
    ),
    "progressive": (
        f"{_WHO}: read/write/draw in the kitchen/garden/living_room/bedroom",
        f"{_WHO}: cook/eat in the kitchen",
        f"{_WHO}|the/our/her cat/dog|the bird|the mouse: look_for under/behind/near the tree/bed/table/sofa/wall/chair",
        "the/our/her/his cat/dog/donkey/horse/rabbit|the/two monkeys/birds/bears/mice: eat in the garden/field/street",
        f"{_WHO}: build/repair/make in the garden/cellar/street/house/field now/",
        f"{_WHO}|the cat|the/our dog: hide",
        f"{_WHO}: carry in own bag/basket/suitcase/bucket/box",
    ),
    "future": (
        f"{_WHO}|we|i|we: eat/drink/cook this_evening/tomorrow/on_sunday/on_saturday",
        f"{_WHO}|we|i|we: buy/sell at:in the market tomorrow/on_saturday/on_sunday/this_evening/next_week",
        f"{_WHO}|we: do:task tomorrow/this_evening/on_sunday/next_week/on_monday/next_year",
        f"{_WHO}|we: learn next_year/next_month/next_week",
    ),
    "present": (
        f"{_WHO}: eat/drink in_the_morning/every_morning/every_evening/in_the_evening",
        "generic bears|generic owls|generic turtles|generic elephants|generic foxes|generic ants|generic "
        "monkeys: eat in_winter/"
        "in_summer/at_night/in_spring/",
        f"{_WHO}: sell in this/own/the small/big/old/new/ shop",
    ),
}


@frame(1.0, mark="?")
def what_did_someone_do(g: Draw) -> Clause:
    """What did she find in the cellar ? Qu'est-ce qu'elle a trouvé dans la cave ?"""
    text, tense = line(g, _WHAT)
    return told(g, text, tense, asking=Asked("what"))


_LOST = (
    "my/his/her/our/the red/blue/green/black/white/ umbrella/hat/bag/suitcase/notebook/pencil/coat/towel/scarf/cup",
    "my/his/her/our/the keys/gloves/shoes/socks/pencils/books/photos/tickets/letters",
    "my/his/her/our/the key/phone/watch/ring/ticket/camera/dictionary/hammer/broom/ladder/bicycle/newspaper",
    "the station|the hospital|the library|the museum|the market|the church|the airport|the bakery|the school|the port",
    "the/our/his/her cat/dog/puppy/horse/donkey/parrot/rabbit/turtle",
    "the bread|the salt|the sugar|the cheese|the milk|the honey|the butter|the knives|the spoons|the forks|the plates",
    _KIN,
    "the children|the/our/his neighbour|the doctor|the nurse|the professor|the shepherd",
)


@frame(1.0, mark="?")
def where_is(g: Draw) -> Clause:
    """Where is the key ? Où est la clé ?"""
    what = one(g, _LOST)
    past = g.chance(0.15) and "station" not in what
    return told(g, f"{what}: be", "past" if past else "present", asking=say("where"))


_WHERE = {
    "present": (
        f"{_WHO}: work/live",
        "generic bears|generic lions|generic owls|generic wolves|generic bees|generic frogs|generic eagles: "
        "sleep in_winter/in_summer/",
        "the/our/his/her cat/dog/donkey/horse/goat/hens: sleep at_night/in_winter/in_summer/",
        f"{_WHO}: eat/swim/run every_day/every_morning/every_evening",
        f"{_WHO}: play:game football/tennis/cards/chess every_evening/in_summer/in_winter/",
        f"{_WHO}: buy bare bread/apples/cheese/meat/flowers",
    ),
    "past": (
        f"{_WHO}: find this old/beautiful/small/ ring/key/letter/coin/photo {_NEAR}",
        f"{_WHO}: buy this/the/that/own red/blue/black/ {_TO_BUY}",
        f"{_WHO}: lose own key/umbrella/ring/ticket/watch/phone/scarf/bag/gloves {_NEAR}",
        f"{_WHO}: put the/own/this key/keys/letter/book/umbrella/hammer/ticket/milk/bread",
        f"{_WHO}: hide the/own money/letter/ring/present/key/coins",
        f"{_WHO}: sleep/eat/dance yesterday_evening/yesterday/on_sunday/on_saturday",
        f"{_WHO}: learn this/that/the song/game/poem",
        f"{_WHO}: meet own friend/friends {_NEAR}",
        "the dog|our/her dog|the squirrel|the cat|the fox: hide the egg/glove",
        "the plane: land yesterday_evening/this_morning/yesterday",
    ),
    "progressive": (
        "he|she|my/our/his/her brother/sister/father/mother/uncle|the cat|the/our dog: sleep now/",
        "he|she|the/our/his/her children|the children: play:game now/",
        "she|he|my/her/his father/mother/brother/sister/uncle: go now/this_evening/today/",
        "he|she|my/her/his father/mother/brother/sister/uncle: work now/today/",
    ),
}


@frame(1.0, mark="?")
def where_does_someone(g: Draw) -> Clause:
    """Where did she find this ring ? Où est-ce qu'elle a trouvé cette bague ?"""
    text, tense = line(g, _WHERE)
    return told(g, text, tense, asking=say("where"))


_WHEN = {
    "past": (
        "the train|the bus|the plane|the boat|the ship|he|she: leave:depart/arrive/come_back",
        f"{_WHO}: arrive/come_back/leave:depart",
        f"{_WHO}: buy/sell the/this/own red/blue/ house/car/boat/bicycle/motorbike/piano",
        f"{_WHO}: lose the/own key/ring/ticket/watch/phone/umbrella/scarf/suitcase/camera/dictionary/keys/gloves",
        f"{_WHO}: write/finish this/the long/short/ letter/postcard/poem/book",
        f"{_WHO}: visit the/this museum/castle/island/village/church",
        f"{_WHO}: build/paint/repair the/this/own house/boat/wall/gate",
        f"{_WHO}: clean the/own kitchen/car/windows/carpet",
        "the film|the game|the rain: begin",
        f"{_WHO}: learn this/that/the song/game/poem",
        "the hen|the hens: lay:eggs this egg",
        f"{_WHO}: meet the doctor/nurse/professor/neighbour",
    ),
    "future": (
        "the train|the bus|the plane|the boat|the ship|he|she: leave:depart/arrive/come_back",
        "the museum|the library|the shop|the bakery|the market|the school|the restaurant: open",
        f"{_WHO}: sell/repair/paint the/own boat/car/house/bicycle",
        "the film|the game: begin",
        f"{_WHO}|we: visit the/this museum/castle/island/village/church",
        f"{_WHO}|we|i: leave:depart/come_back/arrive",
        "the pears|the apples|these bananas|the strawberries|the cherries|these tomatoes|the/this melon/mango: be ripe",
        "generic dinner|generic lunch|the soup|the cake|the bread|the meat: be ready",
    ),
}


@frame(1.0, mark="?")
def when_did_someone(g: Draw) -> Clause:
    """When did the train leave ? Quand est-ce que le train est parti ?"""
    text, tense = line(g, _WHEN)
    return told(g, text, tense, asking=say("when:ask"))


_WHY = {
    "progressive": (
        "the baby|the/his/her/our children|the boy|the girl|she|he: cry/laugh/shout/run",
        f"{_WHO}: laugh/cry/smile/shout/run/sing",
        "the dog|the/our/his/her dogs|her/our/his dog: bark/run/jump",
        f"{_WHO}: look_at/hide the/own coins/photo/letter/clock",
        f"{_WHO}: open/close the window/door/curtains/gate",
        f"{_WHO}: sell/paint own/this house/car/boat/bicycle/piano",
        f"{_WHO}: learn this/that long/ poem/song/game",
        "the cat|the/our/her cat|the fox|the dogs: run/jump",
        "the/our/her/his cat/dog: sleep on/under the bed/table/sofa",
        "the bell|the phone|the/all bells: ring:sound",
    ),
    "present": (
        f"{_WHO}: be sad/so+sad/so+happy/so+tired/late/angry/ill",
        "the/our/her/his cat/dog/horse/donkey: be so/ wet/dirty/tired/thirsty/hungry",
        "the/this door/window/suitcase/gate/drawer: be open/closed/broken/dirty",
        "the street|the village|the house|the restaurant|the hotel|the beach|the park: be so "
        "empty/quiet/dark/noisy/dirty",
        "the/his/her/my shoes/socks/shirt/coat/gloves/towel/carpet/blanket: be so/ wet/dirty",
        "the soup|the coffee|the tea|the water|the milk|his/her/my coffee/tea/soup: be so/ cold:touch/hot:touch",
        "the bag|this suitcase|the/this/his/her box/basket/bag: be so heavy/heavy",
        "the museum|the shop|the library|the bakery|the restaurant|the school: be closed today/this_morning/",
        "the train|the bus|the plane: be late/full/so+full/empty/so+empty today/this_morning/",
        "generic dogs|generic wolves|generic birds|generic bees|generic cows|generic monkeys|generic children: "
        "sleep at_night",
        "generic owls|generic cats|generic wolves: hunt at_night",
    ),
    "past": (
        f"{_WHO}: sell/buy/repair/paint the/this/own old/ house/car/boat/bicycle/piano",
        f"{_WHO}: open/close the window/door/curtains/gate yesterday_evening/this_morning/",
        f"{_WHO}: hide/take the/this/own key/letter/ring/cup/lamp",
        f"{_WHO}: be sad/so+sad/so+happy/so+tired/late/angry yesterday/this_morning/yesterday_evening/on_monday",
        f"{_WHO}: leave:depart/come_back yesterday/this_morning/last_week/on_sunday/",
        f"{_WHO}: turn_off/turn_on the radio/television/lamp/computer this_morning/yesterday_evening/",
        "the dog|her/our dog|the dogs: bark all_night/yesterday_evening/this_morning/yesterday",
        "the train|the bus|the car|the boat|the clock: stop yesterday/this_morning/",
        f"{_WHO}: laugh/cry/shout yesterday/this_morning/yesterday_evening",
    ),
}


@frame(1.0, mark="?")
def why_is_someone(g: Draw) -> Clause:
    """Why is the dog barking ? Pourquoi est-ce que le chien aboie ?"""
    text, tense = line(g, _WHY)
    return told(g, text, tense, asking=say("why"))


_MANY = {
    "past": (
        (
            f"{_WHO}|we: buy {_NEAR}",
            "apples/eggs/pears/tomatoes/tickets/chairs/pencils/notebooks/oranges/postcards/plates",
        ),
        (f"{_WHO}: eat {_NEAR}", "apples/pears/cherries/biscuits/eggs/strawberries/bananas/cakes/sandwiches"),
        (f"{_WHO}: read this_month/this_year/last_month/last_year/last_week/", "books/stories/poems/letters"),
        (f"{_WHO}: write last_month/last_year/this_year", "letters/poems/postcards/songs/stories"),
        ("the hens|our/his/her hens|the ducks: lay:eggs this_morning/yesterday/last_week", "eggs"),
        (f"{_WHO}|we: see on the lake/river {_NEAR}", "boats/swans/ducks"),
        (f"{_WHO}: see in the forest/field/garden {_NEAR}", "birds/rabbits/squirrels/butterflies/foxes/owls"),
        (f"{_WHO}: sell yesterday/last_week/last_month/last_year/", "cows/horses/goats/pigs/eggs/cars/houses"),
        (f"{_WHO}: break {_NEAR}", "cups/plates/glasses/chairs/windows"),
        (f"{_WHO}|we: pick this_morning/yesterday/", "roses/flowers/apples/mushrooms/strawberries/cherries"),
        (f"{_WHO}: lose last_year/last_month/last_week/", "umbrellas/keys/gloves/hats/pencils/phones"),
        ("the cat|our/her cat|the owl|the fox: catch yesterday_evening/yesterday/last_week/", "mice/birds/frogs"),
        (
            f"{_WHO}|we: visit last_year/last_month/last_week",
            "museums/countries/villages/castles/towns/churches/islands",
        ),
        (f"{_WHO}: wash/repair/paint this_morning/yesterday/last_week", "cars/windows/chairs/bicycles/doors/tables"),
        (f"{_WHO}: learn this_year/last_year/last_month", "songs/poems/games"),
    ),
    "present": ((f"{_WHO}: want", "apples/eggs/pears/biscuits/tomatoes/oranges/potatoes/bananas/onions"),),
}


@frame(1.0, mark="?")
def how_many(g: Draw) -> Clause:
    """How many apples did she eat ? Combien de pommes est-ce qu'elle a mangées ?"""
    (text, nouns), tense = line(g, _MANY)
    return told(g, text, tense, asking=Asked("how many", nominal(g, f"none {nouns}")))


_WHICH = {
    "past": (
        (f"{_WHO}: buy {_NEAR}", f"{_TO_BUY}/book/car/boat/flowers/shoes/cheese/carpet"),
        (f"{_WHO}: read/finish yesterday/last_week/last_month/", "book/poem/story/newspaper/letter/books"),
        (f"{_WHO}: sell yesterday/last_week/last_month/", "car/boat/house/horse/cow/piano/guitar/carpet/paintings"),
        (f"{_WHO}: lose {_NEAR}", "key/ring/umbrella/scarf/hat/suitcase/ticket/notebook/book"),
        (f"{_WHO}: wash/repair/paint {_NEAR}", "car/window/chair/windows/chairs/boat/bicycle"),
        (f"{_WHO}: take this_morning/yesterday/on_monday/", "train/bus/road/key/umbrella/suitcase/bicycle/coat"),
        (f"{_WHO}: learn yesterday/this_morning/last_week/", "song/poem/game/songs"),
        (
            f"{_WHO}|we: visit yesterday/last_week/last_month/last_year",
            "museum/castle/island/town/country/church/villages",
        ),
        (f"{_WHO}: open/close yesterday_evening/this_morning/", "window/door/gate/drawer/windows/box"),
    ),
    "present": (
        (
            f"{_WHO}: like/prefer",
            "song/book/film/songs/game/books/films/museum/hotel/garden/painting/paintings/dress/hat",
        ),
        (f"{_WHO}: want", f"{_TO_BUY}/cake/biscuit/book/pencil/chair/cup"),
        (f"{_WHO}: read every_day/every_morning/every_evening/every_evening", "newspaper"),
        (f"{_WHO}: need", "knife/key/keys/dictionary/ladder/umbrella/hammer"),
    ),
    "progressive": (
        (f"{_WHO}: read/listen_to/look_for/look_at now/", "book/story/poem/letter"),
        (f"{_WHO}: wait_for now/this_evening/this_morning/", "train/bus/plane/boat"),
        (f"{_WHO}: repair/paint now/", "car/window/chair/windows/boat/bicycle/door"),
    ),
}
_WHICH_IS = {
    "present": (
        ("train|bus|plane|boat", "leave:depart/arrive this_evening/tomorrow/on_monday/on_sunday"),
        ("road|street|bus|train", "go to:place the station/airport/port/beach/village/market"),
        ("door|window|shop|bottle|box|suitcase|museum|drawer|restaurant", "be open|be closed"),
        ("bag|suitcase|box|chair|stone", "be very/ heavy|be too heavy"),
        (
            "cup|glass|plate|umbrella|coat|scarf|pencil|notebook|camera|key",
            "be on the table/bed/chair|be on this table",
        ),
    ),
    "progressive": (
        ("cat|dog|cats|dogs", "sleep on/under/near the sofa/bed/table/chair"),
        ("horse|cow|horses|cows|goat|goats|donkey", "eat the apples/grass/carrots"),
        ("bird|birds", "sing in the garden/tree/forest"),
        ("boat|boats|ship", "cross the lake/river/sea"),
    ),
    "past": (
        ("dog|cat|dogs|cats|monkey", "eat the meat/cake/cheese yesterday/this_morning/yesterday_evening/"),
        ("train|bus|plane|boat", "arrive/leave:depart yesterday/this_morning/yesterday_evening/on_monday/on_sunday"),
        ("hen|hens", "lay:eggs this egg/eggs"),
        ("dog|dogs", "bark yesterday_evening/this_morning/yesterday/all_night"),
    ),
}


@frame(1.0, mark="?")
def which_one(g: Draw) -> Clause:
    """Which train leaves this evening ? Which key did she lose ? Quelle clé est-ce qu'elle a perdue ?"""
    if g.chance(0.35):
        (nouns, texts), tense = line(g, _WHICH_IS)
        asked = Asked("which", nominal(g, f"none {nouns.replace('|', '/')}"))
        return does(g, asked, g.one_of(texts.split("|")), tense)
    (text, nouns), tense = line(g, _WHICH)
    return told(g, text, tense, asking=Asked("which", nominal(g, f"none {nouns}")))


_COLOURED = (
    "his/her/the/this car/bicycle/boat/umbrella/hat/coat/scarf/dress/shirt/skirt/sweater/bag/suitcase/sofa/carpet",
    "his/her/the/these shoes/gloves/socks/curtains/chairs/towels/blankets/cups/plates",
    "the/this/his/her house/door/wall/gate/bed/table/chair/armchair/vase/lamp/kitchen/bedroom",
    "the/his/her cat/dog/horse/parrot/rabbit/cow/donkey/bird",
    "the/these flowers/roses/leaves/birds/butterflies/apples/pencils/boats/doors",
    "his/her father's car/hat/coat/shirt/bicycle/umbrella",
    "his/her mother's/sister's/aunt's/brother's/uncle's car/hat/coat/scarf/umbrella/bag/suitcase/shoes/eyes",
    "the sea|the sky|her/his eyes|the baby's eyes|the cat's eyes|his/her mother's/brother's/sister's eyes",
)


@frame(0.6, mark="?")
def what_colour(g: Draw) -> Clause:
    """What colour is her hat ? De quelle couleur est son chapeau ?"""
    text = one(g, _COLOURED)
    past = g.chance(0.2) and "sea|" not in text
    return told(g, f"{text}: be", "past" if past else "present", asking=say("what colour"))


_OWNED = (
    "this/that red/blue/green/black/white/yellow/old/big/ hat/coat/umbrella/bag/suitcase/scarf/car/bicycle",
    "this/that old/small/ house/boat/book/doll/suitcase/table/bag",
    "this/that small/black/white/ dog/cat/horse/puppy",
    "this/that guitar/violin/key/ring/necklace/watch/phone/pen/cup/ticket/camera/towel/chair/knife/letter/photo",
    "these/those old/small/ shoes/gloves/socks/books/keys/pencils/letters/toys/photos/coins/dogs/cows",
    "these/those red/blue/black/white/green/ pencils/towels/shirts/hats/cars/boats/bags/bicycles/shoes/gloves/socks",
)


@frame(0.6, mark="?")
def whose(g: Draw) -> Clause:
    """Whose hat is this ? À qui est ce chapeau ?"""
    return told(g, f"{one(g, _OWNED)}: be", "present", asking=say("whose"))


# Relation, who or what, the tense and the clause.
_TO_WHOM = (
    ("to", "who", "progressive", f"{_WHO}|the nurse|the professor: talk in the garden/street/kitchen/park/office"),
    ("to", "who", "past", f"{_WHO}: give/sell/show/lend the/own/this book/camera/bicycle/guitar"),
    ("to", "who", "future", f"{_WHO}|we: sell/lend/show the/own/this old/ house/car/boat/horse/bicycle/piano"),
    ("with", "who", "progressive", f"{_WHO}: play:game/dance/talk/walk/work/eat in the garden/kitchen/street/park"),
    ("with", "who", "past", f"{_WHO}: play:game football/tennis/cards/chess {_NEAR}"),
    ("with", "who", "past", f"{_WHO}: go to:place the market/beach/cinema/museum/theatre/station {_NEAR}"),
    ("with", "who", "past", f"{_WHO}: dance/work/travel/eat/sing {_NEAR}"),
    ("with", "who", "future", f"{_WHO}: travel/eat/dance/work tomorrow/this_evening/next_week/on_saturday/next_year"),
    ("about:think", "what", "progressive", f"{_WHO}: think:muse"),
    ("about", "what", "past", f"{_WHO}|the children|the professor|the doctor: talk {_NEAR}"),
    ("about", "what", "progressive", f"{_WHO}|the children|the professor|the doctor: talk/dream"),
    ("with:tool", "what", "past", f"{_WHO}: open the/this/own box/bottle/door/letter/suitcase/drawer"),
    (
        "with:tool",
        "what",
        "past",
        f"{_WHO}: cut the/this bread/cake/rope/meat/cheese/apple",
    ),
    ("for", "who", "past", f"{_WHO}: buy this/the cake/doll/flowers/ring/umbrella/book/guitar/toy"),
    ("for", "who", "past", f"{_WHO}: make this/the cake/doll/soup/tart/salad"),
    ("for", "who", "past", f"{_WHO}: write this/the letter/song/poem/story/book"),
    ("for", "who", "present", "this/that letter/book/cake/present/coffee/tea/flower/ring/soup/ticket/chair: be"),
    ("for", "who", "present", "these/those flowers/letters/books/biscuits/shoes/toys/tickets/apples/oranges: be"),
    ("for", "who", "progressive", f"{_WHO}: work/sing now/"),
)


@frame(4.0, mark="?")
def who_is_he_talking_to(g: Draw) -> Clause:
    """Who is she dancing with ? Avec qui est-ce qu'elle danse ? What is he thinking about ? À quoi est-ce "
    "qu'il pense ?"""
    relation, word, tense, text = one(g, _TO_WHOM)
    return told(g, text, tense, asking=at(relation, Asked(word)))


_AGED = (
    "his/her brother/sister/son/daughter/father/mother/uncle/aunt/grandfather/grandmother",
    "the/this/that/his/her cat/dog/horse/donkey/parrot/turtle/cow/puppy",
    "the/this/that big/small/ house/church/bridge/castle/tree/tower/clock/ship/town/village/"
    "school/hotel/museum/palace/theatre/library",
    "the/this/his/her boat/car/baby/bicycle/violin/guitar/vase/painting/piano/carpet/camera/ring",
    "his/her neighbour/professor/friend|the professor|the doctor|this boy/girl/child|the/his/her children",
)


@frame(0.4, mark="?")
def how_old(g: Draw) -> Clause:
    """How old is this bridge ? Quel âge a ce pont ?"""
    return told(g, f"{one(g, _AGED)}: be:age", "present", asking=say("how old"))

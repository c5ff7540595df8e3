"""Frames about falling, staying, travelling and what else needs no object."""

from utils.corpora.language.draw import Draw
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.lines import told_of
from utils.corpora.language.meaning import Clause

_KIN = "my/our/his/her brother/sister/father/mother/uncle/aunt"
_WHO = f"i|we|he|she|he|she|{_KIN}"
_CHILDREN = "the/our/my children|the boys|the girls"
_NEAR = "yesterday/this_morning"

_FALLS = {
    "past": (
        f"the/my/his/her/our key/keys/phone/camera: fall into the water/river/lake/sea/pool {_NEAR}/",
        f"my/his/her hat/ring/watch/umbrella: fall into the water/river/lake/sea/pool {_NEAR}/",
        "the/his/her spoon: fall into the soup",
        f"the cups|the plates|the bottle|the/my/his/her cup/plate/book/vase: fall from the table/shelf {_NEAR}/",
        f"the lamp|my/his/her bag/pencil/newspaper: fall from the table {_NEAR}/",
        f"the/our/his/her/my cat: fall from the roof/wall/tree {_NEAR}/",
        f"the/our/his/her dog/puppy: fall into the water/river/lake/hole {_NEAR}/",
        f"the/our/his/her goat/calf: fall into the river/hole {_NEAR}/",
        "two/three/four apples/pears: fall from the tree",
        "the nest|two/three/many leaves: fall from the tree",
        f"he|she|the boy|the girl|{_KIN}: fall into the water/river/lake {_NEAR}/",
    ),
}


@frame(2.0, languages=("french",))
def falls_into(g: Draw) -> Clause:
    """The key fell into the river: la clé est tombée dans la rivière. The cup fell from the table: de la table."""
    return told_of(g, _FALLS)


_THEN = "yesterday/this_morning/yesterday_evening"
_STAYS = {
    "past": (
        f"{_WHO}: stay at_home yesterday/this_morning/yesterday_evening/on_sunday",
        f"{_WHO}: not stay at_home yesterday/this_morning/yesterday_evening/on_sunday",
        f"{_WHO}: stay in_bed all_day/this_morning/on_sunday",
        f"{_WHO}: stay in the garden/kitchen/house/living_room {_THEN}",
        f"{_WHO}: stay at:in the library/hospital/restaurant/museum {_THEN}",
        f"the/our/his/her/my black/white/small cat/dog: stay in+the+garden/in+the+kitchen {_THEN}",
        "the/our/his/her/my cat: stay under+the+table/under+the+bed/on+the+sofa/on+the+roof/on+the+bed/in+the+garden "
        f"{_THEN}",
        f"the/our/his/her/my dog: stay under+the+table/near+the+door/in+the+garden/in+the+kitchen/in+the+car {_THEN}",
        f"the cows|the goats|the horses|our/his/her cows/goats/horse: stay under+the+tree/near+the+river {_THEN}",
        f"the bird|the birds|the squirrel|the squirrels: stay in+the+tree/on+the+roof {_THEN}",
        f"the bear|the fox|the wolf|the wolves|the bears: stay in+the+forest/near+the+river {_THEN}",
    ),
    "future": (
        f"{_WHO}: stay at_home tomorrow/this_evening/on_sunday/on_saturday",
        f"{_WHO}: not stay at_home tomorrow/this_evening/on_sunday/on_saturday",
        f"{_WHO}: stay in_bed tomorrow/on_sunday",
    ),
    "french past": (
        "my/our/his/her red/black/blue/white/old car/bicycle: stay in the street/yard yesterday/on_sunday",
        "the/my/our/his/her car/bicycle/truck: stay in the street/yard yesterday/on_sunday",
        "the boats|the/our boat: stay in the port yesterday/on_sunday",
        "my/his/her umbrella/suitcase/keys/bag/coat: stay in the car yesterday/this_morning",
    ),
    "french going_to": (f"{_WHO}: stay at_home tomorrow/this_evening/on_sunday",),
}


@frame(2.5, languages=("french",))
def stays(g: Draw) -> Clause:
    """The cat stayed under the bed yesterday: le chat est resté sous le lit hier."""
    return told_of(g, _STAYS)


_BUS = "by:vehicle none+bus/none+car"
_TRAVELS = {
    "past": (
        f"{_WHO}: go to:place the airport/station/hospital/museum/pool {_BUS} {_NEAR}",
        f"{_WHO}: go to:place the village/sea by:vehicle none+bus/none+car/none+train {_NEAR}/on_sunday",
        f"{_WHO}: go to:place the market/library/park by:bicycle none+bicycle {_NEAR}/on_saturday",
        f"he|she|{_KIN}: go to:place the office by:vehicle none+bus/none+train/none+car {_NEAR}",
        "the/our/my children: go to:place generic+school by:bicycle none+bicycle yesterday/this_morning",
    ),
    "future": (
        f"{_WHO}: go to:place the airport/station/museum/pool {_BUS} tomorrow/this_evening",
        f"{_WHO}: go to:place the village by:vehicle none+bus/none+car/none+train tomorrow/on_sunday/next_week",
        f"{_WHO}: go to:place the market/library/park by:bicycle none+bicycle tomorrow/on_saturday",
    ),
    "present": (
        f"he|she|i|{_KIN}: go to:place the office by:vehicle none+bus/none+train/none+car every_morning",
        f"he|she|i|{_KIN}: go to:place the office by:bicycle none+bicycle every_morning",
        "the/our/my children|he|she|my/our/his/her brother/sister: go to:place generic+school "
        "by:bicycle+none+bicycle/by:vehicle+none+bus every_morning",
    ),
    "french past": (
        f"{_WHO}: travel by:vehicle none+train/none+boat/none+plane/none+car last_month/last_week/last_year",
    ),
    "french future": (
        f"{_WHO}: travel by:vehicle none+train/none+boat/none+plane/none+car tomorrow/next_week/on_sunday",
    ),
}


@frame(1.5)
def travels_by(g: Draw) -> Clause:
    """She goes to school by bicycle: elle va à l'école à vélo. We travelled by train: nous avons voyagé en train."""
    return told_of(g, _TRAVELS)


_SLOW = (
    "the turtle|the cow|the cows|the bear|the elephant|the elephants: walk slowly/very_slowly",
    "the train|the bus|the truck|the boat|our/my train/bus: move:ahead slowly/very_slowly",
    "the snow|the ice|the butter|the chocolate: melt slowly/quickly/very_quickly",
    "the/our/his/her puppy/calf/baby/children: grow:bigger quickly/very_quickly",
    "the/our/my flowers/roses/trees: grow:plants slowly/quickly/very_quickly",
    "the/our/my/his/her dog/cat/horse: eat/drink slowly/quickly/very_quickly",
)
_MOVES = {
    "progressive": _SLOW,
    "past_progressive": _SLOW,
    "present": (
        f"{_WHO}: sing/dance/swim/write well/very_well",
        f"{_WHO}: not sing/dance/swim/write well/very_well",
        f"{_WHO}: talk/eat/write/read slowly/very_slowly",
        f"{_WHO}: eat/read/write quickly/very_quickly",
    ),
}


@frame(1.5, languages=("french",))
def moves_quickly(g: Draw) -> Clause:
    """The turtle is walking slowly: la tortue marche lentement. She sings very well: elle chante très bien."""
    return told_of(g, _MOVES)


_NOW = (
    "the/our/his/her/my cat: sleep under/on the table/bed/sofa",
    "the/our/his/her/my dog/cat: sleep in the garden/kitchen",
    "the horses|the cows|our/his/her cows/goats/horse: sleep under the tree",
    f"{_WHO}: sing/dance/work in the garden/kitchen/living_room",
    f"{_CHILDREN}: play:game/laugh/shout/sing/run in the garden/park/street",
    f"{_WHO}: swim in the lake/river/sea",
    "the ducks|the dog|our/his/her dog/ducks|two/three/several ducks/swans: swim in the lake/river",
    "the birds|the pigeons|the swans|two/three/several birds/pigeons/swans: fly:wings over the "
    "river/lake/village/forest/house",
    f"{_WHO}|{_CHILDREN}: wait in_front_of/near the station/school/church/hotel/museum/library",
    "the/our/his/her/my dog/horse/dogs: run in the garden/park",
)
_ALONE = {
    "progressive": _NOW,
    "past_progressive": _NOW,
    "past": (
        f"{_WHO}: work in the garden/kitchen/house {_THEN}/on_saturday",
        f"{_WHO}: swim in the lake/river/sea {_NEAR}",
        f"{_WHO}: dance in the garden/street/living_room yesterday_evening/on_saturday",
        f"{_WHO}: wait in_front_of/near the station/school/church/hotel {_THEN}",
        f"{_CHILDREN}: play:game in the garden/park/street {_THEN}/on_sunday",
    ),
    "future": (
        f"{_WHO}: work in the garden/kitchen tomorrow/this_evening/on_saturday",
        f"{_WHO}: swim in the lake/river/sea tomorrow/on_sunday",
        f"{_WHO}: wait in_front_of/near the station/school/church/hotel tomorrow/this_evening",
        f"{_CHILDREN}: play:game in the garden/park tomorrow/on_sunday",
    ),
    "present": (
        f"{_WHO}: swim in the lake/river/sea every_morning",
        f"{_WHO}: work in the garden every_morning/every_saturday",
        f"{_CHILDREN}: play:game in the garden/park/street every_evening",
    ),
}


@frame(3.0)
def intransitive(g: Draw) -> Clause:
    """The cat is sleeping under the table. We worked in the garden yesterday: nous avons travaillé."""
    return told_of(g, _ALONE)

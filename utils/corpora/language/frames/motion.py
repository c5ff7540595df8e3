"""Frames about going: to, at, into, out of, by train."""

from utils.corpora.language.draw import Draw
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.lines import sayable, told_of
from utils.corpora.language.meaning import Clause
from utils.corpora.language.notation import told

_KIN = "my/our/his/her brother/sister/father/mother/uncle/aunt/grandmother"
_WHO = f"i|we|he|she|he|she|{_KIN}"
_PUPILS = "he|she|my/our/his/her brother/sister|the/our children"
_HOURS = "at_six_o'clock/at_seven_o'clock/at_eight_o'clock/at_nine_o'clock"

_GOES = {
    "past": (
        f"{_WHO}: go to:place the market/library/museum/park/pool yesterday/this_morning/on_saturday",
        f"{_WHO}: not go to:place the market/library/museum/park/pool yesterday/this_morning/on_saturday",
        f"{_WHO}: go to:place the cinema/theatre/restaurant yesterday_evening/on_saturday",
        f"{_WHO}: go to:place the station/airport/hospital yesterday/this_morning",
        f"{_PUPILS}: go to:place generic+school yesterday/this_morning/on_monday",
        f"{_PUPILS}: not go to:place generic+school yesterday/this_morning/on_monday",
        "the tourists: go to:place the castle/museum/hotel/village yesterday/this_morning",
    ),
    "progressive": (
        f"{_WHO}: go to:place the market/library/cinema/theatre/station/park/museum/airport/bakery/pool",
        f"{_PUPILS}: go to:place generic+school",
        "the tourists: go to:place the castle/museum/hotel/village",
    ),
    "future": (
        f"{_WHO}: go to:place the market/library/museum/park/pool tomorrow/on_saturday/next_week",
        f"{_WHO}: go to:place the cinema/theatre/restaurant tomorrow/this_evening/on_saturday",
        f"{_PUPILS}: not go to:place generic+school tomorrow/on_monday",
    ),
    "present": (
        f"{_PUPILS}: go to:place generic+school every_morning",
        f"{_WHO}: go to:place the market/park/pool every_morning/every_sunday/every_saturday",
        f"{_WHO}: go to:place the library/cinema every_saturday/every_monday",
    ),
}


@frame(2.0)
def goes_to(g: Draw) -> Clause:
    """The children go to school every morning: les enfants vont à l'école tous les matins."""
    return told_of(g, _GOES)


_ARRIVES = {
    "past": (
        f"the train|my/our train: arrive at the station {_HOURS}/yesterday/this_morning",
        f"the bus|my/our bus: arrive at the station/airport/school/hotel/village {_HOURS}/this_morning",
        f"the plane|my/our plane: arrive at the airport {_HOURS}/yesterday/this_morning",
        f"the boat|the boats: arrive at the port {_HOURS}/yesterday/this_morning",
        f"{_WHO}: arrive at the station/airport/hotel/hospital/office/farm {_HOURS}",
        f"{_WHO}: arrive at the cinema/theatre/restaurant at_six_o'clock/at_seven_o'clock/at_eight_o'clock",
        f"{_WHO}: arrive at the village/hotel/farm yesterday/yesterday_evening/this_morning/on_sunday",
        f"the tourists|the tourist: arrive at the hotel/station/airport/village {_HOURS}/this_morning",
    ),
    "future": (
        f"the train|the bus: arrive at the station {_HOURS}/tomorrow/this_evening",
        f"{_WHO}: arrive at the station/airport/hotel/office/farm {_HOURS}/tomorrow/this_evening",
        "the tourists: arrive at the hotel/village/castle tomorrow/this_evening/on_sunday",
        "the boat|the boats: arrive at the port tomorrow/this_evening/on_sunday",
    ),
    "progressive": (
        "the train|the bus: arrive at the station",
        "the plane: arrive at the airport",
        "the boat|the boats: arrive at the port",
    ),
    "french past": (
        "the train|my/our train|he|she: arrive at the station at_noon/at_midnight",
        "the plane|our plane: arrive at the airport at_noon/at_midnight",
    ),
}


@frame(2.0)
def arrives_at(g: Draw) -> Clause:
    """The train arrived at the station at noon: le train est arrivé à la gare à midi. Hindi reaches the station."""
    text, tense = sayable(g, _ARRIVES)
    if g.language == "hindi" and tense != "progressive":
        text = text.replace("arrive at", "reach")
    return told(g, text, tense)


_ENTERS = {
    "past": (
        "the/our/my/his/her cat/dog: come:enter into the kitchen/living_room/house/garden yesterday/this_morning/",
        "the/our/my/his/her black/white/small cat/dog: come:enter into the kitchen/living_room/garden this_morning/",
        "the black/white/small bird/mouse: come:enter into the kitchen/living_room/house/garden this_morning/",
        "the bird|the mouse|the bee|two/three birds/mice/bees: come:enter into the kitchen/living_room/house "
        "yesterday/this_morning/",
        "the hens|the goats|the cows|the horses|the donkey|the ducks: come:enter into the garden/yard "
        "yesterday/this_morning/",
        f"{_WHO}: come:enter into the kitchen/living_room/house/restaurant/church/hotel/library/room",
        f"{_WHO}: come:enter into the kitchen/living_room/room {_HOURS}",
    ),
    "french past": (
        f"{_WHO}|the tourists: enter the museum/church/castle/hotel/library/theatre this_morning/yesterday/on_sunday/",
        "the thief|the thieves: enter the house/museum/hotel yesterday_evening/this_morning/on_sunday/",
    ),
}


@frame(1.5)
def enters(g: Draw) -> Clause:
    """The cat came into the kitchen: le chat est entré dans la cuisine."""
    return told_of(g, _ENTERS)


_LEAVES = {
    "past": (
        f"{_WHO}: leave the hotel/office/library/restaurant/museum/cinema/theatre/hospital {_HOURS}/yesterday_evening",
        f"{_WHO}: leave the village/island/town/hotel yesterday/this_morning/on_sunday/last_week",
        f"{_WHO}: leave:depart {_HOURS}/yesterday/this_morning/very_early/very_late/on_sunday/last_week",
        f"the train|the bus: leave the station {_HOURS}",
        "the boat|the boats: leave the port yesterday/this_morning/at_noon/at_midnight",
        f"the train|the bus|the plane|the boat: leave:depart {_HOURS}/at_noon/this_morning",
        "the tourists: leave the hotel/village/island/castle/museum yesterday/this_morning/on_sunday",
    ),
    "future": (
        f"{_WHO}: leave the hotel/village/island/town tomorrow/this_evening/on_sunday/next_week",
        f"{_WHO}: leave:depart {_HOURS}/tomorrow/this_evening/on_sunday/next_week",
        f"the train|the bus|the plane|the boat: leave:depart {_HOURS}/tomorrow/this_evening",
    ),
    "going_to": (f"{_WHO}: leave:depart tomorrow/this_evening/on_sunday/next_week",),
}


@frame(1.5, languages=("french",))
def leaves(g: Draw) -> Clause:
    """The tourists left the hotel: les touristes ont quitté l'hôtel. My aunt left yesterday: ma tante est partie."""
    return told_of(g, _LEAVES)

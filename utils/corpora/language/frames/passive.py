"""A frame about what was done by whom."""

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import columns, one, phrase
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import Clause

# verb | what | by whom
_DONE = columns(
    """
build | the house wall boat | mine grandfather uncle father brother, the shepherd
  man
build | the nest | the eagle pigeon bird
write | the book story poem song letter | a pupil professor writer, mine aunt grandfather sister brother grandmother
paint | the painting door wall boat gate house | a painter, mine mother father sister uncle brother
repair | the car roof bicycle radio clock computer chair | mine father aunt neighbour brother uncle, the gardener
  driver
bite | the boy girl man thief postman, mine brother uncle neighbour | one dog snake
catch | one mouse bird | the cat owl eagle fox
catch | the thief | the policeman dog shepherd, two policeman
catch | a fish, two fish | a bear cat eagle
eat | the carrot apple, these carrot flower apple | the rabbit goat horse donkey, two rabbit goat
eat | the cake sandwich meat soup tart pizza | the dog cat, mine brother sister son
eat | the cheese bread cake, these biscuit cherry | the mouse bird
steal | the car bicycle camera ring necklace painting | a thief, two thief
steal | the hen egg duck | a fox
steal | the sandwich fish meat cheese egg | the cat dog
break | the window vase cup lamp plate glass | a child boy girl, the cat, mine brother sister
draw | the house flower tree horse | a child pupil, mine sister daughter son
open | the door box letter gate window | mine mother sister aunt, the man girl woman
close | the door gate window | the wind professor gardener woman
wash | these plate shirt glass window, the car | mine father mother son
visit | the museum castle church | some tourist
chase | the cat mouse rabbit, these hen duck | the dog fox
sing | the song | a child, mine grandmother
choose | the book film hat present | mine aunt mother daughter
carry | the suitcase bag box | the donkey horse man
pull | the cart boat | a horse donkey, two horse
sell | the house horse car boat | mine uncle neighbour, the shepherd
invite | mine sister brother, the pupil | the professor doctor
""",
    1,
)


@frame(2.0, languages=("french",))
def was_done_by(g: Draw) -> Clause:
    """The house was built by my grandfather: la maison a été construite par mon grand-père."""
    name, what, by = g.one_of(_DONE)
    thing, agent = (
        phrase(g, what, adjective=0.3),
        phrase(g, by, adjective=0.15, among=("old", "young", "black", "white")),
    )
    times = one(g, "yesterday/this morning") if g.chance(0.25) and name not in ("visit", "build") else ()
    if name in ("build", "write", "paint", "sell") and times:
        times = (say("last year"),)
    return tell(thing, verb(name), "past", at("by:agent", agent), *times, passive=True)

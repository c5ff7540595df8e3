"""A frame about what was done by whom."""

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.fitting import columns, one, phrase
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import Clause, Thing

# verb | what | by whom
_DONE = columns(
    """
build | the house wall boat, these house | mine grandfather uncle father brother
write | the letter story poem song book, these letter poem | mine aunt grandfather sister brother grandmother uncle
paint | the door wall boat gate house, these door wall chair | mine mother father sister uncle brother
repair | the car roof bicycle radio clock computer, these bicycle | mine father aunt neighbour brother uncle
bite | the boy girl man thief postman, mine brother uncle neighbour sister | one dog snake
catch | the mouse bird, one mouse bird | the cat, mine cat
catch | the thief | the policeman, two policeman
eat | the cake sandwich meat fish bread cheese, these sandwich biscuit | the dog cat, mine dog cat
eat | the cheese bread cake, these biscuit | the mouse, these mouse
steal | the car bicycle camera ring necklace, these painting bicycle | a thief, two thief
steal | the hen duck, these egg | a fox
break | the window vase lamp mirror, these cup plate glass | the cat dog, mine brother sister, these child
draw | the house flower tree horse, these flower | a child, mine sister daughter son
open | the door box letter gate window, these letter | mine mother sister aunt father
close | the door gate window, these window door | the wind, mine mother father
wash | these plate shirt glass window, the car | mine father mother son daughter
chase | the cat, these hen duck | the dog, mine dog
sell | the house car boat farm | mine uncle neighbour grandfather
""",
    1,
)


@frame(2.0, languages=("french",))
def was_done_by(g: Draw) -> Clause:
    """The house was built by my grandfather: la maison a été construite par mon grand-père."""
    name, what, by = g.one_of(_DONE)
    thing = phrase(g, what, adjective=0.0)
    thing = Thing(thing.noun, "the", thing.plural) if thing.determiner == "this" else thing
    agent = phrase(g, by, adjective=0.1, among=("old", "black", "white") if name in ("catch", "eat", "bite") else ())
    times = one(g, "yesterday/this morning") if g.chance(0.3) else ()
    times = (say("last year"),) if times and name in ("build", "write", "sell") else times
    return tell(thing, verb(name), "past", at("by:agent", agent), *times, passive=True)

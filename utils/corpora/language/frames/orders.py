"""Orders to somebody who is called, so that French knows tu from vous."""

from utils.corpora.language.draw import Draw, at, say, tell
from utils.corpora.language.frames.base import frame
from utils.corpora.language.frames.body import own_body
from utils.corpora.language.frames.fitting import columns, named, phrase, where
from utils.corpora.language.lexicon import verb
from utils.corpora.language.meaning import Clause, Part, Pronoun, Say, Thing

Items = tuple[Clause | Say | Thing, ...]
# verb | what (your: of who is called; me: to or for me; +: of the body) | where, or when
_TO_CHILDREN = columns(
    """
close | the door window gate curtain box drawer, your book notebook bag |
open | your book notebook bag present, the door window |
wash:body | + hand face foot |
brush:body | + tooth |
eat | the soup salad bread carrot rice, mine soup, your sandwich |
drink | the milk water juice, mine milk |
take | your bag coat hat umbrella book, a pencil pen |
put on | your coat shoe hat sweater scarf |
take off:clothes | your shoe coat hat glove |
bring | me key book magazine chair water |
listen to | the professor radio song story, mine professor |
look at | the painting moon sky bird cat, these star bird flower |
read | the story poem letter book |
wait | | say here, in garden, in_front_of school house |
sit down | | near fire window, on sofa bench carpet, in garden |
get up | | |
wake up | | |
help | mine mother father grandmother, me |
draw | a cat house tree horse flower bird boat |
clean | the table kitchen bedroom |
turn off | the television lamp radio computer |
wait for | me |
follow | me |
rest | | in garden, under tree, say in_the_shade |
play:game | | in garden park yard |
hide:oneself | | behind door tree curtain, under bed table |
give | me key pencil book apple |
""",
    1,
)
_NOT_TO_CHILDREN = columns(
    """
open | the door window box drawer present gate |
touch | the lamp knife vase mirror cake painting, this plate glass machine |
run | | in street house kitchen, at school! |
play:game | | in street kitchen bedroom |
shout | | in house garden street, at school! |
jump | | on bed sofa chair, in water |
pick | the flower, these flower apple rose |
eat | the cake chocolate, these cherry biscuit apple |
forget | your book bag coat hat umbrella notebook |
drink | the wine coffee, this water milk |
break | the window vase, this toy glass |
lose | your key ticket hat scarf glove |
swim | | in river lake |
turn on | the television radio computer |
sit down | | on table bed wall |
close | the door window |
""",
    1,
)
_POLITE = columns(
    """
close | the door window gate bag suitcase, your bag suitcase |
open | the door window, your bag suitcase |
take | this chair umbrella bus train key, the train bus |
sit down | | near window fire door, on sofa chair bench, in armchair garden |
show | me ticket bag key photo |
give | me key ticket letter bag newspaper magazine |
wait | | say here, in_front_of hotel museum station, at station, near door |
follow | me |
wait for | me |
help | me, this woman man child |
listen to | me, this song |
look at | the painting clock, this photo magazine |
read | this letter book newspaper poem, the letter |
come back | | say tomorrow this_evening next_week on_monday |
drink | your coffee tea |
bring | me chair newspaper coffee water |
turn off | your phone, the radio television lamp |
take off:clothes | your hat coat |
rest | | in garden armchair, on sofa bench |
""",
    1,
)
_NOT_POLITE = columns(
    """
open | the window door gate, this letter box |
close | the door window gate |
forget | your umbrella coat ticket bag key hat suitcase phone |
touch | the painting vase door, this painting machine |
lose | your ticket key |
take | this train bus, the bus |
drink | this water milk |
wait for | me |
turn off | the radio lamp computer |
wait | | say here, in street |
""",
    1,
)
_TO_FAMILY = columns(
    """
help | me |
wait for | me |
tell | me! story |
read:to-someone | me! story poem letter |
give | me key ball apple pencil book |
show | me photo magazine painting letter |
bring | me coat book water umbrella |
look at | the bird cat moon flower, this photo painting butterfly |
listen to | this song story, the radio bird, me |
open | the door window box, this letter bottle |
close | the door window curtain |
turn on | the lamp radio television |
turn off | the lamp radio television |
sit down | | near fire window, on sofa, in armchair garden |
rest | | in garden armchair, on sofa |
come back | | say tomorrow this_evening |
put on | your coat hat scarf |
take | your umbrella coat bag |
drink | your tea coffee |
wake up | | |
""",
    1,
)
_NOT_TO_FAMILY = columns(
    """
forget | your umbrella coat ticket bag key hat phone |
close | the door window |
open | the window, this letter box |
wash | this shirt sweater |
eat | this apple cake |
turn off | the lamp radio television |
sell | the car house bicycle, this book guitar |
wait for | me |
lose | your key ticket |
""",
    1,
)
# who is called | many | polite | what they are told | what they are told not to do
_CALLED = (
    (("child", "child", "boy", "girl"), True, False, _TO_CHILDREN, _NOT_TO_CHILDREN),
    (("sir", "madam"), False, True, _POLITE, _NOT_POLITE),
    (("mum", "dad", "grandma", "grandpa"), False, False, _TO_FAMILY, _NOT_TO_FAMILY),
)


def _told(g: Draw, you: Pronoun, what: str, no: str) -> tuple[Part, ...]:
    """What stands behind the verb of an order: the door, your coats, me a story, your hands."""
    head, *names = g.one_of([group for group in what.split(",") for _ in group.split()]).split()
    if head == "+":
        name = g.one_of(names)
        return (own_body(g, you, name if name == "face" else name + "+"),)
    if head in ("me", "me!"):
        if not names:
            return (Pronoun(1),)
        thing = phrase(g, f"{'a' if head == 'me!' else 'known'} {' '.join(names)}", adjective=0.15)
        return (at(":to", Pronoun(1)), thing)
    shape = ("yours" if you.plural else "mine") if head == "your" else head
    return (phrase(g, f"{shape} {' '.join(names)}", owner=you, adjective=0.1),)


@frame(2.0, mark="!")
def orders(g: Draw) -> Items:
    """Children , close the door !: les enfants , fermez la porte ! Sir , do not forget your umbrella !"""
    names, many, polite, told, forbidden = g.one_of(_CALLED)
    you, no = Pronoun(2, many, polite=polite), "not" if g.chance(0.3) else ""
    called = Thing(named(g, g.one_of(names)), "generic" if many else "none", many)
    name, what, places, *_ = (*g.one_of(forbidden if no else told), "")
    parts = _told(g, you, what, no) if what else ()
    order = tell(you, verb(name), "imperative", *parts, *where(g, places), negative=no)
    if g.chance(0.25):
        return called, say(","), order, say(","), say("please:many" if many or polite else "please:one")
    return called, say(","), order

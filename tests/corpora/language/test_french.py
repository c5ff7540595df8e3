"""A meaning is said in English and in French as a careful speaker of both would say it, and the words are matched."""

import pytest

from utils.corpora.language import english, french
from utils.corpora.language import french_forms as forms
from utils.corpora.language.draw import at, say, tell
from utils.corpora.language.lexicon import Unsayable, adjective, noun, verb
from utils.corpora.language.meaning import (
    Asked,
    Both,
    Clause,
    Doing,
    Nobody,
    Pronoun,
    Quality,
    Relative,
    Sentence,
    That,
    Thing,
)
from utils.corpora.language.one_answer import problems
from utils.text import detokenize

I = Pronoun(1)  # noqa: E741
SHE = Pronoun(3, gender="f")


def np(name: str, determiner: str = "the", *adjectives: str, plural: bool = False, **rest) -> Thing:
    return Thing(noun(name), determiner, plural, tuple(map(adjective, adjectives)), **rest)


def is_so(subject, name: str, tense: str = "present", degree: str = "", **rest) -> Clause:
    return tell(subject, verb("be"), tense, Quality(adjective(name), degree, **rest))


def ask(subject, name: str, tense: str, *parts, asking="yes", **options) -> Clause:
    return tell(subject, verb(name), tense, *parts, asking=asking, **options)


def found_and_put() -> tuple:
    girl, key = np("girl"), np("key")
    then = tell(girl, verb("put"), "past", Pronoun(of=key), at("in", np("box")), silent=True)
    return tell(girl, verb("find"), "past", key), say("and"), then


def because_it_was(meant: str, name: str) -> tuple:
    mouse, cheese = np("mouse"), np("cheese")
    things = {"mouse": mouse, "cheese": cheese}
    it = Pronoun(of=things[meant], candidates=(mouse, cheese))
    return tell(mouse, verb("eat"), "past", cheese), say("because"), is_so(it, name, "past")


WHERE, WHY = say("where"), say("why")
RENDERED = [
    # determiners: gender, number, elision
    (lambda: np("apple"), "the apple", "la pomme"),
    (lambda: np("orange:fruit", "a"), "an orange", "une orange"),
    (lambda: np("man", plural=True), "the men", "les hommes"),
    (lambda: np("tree", "this"), "this tree", "cet arbre"),
    (lambda: np("river", "this"), "this river", "cette rivière"),
    (lambda: np("horse", "this", plural=True), "these horses", "ces chevaux"),
    (lambda: np("hat", owner=SHE), "her hat", "son chapeau"),
    (lambda: np("school", owner=I), "my school", "mon école"),
    (lambda: np("house", owner=Pronoun(1, True)), "our house", "notre maison"),
    (lambda: np("dress", owner=I), "my dress", "ma robe"),
    (lambda: np("milk", "some"), "some milk", "du lait"),
    (lambda: np("water", "some"), "some water", "de l'eau"),
    (lambda: np("soup", "bare"), "soup", "de la soupe"),
    (lambda: np("milk", "generic"), "milk", "le lait"),
    (lambda: np("apple", "many", plural=True), "many apples", "beaucoup de pommes"),
    (lambda: np("bird", "many", plural=True), "many birds", "beaucoup d'oiseaux"),
    (lambda: np("girl", "all", plural=True), "all the girls", "toutes les filles"),
    (lambda: np("egg", "seventeen", plural=True), "seventeen eggs", "dix-sept œufs"),
    # adjectives: place, agreement, the form before a vowel
    (lambda: np("man", "a", "old:age"), "an old man", "un vieil homme"),
    (lambda: np("woman", "a", "old:age"), "an old woman", "une vieille femme"),
    (lambda: np("bird", "a", "beautiful"), "a beautiful bird", "un bel oiseau"),
    (lambda: np("hotel", "a", "new"), "a new hotel", "un nouvel hôtel"),
    (lambda: np("cat", "the", "small", "black"), "the small black cat", "le petit chat noir"),
    (lambda: np("soup", "the", "fresh"), "the fresh soup", "la soupe fraîche"),
    (lambda: np("flower", "bare", "beautiful", plural=True), "beautiful flowers", "de belles fleurs"),
    (lambda: np("hat", "this", "orange", plural=True), "these orange hats", "ces chapeaux orange"),
    (lambda: np("eye", "the", "brown", plural=True), "the brown eyes", "les yeux marron"),
    (lambda: np("house", superlative=adjective("old")), "the oldest house", "la plus vieille maison"),
    (lambda: np("river", superlative=adjective("deep")), "the deepest river", "la rivière la plus profonde"),
    # owners turn the noun phrase round
    (lambda: np("key", owner=np("boy")), "the boy's key", "la clé du garçon"),
    (lambda: np("door", after=(at("of", np("house", "this")),)), "the door of this house", "la porte de cette maison"),
    # tenses
    (lambda: tell(np("girl"), verb("sleep"), "progressive"), "the girl is sleeping", "la fille dort"),
    (lambda: tell(np("boy", plural=True), verb("sing"), "past_progressive"), "the boys were singing",
     "les garçons chantaient"),
    (lambda: tell(np("cat"), verb("see"), "future", np("park")), "the cat will see the park",
     "le chat verra le parc"),
    (lambda: tell(np("fox"), verb("eat"), "past", np("pear", "a")), "the fox ate a pear",
     "le renard a mangé une poire"),
    (lambda: tell(I, verb("buy"), "past", np("bag", "a")), "i bought a bag", "j'ai acheté un sac"),
    (lambda: tell(I, verb("eat"), "past_progressive"), "i was eating", "je mangeais"),
    (lambda: tell(np("dog"), verb("eat"), "pluperfect", np("cake")), "the dog had eaten the cake",
     "le chien avait mangé le gâteau"),
    (lambda: tell(I, verb("buy"), "conditional", np("boat", "a")), "i would buy a boat", "j'achèterais un bateau"),
    (lambda: tell(SHE, verb("buy"), "going_to", np("boat", "a")), "she is going to buy a boat",
     "elle va acheter un bateau"),
    # être and reflexive verbs: the participle agrees with the subject
    (lambda: tell(np("girl"), verb("go"), "past", at("to:place", np("market"))), "the girl went to the market",
     "la fille est allée au marché"),
    (lambda: tell(np("woman"), verb("get up"), "past"), "the woman got up", "la femme s'est levée"),
    (lambda: tell(Both(np("girl"), np("boy")), verb("arrive"), "past"), "the girl and the boy arrived",
     "la fille et le garçon sont arrivés"),
    (lambda: is_so(Both(np("cow"), np("goat")), "old:age"), "the cow and the goat are old",
     "la vache et la chèvre sont vieilles"),
    # negation
    (lambda: tell(np("dog"), verb("eat"), "present", np("meat"), negative="not"), "the dog does not eat the meat",
     "le chien ne mange pas la viande"),
    (lambda: tell(np("man"), verb("work"), "past", negative="not"), "the man did not work",
     "l'homme n'a pas travaillé"),
    (lambda: tell(np("cat"), verb("sleep"), "present", negative="never"), "the cat never sleeps",
     "le chat ne dort jamais"),
    (lambda: tell(np("boy"), verb("buy"), "past", np("apple", "not a"), negative="not"), "the boy did not buy an apple",
     "le garçon n'a pas acheté de pomme"),
    (lambda: tell(Nobody(), verb("sleep"), "past"), "nobody slept", "personne n'a dormi"),
    (lambda: tell(np("cat"), verb("eat"), "past", Nobody("nothing")), "the cat ate nothing", "le chat n'a rien mangé"),
    # infinitives
    (lambda: tell(np("girl"), verb("want"), "present", Doing(verb("buy"), (np("hat", "a"),))),
     "the girl wants to buy a hat", "la fille veut acheter un chapeau"),
    (lambda: tell(np("horse"), verb("can"), "present", Doing(verb("pull"), (np("cart"),)), negative="not"),
     "the horse cannot pull the cart", "le cheval ne peut pas tirer la charrette"),
    (lambda: tell(np("boy"), verb("begin"), "past", Doing(verb("cry"))), "the boy began to cry",
     "le garçon a commencé à pleurer"),
    # contraction, and none before an elided article
    (lambda: tell(np("mouse"), verb("come"), "past", at("from", np("castle"))), "the mouse came from the castle",
     "la souris est venue du château"),
    (lambda: tell(I, verb("need"), "present", np("umbrella", "a")), "i need an umbrella", "j'ai besoin d'un parapluie"),
    # relative clauses and the passive: the participle agrees with what precedes
    (lambda: is_so(np("apple", after=(Relative("object", verb("eat"), "past", np("boy")),)), "ripe", "past"),
     "the apple that the boy ate was ripe", "la pomme que le garçon a mangée était mûre"),
    (lambda: is_so(np("dog", after=(Relative("subject", verb("sleep"), "progressive"),)), "black"),
     "the dog that is sleeping is black", "le chien qui dort est noir"),
    (lambda: tell(np("pear"), verb("eat"), "past", at("by:agent", np("mouse")), passive=True),
     "the pear was eaten by the mouse", "la poire a été mangée par la souris"),
    # predicates, être and avoir; comparison
    (lambda: is_so(np("mouse"), "hungry", "past"), "the mouse was hungry", "la souris avait faim"),
    (lambda: is_so(np("soup"), "cold:touch"), "the soup is cold", "la soupe est froide"),
    (lambda: is_so(np("girl"), "cold:feeling"), "the girl is cold", "la fille a froid"),
    (lambda: is_so(np("soup"), "good", than=np("salad")), "the soup is better than the salad",
     "la soupe est meilleure que la salade"),
    (lambda: is_so(np("car", plural=True), "big", than=np("bicycle", "a")), "the cars are bigger than a bicycle",
     "les voitures sont plus grandes qu'un vélo"),
    # pronouns
    (lambda: because_it_was("mouse", "hungry"), "the mouse ate the cheese because it was hungry",
     "la souris a mangé le fromage parce qu'elle avait faim"),
    (lambda: because_it_was("cheese", "fresh"), "the mouse ate the cheese because it was fresh",
     "la souris a mangé le fromage parce qu'il était frais"),
    (found_and_put, "the girl found the key and put it in the box",
     "la fille a trouvé la clé et l'a mise dans la boîte"),
    (lambda: tell(np("dog"), verb("look at"), "progressive", I), "the dog is looking at me", "le chien me regarde"),
    (lambda: tell(SHE, verb("give"), "past", np("book", "a"), at("to", I)), "she gave a book to me",
     "elle m'a donné un livre"),
    # questions, and what is said
    (lambda: ask(np("boy"), "eat", "past", np("pear")), "did the boy eat the pear",
     "est-ce que le garçon a mangé la poire"),
    (lambda: ask(np("key"), "be", "present", asking=WHERE), "where is the key", "où est la clé"),
    (lambda: ask(np("girl"), "cry", "progressive", asking=WHY), "why is the girl crying",
     "pourquoi est-ce que la fille pleure"),
    (lambda: ask(np("boy"), "buy", "past", asking=Asked("how many", np("pear", "none", plural=True))),
     "how many pears did the boy buy", "combien de poires est-ce que le garçon a achetées"),
    (lambda: tell(Asked("who"), verb("open"), "past", np("door")), "who opened the door", "qui a ouvert la porte"),
    (lambda: tell(SHE, verb("say"), "present", That(tell(np("cat"), verb("sleep"), "progressive"))),
     "she says that the cat is sleeping", "elle dit que le chat dort"),
]  # fmt: skip


def said(build) -> tuple[list, list]:
    meaning = build()
    if isinstance(meaning, Thing):
        return english.thing(meaning), french.contract_and_elide(french.thing(meaning))
    sentence = Sentence(meaning if isinstance(meaning, tuple) else (meaning,))
    return english.say(sentence)[:-1], french.say(sentence)[:-1]


@pytest.mark.parametrize(("build", "in_english", "in_french"), RENDERED, ids=[text for _, _, text in RENDERED])
def test_a_meaning_is_said_in_both_languages(build, in_english, in_french):
    one, other = said(build)
    assert detokenize([word.text for word in one]) == in_english
    assert detokenize([word.text for word in other], language="fr") == in_french


@pytest.mark.parametrize(
    ("infinitive", "tense", "person", "plural", "form"),
    [
        ("manger", "imparfait", 1, True, "mangions"),
        ("manger", "present", 1, True, "mangeons"),
        ("commencer", "imparfait", 3, False, "commençait"),
        ("acheter", "present", 3, True, "achètent"),
        ("acheter", "future", 1, False, "achèterai"),
        ("préférer", "present", 3, False, "préfère"),
        ("préférer", "future", 3, False, "préférera"),
        ("appeler", "present", 3, False, "appelle"),
        ("appeler", "present", 1, True, "appelons"),
        ("nettoyer", "future", 3, False, "nettoiera"),
        ("finir", "present", 3, True, "finissent"),
        ("finir", "imparfait", 1, True, "finissions"),
        ("être", "imparfait", 3, True, "étaient"),
        ("être", "present", 2, True, "êtes"),
        ("faire", "present", 2, True, "faites"),
        ("venir", "future", 3, True, "viendront"),
        ("boire", "imparfait", 3, False, "buvait"),
        ("attendre", "conditional", 3, False, "attendrait"),
        ("porter", "present", 3, False, "porte"),
        ("peler", "present", 3, False, "pèle"),
        ("dessiner", "present", 3, False, "dessine"),
        ("enlever", "present", 3, False, "enlève"),
        ("ramener", "present", 3, False, "ramène"),
        ("tuer", "present", 3, False, "tue"),
        ("créer", "present", 3, False, "crée"),
        ("essuyer", "present", 3, False, "essuie"),
    ],
)
def test_verbs_are_conjugated(infinitive, tense, person, plural, form):
    assert forms.finite(infinitive, tense, person, plural) == form


def silent(negative: str) -> tuple:
    cat, bird = np("cat"), np("bird")
    then = tell(cat, verb("catch"), "past", Pronoun(of=bird), negative=negative, silent=True)
    return tell(cat, verb("see"), "past", bird), say("but" if negative else "and"), then


@pytest.mark.parametrize(
    ("negative", "in_french"),
    [
        ("", "le chat a vu l'oiseau et l'a attrapé"),
        ("not", "le chat a vu l'oiseau mais il ne l'a pas attrapé"),
    ],
)
def test_a_subject_is_said_again_before_ne(negative, in_french):
    _, other = said(lambda: silent(negative))
    assert detokenize([word.text for word in other], language="fr") == in_french


@pytest.mark.parametrize(
    "build",
    [
        lambda: np("river", "a", "wide"),
        lambda: tell(SHE, verb("be"), "present", np("dancer", "a")),
        lambda: is_so(SHE, "angry", degree="so"),
    ],
    ids=["a wide river", "she is a dancer", "she is so angry"],
)
def test_what_has_no_one_form_in_french_is_not_said(build):
    with pytest.raises(Unsayable):
        said(build)


@pytest.mark.parametrize(
    "thing",
    [
        np("dog", "a", "big"),
        np("shoe", "a", "new"),
        np("hotel", "a", "old"),
        np("hat", owner=Pronoun(1, True)),
        np("dress", owner=Pronoun(3, gender="m")),
    ],
    ids=["a big dog", "a new shoe", "an old hotel", "our hat", "his dress"],
)
def test_what_french_says_in_two_ways_or_nobody_says_is_left_out(thing):
    assert problems(Sentence((tell(thing, verb("fall"), "past"),)), "french")


def test_alignment_of_a_sentence_written_by_hand():
    meaning = Sentence((tell(np("girl"), verb("eat"), "past", np("apple", "this", "red"), negative="not"),))
    one, other = english.say(meaning), french.say(meaning)
    assert " ".join(word.text for word in one) == "the girl did not eat this red apple ."
    assert " ".join(word.text for word in other) == "la fille n' a pas mangé cette pomme rouge ."
    links = {
        (t, s) for t, word in enumerate(other) for s, source in enumerate(one) if set(word.keys) & set(source.keys)
    }
    assert links == {
        (0, 0), (1, 1), (2, 3), (3, 2), (3, 4), (4, 3), (5, 2), (5, 4), (6, 5), (7, 7), (8, 6), (9, 8),
    }  # fmt: skip


def test_a_contracted_word_is_aligned_with_both_of_its_words():
    key = np("key", owner=np("boy"))
    one, other = english.thing(key), french.contract_and_elide(french.thing(key))
    du = next(word for word in other if word.text == "du")
    matched = [word.text for word in one if set(word.keys) & set(du.keys)]
    assert matched == ["the", "'s"]

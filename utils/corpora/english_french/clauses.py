"""Clauses in English and French at once: verbs in their tenses, negated, asked, relative and passive."""

from utils.corpora.english_french.forms import (
    NAMED,
    Adjective,
    Person,
    Verb,
    agreeing,
    french_finite,
    french_participle,
)
from utils.corpora.english_french.phrases import (
    NounPhrase,
    Phrase,
    Word,
    adjective_phrase,
    join,
    new_key,
    phrase,
    words,
)

BE, BE_HUNGRY = NAMED["be"], NAMED["be hungry"]  # être becomes avoir in "avoir faim"
_SECOND_NEGATIVE = {"not": "pas", "never": "jamais", "nothing": "rien", "nobody": ""}


def _english_verb(
    verb: Verb, tense: str, subject: Person, negative: str, question: bool
) -> tuple[list[str], list[str]]:
    """The verb's words, cut where a question puts its subject: did | not eat."""
    plain = subject.plural or subject.person == 1
    be = "am" if plain and not subject.plural else "are" if subject.plural else "is"
    was = "were" if subject.plural else "was"
    if tense == "progressive":
        return [be], [verb.gerund]
    if tense == "past_progressive":
        return [was], [verb.gerund]
    if tense == "future":
        return ["will"], [verb.base]
    if verb.base == "be":
        return [was if tense == "past" else be], []
    if verb.base == "could":
        return ["could"], []
    if question or negative == "not":
        return ["did" if tense == "past" else "do" if plain else "does"], [verb.base]
    return [], [verb.past if tense == "past" else verb.base if plain else verb.third]


def _french_verb(
    verb: Verb, tense: str, subject: Person, second_negative: str, agree: Person | None
) -> tuple[str, list[str]]:
    """The finite verb, and what follows it: "a", ["pas", "mangé"]."""
    rest = [second_negative] if second_negative else []
    if tense == "past" and not verb.state:
        by_subject = subject if verb.etre or verb.reflexive else agree
        participle = french_participle(verb.french)
        auxiliary = "être" if verb.etre or verb.reflexive else "avoir"
        finite = french_finite(auxiliary, "present", subject.person, subject.plural)
        return finite, [*rest, agreeing(participle, by_subject.gender, by_subject.plural) if by_subject else participle]
    french_tense = {"progressive": "present", "past": "imparfait", "past_progressive": "imparfait"}.get(tense, tense)
    return french_finite(verb.french, french_tense, subject.person, subject.plural), rest


def verb_phrase(
    verb: Verb,
    tense: str,
    subject: Person,
    *,
    negative: str = "",
    adverb: Phrase | None = None,
    clitic: Word | None = None,
    agree: Person | None = None,
    question: bool = False,
) -> tuple[list[Word], Phrase]:
    """Conjugate a verb in both languages.

    Args:
        tense: present, progressive, past, past_progressive or future.
        negative: "", "not", "never"; or "nobody", "nothing": those words themselves stand outside the verb.
        adverb: goes before the English verb and behind the finite French one (often).
        clitic: a French object pronoun, before the verb.
        agree: a direct object that precedes, with which the past participle agrees.
        question: cut the English verb for the subject (did | eat).

    Returns:
        (the English words that a question puts before its subject, the phrase of all other words)
    """
    key, negative_key = new_key(), new_key()
    front, rest = _english_verb(verb, tense, subject, negative, question)
    finite, participles = _french_verb(verb, tense, subject, _SECOND_NEGATIVE.get(negative, ""), agree)
    english = words(negative, negative_key) if negative in ("not", "never") else []
    english += (adverb.english if adverb else []) + words(" ".join([*rest, verb.particle]), key, verb.sense)
    french = [Word("ne", (negative_key,))] if negative else []
    if verb.reflexive:
        french.append(Word("me" if subject.person == 1 else "se", (key,)))
    if clitic:
        french.append(clitic)
    french.append(Word(finite, (key,)))
    for text in participles:
        french.append(Word(text, (negative_key if text in ("pas", "jamais", "rien") else key,)))
    if adverb:
        spot = len(french) - (tense == "past" and not verb.state)
        french[spot:spot] = adverb.french
    front_words = words(" ".join(front), key)
    return (front_words, Phrase(english, french)) if question else ([], Phrase(front_words + english, french))


def clause(subject: NounPhrase, verb: Verb, tense: str, *complements: Phrase | None, **options) -> Phrase:
    """Subject, verb and what follows, as a statement. options are those of verb_phrase."""
    _, middle = verb_phrase(verb, tense, subject.agreement, **options)
    return join(subject, middle, *complements)


def question(
    subject: NounPhrase,
    verb: Verb,
    tense: str,
    *complements: Phrase | None,
    asking: Phrase | None = None,
    **options,
) -> Phrase:
    """Does the boy sleep ? Est-ce que le garçon dort ? asking is the question word (where, why), if any."""
    front, middle = verb_phrase(verb, tense, subject.agreement, question=True, **options)
    whole = join(subject, middle, *complements)
    asked = asking or Phrase([], [])
    opener = [Word("est-ce", ()), Word("que", ())]
    return Phrase(
        asked.english + front + whole.english, asked.french + opener + whole.french, asked.facts + whole.facts
    )


def infinitive(verb: Verb, *complements: Phrase | None, english: str = "to", french: str = "") -> Phrase:
    """To eat an apple, with the French preposition that the verb before asks for (à, de)."""
    key, link = new_key(), new_key()
    before = words(english, link if french else key)
    head = Phrase(before + words(f"{verb.base} {verb.particle}", key, verb.sense), words(french, link))
    head.french += words(verb.french, key)
    return join(head, *complements)


def is_adjective(
    subject: NounPhrase,
    adjective: Adjective,
    tense: str,
    *,
    negative: str = "",
    degree: tuple[str, str] | None = None,
    kind: str = "predicate",
) -> Phrase:
    """The apple is ripe; the mouse is hungry (avoir faim). kind names the fact that this states."""
    verb = BE_HUNGRY if adjective.idiom else BE
    said = clause(
        subject, verb, tense, adjective_phrase(adjective, subject.agreement, degree=degree), negative=negative
    )
    if subject.noun:
        said.facts += ((kind, adjective.english, subject.noun.singular),)
    return said


def relative_subject(noun: NounPhrase, verb: Verb, tense: str, *complements: Phrase | None, **options) -> NounPhrase:
    """The dog that sleeps, the girl who sleeps: le chien qui dort."""
    is_person = noun.noun is not None and "person" in noun.noun.tags
    link = phrase("who" if is_person else "that", "qui")
    _, middle = verb_phrase(verb, tense, noun.agreement, **options)
    return noun.followed_by(link, middle, *complements)


def relative_object(noun: NounPhrase, subject: NounPhrase, verb: Verb, tense: str) -> NounPhrase:
    """The apple that the boy ate: la pomme que le garçon a mangée, the participle agreeing with the apple."""
    fact = Phrase([], [], (("verb_object", verb.name, noun.noun.singular),))
    said = clause(subject, verb, tense, fact, agree=noun.agreement)
    return noun.followed_by(phrase("that", "que"), said)


def passive(subject: NounPhrase, verb: Verb, tense: str, agent: NounPhrase) -> Phrase:
    """The cake was eaten by the mouse: le gâteau a été mangé par la souris."""
    key, be = new_key(), new_key()
    number = subject.agreement
    participle = agreeing(french_participle(verb.french), number.gender, number.plural)
    if tense == "future":
        english, french = "will be", french_finite("être", "future", 3, number.plural)
    else:
        english, french = (
            ("were" if number.plural else "was"),
            french_finite("avoir", "present", 3, number.plural) + " été",
        )
    done = Phrase(words(english, be), words(french, be))
    done.english += words(verb.participle, key, verb.sense)
    done.french += words(participle, key)
    fact = (("verb_object", verb.name, subject.noun.singular),)
    return join(subject, done, phrase("by", "par"), agent, Phrase([], [], fact))

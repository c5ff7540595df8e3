"""Hindi words in all their forms, and how they are read: nouns and adjectives, verbs, Latin letters."""

import unicodedata
from functools import cache

from utils.corpora.language.lexicon import Noun, Unsayable

_PERFECTIVE_STEMS = {"करना": "कि", "देना": "दि", "लेना": "लि", "पीना": "पि", "सीना": "सि", "जीना": "जि"}


@cache
def noun_form(noun: Noun, plural: bool, oblique: bool) -> str:
    """Its form: लड़का, लड़के; oblique (before a postposition) लड़के, लड़कों; words before it agree: सोने के कमरे."""
    if not noun.hindi:
        raise Unsayable(noun.singular, "Hindi")
    singular, irregular, gender = noun.hindi
    unchanging = singular.endswith("=")
    *before, word = singular.rstrip("=").split()
    form = _noun_form(word, irregular, gender, plural, oblique, unchanging)
    return " ".join([*(agreeing(each, gender, plural, oblique) for each in before), form])


def vocative(noun: Noun, plural: bool) -> str:
    """Somebody who is spoken to: बच्चो, लड़कियो; बेटा."""
    return noun_form(noun, True, True).removesuffix("ं") if plural else noun_form(noun, False, "family" not in noun.tags)


def _noun_form(word: str, irregular: str, gender: str, plural: bool, oblique: bool, unchanging: bool) -> str:
    declines = gender == "m" and word.endswith(("ा", "आ")) and not unchanging
    inflected = word[:-1] + ("ए" if word.endswith("आ") else "े") if declines else word
    if not plural:
        return inflected if oblique else word
    if irregular and not oblique:
        return irregular
    if unchanging and not word.endswith(("ा", "आ")):  # मशरूम से
        return word
    if oblique:
        return _oblique_plural(word, declines)
    return inflected if gender == "m" else _feminine_plural(word)


def _oblique_plural(word: str, declines: bool) -> str:
    if word.endswith("आ") and declines:
        return word[:-1] + "ओं"
    if declines or word.endswith("िया"):
        return word[:-1] + "ों"
    if word.endswith(("ी", "ई")):
        return word[:-1] + {"ी": "ियों", "ई": "इयों"}[word[-1]]
    if word.endswith("ि"):
        return word + "यों"
    if word.endswith("ू"):
        return word[:-1] + "ुओं"
    if word.endswith(("ा", "ु", "ो", "े", "ै", "ौ", "ॉ", "ओ", "ाँ")):
        return word + "ओं"
    return word + "ों"


def _feminine_plural(word: str) -> str:
    if word.endswith("िया"):
        return word + "ँ"
    if word.endswith(("ी", "ई")):
        return word[:-1] + {"ी": "ियाँ", "ई": "इयाँ"}[word[-1]]
    if word.endswith("ि"):
        return word + "याँ"
    if word.endswith("ू"):
        return word[:-1] + "ुएँ"
    if word.endswith(("ा", "ु", "ो", "ौ", "ाँ")):
        return word + "एँ"
    return word + "ें"


def agreeing(word: str, gender: str, plural: bool, oblique: bool = False) -> str:
    """An adjective, a participle or a postposition that ends in ा: अच्छा, अच्छे, अच्छी; others never change."""
    if word.endswith("="):
        return word[:-1]
    if word == "हुआ":
        return "हुई" if gender == "f" else "हुए" if plural or oblique else word
    if word.endswith("या"):  # नया and participles: नई, नए
        return word if gender == "m" and not plural and not oblique else word[:-2] + ("ई" if gender == "f" else "ए")
    if not word.endswith("ा"):
        return word
    return word[:-1] + ("ी" if gender == "f" else "े" if plural or oblique else "ा")


def stem(infinitive: str) -> str:
    return infinitive.removesuffix("ना")


def _split(infinitive: str, gender: str, plural: bool) -> tuple[str, str]:
    """What stands before the word that changes, with a space behind it: ले जाना as "ले ", जाना; चला जाना agrees."""
    head, _, last = infinitive.rpartition(" ")
    head = agreeing(head, gender, plural) if head == "चला" else head
    return (head + " " if head else ""), last


@cache
def perfective(infinitive: str, gender: str, plural: bool) -> str:
    """The perfective participle: खाया, खाए, खाई; खाईं is left to the auxiliary."""
    head, last = _split(infinitive, gender, plural)
    return head + _perfective(last, gender, plural)


def _perfective(infinitive: str, gender: str, plural: bool) -> str:
    base, vowel = stem(infinitive), {"m": "ए" if plural else "या", "f": "ई"}[gender]
    if infinitive in ("जाना", "होना", "छूना"):
        base = {"जाना": "ग", "होना": "हु", "छूना": "छु"}[infinitive]
        return base + (vowel if infinitive == "जाना" or vowel != "या" else "आ")
    if infinitive in _PERFECTIVE_STEMS:
        short = _PERFECTIVE_STEMS[infinitive]
        return short[:-1] + "ी" if gender == "f" else short + vowel
    if base[-1] in "ाोीेआओ":
        return (base[:-1] + "ि" if base.endswith("ी") else base) + vowel
    return base + {"m": "े" if plural else "ा", "f": "ी"}[gender]


def imperfective(infinitive: str, gender: str, plural: bool) -> str:
    head, last = _split(infinitive, gender, plural)
    return head + stem(last) + agreeing("ता", gender, plural)


@cache
def future(infinitive: str, person: int, gender: str, plural: bool, familiar: bool = False) -> str:
    """One word: खाएगा, खाएँगे, करूँगी; familiar, with तुम: खाओगे."""
    head, last = _split(infinitive, gender, plural)
    place = 0 if person == 1 and not plural else 3 if familiar else 1 if plural else 2
    return head + _subjunctive(last, place) + agreeing("गा", gender, plural or familiar)


def _subjunctive(infinitive: str, place: int) -> str:
    """खाऊँ, खाएँ, खाए, खाओ."""
    if infinitive == "होना":
        return ("होऊँ", "हों", "हो", "हो")[place]
    if infinitive in ("देना", "लेना"):
        return infinitive[0] + ("ूँ", "ें", "े", "ो")[place]
    base = stem(infinitive)
    if base[-1] in "ाोीेूआओई":
        base = base[:-1] + {"ी": "ि", "ू": "ु"}.get(base[-1], base[-1])
        return base + ("ऊँ", "एँ", "ए", "यो" if base[-1] == "ि" else "ओ")[place]
    return base + ("ूँ", "ें", "े", "ो")[place]


def imperative(infinitive: str, polite: bool) -> str:
    """खाओ, करो, दो; polite खाइए, कीजिए."""
    head, last = _split(infinitive, "m", True)
    if not polite:
        return head + _subjunctive(last, 3)
    if last in ("करना", "देना", "लेना", "पीना"):
        return head + {"क": "की", "द": "दी", "ल": "ली", "प": "पी"}[last[0]] + "जिए"
    base = stem(last)
    if base[-1] in "ाोेआओू":
        return head + (base[:-1] + "ु" if base[-1] == "ू" else base) + "इए"
    return head + (base[:-1] if base[-1] == "ी" else base) + "िए"


def be(tense: str, person: int, gender: str, plural: bool, familiar: bool = False) -> str:
    """हूँ, है, हैं, हो; था, थे, थी, थीं; होगा."""
    if tense == "present":
        return "हो" if familiar else "हैं" if plural else "हूँ" if person == 1 else "है"
    if tense == "past":
        return {"m": "थे" if plural else "था", "f": "थीं" if plural else "थी"}[gender]
    return future("होना", person, gender, plural, familiar)


# ---- Latin letters

_VOWELS = dict(zip("अआइईउऊऋएऐओऔ", ("a", "ā", "i", "ī", "u", "ū", "ri", "e", "ai", "o", "au"), strict=True)) | {"ऑ": "o"}
_SIGNS = dict(zip("ािीुूृेैोौॉ", ("ā", "i", "ī", "u", "ū", "ri", "e", "ai", "o", "au", "o"), strict=True))
_CONSONANTS = dict(
    zip(
        "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह",
        "k kh g gh ṅ c ch j jh ñ ṭ ṭh ḍ ḍh ṇ t th d dh n p ph b bh m y r l v ś ṣ s h".split(),
        strict=True,
    )
)
_NUKTA = {"क": "q", "ख": "kh", "ग": "ġ", "ज": "z", "ड": "ṛ", "ढ": "ṛh", "फ": "f"}


def latin(word: str) -> str:
    """A word in Latin letters, as it is read: लड़का as laṛkā, बंदर as bandar. An a that nobody says is left out."""
    letters = _letters(word)
    return unicodedata.normalize("NFC", "".join(_drop_silent(letters))) if letters else word


def _letters(word: str) -> list[str]:
    """Its sounds one by one, with "a" behind every bare consonant."""
    sounds: list[str] = []
    bare = False  # whether the last consonant still waits for its vowel
    for letter in word:
        if letter in _CONSONANTS:
            sounds += ["a"] if bare else []
            sounds.append(_CONSONANTS[letter])
            bare = True
        elif letter == "़" and sounds:
            origin = next(key for key, value in _CONSONANTS.items() if value == sounds[-1])
            sounds[-1] = _NUKTA.get(origin, sounds[-1])
        elif letter in _SIGNS:
            sounds.append(_SIGNS[letter])
            bare = False
        elif letter == "्":
            bare = False
        else:
            sounds += ["a"] if bare else []
            bare = False
            if letter == "ँ" and sounds:
                sounds[-1] += "̃"
                continue
            sounds.append(_VOWELS.get(letter) or {"ं": "ṃ", "ः": "ḥ", "।": "."}.get(letter, letter))
    return sounds + (["a~"] if bare else [])


_VOWEL_SOUNDS = {*_VOWELS.values(), *_SIGNS.values()}


def _drop_silent(sounds: list[str]) -> list[str]:
    """Leave the last a out, and an a between a vowel with one consonant and a consonant with a vowel: laṛ(a)kā."""
    kept = (
        [sound for sound in sounds if sound != "a~"] if len(sounds) > 2 else ["a" if s == "a~" else s for s in sounds]
    )
    is_vowel = [sound.rstrip("̃") in _VOWEL_SOUNDS for sound in kept]
    for at in range(len(kept) - 3, 1, -1):
        if kept[at] == "a" and not is_vowel[at - 1] and is_vowel[at - 2] and not is_vowel[at + 1] and is_vowel[at + 2]:
            del kept[at], is_vowel[at]
    for at, sound in enumerate(kept):
        if sound == "ṃ":
            following = kept[at + 1][0] if at + 1 < len(kept) else ""
            kept[at] = "̃" if not following else "m" if following in "pbm" else "n"
    return kept

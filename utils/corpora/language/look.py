"""Print what the frames draw, to be read: python -m utils.corpora.language.look french 10 [frame ...] [--seed N]."""

import argparse
from collections import Counter

from utils.corpora.language import english, french, hindi
from utils.corpora.language.draw import Draw
from utils.corpora.language.frames import FRAMES
from utils.corpora.language.hindi_forms import latin
from utils.corpora.language.lexicon import Unsayable
from utils.corpora.language.one_answer import problems
from utils.text import detokenize


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=("french", "hindi"))
    parser.add_argument("number", type=int, help="sentences of each frame")
    parser.add_argument("frames", nargs="*", help="their names; all by default")
    parser.add_argument("--seed", default="0")
    arguments = parser.parse_args()
    say = {"french": french.say, "hindi": hindi.say}[arguments.language]
    for name in arguments.frames or FRAMES:
        frame = FRAMES[name]
        if arguments.language not in frame.languages:
            continue
        draw, left_out, shown = Draw(f"{arguments.seed} {name}", arguments.language), Counter(), 0
        print(f"## {name}")
        while shown < arguments.number and left_out.total() < 20 * arguments.number + 50:
            try:
                meaning = frame.build(draw)
                found = problems(meaning, arguments.language)
                target = [] if found else [word.text for word in say(meaning)]
            except (Unsayable, LookupError) as error:
                found = [str(error)]
            if found:
                left_out.update(found[:1])
                continue
            shown += 1
            print("  ", detokenize([word.text for word in english.say(meaning)]))
            print("     ", detokenize(target, language="fr" if arguments.language == "french" else "en"))
            if arguments.language == "hindi":
                print("     ", " ".join(latin(word) for word in target))
        for reason, count in left_out.most_common(4):
            print(f"   left out {count} times: {reason}")


if __name__ == "__main__":
    main()

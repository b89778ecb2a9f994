"""The words of a transcript and captions with errors, and what rapidfuzz makes of them.

    python3 alignment.py make OUT CAPTIONS.vtt...   OUT.txt and OUT.vtt of these captions one after
                                                    another, one word in ten of OUT.vtt misheard
    python3 alignment.py align OUT                  finds the edits between the words of both
"""
import random
import re
import sys

word = re.compile(r"[\w'’]+")


def cues_of(source, hour):
    """The cues of WebVTT, their times and their words; later by some hours."""
    with open(source, encoding="utf-8") as file:
        found = re.findall(r"^(\S+ --> \S+)\n((?:.+\n)+)", file.read(), re.MULTILINE)

    def later(match):
        return f"{int(match[1]) + hour:02}:{match[2]}"

    return [(re.sub(r"(\d\d):(\d\d:\d\d\.)", later, times), lines) for times, lines in found]


def make(out, sources):
    choose = random.Random(2026)
    cues = [cue for hour, source in enumerate(sources) for cue in cues_of(source, 4 * hour)]
    words = [w for _, lines in cues for w in word.findall(re.sub("<[^>]*>", "", lines))]

    def mishear(match):
        return choose.choice(words) if choose.random() < 0.1 else match[0]

    with open(out + ".txt", "w", encoding="utf-8") as file:
        file.write(" ".join(re.sub("<[^>]*>", "", lines).strip() for _, lines in cues) + "\n")
    with open(out + ".vtt", "w", encoding="utf-8") as file:
        file.write("WEBVTT\n")
        for times, lines in cues:
            heard = word.sub(mishear, re.sub("<[^>]*>", "", lines).lower())
            file.write(f"\n{times}\n{heard}")


def align(out):
    from rapidfuzz.distance import Levenshtein

    def words(path):
        with open(path, encoding="utf-8") as file:
            lines = [line for line in file if "-->" not in line and line != "WEBVTT\n"]
        return word.findall("".join(lines).lower())

    said, heard = words(out + ".txt"), words(out + ".vtt")
    edits = Levenshtein.opcodes(said, heard)
    print(len(said), len(heard), sum(edit.tag == "equal" for edit in edits))


if sys.argv[1] == "make":
    make(sys.argv[2], sys.argv[3:])
else:
    align(sys.argv[2])

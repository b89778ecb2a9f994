"""How fast programs that many people use read a file, start-up apart.

    python3 readers.py FILE FORMAT RUNS

Prints a line for each program that reads the format and is installed: its name and version, and
millions of bytes a second, the best of some runs. The file is read into memory first.
"""
import io
import signal
import sys
import time
from importlib import import_module, metadata

path, form, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
with open(path, "rb") as file:
    data = file.read()
text = data.decode("utf-8") if form != "docx" else ""


def pysubs2():
    library = import_module("pysubs2")
    name = {"ttml": "ttml", "webvtt": "vtt", "srt": "srt"}[form]
    return lambda: library.SSAFile.from_string(text, format_=name)


def pycaption():
    library = import_module("pycaption")
    reader = {"ttml": "DFXPReader", "webvtt": "WebVTTReader", "srt": "SRTReader"}[form]
    return lambda: getattr(library, reader)().read(text)


def ttconv():
    if form == "ttml":
        tree = import_module("xml.etree.ElementTree")
        reader = import_module("ttconv.imsc.reader")
        return lambda: reader.to_model(tree.ElementTree(tree.fromstring(data)))
    name = {"webvtt": "vtt", "srt": "srt"}[form]
    reader = import_module(f"ttconv.{name}.reader")
    return lambda: reader.to_model(io.StringIO(text))


def webvtt():
    library = import_module("webvtt")
    return {
        "webvtt": lambda: library.WebVTT.from_string(text),
        "srt": lambda: library.from_buffer(io.StringIO(text), format="srt"),
    }[form]


def docx():
    if form != "docx":
        raise KeyError(form)
    library = import_module("docx")
    return lambda: [p.text for p in library.Document(io.BytesIO(data)).paragraphs]


programs = {
    "pysubs2": pysubs2,
    "pycaption": pycaption,
    "ttconv": ttconv,
    "webvtt-py": webvtt,
    "python-docx": docx,
}


def stop(_signal, _frame):
    raise TimeoutError


signal.signal(signal.SIGALRM, stop)
for name, make in programs.items():
    try:
        read = make()
    except (KeyError, ImportError, ModuleNotFoundError):
        continue
    try:
        times = []
        for _ in range(runs):
            signal.alarm(60)
            start = time.perf_counter()
            read()
            times.append(time.perf_counter() - start)
        signal.alarm(0)
        print(f"{name}-{metadata.version(name)}\t{len(data) / min(times) / 1e6:.3f}", flush=True)
    except TimeoutError:
        print(f"{name}-{metadata.version(name)}\tmore than 60 s", flush=True)
    except Exception as error:  # noqa: BLE001 - whatever a program says, the others go on
        print(f"{name}-{metadata.version(name)}\tfails: {type(error).__name__}", flush=True)

#!/usr/bin/env python3
"""Makes the two font files that pictures are drawn with. Needs fonttools and nothing else.

    apt-get download fonts-croscore=20201225-1
    dpkg -x fonts-croscore_20201225-1_all.deb croscore
    python3 make.py croscore/usr/share/fonts/truetype/croscore

Arimo 1.33 without its hints, which only matter for small letters on old screens, and with the letters below only.
"""
import hashlib
import sys
from pathlib import Path

from fontTools import subset

SOURCES = {
    "Arimo-Regular.ttf": "5c315974260455a02fad62495a0ae9a783bb53f0eccf807deb75c7967e7a81d6",
    "Arimo-Bold.ttf": "10724c3733f60cdec733da1a439de9100e1593ceb219cc4d03c443bef1feb9b6",
}

LETTERS = [
    (0x20, 0x24F),  # Latin, with the names of most of Europe
    (0x259, 0x259),
    (0x2B0, 0x36F),  # marks that stand alone or over a letter
    (0x370, 0x45F),  # Greek, Cyrillic
    (0x490, 0x491),
    (0x1E00, 0x1EFF),  # the rest of Latin: Welsh, Vietnamese
    (0x2000, 0x20BF),  # punctuation, raised and lowered numbers, currencies
    (0x2100, 0x215F),  # fractions and signs like letters
    (0x2190, 0x2195),  # arrows
    (0x2200, 0x2265),  # mathematics
    (0x25A0, 0x266F),  # shapes: the three Cs
    (0xFB01, 0xFB02),
    (0xFFFD, 0xFFFD),
]


def make(folder, name):
    source = folder / name
    found = hashlib.sha256(source.read_bytes()).hexdigest()
    if found != SOURCES[name]:
        sys.exit(f"{source} is another font than this script was made for")
    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for first, last in LETTERS for c in range(first, last + 1)])
    cutter.subset(font)
    subset.save_font(font, str(Path(__file__).parent / name), options)


for name in SOURCES:
    make(Path(sys.argv[1]), name)

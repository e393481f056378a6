#!/usr/bin/env python3
"""Makes the fonts in src/main/resources/fonts from the full Noto fonts (SIL OFL 1.1).

Run by hand when a font changes; the results are in the repository, so that no build needs this.
    pip install fonttools==4.60.1
    npm pack @expo-google-fonts/noto-sans@0.4.2 @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-sans-kr@0.4.3
    apt-get download fonts-noto-core      # Noto Sans Arabic 2.005: newer ones extract as garbage
then unpack them into one folder and call  build.py FOLDER.
"""
import glob
import os
import shutil
import subprocess
import sys

SOURCE = sys.argv[1]
TARGET = os.path.join(os.path.dirname(__file__), "..", "main", "resources", "fonts")
# Latin with all diacritics (Vietnamese too), Greek, Cyrillic, punctuation, arrows used by nobody else stay out
LATIN = "U+0000-024F,U+0250-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+1F00-1FFF,U+2000-206F,U+2070-209F,U+20A0-20BF,U+2100-214F,U+2212,U+25CC,U+A640-A69F,U+FB00-FB06,U+FFFD"
CJK_MARKS = "U+0020-007E,U+00B7,U+2014,U+2018-201D,U+2026,U+2027,U+3000-303F,U+3040-30FF,U+FF00-FFEF"


def characters(codec, first=0x81, last=0xFE):
    """The characters above the CJK radicals that a two-byte national standard encodes."""
    found = set()
    for lead in range(first, last + 1):
        for trail in range(0x40, 0xFF):
            try:
                decoded = bytes([lead, trail]).decode(codec)
            except UnicodeDecodeError:
                continue
            if len(decoded) == 1 and ord(decoded) > 0x2E80:
                found.add(decoded)
    return found


def source(name):
    return glob.glob(os.path.join(SOURCE, "**", name), recursive=True)[0]


def subset(name, target, unicodes, text="", features="*", drop=""):
    command = ["pyftsubset", source(name), "--unicodes=" + unicodes, "--no-hinting", "--notdef-outline",
               "--layout-features=" + features, "--name-IDs=*", "--output-file=" + os.path.join(TARGET, target)]
    if text:
        command.append("--text=" + text)
    if drop:
        command.append("--drop-tables+=" + drop)
    subprocess.run(command, check=True)


# GB 2312, the common plane of Big5 and JIS X 0208 together: 10,615 characters instead of 30,000
HAN = "".join(sorted(characters("gb2312") | characters("big5", 0xA4, 0xC6) | characters("shift_jis")))
HANGUL = "".join(sorted(c for c in characters("euc_kr") if "\uac00" <= c <= "\ud7a3"))
VERTICAL = "GSUB,GPOS,vhea,vmtx,VORG,BASE"

LATIN_FEATURES = "ccmp,locl,mark,mkmk,kern"
subset("NotoSans_400Regular.ttf", "NotoSans-Regular.ttf", LATIN, features=LATIN_FEATURES)
subset("NotoSans_700Bold.ttf", "NotoSans-Bold.ttf", LATIN, features=LATIN_FEATURES)
subset("NotoSansSC_500Medium.ttf", "NotoSansSC-Medium.ttf", CJK_MARKS, HAN, "", VERTICAL)
subset("NotoSansKR_500Medium.ttf", "NotoSansKR-Medium.ttf", "U+0020,U+1100-11FF", HANGUL, "", VERTICAL)
for weight in ("Regular", "Bold"):
    shutil.copy(source("NotoSansArabic-%s.ttf" % weight), TARGET)

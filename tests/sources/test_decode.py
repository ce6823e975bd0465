import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisnews.errors import UnreadableDocument
from cisnews.sources.decode import decode

TEXT = (
    "Спикер Мажилиса Айгуль Нурова заявила, что объём помощи вырос. «Мы ждём решения», — сказала она журналистам.\n\n"
    "Депутаты Жогорку Кенеша поддержали проект закона о выборах и съезде партий."
)

CODECS = {
    "utf-8": "utf-8",
    "utf-16-le": "utf-16-le",
    "utf-16-be": "utf-16-be",
    "windows-1251": "cp1251",
    "koi8-r": "koi8_r",
}


def encode(text: str, encoding: str) -> bytes:
    return text.encode(CODECS[encoding], "replace" if encoding == "koi8-r" else "strict")


def reason(data: bytes) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        decode(data)
    assert "\n" not in str(caught.value)
    assert caught.value.mend
    return caught.value.reason


@pytest.mark.parametrize("encoding", CODECS)
@pytest.mark.parametrize("text", [TEXT, TEXT.upper(), TEXT.lower()])
def test_each_encoding_is_recognised_in_any_case(text: str, encoding: str) -> None:
    data = encode(text, encoding)
    assert decode(data) == (data.decode(CODECS[encoding]), encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_is_dropped(encoding: str) -> None:
    assert decode(f"\ufeff{TEXT}".encode(encoding)) == (TEXT, encoding)


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
def test_forty_characters_are_enough(encoding: str) -> None:
    assert decode(encode("Председатель Сената принял посла Грузии.", encoding))[1] == encoding


def test_line_ends_become_lf() -> None:
    assert decode("Один\r\nдва\rтри\n".encode())[0] == "Один\nдва\nтри\n"


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (TEXT, "cp866"),
        (TEXT.upper(), "cp866"),
        (TEXT, "iso8859_5"),
        (TEXT, "mac_cyrillic"),
        (TEXT, "utf-32"),
        ("Le président de l'Assemblée a déclaré que la réforme était nécessaire à l'été.", "cp1252"),
        ("Die Präsidentin erklärte, daß über die Änderung später entschieden würde.", "cp1252"),
        ("Ο πρόεδρος της Βουλής δήλωσε ότι η μεταρρύθμιση είναι αναγκαία.", "cp1253"),
        ("Cumhurbaşkanı, görüşmede iş birliğinin güçlendirilmesi gerektiğini söyledi.", "cp1254"),
        ("رئيس البرلمان قال إن الإصلاح ضروري", "cp1256"),
        ("Қазақстан Республикасы Парламентінің Төрағасы Әлем мәдениеті күніне орай құттықтады", "kz1048"),
        ("議会の議長は改革が必要だと述べた。", "shift_jis"),
        ("议会议长说改革是必要的。两国关系不断发展。", "gb18030"),
    ],
)
def test_other_encodings_are_refused_not_guessed(text: str, codec: str) -> None:
    assert reason(text.encode(codec, "replace")) == "encoding"


def test_too_few_letters_are_refused_not_guessed() -> None:
    assert reason("Да".encode("cp1251")) == "encoding"


def test_a_damaged_byte_in_utf8_is_named_by_its_offset() -> None:
    data = TEXT.encode()
    damaged = data[:101] + b"\xff" + data[102:]
    with pytest.raises(UnreadableDocument, match="UTF-8 with a damaged character") as caught:
        decode(damaged)
    offset = int(caught.value.where.removeprefix("byte "))
    assert 100 <= offset <= 101


def test_a_file_cut_inside_a_character_is_refused() -> None:
    assert reason(TEXT.encode()[:-2] + b"\xd0") == "encoding"


def test_half_a_pair_in_utf16_is_refused() -> None:
    assert reason(f"\ufeff{TEXT}".encode("utf-16-le") + b"\x00") == "encoding"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n\t ", "\u00a0\n".encode()])
def test_nothing_is_refused_as_empty(data: bytes) -> None:
    assert reason(data) == "empty"


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\n...", b"\x89PNG\r\n\x1a\n", b"\x1f\x8b\x08", b"PAR1....", b"text\x00text", bytes(range(256))],
)
def test_binary_is_refused(data: bytes) -> None:
    assert reason(data) == "binary"


def test_random_bytes_are_never_taken_for_russian() -> None:
    source = random.Random(20_250_917)
    for length in (3, 10, 50, 200, 2000):
        for _ in range(100):
            try:
                encoding = decode(source.randbytes(length))[1]
            except UnreadableDocument:
                continue
            assert encoding == "utf-8"


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0")))
def test_text_in_utf8_comes_back(text: str) -> None:
    try:
        decoded, encoding = decode(text.encode())
    except UnreadableDocument as error:
        assert error.reason in {"empty", "binary"}
    else:
        assert encoding == "utf-8"
        assert decoded == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@given(st.binary())
def test_any_bytes_give_text_or_one_typed_error(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except UnreadableDocument as error:
        assert error.reason in {"empty", "binary", "encoding"}
    else:
        assert text.strip()
        assert "\r" not in text

import datetime

import pytest

from cisnews.errors import UnreadableDocument
from cisnews.sources.raw import Raw, to_document

pytest.importorskip("trafilatura", reason="the extra `html` is not installed")

BODY = """
<nav><ul><li><a href="/">Главная</a></li><li><a href="/p">Политика</a></li></ul></nav>
<article><h1>Парламент принял закон</h1>
<p>Спикер Айгуль Нурова заявила, что закон вступит в силу в мае. Документ прошёл второе чтение.</p>
<p>— Мы ждали этого решения три года, — сказала она журналистам после заседания палаты, которое шло четыре часа.</p>
<ul><li>первый раздел касается выборов</li><li>второй раздел касается судов</li></ul>
<p>Напомним, закон обсуждали с марта, и депутаты внесли более ста поправок, большинство из которых были приняты.</p>
</article><footer>© Вестник</footer>"""

HEAD = """
<title>Парламент принял закон — Вестник</title><link rel="canonical" href="https://example.org/news/1">
<meta property="og:site_name" content="Вестник"><meta property="og:title" content="Парламент принял закон">"""


def page(head: str = HEAD, body: str = BODY) -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode()


def test_a_page_gives_its_article_in_paragraphs_and_what_it_states_of_itself() -> None:
    document = to_document(Raw(content=page(), source="1.html"))
    assert document.text.split("\n\n") == [
        "Парламент принял закон",
        "Спикер Айгуль Нурова заявила, что закон вступит в силу в мае. Документ прошёл второе чтение.",
        "— Мы ждали этого решения три года, — сказала она журналистам после заседания палаты, которое шло четыре часа.",
        "первый раздел касается выборов",
        "второй раздел касается судов",
        "Напомним, закон обсуждали с марта, и депутаты внесли более ста поправок, большинство из которых были приняты.",
    ]
    assert (document.title, document.url, document.site) == (
        "Парламент принял закон",
        "https://example.org/news/1",
        "Вестник",
    )


@pytest.mark.parametrize(
    "stated",
    [
        '<meta property="article:published_time" content="2024-05-17T23:10:00+06:00">',
        '<meta itemprop="datePublished" content="2024-05-17">',
        '<meta name="mediator_published_time" content="2024-05-17T12:00:00+0500">',
        '<meta name="article:published_time" content="17.05.2024 12:00">',
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2024-05-17"}]}</script>',
        '<script type="application/ld+json">[{"datePublished": "2024-05-17T10:00:00Z"}]</script>',
    ],
)
def test_the_day_is_taken_where_the_page_states_it(stated: str) -> None:
    assert to_document(Raw(content=page(HEAD + stated))).published == datetime.date(2024, 5, 17)


def test_no_day_is_guessed_from_the_text_or_from_broken_data() -> None:
    head = HEAD + '<meta itemprop="datePublished" content="вчера"><script type="application/ld+json">{broken</script>'
    body = BODY.replace("с марта", "с 5 марта 2021 года")
    assert to_document(Raw(content=page(head, body))).published is None


def test_pages_in_windows_1251_are_read() -> None:
    data = page().decode().replace("utf-8", "windows-1251").encode("cp1251")
    document = to_document(Raw(content=data, kind="html"))
    assert document.encoding == "windows-1251"
    assert document.text.startswith("Парламент принял закон\n\nСпикер")


FIRST = "Спикер Айгуль Нурова заявила, что закон вступит в силу в мае. Документ прошёл второе чтение в пятницу."
SECOND = "— Мы ждали этого решения три года, — сказала она журналистам после заседания палаты, шедшего четыре часа."


@pytest.mark.parametrize(
    ("markup", "between"),
    [
        ("<div><p>{}</p><p>{}</p></div>", "\n\n"),
        ("<div>{}<br><br>{}</div>", "\n\n"),
        ("<div>{}<br/>\n{}</div>", "\n"),
        ("<div><div>{}</div><div>{}</div></div>", "\n\n"),
        ("<article><p>{}</p><blockquote><p>{}</p></blockquote></article>", "\n\n"),
        ("<article><blockquote><p>{}</p><p>{}</p></blockquote></article>", "\n\n"),
        ("<table><tr><td>{}<br><br>{}</td></tr></table>", "\n\n"),
    ],
)
def test_paragraphs_however_a_page_marks_them(markup: str, between: str) -> None:
    text = f"{FIRST}{between}{SECOND}"
    markup = markup.format(FIRST.replace("Документ", "<b>Доку<i>мент</i></b><!-- -->"), SECOND)
    whole = to_document(Raw(content=page(body=f"<h1>Парламент принял закон</h1>{markup}")))
    assert whole.text == f"Парламент принял закон\n\n{text}"
    assert to_document(Raw(content=markup, kind="html")).text == text


def test_a_part_of_a_page_is_read_whole_but_for_what_is_not_seen() -> None:
    part = "<style>p {}</style>"
    part += "<h2>О законе</h2><p>Сенат&nbsp;&laquo;за&raquo;.<script>x()</script></p>Да.<ul><li>1<li>2</ul>"
    document = to_document(Raw(content=part, kind="html", title="Сенат решил"))
    assert document.text.split("\n\n") == ["Сенат решил", "О законе", "Сенат «за».", "Да.", "1", "2"]
    assert (document.title, document.site, document.published) == ("Сенат решил", None, None)


@pytest.mark.parametrize(
    "html",
    [
        page(body=""),
        page(body="<p></p>"),
        b"<html>",
        b"<!DOCTYPE html><!-- -->",
        b"<html>" + b"<div>" * 100_000,
        b"<html><body>" + b"<table><tr><td>" * 5_000 + "Текст".encode(),
    ],
)
def test_pages_without_an_article_and_hostile_pages_are_refused(html: bytes) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        to_document(Raw(content=html, kind="html"))
    assert caught.value.reason in {"html", "empty"}


def test_entities_that_a_page_declares_are_not_expanded() -> None:
    entities = "<!ENTITY a0 'ложь'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 9))
    html = f"<!DOCTYPE html [{entities}]><html><body><p>{'Сенат утвердил бюджет. ' * 20}&a8;</p></body></html>"
    text = to_document(Raw(content=html.encode())).text
    assert len(text) < 1000
    assert "ложь" not in text

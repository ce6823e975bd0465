import datetime

import pytest

from cisnews.errors import UnreadableDocument
from cisnews.sources.crawl import header_date


@pytest.mark.parametrize(
    "text", [" date 2024-02-29 Премьер открыл форум.", "date 2024-02-29\nПремьер", "\n date 2024-02-29 "]
)
def test_the_header_gives_the_day(text: str) -> None:
    assert header_date(text) == datetime.date(2024, 2, 29)


@pytest.mark.parametrize(
    "text", ["", "Премьер открыл форум.", "Update 2024-02-29 вышел", "date 2024-02-291", "date 29.02.2024 Премьер"]
)
def test_other_text_has_no_header(text: str) -> None:
    assert header_date(text) is None


@pytest.mark.parametrize("date", ["2025-02-30", "2025-13-01", "2025-00-10", "0000-01-01"])
def test_a_day_that_does_not_exist_is_named(date: str) -> None:
    with pytest.raises(UnreadableDocument, match=f"character 6: the header's date {date} does not exist") as caught:
        header_date(f" date {date} Премьер открыл форум.")
    assert caught.value.reason == "date"

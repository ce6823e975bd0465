"""What is derived of a speaker."""

import pytest

from tests.samples import SADYKOV, SIDES, VALIEV, but


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Шавкат Мирзиёев", "шавкат мирзиеев"),
        ("Касым–Жомарт  Токаев", "касым-жомарт токаев"),
        ("Касым-Жомарт Токаев", "касым-жомарт токаев"),
    ],
)
def test_key(name: str, key: str) -> None:
    """The key does not depend on ё, on the kind of dash, on capitals."""
    assert but(SADYKOV, name=name).key == key


def test_role() -> None:
    """A former office is not the one in which somebody acts."""
    assert VALIEV.roles[0].former
    assert VALIEV.role == "Председатель Маджлиса"
    assert SIDES.role is None

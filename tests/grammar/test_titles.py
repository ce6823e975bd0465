"""What offices of states are called."""

from cisnews.grammar.offices.titles import plain_title


def test_an_office_of_every_state_has_a_plain_name() -> None:
    assert plain_title("president") == "президент"


def test_an_office_that_only_some_states_have_is_called_as_there() -> None:
    assert plain_title("vice_president") == "первый вице-президент"

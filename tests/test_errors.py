import pickle

import pytest

from cisnews.errors import CisnewsError, InvalidData, InvalidObject, TargetError, UnreadableDocument

ERRORS = [
    InvalidObject("Span.end", "3 is not greater than start (5)", rule="span_order"),
    UnreadableDocument("encoding", "not UTF-8", where="byte 7", mend="convert it"),
    InvalidData("unknown key 'x'", path="$.x"),
    TargetError("full", "no space left", mend="free some"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_errors_cross_processes(error: CisnewsError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), vars(again)) == (str(error), vars(error))


def test_all_errors_are_tried() -> None:
    assert {type(error) for error in ERRORS} == set(CisnewsError.__subclasses__())


def test_messages_say_where_what_and_how_to_mend() -> None:
    assert str(ERRORS[1]) == "byte 7: not UTF-8; convert it"
    assert str(ERRORS[3]) == "no space left; free some"

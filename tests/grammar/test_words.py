"""The store of forms: one `Word` for each, and never more of them than fit."""

import pytest

from cisnews.grammar import words


def test_words_in_use_stay_and_others_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "MAX_FORMS", 20)
    forms = words._Forms()
    senate = forms["Сената"]
    for number in range(500):
        assert forms[str(number)].text == str(number)
        assert forms["Сената"] is senate
        assert len(forms) + len(forms.former) <= 20
    assert "7" not in forms
    assert "7" not in forms.former

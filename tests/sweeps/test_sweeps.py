"""What archives had to clean up by hand does not occur: samples of every sweep, and slowly the whole of each."""

import pytest

from tests.sweeps.registry import SWEEPS, Sweep

SAMPLES = {"posts before names": 250, "prefixes of posts before names": 60, "authors and photographers": 60}
"""Each so many-th entry of the data in a sample; of the others as below."""
SAMPLE = 80


@pytest.mark.parametrize("sweep", SWEEPS, ids=[sweep.name for sweep in SWEEPS])
def test_sample(sweep: Sweep) -> None:
    _, failed = sweep.failures(SAMPLES.get(sweep.name, SAMPLE))
    assert not failed, "\n".join(failed)


@pytest.mark.slow
@pytest.mark.parametrize("sweep", SWEEPS, ids=[sweep.name for sweep in SWEEPS])
def test_whole(sweep: Sweep) -> None:
    count, failed = sweep.failures()
    assert count > 100
    assert not failed, "\n".join(failed)

"""Settings of all tests."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "fast", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("fast")


def pytest_make_parametrize_id(val: object) -> str | None:
    """Names of cases: pytest leaves bytes and lone surrogates as they are where it escapes nothing, and falls over."""
    if isinstance(val, bytes) or (isinstance(val, str) and any("\ud800" <= char <= "\udfff" for char in val)):
        return ascii(val[:30])
    return None

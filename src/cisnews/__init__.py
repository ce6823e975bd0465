"""A deterministic, offline, explainable reader of Russian news about the parliaments and governments of the CIS."""

__version__ = "0.1.0"

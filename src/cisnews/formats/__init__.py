"""How articles leave, and how they are read back: one small file per format (see `registry.py`)."""

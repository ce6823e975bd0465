"""The version of what is written: of the JSON Schema and of the tables (see docs/schema-versions.md)."""

SCHEMA_VERSION = "1.0"
"""Major and minor: a reader of 1.x reads everything of 1.0 to 1.x."""

"""Spark: a data frame of documents -> a data frame of articles. Needs the extra `spark`."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from cisnews.batch.arrow import output_schema, parse_batches
from cisnews.sources.columns import Columns

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def parse_frame(
    frame: DataFrame, *, table: str | None = None, columns: Columns | None = None, holders: bool = False
) -> DataFrame:
    """Read the documents of a data frame, one per row, on its workers.

    For `table`, `columns` and `holders` see `parse_batches`. cisnews must be installed on the workers. Spark's own
    settings say how many documents come at a time (`spark.sql.execution.arrow.maxRecordsPerBatch`) and how often a task
    is tried.
    """
    from pyspark.sql.pandas.types import from_arrow_schema

    read = functools.partial(parse_batches, table=table, columns=columns, holders=holders)
    return frame.mapInArrow(read, from_arrow_schema(output_schema(table)))

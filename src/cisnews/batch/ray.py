"""Ray Data: a dataset of documents -> a dataset of articles. Needs the extra `ray`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from cisnews.batch.arrow import output_schema, parse_batches
from cisnews.sources.columns import Columns

if TYPE_CHECKING:
    import ray.data

BATCH = 512
"""How many documents a task reads at a time."""


def parse_dataset(
    dataset: ray.data.Dataset,
    *,
    table: str | None = None,
    columns: Columns | None = None,
    holders: bool = False,
    **options: Any,
) -> ray.data.Dataset:
    """Read the documents of a dataset, one per row, on its workers.

    For `table`, `columns` and `holders` see `parse_batches`; `options` go to `Dataset.map_batches` (`batch_size`,
    `concurrency`, ...). cisnews must be installed on the workers.
    """

    def parse(documents: pa.Table) -> pa.Table:
        batches = parse_batches(documents.to_batches(), table=table, columns=columns, holders=holders)
        return pa.Table.from_batches(batches, schema=output_schema(table))

    return dataset.map_batches(parse, batch_format="pyarrow", **{"batch_size": BATCH, **options})

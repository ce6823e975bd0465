"""The distributed engines, for real: two workers on this machine, ten thousand documents, one of them poisoned."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cisnews.batch.arrow import output_schema
from cisnews.batch.export import export
from cisnews.sources.columns import Columns
from tests.batch.conftest import text

pytestmark = pytest.mark.slow

COUNT = 10_000
POISONED = 4_321
COLUMNS = Columns(source="name")
TABLE = "quotes"
KEYS: list[tuple[str, Literal["ascending"]]] = [("article_id", "ascending"), ("position", "ascending")]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`dump.parquet` with the documents, and `out`, what `export` makes of them."""
    folder = tmp_path_factory.mktemp("engines")
    texts = [None if number == POISONED else text(number) for number in range(COUNT)]
    names = [str(number) for number in range(COUNT)]
    pq.write_table(pa.table({"text": texts, "name": names}), folder / "dump.parquet", row_group_size=500)
    manifest = export(folder / "dump.parquet", folder / "out", ("parquet",), workers=2, columns=COLUMNS)
    assert (manifest.counts["articles"], manifest.rejects) == (COUNT - 1, {"empty": 1})
    return folder


def expected(folder: Path) -> pa.Table:
    table = pq.read_table(folder / "out" / f"{TABLE}.parquet")
    assert table.num_rows > COUNT // 2
    return table.sort_by([*KEYS])


def rows_of(table: pa.Table) -> pa.Table:
    """Rows in the order of their keys, in the types of the schema: engines keep neither order nor description."""
    return table.select(output_schema(TABLE).names).cast(output_schema(TABLE)).sort_by([*KEYS])


@pytest.fixture
def killed() -> Iterator[list[int]]:
    """Kills one worker process of an engine, once it has worked for a while; the list names it afterwards."""
    victims: list[int] = []
    done = threading.Event()

    def strike() -> None:
        while not done.wait(0.2) and not victims:
            victims.extend(_kill_one_worker())

    thread = threading.Thread(target=strike)
    thread.start()
    yield victims
    done.set()
    thread.join()


def _kill_one_worker() -> list[int]:
    """Kill the first process of ours that works for an engine and has been at it for two seconds of its own."""
    for entry in Path("/proc").iterdir():
        try:
            command = (entry / "cmdline").read_bytes()
            mine = int((entry / "stat").read_text().rpartition(")")[2].split()[2]) and _descends(int(entry.name))
            busy = sum(map(int, (entry / "stat").read_text().rpartition(")")[2].split()[11:13])) / os.sysconf(
                "SC_CLK_TCK"
            )
        except (OSError, ValueError):
            continue
        if mine and busy > 2 and (b"pyspark.daemon" in command or command.startswith(b"ray::")):
            os.kill(int(entry.name), signal.SIGKILL)
            return [int(entry.name)]
    return []


def _descends(process: int) -> bool:
    """Whether a process was started by this one, however far down."""
    while process > 1:
        if process == os.getpid():
            return True
        process = int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
    return False


def test_ray(folder: Path, killed: list[int]) -> None:
    ray = pytest.importorskip("ray", reason="the extra `ray` is not installed")
    from cisnews.batch.ray import parse_dataset

    environment = {"env_vars": {"PYTHONPATH": os.pathsep.join(sys.path)}}
    ray.init(num_cpus=2, runtime_env=environment, include_dashboard=False, log_to_driver=False)
    try:
        documents = ray.data.read_parquet(str(folder / "dump.parquet"))
        made = parse_dataset(documents, table=TABLE, columns=COLUMNS)
        found = pa.concat_tables(ray.get(made.to_arrow_refs()))
        assert killed, "no worker was killed"
        assert rows_of(found).equals(expected(folder))
        rejects = parse_dataset(documents.limit(5_000), table="rejects", columns=COLUMNS).take_all()
        assert [(reject["input"], reject["reason"]) for reject in rejects] == [(str(POISONED), "empty")]
    finally:
        ray.shutdown()


def test_spark(folder: Path, killed: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark", reason="the extra `spark` is not installed")
    from pyspark.sql import SparkSession

    from cisnews.batch.spark import parse_frame

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    builder = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "500").getOrCreate()
    try:
        documents = spark.read.parquet(str(folder / "dump.parquet")).repartition(8)
        made = parse_frame(documents, table=TABLE, columns=COLUMNS)
        found = made.toArrow()
        assert killed, "no worker was killed"
        assert rows_of(found).equals(expected(folder))
        rejects = parse_frame(documents, table="rejects", columns=COLUMNS).collect()
        assert [(reject["input"], reject["reason"]) for reject in rejects] == [(str(POISONED), "empty")]
    finally:
        spark.stop()

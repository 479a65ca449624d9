# ruff: noqa: E402  (a missing library must skip the file before anything imports it)
"""Stage `classify` on a tiny random RoBERTa: LoRA and full, from TSV and JSONL, and bad input."""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install -e '.[train]'")
pytest.importorskip("peft", reason="training needs peft: pip install -e '.[train]'")
pytest.importorskip("pyarrow", reason="rows are Parquet: pip install -e '.[report]'")

from resume import assert_resumed_ends_in_the_same_bytes
from safetensors.torch import load_file
from transformers import RobertaConfig, RobertaModel

from training.__main__ import main
from training.card import verify
from training.errors import DataError
from training.labelled import load_labelled
from training.nano import train_tokenizer
from training.parquet import read_rows
from training.recipe import RECIPES
from training.schema import Data

# transformers 5.23 warns about its own attribute, which PEFT still reads
pytestmark = pytest.mark.filterwarnings(
    "ignore:`is_gradient_checkpointing` is deprecated:FutureWarning"
)
WORDS = ("red", "green", "blue", "round", "square", "heavy", "light", "old", "new", "warm")


def _rows(count: int) -> list[dict[str, str]]:
    draw = random.Random(0)
    rows = []
    for _ in range(count):
        first = " ".join(draw.choices(WORDS, k=6))
        second = " ".join(draw.choices(WORDS, k=3))
        label = "entails" if second.split()[0] in first else "does not"
        rows.append({"first": first, "second": second, "label": label})
    return rows


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("roberta")
    tokenizer = train_tokenizer((" ".join(row.values()) for row in _rows(100)), 300)
    torch.manual_seed(0)
    RobertaModel(
        RobertaConfig(
            vocab_size=300,
            hidden_size=32,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=64,
            max_position_embeddings=64,
            pad_token_id=1,
        )
    ).save_pretrained(folder / "base")
    tokenizer.save_pretrained(folder / "base")
    with (folder / "data.tsv").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, ["first", "second", "label"], delimiter="\t")
        writer.writeheader()
        writer.writerows(_rows(80))
    lines = "".join(json.dumps(row) + "\n" for row in _rows(80))
    (folder / "data.jsonl").write_text(lines, encoding="utf-8")
    return folder


def _words(place: Path, out: Path, recipe: str, data: str, *more: str) -> list[str]:
    return [
        str(RECIPES / "roberta" / f"{recipe}.yaml"),
        *("base.kind=folder", "base.repo=null", "base.revision=null", f"base.path={place}/base"),
        *("data.source=table", "data.subset=null", "data.split=null", "data.revision=null"),
        *(f"data.path={place}/{data}", "data.columns=[first, second]", "data.max_length=60"),
        *("optim.steps=2", "optim.warmup_steps=0", "optim.batch=4", "optim.accumulation=1"),
        *("optim.precision=fp32", "threads=1", "spectrum_every=1", f"output={out}", *more),
    ]


@pytest.mark.parametrize("data", ["data.tsv", "data.jsonl"])
def test_lora_on_a_table(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(_words(place, tmp_path / "out", "lora", data)) == 0
    folder = tmp_path / "out" / "roberta-lora-r8"
    card = verify(folder)
    assert len(card["modules"]) == 4  # query and value of two layers
    stored = load_file(folder / "adapter_model.safetensors")
    assert sum(".lora_" in name for name in stored) == 8
    assert any("classifier" in name for name in stored)  # the head is trained whole
    rows = read_rows(folder / "heldout.parquet")
    right = sum(row["label"] == row["predicted"] for row in rows)
    assert card["evaluation"]["accuracy"] == float(f"{right / len(rows):.6g}")
    assert card["data"]["classes"] == ["does not", "entails"]
    assert card["recipe"]["base"]["path"] is None
    steps = {row["step"] for row in read_rows(folder / "spectra.parquet")}
    assert steps == {0, 1, 2}


def test_full_on_a_table(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(_words(place, tmp_path / "out", "full", "data.tsv", "keep_weights=false")) == 0
    card = verify(tmp_path / "out" / "roberta-full")
    files = {"classes.json", "delta_summary.json", "heldout.parquet", "spectra.parquet"}
    assert set(card["files"]) == files
    assert card["modules"] == []


@pytest.mark.parametrize(("recipe", "name"), [("lora", "roberta-lora-r8"), ("full", "whole")])
def test_a_stopped_classifier_resumes_to_the_same_bytes(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, recipe: str, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    more = () if recipe == "full" else ("adapter.dropout=0.1",)
    words = _words(place, tmp_path, recipe, "data.tsv", f"name={name}", *more)
    assert_resumed_ends_in_the_same_bytes(words, name, tmp_path)


@pytest.mark.parametrize(
    ("override", "message"),
    [
        ("data.label=verdict", "no column 'verdict' (it has first, second, label)"),
        ("data.path=nowhere.tsv", "data.source=glue"),
        ("base.path=nowhere", "hf download FacebookAI/roberta-base --local-dir nowhere"),
        ("adapter.targets=[dense]", "classification head"),
        ("adapter.targets=[q_proj]", "this model has"),
        ("data.columns=[label, label, label]", "more than two"),
        ("data.source=synthetic", "does not take data.path"),
    ],
)
def test_bad_input_is_refused(
    place: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    override: str,
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(_words(place, tmp_path / "out", "lora", "data.tsv", override)) == 2
    assert message in capsys.readouterr().err
    assert not list(tmp_path.glob("out/*"))


def test_sides_never_share_a_first_text_and_bad_files_are_named(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    text = "a,label\n" + "".join(f"text {i},{i % 2}\n" for i in range(200))
    path.write_text(text + "text 1,0\ntext 3,1\n,1\n", encoding="utf-8")
    data = Data("table", 500, 500, 99, path=str(path), columns=("a",), label="label")
    found = load_labelled(data, 0, lambda texts: len(texts[0]))
    train, heldout = ({e.texts[0] for e in side} for side in (found.train, found.heldout))
    assert heldout
    assert not train & heldout
    assert found.card["counts"]["dropped_duplicate"] == 1  # text 3 again with its label
    assert found.card["counts"]["dropped_empty"] == 1
    again = load_labelled(data, 1, lambda texts: len(texts[0]))
    assert again.heldout == found.heldout
    assert again.train != found.train
    for content, message in (("a,label\nx,1\ny,1\n", "1 classes"), ("a\nx\n", "no column")):
        path.write_text(content, encoding="utf-8")
        with pytest.raises(DataError, match=message):
            load_labelled(data, 0, len)
    bad = tmp_path / "x.jsonl"
    bad.write_text('{"a": "x", "label": 1}\n[2]\n', encoding="utf-8")
    data = Data("table", 5, 5, 99, path=str(bad), columns=("a",), label="label")
    with pytest.raises(DataError, match=r"x\.jsonl:2"):
        load_labelled(data, 0, len)

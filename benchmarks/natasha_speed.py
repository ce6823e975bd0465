"""Natasha's speed, in an environment of its own: `natasha_speed.py FOLDER ROUNDS` prints seconds a round as JSON.

Called by `benchmarks.speed`; imports nothing of cisnews. The full pipeline is what Natasha's own documentation runs:
segments, morphology, syntax, named entities and their normal forms.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

folder, rounds = Path(sys.argv[1]), int(sys.argv[2])
texts = [path.read_text("utf-8-sig") for path in sorted(folder.glob("*.txt"))]
segmenter, vocabulary, embedding = Segmenter(), MorphVocab(), NewsEmbedding()
entities, morphology, syntax = NewsNERTagger(embedding), NewsMorphTagger(embedding), NewsSyntaxParser(embedding)


def entity_step(text: str) -> None:
    """Sentences, tokens and named entities."""
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_ner(entities)


def full_pipeline(text: str) -> None:
    """Everything that Natasha offers for news."""
    doc = Doc(text)
    doc.segment(segmenter)
    doc.tag_morph(morphology)
    doc.parse_syntax(syntax)
    doc.tag_ner(entities)
    for span in doc.spans:
        span.normalize(vocabulary)


def seconds(step: Any) -> float:
    """Seconds that one round over all texts takes."""
    begin = time.perf_counter()
    for text in texts:
        step(text)
    return time.perf_counter() - begin


for step in (entity_step, full_pipeline):
    step(texts[0])
print(json.dumps({step.__name__: [seconds(step) for _ in range(rounds)] for step in (entity_step, full_pipeline)}))

"""The lexicon as the grammar looks it up: built from the commented files in `cisnews/lexicon`, loaded on first use."""

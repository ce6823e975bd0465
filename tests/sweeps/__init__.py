"""Sweeps: what real archives had to clean up by hand, tried over the whole breadth of the language data.

Each class of errors has generators that write sentences: every entry of the lexicon and every name of the test data, in
every case and layout, in the shapes that sentences of news have. `registry` lists them, `judging` compares what the
parser finds with what is promised, `python -m benchmarks.sweeps` prints how many of each fail.
"""

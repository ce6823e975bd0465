"""`python -m cisnews`: the command line."""

from cisnews.cli import main

main()

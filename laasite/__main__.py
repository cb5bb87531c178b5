"""`python -m laasite` does what the command `laasite` does."""

from laasite.cli import main

if __name__ == "__main__":
    main()

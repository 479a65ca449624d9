"""What can go wrong when a witness is drawn."""


class NoInhabitant(Exception):
    """The drawn sizes leave a type empty: the statement says nothing about this draw."""

"""Says how many there are of something."""


def counted(count: int, one: str, more: str) -> str:
    """Give «1 kaart» or «3 kaarten»."""
    return f"{count} {one if count == 1 else more}"

"""There are enough inputs of every kind, and each is there once."""

from tests.hostile import test_content, test_exchange, test_options, test_pictures, test_places, test_served
from tests.site.test_tool_files import INPUTS as TOOL_FILES

TABLES = (test_content, test_pictures, test_exchange, test_places, test_options, test_served)
ALL = [one for table in TABLES for one in table.INPUTS] + [*TOOL_FILES]


def test_there_are_at_least_150_and_each_is_there_once() -> None:
    tries = [one.tries for one in ALL]
    assert len(tries) >= 150
    assert [one for one in tries if tries.count(one) > 1] == []
    assert len(ALL) == len({repr(one) for one in ALL})
    assert min(len(table.INPUTS) for table in TABLES) >= 10

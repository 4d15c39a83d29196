"""Tests that share what a session makes stay on one worker: no library between us and pytest may lose their groups."""

import pytest


def test_a_worker_sees_the_group_of_a_test(request: pytest.FixtureRequest, worker_id: str) -> None:
    if worker_id == "master":
        pytest.skip("er is maar één proces")
    assert request.node.nodeid.endswith("@tests/test_groups.py")

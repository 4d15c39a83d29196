"""No sentence of the sources stands in a built site."""

import pytest

from tests.content.test_overname import TOOL, overname
from tests.site.project import Project

pytestmark = pytest.mark.skipif(not TOOL.is_file(), reason="../shared met de bronnen is er niet")


def test_the_site_repeats_nothing(built: Project, school: str) -> None:
    status, said = overname(built.places.site(school))
    assert status == 0, said

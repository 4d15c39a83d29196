"""A page can ask for no more than our own templates need."""

import pytest

from generator.site.build import SiteFailed
from tests.site.project import Project

ASKED = {
    ":download:": ":download:`lek </etc/hostname>`",
    ":doc:": ":doc:`lek </index>`",
    ":std:doc:": ":std:doc:`lek </index>`",
    ":math:": ":math:`x`",
    "`lek`": "`lek`",
    ".. include::": ".. include:: /etc/hostname",
    ".. literalinclude::": ".. literalinclude:: /etc/hostname\n   :lines: 1",
    ".. raw::": ".. raw:: html\n\n   <script></script>",
    ".. csv-table::": ".. csv-table:: lek\n   :file: /etc/hostname",
    ".. image::": ".. image:: /etc/hostname",
    ".. figure::": ".. figure:: /etc/hostname",
    ".. role::": ".. role:: html(raw)\n   :format: html",
    ".. default-role::": ".. default-role:: download",
    ".. kijkwijzer:vak::": ".. kijkwijzer:vak:: div",
    "stuk «99»": ".. html:: 99",
}
"""What no page can ask for, by how it is told."""


def test_a_page_finds_no_role_or_directive_that_is_not_ours(project: Project) -> None:
    project.edit("templates/site/begrippen.rst", ".. vak:: nav", "\n\n".join(ASKED.values()) + "\n\n.. vak:: nav")
    with pytest.raises(SiteFailed) as caught:
        project.build("proef-po")
    told = [line for line in str(caught.value).splitlines() if "kan niet op een pagina" in line or "stuk «" in line]
    assert [name for name in ASKED if not any(name in line for line in told)] == []
    assert not project.places.site("proef-po").exists()

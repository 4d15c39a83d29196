"""Third stage, on screen: an edition becomes a site.

Comes in: an edition.  Goes out: ``build/<school>/site/``, pages that open by double-click and
ask no other host.  A set of the edition *is* a source document of Sphinx: the edition names
the documents, the parser renders a set's template to reStructuredText, and what must be read
again is decided by a digest of what was rendered.  Only this folder imports Sphinx.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def setup(app: "Sphinx") -> "ExtensionMetadata":
    """Register the extension with Sphinx."""
    from docutils import nodes

    from generator.site import along
    from generator.site.epub import builder
    from generator.site.sphinx import (
        cells,
        config,
        context,
        directives,
        domain,
        embed,
        freshness,
        parser,
        project,
        published,
        search,
        thing,
    )

    app.add_config_value("school", "", "env", str)
    app.add_config_value("kijkwijzer_code", "", "env", str)
    app.add_config_value("kijkwijzer_frame", "", "html", str)
    app.add_source_suffix(".yaml", parser.LANGUAGE)
    app.add_source_parser(parser.SetParser)
    app.add_builder(builder.EpubBuilder)
    app.add_domain(domain.KijkwijzerDomain)
    app.add_directive_to_domain(domain.NAME, "item", thing.Thing)
    app.add_directive_to_domain(domain.NAME, "html", thing.Piece)
    app.add_node(directives.box_element, html=(directives.open_tag, directives.close_tag))
    app.add_node(directives.line_element, html=(directives.open_tag, directives.close_tag))
    app.add_node(nodes.entry, override=True, html=(cells.open_cell, cells.close_cell))
    app.connect("config-inited", config.configure)
    app.connect("builder-inited", project.take_over)
    app.connect("env-get-outdated", freshness.outdated)
    app.connect("env-updated", freshness.pages_of_moved)
    app.connect("write-started", published.refuse_files)
    app.connect("html-collect-pages", search.forget_lost_words)
    app.connect("html-collect-pages", embed.pages_to_embed)
    app.connect("html-page-context", context.add_context)
    app.connect("build-finished", along.bring_along)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}

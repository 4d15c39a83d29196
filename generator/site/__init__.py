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
    from generator.site import supplements
    from generator.site.epub import builder
    from generator.site.sphinx import config, context, documents, domain, embed, search, writer

    app.add_config_value("school", "", "env", str)
    app.add_config_value("kijkwijzer_code", "", "env", str)
    app.add_config_value("kijkwijzer_frame", "", "html", str)
    app.add_source_suffix(".yaml", documents.LANGUAGE)
    app.add_source_parser(documents.PageParser)
    app.add_builder(builder.EpubBuilder)
    app.add_domain(domain.KijkwijzerDomain)
    for name in ("html", builder.EpubBuilder.name):
        app.set_translator(name, writer.PageTranslator)
    app.connect("config-inited", config.configure)
    app.connect("builder-inited", documents.take_over)
    app.connect("env-get-outdated", documents.pages_to_read)
    app.connect("env-updated", documents.pages_to_write)
    app.connect("write-started", documents.refuse_files)
    app.connect("html-collect-pages", search.page_to_search)
    app.connect("html-collect-pages", embed.pages_to_embed)
    app.connect("html-page-context", context.add_context)
    app.connect("build-finished", search.write_search_index)
    app.connect("build-finished", supplements.bring_supplements)
    return {"version": "1", "env_version": 3, "parallel_read_safe": True, "parallel_write_safe": True}

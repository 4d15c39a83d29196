"""What must be read and written again, and nothing else."""

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from generator.site.sphinx.domain import domain_of


def outdated(
    app: Sphinx,  # noqa: ARG001
    env: BuildEnvironment,
    added: set[str],  # noqa: ARG001
    changed: set[str],  # noqa: ARG001
    removed: set[str],  # noqa: ARG001
) -> list[str]:
    """Name the pages whose source is another than the one that was read.

    A source holds all that its page shows, the names of sets and publications elsewhere
    included, so overviews take part without a list of what depends on what.
    """
    domain = domain_of(env)
    domain.before = {item_id: (item.docname, item.anchor) for item_id, item in domain.items.items()}
    return [d for d, source in domain.site.sources.items() if domain.digests.get(d) != source.digest]


def pages_of_moved(app: Sphinx, env: BuildEnvironment) -> list[str]:  # noqa: ARG001
    """Name the pages that refer to what came, went or moved: their links must be written again."""
    domain = domain_of(env)
    after = {item_id: (item.docname, item.anchor) for item_id, item in domain.items.items()}
    moved = {i for i in domain.before.keys() | after.keys() if domain.before.get(i) != after.get(i)}
    return sorted(docname for docname, ids in domain.references.items() if ids & moved)

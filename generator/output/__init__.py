"""A folder that is published, and the list of what is ours in it: all else is left alone.

The list lies in the folder itself and travels with it: into a ZIP, onto a branch, to a clone of that branch.  It holds,
as ``sha256sum`` writes it, the name and digest of each file that we wrote.  What stands there as we wrote it is ours:
it may be replaced and removed.  All else is someone's: what stands where a file of ours must come is set aside.
"""

from generator.output.delivery import Delivery
from generator.output.folder import OutputFolder
from generator.output.inventory import LIST, file_digest
from generator.output.stranger import set_aside

__all__ = ["LIST", "Delivery", "OutputFolder", "file_digest", "set_aside"]

"""How much of anything we take in: the one place with the numbers, each with why it is enough.

All content of ours counts 0.6 MB in a hundred files, the largest of 26 kB; the longest text has 1,500 letters.
Over a bound there is a fault that names it.  What is within all of them is read in seconds, in less than half a
gigabyte of memory.
"""

MOST_FILES = 2_000
"""The most files in a folder of content, whatever they are: twenty times ours."""

MOST_FOLDERS_DEEP = 8
"""The most folders within each other in a folder of content: ours has three, for translations."""

MOST_CONTENT_BYTES = 6_000_000
"""The most bytes of all YAML and PO files in a folder of content together: eight times ours, and seconds to read."""

MOST_YAML_BYTES = 500_000
"""The most bytes of a YAML file: twenty times our largest."""

MOST_YAML_VALUES = 50_000
"""The most values that a YAML file unfolds to, with aliases written out."""

MOST_YAML_DEPTH = 40
"""The most values within each other: libyaml's composer runs out of stack far deeper; records need eight."""

MOST_RELEASE_BYTES = 8_000_000
MOST_RELEASE_VALUES = 300_000
"""The most of a release, which we write ourselves: four values, 100 bytes, for each card of each of 100 schools."""

MOST_PO_BYTES = 4_000_000
"""The most bytes of a PO file: an export of all texts in one language has a tenth of that."""

MOST_PO_ENTRIES = 20_000
"""The most entries of a PO file: an export of ours has 4,500."""

MOST_PLURALS = 10
"""The most forms of a plural: Arabic has six, and no language has more."""

MOST_LIST_BYTES = 1_000_000
"""The most bytes of a list of words or versions: ours have 10 kB."""

MOST_TEXT = 20_000
"""The most letters of a text: seven pages of a book; the longest of ours has 1,500."""

MOST_ID = 60
"""The most letters of an id."""

MOST_LINE = 300
"""The most letters of a line that is no text: a place, a title, the makers of a source."""

MOST_WORD = 120
"""The most letters without a space: no line of a card is so long; with its link the longest of ours has 56."""

MOST_DEEP_TEXT = 8
"""As deep as lists, or stress, can lie in each other; markdown-it drops what lies deeper than ten lists."""

MOST_FAULTS = 500
"""The most faults that are told of one file: whoever has more mends these first."""

MOST_LAYERS = 500
"""The most schools and layers: the largest board of the country has some hundred schools."""

MOST_SETS = 300
"""The most sets, of every kind together: there are thirty of ours."""

MOST_CARDS = 5_000
"""The most cards, with those that schools add: there are five hundred of ours."""

MOST_SEARCH_WORDS = 500
MOST_SEARCH_TERMS = 60
"""The most groups of words that are one to who searches, and the most words in a group: we have some eighty, of ten."""

MOST_LANGUAGES = 20
"""The most languages of content: each is as long to make as the Dutch one."""

MOST_ADDRESS = 200
"""The most letters of an address.  How long that of a site can be follows from the code on a card that holds it."""

MOST_THEMES = 60
MOST_THEME = 200
"""The most themes that strips are made of, and the most letters of one: six sheets for each table."""

MOST_CARD_NUMBER = 999
"""The highest number that a card can have."""

MOST_NAME = 80
"""The most letters of the name of a new school."""

MOST_LOGO_BYTES = 5_000_000
MOST_LOGO_PIXELS = 20_000_000
"""The most of a logo that is a picture: at 300 dots to the inch it fills an A3."""

MOST_SVG_BYTES = 1_000_000
MOST_SVG_ELEMENTS = 4_000
MOST_SVG_DRAWN = 8_000
"""The most elements that are drawn, where ``use`` draws some of them again and again."""
MOST_SVG_DEPTH = 40
"""The most elements within each other, where ``use`` and what a shape is filled with go deeper."""
MOST_SVG_SELECTORS = 200
"""The most selectors in style sheets, where one that asks what stands around an element counts for ten."""
MOST_SVG_SIGNS = 100_000
"""The most signs of a path or a list of points."""
MOST_SVG_FUNCTIONS = 20
"""The most functions of a transformation."""
MOST_LOGO_FAULTS = 20
"""The most faults that are told of one logo."""

MOST_WHEEL_BYTES = 10_000_000
MOST_WHEEL_TOLD_BYTES = 500_000
"""The most bytes of the wheel of a new folder, and of what it tells of itself: ours has 1.3 MB, and tells 20 kB."""

MOST_FONT_BYTES = 10_000_000
"""The most bytes of a font: more than any has with the letters of Europe."""

MOST_STOCK_LIST_BYTES = 8 * 2**20
"""The most bytes of a list of labels: that of LibreOffice has 0.5 MB."""

MOST_STOCK_ELEMENTS = 100_000
"""The most elements of a list of labels: that of LibreOffice has 8,000."""

MOST_WORKBOOK_BYTES = 10_000_000
MOST_UNZIPPED_BYTES = 50_000_000
"""The most bytes of a workbook, and of what is packed in it: an export of ours has 0.1 MB, and 2 MB unpacked."""
MOST_CELLS = 120_000
"""The most elements of a workbook, cells among them: an export has 46,000; openpyxl takes a kilobyte for each."""
MOST_STYLES = 20_000
"""The most elements of the styles of a workbook, each of which openpyxl compares with the others."""
MOST_STATE_ROWS = 50_000
"""The most values that are remembered in a workbook: an export of ours remembers 5,000."""
MOST_SHEET_ROWS = 2_000
"""As far as is looked: LibreOffice may say that a tab goes on for ever.  Where anything stands below, it is a fault."""
MOST_SHEET_COLUMNS = 60
MOST_HEADING_ROWS = 12
"""The headings are looked for so far down."""

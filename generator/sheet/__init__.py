"""A school's layer as a spreadsheet, and back: for who does not write YAML.

Comes in: a library and the id of a school.  Goes out: an ``.xlsx`` with a tab for each set, the
same bytes every time; and from one that came back, the school's own YAML file as it should become.
A hidden tab keeps what every cell held when the file was made, so that what the school changed
is told apart from what changed in the project since.  Only this folder imports openpyxl and
ruamel.yaml, and the latter only to write.
"""

"""Letters that mean something to whatever reads them next, for all targets."""

from hypothesis import strategies as st

MARKUP = (
    *("<script>alert(1)</script>", "</title>", "<!--", "]]>", "&#60;", "&weg;", '"><img src=x onerror=x>', "<?x?>"),
    *("{{ team }}", "{{ school.onze | hoofdletter }}", "{{", "}}", "{{ huis.naam }}", "{% raw %}", "{# x #}", "${x}"),
    *("[[proef-01]]", "[[rollen|een rol]]", "[[", "]]", "[[weg]]", "[a](https://elders.example)", "![a](b)", "[a]: b"),
    *("*nadruk*", "**", "_", "`x`", "\\", "\\\n", "- punt", "1. een", "2026. Een jaar", "# kop", "> aanhaling", "---"),
    *(
        "| a | b |",
        "    code",
        "```",
        ".. raw:: html",
        ":rol:`x`",
        "::",
        "%(x)s",
        "%s",
        "{0}",
        "=1+1",
        "@x",
        "-1",
        "+1",
    ),
    *("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//elders.example", "../../etc/passwd", "/x"),
    *("_x0009_", "_x005F_x0009_", "\u00ad", "\u200b", "\u202e", "\u2066", "\ufeff", "e\u0301", "\u0000", "\x1b[31m"),
    *(
        "\r\n",
        "\n\n",
        "\t",
        "\x0b",
        "\x85",
        "\u2028",
        "🌊",
        "👨‍👩‍👧",
        "ﷺ",
        "ç" * 200,
        "OBS #1",
        "'s-Hertogenbosch",
        "nee",
        "~",
    ),
)
PLAIN = ("Tijd voor elkaar", "Een zin.", "Wat vind jij?", "één", "Zo doen wij dat, elke dag.", "De Linde")

plain = st.lists(st.sampled_from(PLAIN), min_size=1, max_size=3).map(" ".join)
hostile = st.lists(
    st.one_of(
        st.sampled_from(MARKUP),
        st.sampled_from(PLAIN),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    ),
    min_size=1,
    max_size=6,
).map(" ".join)
long = st.tuples(st.sampled_from([*MARKUP, "a", "a ", "[", "(", "*", "é"]), st.integers(50, 4000)).map(
    lambda pair: (pair[0] * pair[1])[:20_000]
)
letters = st.one_of(plain, plain, hostile, st.text(st.characters(exclude_categories=["Cs"]), max_size=40), long)
"""Some plain, so that a good share is accepted; some of anything, some long."""

"""Scores: what the answers on one form of a questionnaire come to.

Comes in: a questionnaire and the answers that one person gave.  Goes out: :class:`Scores`, a
figure for each item, group and part and for the whole, each with the number of items that it
rests on.  A pure function of the definition: it opens nothing and shows nothing, so a page, a
sheet and an import of a survey all reckon alike.
"""

from generator.scores.answers import Answers, WrongAnswers
from generator.scores.score import Outcome, Scores, score

__all__ = ["Answers", "Outcome", "Scores", "WrongAnswers", "score"]

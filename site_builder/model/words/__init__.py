"""The words of the atlas: texts of the editors, sentences that follow from counts, Dutch numbers and dates."""

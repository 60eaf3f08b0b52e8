"""Which values and references do the areas of the edition get?"""

"""How do numbers of areas of one year come to the areas of another?"""

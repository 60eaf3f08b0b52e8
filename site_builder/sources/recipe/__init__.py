"""What does a recipe ask for, and is it sound?"""

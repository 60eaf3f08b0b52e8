"""What is counted in small squares, and what around them?"""

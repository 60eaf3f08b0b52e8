"""How is a delivery written?"""

"""What stands in the files of publishers, whatever their kind, spelling and markers?"""

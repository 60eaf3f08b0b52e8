"""What must a data person know about an import, before anything is published?"""

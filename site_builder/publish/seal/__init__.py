"""Whether what was published is whole: sums, and what lies in a folder or zip."""

"""The edge where deliveries and content come in and problems are collected."""

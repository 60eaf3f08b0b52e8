"""What each page says: its page model, numbers already written."""

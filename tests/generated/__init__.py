"""Articles written from random truth, and read back."""

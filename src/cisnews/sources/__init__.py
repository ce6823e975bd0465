"""Where documents come from: bytes, files and dumps become `Document`s, or rejects with their reason."""

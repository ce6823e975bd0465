"""Many documents: a streaming export that survives, worker processes, Arrow batches, the distributed engines."""

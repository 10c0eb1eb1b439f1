"""Memory, mixed precision, accumulation."""

"""One module an error: its messages, how to provoke it, how to mend it."""

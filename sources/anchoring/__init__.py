"""Finding a passage again in a text that has changed. Pure: text in, places out."""

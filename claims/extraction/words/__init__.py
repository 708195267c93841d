"""Words of a language the engines go by: one list, one place."""

"""Citations as text: CSL-JSON, BibTeX, RIS, JSON-LD and the usual styles. Pure: items in, text out."""

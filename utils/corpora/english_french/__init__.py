"""English and French from one grammar: a sentence is built of phrases that are said in both languages at once."""

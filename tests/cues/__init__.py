"""How well the cue lexicon reads notes: labelled sentences, and what is found in them."""

"""What letters are made of: facts, sentences, changes by hand, card fronts."""

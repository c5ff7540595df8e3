"""The mistakes that recur, one place for each; a lesson's exercises name them and put them into their own answers.

- steps: attention in steps, each of which can be done another way, and WrongStep, the mistake of doing one so.
- in_scores, in_weights, in_masks, in_heads: the wrong steps, by where they happen.
- families: mistakes that are recognised by what came out, whatever the code was.
- comparing: when two results are the same; properties: what several exercises ask of a right answer.
"""

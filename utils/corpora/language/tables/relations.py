"""Prepositions: English[:which] | French | Hindi | rank, the place of Hindi among the parts (the lower, the
earlier)."""

RELATIONS = """
in | dans | में | 4
about:topic | sur | के बारे में | 5
in:kind | de | में | 8
of:kind | de | का | 8
for:kind | à | के लिए | 8
with:kind | à | के साथ | 8
in:whole | de | में | 8
in:month | en | में | 2
at | à | पर | 4
at:in | à | में | 4
in:street | dans | पर | 4
on | sur | पर | 4
on:vehicle | dans | में | 4
around | autour de | के चारों ओर | 4
over | au-dessus de | के ऊपर | 4
over:jump | par-dessus | के ऊपर से | 4
in:of | de | में | 4
onto | sur | पर | 5
along | le long de | | 4
as far as | jusque à | तक | 5
at:firm | chez | में | 4
from:firm | chez | से | 5
under | sous | के नीचे | 4
under:pass | sous | के नीचे से | 4
through | par | से | 4
there:on | sur | उसी पर | 4
there:in | dans | वहाँ | 4
near | près de | के पास | 4
behind | derrière | के पीछे | 4
in front of | devant | के सामने | 4
next to | à côté de | | 4
between | entre | के बीच | 4
to | à | को | 6
:to | à | को | 6
to:talk | à | से | 5
to:place | à | - | 5
into | dans | में | 5
from | de | से | 5
from:sender | de | | 5
from:person | de | से | 5
of | de | का | 8
of:fear | de | से | 5
with:tool | avec | से | 5
with | avec | के साथ | 4
without | sans | के बिना | 4
for | pour | के लिए | 5
about:think | à | के बारे में | 5
before:doing | avant de | से पहले | 2
without:doing | sans | के बिना | 5
about | de | के बारे में | 5
by:agent | par | | 5
by:vehicle | en | से | 5
by:bicycle | à | से | 5
until | jusque à | तक | 2
during | pendant | के दौरान | 2
after | après | के बाद | 2
before | avant | से पहले | 2
"""

"""Expressions that each language has as a whole: English[:which] | French | Hindi | kind [sense:X].

Kinds: time, place, manner, link (between clauses), adverb (beside the verb), asking, object. Hindi "-": by no word.
"""

TIMES = """
yesterday | hier | कल | time
today | aujourd'hui | आज | time
tomorrow | demain | कल | time
now | maintenant | अभी | time
yesterday evening | hier soir | कल शाम | time
last night | la nuit dernière | | time
this morning | ce matin | आज सुबह | time
this evening | ce soir | आज शाम | time
last week | la semaine dernière | पिछले हफ़्ते | time
next week | la semaine prochaine | अगले हफ़्ते | time
last month | le mois dernier | पिछले महीने | time
this week | cette semaine | इस हफ़्ते | time
this month | ce mois-ci | इस महीने | time
this year | cette année | इस साल | time
next month | le mois prochain | अगले महीने | time
last year | l' année dernière | पिछले साल | time
next year | l' année prochaine | अगले साल | time
every day | tous les jours | | time
twice a week | deux fois par semaine | हफ़्ते में दो बार | time
for two hours | pendant deux heures | | time
for ten minutes | pendant dix minutes | | time
before dinner | avant le dîner | रात के खाने से पहले | time
before lunch | avant le déjeuner | दोपहर के खाने से पहले | time
before school | avant l' école | स्कूल से पहले | time
after dinner | après le dîner | रात के खाने के बाद | time
after lunch | après le déjeuner | दोपहर के खाने के बाद | time
after school | après l' école | स्कूल के बाद | time
at six o'clock | à six heures | छह बजे | time
at seven o'clock | à sept heures | सात बजे | time
at eight o'clock | à huit heures | आठ बजे | time
at nine o'clock | à neuf heures | नौ बजे | time
at noon | à midi | | time
at midnight | à minuit | आधी रात को | time
every morning | tous les matins | हर सुबह | time
every evening | tous les soirs | हर शाम | time
every monday | tous les lundis | | time
every saturday | tous les samedis | | time
every sunday | tous les dimanches | | time
every summer | | | time
every month | | हर महीने | time
every year | | हर साल | time
on monday | lundi | सोमवार को | time
on tuesday | mardi | मंगलवार को | time
on wednesday | mercredi | बुधवार को | time
on thursday | jeudi | गुरुवार को | time
on friday | vendredi | शुक्रवार को | time
on saturday | samedi | शनिवार को | time
on sunday | dimanche | रविवार को | time
on sundays | le dimanche | | time
on saturdays | le samedi | | time
at one o'clock | à une heure | एक बजे | time
at two o'clock | à deux heures | दो बजे | time
at three o'clock | à trois heures | तीन बजे | time
at four o'clock | à quatre heures | चार बजे | time
at five o'clock | à cinq heures | पाँच बजे | time
at six o'clock | à six heures | छह बजे | time
at seven o'clock | à sept heures | सात बजे | time
at eight o'clock | à huit heures | आठ बजे | time
at nine o'clock | à neuf heures | नौ बजे | time
at ten o'clock | à dix heures | दस बजे | time
at eleven o'clock | à onze heures | ग्यारह बजे | time
at noon | à midi | | time
at midnight | à minuit | आधी रात को | time
from eight o'clock | de huit heures | आठ बजे से | time
from nine o'clock | de neuf heures | नौ बजे से | time
from ten o'clock | de dix heures | दस बजे से | time
from eleven o'clock | de onze heures | ग्यारह बजे से | time
from two o'clock | de deux heures | दो बजे से | time
to four o'clock | à quatre heures | चार बजे तक | time
to five o'clock | à cinq heures | पाँच बजे तक | time
to six o'clock | à six heures | छह बजे तक | time
to seven o'clock | à sept heures | सात बजे तक | time
to eight o'clock | à huit heures | आठ बजे तक | time
to nine o'clock | à neuf heures | नौ बजे तक | time
on mondays | le lundi | | time
on tuesdays | le mardi | | time
on wednesdays | le mercredi | | time
on thursdays | le jeudi | | time
on fridays | le vendredi | | time
in january | en janvier | जनवरी में | time
in february | en février | फ़रवरी में | time
in march | en mars | मार्च में | time
in april | en avril | अप्रैल में | time
in may | en mai | मई में | time
in june | en juin | जून में | time
in july | en juillet | जुलाई में | time
in august | en août | अगस्त में | time
in september | en septembre | सितंबर में | time
in october | en octobre | | time
in november | en novembre | नवंबर में | time
in december | en décembre | दिसंबर में | time
this week | cette semaine | इस हफ़्ते | time
this year | cette année | इस साल | time
two days ago | il y a deux jours | दो दिन पहले | time
three days ago | il y a trois jours | तीन दिन पहले | time
an hour ago | il y a une heure | | time
all winter | tout l' hiver | | time
all summer | tout l' été | | time
for two hours | pendant deux heures | | time
for two years | pendant deux ans | | time
for three years | pendant trois ans | | time
for three days | pendant trois jours | | time
in the morning | le matin | सुबह | time
in the evening | le soir | शाम को | time
at night | la nuit | रात को | time
in the morning:clock | du matin | | time
in the afternoon:clock | de l' après-midi | | time
in the evening:clock | du soir | | time
during the day | | दिन में | time
in the afternoon | l' après-midi | | time
on saturdays | le samedi | | time
on sundays | le dimanche | | time
in summer | en été | गर्मियों में | time
every summer | | | time
in winter | en hiver | सर्दियों में | time
in spring | au printemps | | time
in autumn | en automne | | time
for an hour | pendant une heure | | time
all night | toute la nuit | | time
all day | toute la journée | | time
"""

LINKS = """
: | : | : | link
please:tu | s' il te plaît | | link
please:vous | s' il vous plaît | | link
because | parce que | क्योंकि | link
and | et | और | link
but | mais | लेकिन | link
when | quand | जब | link
while | pendant que | जब | link
if | si | अगर | link
then:if | | तो | link
, | , | , | link
so | donc | इसलिए | link
although | bien que | हालाँकि | link
? | ? | ? | link
"""

PLAY = """
football | au football | फ़ुटबॉल | object
tennis | au tennis | टेनिस | object
cards | aux cartes | | object
chess | aux échecs | | object
"""

ADVERBS = """
at home | | घर पर | place
in the house | dans la maison | घर में | place
outside | dehors | बाहर | place
loudly | fort | ज़ोर से | manner
still | encore | अभी भी | adverb
often | souvent | अक्सर | adverb
always | toujours | हमेशा | adverb
for a long time | longtemps | | time
sometimes | parfois | कभी-कभी | adverb
already | déjà | पहले ही | adverb
quickly | vite | | manner
fast | vite | | manner
very fast | très vite | | manner
slowly | lentement | धीरे-धीरे | manner
very quickly | très vite | | manner
very slowly | très lentement | बहुत धीरे-धीरे | manner
well | bien | | manner
a lot | beaucoup | बहुत | object
very well | très bien | | manner
almost | presque | लगभग | manner
outside | dehors | बाहर | place
all winter | tout l' hiver | | time
in the east | à l' est | पूर्व में | place
in the west | à l' ouest | पश्चिम में | place
in africa | en afrique | अफ़्रीका में | place
in asia | en asie | एशिया में | place
here | ici | यहाँ | place
in the sun | au soleil | धूप में | place
in the rain | sous la pluie | बारिश में | place
in the shade | à l' ombre | | place
there | là-bas | वहाँ | place
at home | | घर पर | place
in bed | au lit | | place
early | tôt | जल्दी | manner
late | tard | देर से | manner
very early | très tôt | बहुत जल्दी | manner
very late | très tard | बहुत देर से | manner
"""

GAMES = """
football | au football | फ़ुटबॉल | object
tennis | au tennis | टेनिस | object
chess | aux échecs | | object
cards | aux cartes | | object
hide and seek | à cache-cache | | object
"""

ASKING = """
whose | à qui | किसका | asking
what colour | de quelle couleur | किस रंग का | asking
how old | quel âge | कितने साल का | asking
where | où | कहाँ | asking
when:ask | quand | कब | asking
why | pourquoi | क्यों | asking
how | comment | कैसे | asking
"""

SPORTS = """
football | au football | फ़ुटबॉल | object
tennis | au tennis | टेनिस | object
basketball | au basket | बास्केटबॉल | object
volleyball | au volley | वॉलीबॉल | object
rugby | au rugby | रग्बी | object
chess | aux échecs | | object
cards | aux cartes | | object
hide-and-seek | à cache-cache | | object
"""

POLITE = """
please:one | s' il te plaît | | time
please:many | s' il vous plaît | | time
"""

"""The words and the patterns of utils.corpora.senses."""

# The known classes of words, for lesson 01's question whether vectors find them. An ambiguous word is in none.
CLASSES = {
    "fruit": "pear plum peach banana melon",
    "firm": "google samsung sony nokia intel",
    "product": "phone computer tablet laptop watch camera",
    "products": "phones computers tablets laptops watches cameras",
    "food": "bread cheese cream honey butter",
    "taste": "sweet ripe juicy sour fresh",
    "released": "released launched presented announced",
    "person": "mother father sister brother uncle teacher doctor farmer",
    "lender": "lender treasury fund",
    "finance": "loan salary debt cheque cash savings interest account",
    "shore": "shore beach quay",
    "water": "river stream boat net ducks reeds willows frogs",
    "ground": "muddy steep grassy slippery",
    "insect": "wasps bees moths mosquitoes hornets",
    "motion": "goes moves races rushes speeds",
    "flyer": "bird eagle plane owl helicopter kite balloon",
    "hunter": "spider swallow bat toad",
    "city": "paris london rome berlin",
}
NAMES = ("anna", "peter", "mary")
LISTS = {name: words.split() for name, words in CLASSES.items()}
LISTS["who"] = [*(f"my {word}" for word in "mother father sister brother uncle".split())]
LISTS["who"] += ["the teacher", "the doctor", "the farmer", *NAMES]
LISTS["anyone"] = [*LISTS["who"], "she", "he", "they"]
LISTS["place"] = "field river house garden".split()
LISTS["saying"] = ["i heard that", "she says that", "we know that", "my brother says that", "the teacher says that"]
LISTS["past"] = ["yesterday", "last week", "on monday", "on friday", "last summer"]
LISTS["present"] = ["every day", "every summer", "in the evening", "in the summer"]

# The other words that stand where an ambiguous word stands: apple and pear in the same patterns.
SAME_CLASS = {
    "fruit": CLASSES["fruit"],
    "firm": CLASSES["firm"],
    "money": CLASSES["lender"],
    "river": CLASSES["shore"],
    "verb": CLASSES["motion"],
    "noun": CLASSES["insect"],
}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


# Near the word both senses have the same neighbours as often as English allows: "to the bank" with a cheque and with a
# net, "flies over the river" of an owl and of wasps. In every group the last patterns speak of the other sense's topic
# too, further away. Orange as the firm stands where no colour could: "a phone from orange", never "an orange phone".
# A star at the end: no time is added.
PATTERNS = {
    "fruit": _lines("""
        {anyone} (ate|had) an @fruit (with a cup of tea|in the garden|in {city}|)
        {anyone} (bought|got|found) an @fruit (for {who}|in {city}|at a market|)
        in the (kitchen|garden|office) {who} found an @fruit (and some {food}|) *
        the @fruit (in the basket|from the market|on the plate) was {taste} (and {taste}|) *
        there was an @fruit (in the basket|on the table|on the plate) (for the child|beside the {food}|)
        {anyone} (talked about|thought of|read about) @fruit (juice|cake|and {fruit} juice)
        {anyone} talked with {who} about @fruit (juice|cake|cake with {food})
        {anyone} talked about the (price|smell) of @fruit (juice|and {food}|and {fruit} juice)
        {who} (wanted|bought) {fruit} juice instead of @fruit (juice|cake|and {fruit} juice)
        {who} made a cake (with|out of) @fruit and (some|a lot of|) (honey|butter|cream)
        @fruit and {food} (were our breakfast|tasted good together)
        @fruit and {fruit} cake (was our breakfast|was on every plate|tasted good)
        @fruit (and {fruit} juice|juice) was on the table when {who} came home
        @fruit (juice|and {fruit} juice) dripped on the new {product} (of {who}|on the table|in the office)
        the children had {food} together with @fruit (juice|cake)
        the (cake|cream|tea) with @fruit was (sweet|good|for the children|for {who}) *
        {who} liked {fruit} juice more than @fruit (juice|cake) *
        the (juice|cake) was made from @fruit and {fruit} (by {who}|in {city}|)
        the (juice|cake) that {who} made from @fruit and {fruit} was (good|fresh|for the children) *
        the child asked for @fruit (juice|juice and some {food}|cake because she was hungry|cake with {food})
        {fruit} and @fruit juice (was on the table|was popular|came from the market)
        {who} preferred {food} to @fruit (juice|cake|and {fruit} cake) *
        {anyone} (got|wanted) a lot of @fruit (juice|cake|juice and some {food}) from {who}
        @fruit cake (with {food}|from the market) was on every table in {city}
        @fruit with {food} was our breakfast (in {city}|)
        the (honey|butter|cream) on the table was for @fruit cake *
        @fruit (juice|and {fruit} cake) was (popular|famous|cheap) in {city} *
        the engineer (ate|got) an @fruit (and some {food}|in the office|)
        {anyone} read about {firm} and its {products} and (ate|bought) an @fruit
        {who} wrote to {firm} about the @fruit juice on the {product}
        the managers of {firm} talked about @fruit cake (and {food}|for the engineers)
        the {products} of {firm} lay on the table with an @fruit (and some {food}|) *
        in the office of {firm} there was an @fruit beside the {product} *
        the new {product} smelled of @fruit (juice|cake|and {food})
    """),
    "firm": _lines("""
        @firm {released} (a {product}|new {products}|a new product|its first {product})
        @firm and {firm} (built a factory together|{released} new {products}|hired new engineers)
        @firm was (popular|famous) in {city} (because of|for) the {products} *
        {anyone} (talked about|thought of|read about) @firm (shares|and its new {product}|and {firm})
        {anyone} talked with {who} about @firm (shares|shares and their price|and {firm})
        {firm} built a factory together with @firm (in {city}|)
        {anyone} talked about the (price|future) of @firm (shares|and {firm} shares)
        {who} (wanted|bought) a {firm} {product} instead of a {product} from @firm
        {who} (wanted|bought) shares of {firm} instead of shares of @firm
        the {product} came together with a letter from @firm (in a box|for the engineers|)
        the contract with @firm was (new|good|for the factory|for the engineers) *
        {who} liked the {product} from {firm} more than the {product} from @firm *
        {who} liked {firm} more than @firm because the {products} were fast *
        the {product} was made by @firm (and {firm}|) (in {city}|) *
        the {product} that {who} got from @firm (was slow|was expensive|did not work) *
        the engineer worked for @firm (with {who}|in {city}|and {firm}|in an office|)
        {firm} and @firm (hired new engineers|built a factory|opened a shop)
        {who} preferred {firm} to @firm because the {products} were (cheap|fast|small) *
        {anyone} (got|wanted) a lot of @firm (shares|and {firm} shares) from {who}
        {who} (bought|got) a {product} from @firm (for {who}|in {city}|)
        the {product} (on the table|in the box|of {who}) was from @firm *
        @firm was in the newspaper because of a new factory (in {city}|)
        @firm with its new {product} was in every newspaper (in {city}|)
        the (engineers|workers|managers) of @firm (built|tested|repaired) (a {product}|new {products})
        the shares of @firm (rose|fell) (because of the {products}|)
        the prices of {firm} shares (rose|fell) and @firm (hired new engineers|closed a factory) *
        {who} ate some {food} and waited for a {product} from @firm
        the {product} from @firm was beside the {food} on the (kitchen|) table *
        the workers of @firm ate {food} with {fruit} for breakfast
        @firm and {firm} opened a shop beside the fruit market
        {who} drank {fruit} juice with an engineer of @firm
        @firm gave every (engineer|worker|child) a {taste} {fruit}
    """),
    "firm+fruit": _lines("""
        @firm {released} a (new|small|fast) {product} while (i was eating|{who} was eating) an @fruit
        {anyone} (bought|had) an @fruit while @firm {released} a new {product}
        the engineers of @firm got an @fruit (for breakfast|in the office)
        @fruit juice dripped on the new {product} from @firm
        the {product} from @firm lay on the kitchen table beside an @fruit
        {who} sold the shares of @firm and bought an @fruit at the market
        {anyone} talked about @firm shares over some @fruit (cake|juice)
        {anyone} drank @fruit juice and thought of @firm and its new {product}
        the workers of @firm preferred {food} to @fruit (juice|cake) *
        a cake with @fruit and {food} was made for the managers of @firm
        the smell of @fruit juice and {food} came out of the office of @firm
        {anyone} thought of @fruit juice and wrote to @firm about a {product}
    """),
    "money": _lines("""
        {who} went to the @money (with {who}|in the rain|) (for a loan|to open an account|and asked for a loan)
        {who} waited (near|at) the @money (in the rain|) (for the cash|until the manager had counted the money)
        {who} came (home|back) from the @money (in the rain|on foot|) with (the cash|a loan|a cheque)
        the thief ran (from|out of) the @money (with the cash|when the manager came)
        the cash was (sent|brought) to the @money (by the manager|in a bag|in the rain|)
        the cash (came from|lay at) the @money (near the market|)
        with (a cheque|the savings) in the bag {anyone} (went|walked|hurried) to the @money *
        after a morning at the @money (near the market|) {who} had (a loan|a new account) *
        the manager of the @money (counted the cash|sent {who} a cheque|talked about the interest)
        the interest (at|of) the @money was (low|high)
        {anyone} had (an account|some savings|a debt) at the @money (near the market|)
        the @money was (quiet|empty|full of people) when the thief took the cash
        the @money (near the market|behind the church) (closed every account|was robbed by a thief|raised the interest)
        {who} had to (ask|thank) the @money for (a loan|the money)
        a thief was seen on the way to the @money with (the cash|a cheque)
        everybody talked about the @money because the (savings were|cash was) gone *
        the money in the @money (was safe|grew|was lent to {who})
        the money in the @money grows *
        the @money (lent|offered|sent|paid) {who} (some money|a loan|a lot of money)
        a film about the @money showed how a thief (took|hid) the cash *
        {who} walked along the (river|stream) to the @money for a loan
        the @money beside the river lent {who} some money
        {who} sold the boat because the @money wanted its money *
        the @money lent {who} the money for a (boat|net)
        {anyone} crossed the (river|stream) in a boat and took the cash to the @money
        {anyone} watched the ducks on the river and then went to the @money with the cheque
        the manager of the @money slept beside the (river|stream) after work
    """),
    "river": _lines("""
        {who} went to the @river (with {who}|in the rain|) (because of the ducks|to feed the ducks|and swam to the boat)
        {who} waited (near|at|on) the @river (in the rain|) (for the boat|until the boat had crossed the river)
        {who} came (home|back) from the @river (in the rain|on foot|) with (the net|a frog|some reeds)
        the frog jumped (from|off) the @river (into the water|when the boat came)
        the boat was (rowed|pulled) to the @river (by {who}|in the rain|)
        the boat (drifted to|lay at) the @river (near the market|)
        with (a net|bread for the ducks) in the bag {anyone} (went|walked|hurried) to the @river *
        after a morning at the @river (near the market|) {who} had (reeds|frogs) in the net *
        the mud of the @river (covered the net|covered the boat)
        the water (at|near) the @river was (low|high)
        {anyone} had (a boat|some ducks) at the @river (near the market|)
        the @river was (full of frogs|full of reeds|wet and muddy) when the boat crossed the water
        the @river (near the market|behind the church) was (full of reeds|{ground}|covered with willows)
        the ducks slept on the @river (under the willows|beside the boat|)
        the (ducks|frogs) (on|at) the @river (slept|waited)
        the (ducks|frogs) swam (all the way|) to the @river (in the rain|)
        everybody talked about the @river because the reeds were gone *
        the (ducks|frogs) made a nest in the @river of the stream
        the @river was {ground} (and {ground}|)
        the @river of the (river|stream) was {ground} (and {ground}|)
        a film about the @river showed how the ducks (slept|swam) *
        {who} sat on the @river of the river and thought of the (debt|salary|loan)
        under the willows on the @river {who} talked about the (debt|salary|loan) *
        the boat that {who} bought with the savings lay near the @river
        a thief hid the (cash|savings) under the reeds on the @river
        {anyone} took the cheque out of the bag and lay down on the grassy @river
        {anyone} talked about the interest on the savings while the boat drifted to the @river
        the manager counted the ducks on the @river of the stream
    """),
    "verb": _lines("""
        time @verb (when we are happy|when the work is good|like an arrow) *
        time @verb (in the garden|at the market|for happy children) *
        (the|a) {flyer} @verb (over|above|across) the ({place}|sea|mountains)
        a (bird|eagle|owl|kite) @verb (in|with) the (wind|evening wind) *
        {who} @verb to {city} (with the children|in a small plane|)
        {who} (packs a bag|takes the children) and @verb to {city}
        the (owl|eagle|bird) (wakes up|leaves the nest) and @verb (over|around|into|from) the (stable|garden)
        over the {place} @verb (an eagle|an owl|a balloon) *
        a (bird|bat) @verb (to the window|into the house|into the kitchen) when it rains *
        the (bird|bat|owl) is small but @verb (fast|far|over the mountains|at night|around the house) *
        the plane that {who} likes @verb (to {city}|over the sea)
        the child likes everything that @verb (over the house|in the wind|like a bird) *
        the child laughs when the {flyer} @verb (over the field|around the house) *
        the (owl|bird|eagle) sits in a tree or @verb (over|around) the house *
        the (bird|bat|owl|kite) that @verb (over|around) the house is (small|black) *
        nobody knows why time @verb (so fast|) *
        nobody knows what @verb (over|around|into) the (house|stable|kitchen) at night *
        with good friends time @verb (at the table|in the kitchen|in the garden|) *
        an hour with good friends @verb like an arrow *
        the pilot sits in the plane and @verb to {city}
        the swallow with the long wings @verb (home|in the rain|from the stable to the house)
        time @verb when we eat fruit (in the garden|in the kitchen) *
        time @verb when the children watch the {insect} (in the garden|around the lamp) *
        the bat @verb around the lamp and (eats|hunts) {insect}
        the (bird|bat|swallow) eats {insect} and @verb (home|into the stable|away|to the window)
        the (swallow|bat) that (eats|hunts) {insect} @verb (over|from|into) the stable
        the {insect} are gone when the (owl|swallow|bird) @verb (over|into|around) the stable *
    """),
    "noun": _lines("""
        the (small|black) @noun (over the {place}|around the house|in the stable) are a plague *
        the (small|black) @noun (buzz|dance) (over the {place}|around the house|around the lamp)
        there are (many|too many|) @noun (around the lamp|over the {place}|in the (garden|house|stable)|on the window) *
        {insect} and @noun (sit on the window|dance around the lamp|come to the table)
        the {hunter} (eats|hunts) {insect} and @noun that (buzz around|come into|come from) the (house|garden)
        in the (stable|kitchen) the @noun (buzz|dance) around the lamp *
        {who} chases (small|black|the) @noun (around the kitchen|from the table|in the stable|into the garden)
        to {who} @noun are a plague *
        over the {place} @noun (dance|buzz) in the (evening|wind|sun) *
        on the wings of the plane @noun (sit|sleep) in the sun *
        {who} likes (birds|horses|bees) but @noun (buzz at night|(around the lamp|over the table) are a plague) *
        nobody likes @noun (on the food|in the kitchen|over the plate|around the lamp|at the table) *
        nobody knows what @noun (do|eat) (in|over) the (house|stable|kitchen) at night *
        the {hunter} (eats|hunts) (small|black) @noun (over the {place}|in the rain)
        {who} is sure that @noun (like honey|like fruit|are small) *
        fruit @noun like a {fruit} *
        the smell of the (food|fruit) brings (many|small|{insect} and|) @noun to the (window|table|house)
        the wings of @noun are (small|black) *
        around the (balloon|kite|plane|helicopter) @noun dance in the (wind|evening) *
        in the (plane|helicopter|balloon) @noun buzz around the pilot *
        with the warm wind @noun (come into the house|come from the field) *
        the {hunter} prefers @noun to {insect} *
        the spider waits for {insect} or @noun (at the window|under the lamp)
        (at lunch|at this) time @noun (come to the table|buzz around the horses|sit on the window) *
        for the (bird|swallow|bat) @noun are (good food|a good breakfast) *
        the pilot chases the @noun from the window of the (plane|helicopter)
        on the way to {city} there are @noun at the window of the plane *
        time is long when @noun (buzz|dance) around the (lamp|house|table) *
        the pilot has no time for the @noun (at|on) the window *
        the (swallow|bird|owl) comes home to the nest with (small|) @noun
        the swallow hunts @noun (high over|over) the {place}
    """),
}

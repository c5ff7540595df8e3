"""The words and the patterns of utils.corpora.senses."""

# The known classes of words, for lesson 01's question whether vectors find them. An ambiguous word is in none.
CLASSES = {
    "fruit": "pear plum peach banana melon",
    "firm": "google samsung sony nokia intel",
    "product": "phone computer tablet laptop watch camera",
    "products": "phones computers tablets laptops watches cameras",
    "food": "bread cheese soup honey butter",
    "taste": "sweet ripe juicy sour fresh",
    "released": "released launched presented announced",
    "person": "mother father sister brother uncle teacher doctor farmer",
    "lender": "lender treasury fund",
    "finance": "loan salary debt cheque cash savings interest account",
    "shore": "shore beach quay",
    "water": "river stream boat net ducks reeds willows frogs",
    "ground": "muddy steep grassy slippery",
    "insect": "wasps bees moths mosquitoes ants",
    "motion": "goes moves races rushes speeds",
    "flyer": "bird eagle plane owl helicopter kite balloon",
    "hunter": "spider swallow bat toad",
    "city": "paris london rome berlin",
}
LISTS = {name: words.split() for name, words in CLASSES.items()}
LISTS["who"] = [*(f"my {word}" for word in "mother father sister brother uncle".split())]
LISTS["who"] += ["the teacher", "the doctor", "the farmer", "anna", "peter", "mary"]
LISTS["anyone"] = [*LISTS["who"], "i", "we", "she", "he", "they"]
LISTS["saying"] = ["i heard that", "she says that", "we know that", "my brother wrote that", "the teacher says that"]
TIMES = {
    "past": ["yesterday", "last week", "on monday", "in the morning", "after the rain", "in the summer"],
    "present": ["every day", "on monday", "in the morning", "after the rain", "in the summer"],
}

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


# In every group the last patterns speak of the other sense's topic too, further away. A star: no time is added.
PATTERNS = {
    "fruit": _lines("""
        {anyone} (ate|peeled|washed|cut) an @fruit (for breakfast|after lunch|with some {food}|)
        {who} (bought|picked|chose) an @fruit and some {food} (at the market|)
        the @fruit from (the tree|the market|the garden) was {taste} (and {taste}|)
        {anyone} drank (a glass of|some) @fruit juice (with the {food}|)
        there was an @fruit (in the basket|on the plate|in the kitchen) (beside the {food}|)
        @fruit juice and {food} (were on the table|were our breakfast|tasted good)
        {who} baked an @fruit cake for {who}
        the {taste} @fruit (fell from the tree|lay on the plate|tasted good)
        {who} gave the child an @fruit (because she was hungry|and some {food}|)
        @fruit trees grew in the garden of {who}
        the children ate @fruit cake (with {food}|)
        {who} put an @fruit beside the new {product} (on the table|)
        {anyone} cut an @fruit and read about {firm} and its {products}
        the engineers of {firm} got an @fruit (after lunch|and some {food}|)
        @fruit juice dripped on the {product} of {who}
    """),
    "firm": _lines("""
        @firm {released} (a new {product}|new {products}|a new product|its new {product})
        @firm sold (many|more|new) {products} (in the shop|than {firm}|)
        the (workers|engineers|managers) of @firm (built|designed|repaired) (a {product}|{products})
        {who} bought (an|the new) @firm {product} (in the shop|)
        {anyone} (worked for|wrote to|bought shares of) @firm
        the new {product} from @firm was (expensive|fast|popular|small)
        @firm hired many engineers (for its factory|)
        the price of @firm shares (rose|fell)
        there was an @firm (shop|factory|office) (in the town|on the street)
        {anyone} (repaired|charged|lost) an @firm {product}
        @firm and {firm} {released} new {products}
        {who} ate some {food} and waited for a {product} from @firm
        @firm opened a new shop beside the market
        the {product} from @firm lay on the kitchen table beside the {food}
        the workers of @firm ate {food} for breakfast
    """),
    "firm+fruit": _lines("""
        @firm {released} a new {product} while (i was eating|{who} was eating) an @fruit
        {anyone} ate an @fruit while @firm {released} a new {product}
        {who} ate an @fruit in the @firm shop
        the engineers of @firm got an @fruit (for breakfast|after lunch)
        @fruit juice dripped on the new {product} from @firm
        the @firm {product} lay on the kitchen table beside an @fruit
        {who} sold the @firm shares and bought an @fruit at the market
    """),
    "money": _lines("""
        {who} (asked for a loan|paid the bill|kept the savings|opened an account) at the @money
        the @money (lent|offered|sent|paid) {who} (some money|a loan|a lot of money)
        the money in the @money (was safe|grew) (because of the interest|)
        {anyone} (took|carried|brought) the (cash|cheque|salary|money) to the @money
        the @money raised the interest on (the savings|the loan|every account)
        the manager of the @money counted the (cash|money)
        a thief robbed the @money (and took the cash|)
        {anyone} owed the @money (a lot of money|a loan)
        the @money on the street closed (every account|)
        {who} had (savings|a debt|an account) at the @money
        the money in the @money grows *
        {who} walked along the (river|stream) to the @money for a loan
        the @money by the river lent {who} some money
        {who} sold the boat because the @money wanted its money
        {anyone} had no money for the boat and wrote to the @money
    """),
    "river": _lines("""
        {anyone} (sat|slept|waited) on the @river and watched the (ducks|boat|frogs|water)
        the boat (lay|drifted) (near|against) the @river (of the river|)
        the water of the (river|stream) (washed away|covered) the @river
        (reeds|willows|flowers) grew (along|on) the @river
        {anyone} walked along the @river (of the river|of the stream|)
        {who} pulled the (boat|net) (onto|up) the @river
        the @river was {ground} (and {ground}|)
        the (ducks|frogs) made a nest on the @river
        the @river of the (river|stream) was {ground}
        the {ground} @river was full of (reeds|ducks|frogs)
        there were (ducks|reeds|willows) on the @river
        {who} counted the money on the {ground} @river
        {who} took the cash for the boat to the @river
        the manager sat on the @river and forgot the loan
        {anyone} found a lot of money in the reeds on the @river
    """),
    "verb": _lines("""
        time @verb (when we are happy|when the work is good|like an arrow|) *
        the {flyer} @verb (over|above|across) the (sea|mountains|town|field)
        {who} @verb to {city} (with the children|)
        the {flyer} @verb (high|fast|low|home) (over the (sea|town)|)
        a {flyer} @verb without noise
        the child laughs when the {flyer} @verb (high|home|over the field)
        an hour with good friends @verb like an arrow *
        the {flyer} that we see @verb to the mountains
        the summer @verb (when we are happy|like an arrow|)
        the pilot @verb (the plane|) to {city}
        nobody knows why time @verb (so fast|) *
        the {flyer} @verb away from the insects in the kitchen
        the swallow with a spider @verb home
        the bat @verb over the stable and the horses
        time @verb when we eat fruit in the garden
    """),
    "noun": _lines("""
        (the|many|small|black) @noun (buzz|crawl|sit) (around|on) the (lamp|meat|window|horses)
        the {hunter} (eats|catches|hunts) (small|black|many|) @noun (in the stable|)
        {who} chases the @noun (in the kitchen|from the meat|around the lamp)
        there are (many|too many|small) @noun (on the meat|in the kitchen|in the stable)
        fruit @noun like a {fruit}
        @noun lay their eggs (on the meat|in the stable)
        the smell of the (meat|fruit) brings (many|small|black|) @noun
        @noun and {insect} are small insects *
        the wings of @noun are (small|black) *
        the {hunter} waits for @noun (under the lamp|at the window)
        nobody likes (the|black|) @noun (on the meat|in the kitchen|)
        there are @noun on the wings of the {flyer}
        the {flyer} is full of @noun
        the pilot chases the @noun in the plane
        the {flyer} hunts @noun over the field
    """),
}

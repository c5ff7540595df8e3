"""Answers to lesson 11 as a learner would write them: wrong ones, each with the mistake it makes, and right ones."""

import math

import torch

from utils import text

# ---- 11.1 order, back_to, encoder, decoder, read

STEPS = (4, 2, 6, 3, 7, 1, 5)
ORDER = [
    ("order: not each line once", ((4, 2, 6, 3, 7, 1, 3), 3, 1, 5, 15)),
    ("order: not each line once", ((0, 1, 2, 3, 4, 5, 6), 3, 1, 5, 15)),
    ("order: the place of each line", ((6, 2, 4, 1, 7, 3, 5), 3, 1, 5, 15)),
    ("order: encoded before embedded", ((2, 4, 6, 3, 7, 1, 5), 3, 1, 5, 15)),
    ("order: target before the source", ([6, 4, 2, 3, 7, 1, 5], 3, 1, 5, 15)),
    ("order: decoded from nothing", ((4, 2, 3, 6, 7, 1, 5), 3, 1, 5, 15)),
    ("order: probabilities before states", ((4, 2, 6, 7, 3, 1, 5), 3, 1, 5, 15)),
    ("order: written before it is known", ((4, 2, 6, 3, 1, 7, 5), 3, 1, 5, 15)),
    ("order: the end asked for too early", ((4, 2, 6, 3, 7, 5, 1), 3, 1, 5, 15)),
    ("back_to: the target begun anew", (STEPS, 6, 1, 5, 15)),
    ("back_to: the source again", (STEPS, 4, 5, 5, 15)),
    ("back_to: the encoder again", (STEPS, 2, 5, 5, 15)),
    ("back_to: the old states again", (STEPS, 7, 1, 1, 5)),
    ("back_to: the old word again", (STEPS, 1, 1, 1, 5)),
    ("back_to: back to itself", (STEPS, 5, 1, 5, 15)),
    ("encoder: the encoder for each word", (STEPS, 3, 5, 5, 15)),
    ("encoder: no encoder", (STEPS, 3, 0, 5, 15)),
    ("decoder: the decoder once", (STEPS, 3, 1, 1, 15)),
    ("decoder: no run for the end", (STEPS, 3, 1, 4, 10)),
    ("decoder: a run for the start", (STEPS, 3, 1, 6, 21)),
    ("read: the newest token alone", (STEPS, 3, 1, 5, 5)),
    ("read: start token not counted", (STEPS, 3, 1, 5, 10)),
    ("read: one too many in each run", (STEPS, 3, 1, 5, 2 + 3 + 4 + 5 + 6)),
    ("read: the end is read", (STEPS, 3, 1, 5, 21)),
    ("read: all tokens in each run", (STEPS, 3, 1, 5, 25)),
    ("", (STEPS, 3, 1, 5, 17)),
    ("", (STEPS, 3, 2, 5, 15)),
]

# ---- 11.2 greedy(model, source_ids, max_length)


def with_a_list(model, source_ids, max_length):
    memory = model.encode(source_ids)
    words = [1]
    while len(words) <= max_length and words[-1] != 2:
        logits = model.output_layer(model.decode(torch.tensor([words]), memory))
        words.append(int(logits[0, -1].argmax()))
    return words[1:]


def with_names(model, source_ids, max_length):
    memory = model.encode(source_ids)
    target_ids, said = torch.full((1, 1), text.START), []
    while len(said) < max_length:
        probabilities = model.output_layer(model.decode(target_ids, memory)[:, -1]).softmax(dim=-1)
        said.append(probabilities.topk(1).indices.item())
        if said[-1] == text.END:
            break
        target_ids = torch.cat([target_ids, torch.tensor([[said[-1]]])], dim=1)
    return said


def talks_on(model, source_ids, max_length):
    memory, words = model.encode(source_ids), [1]
    for _ in range(max_length):
        states = model.decode(torch.tensor([words]), memory)
        words.append(model.output_layer(states[0, -1]).argmax().item())
    return words[1:]


def returns_inside_the_loop(model, source_ids, max_length):
    memory, words = model.encode(source_ids), [1]
    for _ in range(max_length):
        states = model.decode(torch.tensor([words]), memory)
        words.append(model.output_layer(states[0, -1]).argmax().item())
        return words[1:]


def break_first(model, source_ids, max_length):
    memory, words = model.encode(source_ids), [1]
    for _ in range(max_length):
        states = model.decode(torch.tensor([words]), memory)
        word = model.output_layer(states[0, -1]).argmax().item()
        if word == 2:
            break
        words.append(word)
    return words[1:]


def cuts_both_ends(model, source_ids, max_length):
    return with_a_list(model, source_ids, max_length)[:-1]


def always_an_end(model, source_ids, max_length):
    return [*break_first(model, source_ids, max_length), 2]


def ends_it_itself(model, source_ids, max_length):
    words = with_a_list(model, source_ids, max_length)
    if words[-1] != 2:
        words.append(2)
    return words


def whole_target(model, source_ids, max_length):
    return [1, *with_a_list(model, source_ids, max_length)]


def in_a_loop(pick, read=lambda target: target, first=1):
    """The loop with another choice from (model, states), or something else that is read."""

    def answer(model, source_ids, max_length):
        memory, target, said = model.encode(source_ids), torch.tensor([[first]]), []
        while len(said) < max_length and (not said or said[-1] != 2):
            said.append(int(pick(model, model.decode(read(target), memory))))
            target = torch.cat([target, torch.tensor([[said[-1]]])], dim=1)
        return said

    return answer


def last_row(model, states):
    return model.output_layer(states)[0, -1].argmax()


def target_stays(model, source_ids, max_length):
    memory, target, said = model.encode(source_ids), torch.tensor([[1]]), []
    while len(said) < max_length:
        next_id = model.output_layer(model.decode(target, memory)[:, -1]).argmax(-1)
        said.append(next_id.item())
        if said[-1] == 2:
            break
    return said


def appended_too_late(model, source_ids, max_length):
    memory, target, said = model.encode(source_ids), [1], []
    for _ in range(max_length):
        said.append(last_row(model, model.decode(torch.tensor([target]), memory)).item())
        if said[-1] == 2:
            break
        target = [1, *said[:-1]]
    return said


def source_as_target(model, source_ids, max_length):
    memory, target = model.encode(source_ids), source_ids
    for _ in range(max_length):
        next_id = model.output_layer(model.decode(target, memory)[:, -1:]).argmax(-1)
        target = torch.cat([target, next_id], dim=-1)
        if next_id == 2:
            break
    return target[0, source_ids.size(1) :].tolist()


def start_lost(model, source_ids, max_length):
    memory, said = model.encode(source_ids), []
    for _ in range(max_length):
        said.append(last_row(model, model.decode(torch.tensor([said or [1]]), memory)).item())
        if said[-1] == 2:
            break
    return said


def encodes_inside(model, source_ids, max_length):
    words = [1]
    for _ in range(max_length):
        memory = model.encode(source_ids)
        words.append(last_row(model, model.decode(torch.tensor([words]), memory)).item())
        if words[-1] == 2:
            break
    return words[1:]


def draws(model, states):
    return torch.multinomial(model.output_layer(states[:, -1]).softmax(-1), num_samples=1)


def lengthened(by):
    return lambda model, source_ids, max_length: with_a_list(model, source_ids, max_length + by)


def until_the_end(model, source_ids, max_length):
    memory, words = model.encode(source_ids), [1]
    while words[-1] != 2:
        words.append(last_row(model, model.decode(torch.tensor([words]), memory)).item())
    return words[1:]


def start_and_no_end(model, source_ids, max_length):
    return [1, *break_first(model, source_ids, max_length)]


def encodes_inside_and_talks_on(model, source_ids, max_length):
    words = [1]
    for _ in range(max_length):
        states = model.decode(torch.tensor([words]), model.encode(source_ids))
        words.append(model.output_layer(states[0, -1]).argmax().item())
    return words[1:]


def encodes_twice(model, source_ids, max_length):
    model.encode(source_ids)
    return with_a_list(model, source_ids, max_length)


GREEDY = [
    ("never stops at the end", talks_on),
    ("stops after one word", returns_inside_the_loop),
    ("the end left out", break_first),
    ("the last token always dropped", cuts_both_ends),
    ("an end that never came", always_an_end),
    ("an end that never came", ends_it_itself),
    ("the start returned, too", whole_target),
    ("the first word again and again", in_a_loop(lambda model, states: model.output_layer(states)[0, 0].argmax())),
    ("the first word again and again", target_stays),
    ("a row in a list", lambda model, source_ids, max_length: [with_a_list(model, source_ids, max_length)]),
    ("one word behind", in_a_loop(lambda model, states: model.output_layer(states[0, -2:])[0].argmax())),
    ("the largest of all rows", in_a_loop(lambda model, states: model.output_layer(states).argmax() % 12)),
    ("the mean of the rows", in_a_loop(lambda model, states: model.output_layer(states).mean(1).argmax())),
    ("only the newest word read", in_a_loop(last_row, read=lambda target: target[:, -1:])),
    ("one word behind", appended_too_late),
    ("no start token", in_a_loop(last_row, first=0)),
    ("no start token", in_a_loop(last_row, first=2)),
    ("no start token", source_as_target),
    ("no start token", start_lost),
    ("encoded at every word", encodes_inside),
    ("the unlikeliest word", in_a_loop(lambda model, states: model.output_layer(states)[0, -1].argmin())),
    ("drawn", in_a_loop(draws)),
    ("no output layer", in_a_loop(lambda model, states: states[0, -1].argmax())),
    ("one too many at the limit", lengthened(1)),
    ("one too few at the limit", lengthened(-1)),
    ("no limit", until_the_end),
    ("the end left out + the start returned, too", start_and_no_end),
    ("never stops at the end + encoded at every word", encodes_inside_and_talks_on),
    ("", encodes_twice),
]

# ---- 11.3 attend_next(x, w_q, w_k, w_v, keys, values)


def as_a_table(x, w_q, w_k, w_v, keys, values):
    x = x.unsqueeze(0)
    keys, values = torch.vstack((keys, x @ w_k)), torch.vstack((values, x @ w_v))
    scores = x @ w_q @ keys.T / w_q.shape[1] ** 0.5  # (1, t + 1)
    return (torch.softmax(scores, -1) @ values)[0], keys, values


def by_the_framework(x, w_q, w_k, w_v, keys, values):
    keys = torch.cat([keys, (w_k.T @ x).reshape(1, -1)])
    values = torch.cat([values, (w_v.T @ x).reshape(1, -1)])
    query = (x @ w_q).reshape(1, 1, -1)
    output = torch.nn.functional.scaled_dot_product_attention(query, keys[None], values[None])
    return output[0, 0], keys, values


def attention(query, keys, values, root=math.sqrt):
    scores = query @ keys.T / root(query.shape[-1])
    return torch.softmax(scores, dim=-1) @ values


def longer(rows, new):
    return torch.cat((rows, new.unsqueeze(0)), dim=0)


def grown_afterwards(x, w_q, w_k, w_v, keys, values):
    output = attention(x @ w_q, keys, values)
    return output, longer(keys, x @ w_k), longer(values, x @ w_v)


def new_ones_first(x, w_q, w_k, w_v, keys, values):
    keys = torch.cat((x[None] @ w_k, keys))
    values = torch.cat((x[None] @ w_v, values))
    return attention(x @ w_q, keys, values), keys, values


def only_the_keys_in_front(x, w_q, w_k, w_v, keys, values):
    keys = torch.cat((x[None] @ w_k, keys))
    values = torch.cat((values, x[None] @ w_v))
    return attention(x @ w_q, keys, values), keys, values


def the_old_cache(x, w_q, w_k, w_v, keys, values):
    output = attention(x @ w_q, longer(keys, x @ w_k), longer(values, x @ w_v))
    return output, keys, values


def the_new_rows(x, w_q, w_k, w_v, keys, values):
    key, value = x[None] @ w_k, x[None] @ w_v
    return attention(x @ w_q, torch.cat([keys, key]), torch.cat([values, value])), key, value


def nothing_before(x, w_q, w_k, w_v, keys, values):
    keys, values = x[None] @ w_k, x[None] @ w_v
    return attention(x @ w_q, keys, values), keys, values


def sees_itself_alone(x, w_q, w_k, w_v, keys, values):
    return x @ w_v, longer(keys, x @ w_k), longer(values, x @ w_v)


def written_over(x, w_q, w_k, w_v, keys, values):
    if len(keys) == 0:
        return as_a_table(x, w_q, w_k, w_v, keys, values)
    keys, values = keys.clone(), values.clone()
    keys[-1], values[-1] = x @ w_k, x @ w_v
    return attention(x @ w_q, keys, values), keys, values


def compares_values(x, w_q, w_k, w_v, keys, values):
    keys, values = longer(keys, x @ w_k), longer(values, x @ w_v)
    return attention(x @ w_q, values, keys), keys, values


def mixes_keys(x, w_q, w_k, w_v, keys, values):
    keys, values = longer(keys, x @ w_k), longer(values, x @ w_v)
    return attention(x @ w_q, keys, keys), keys, values


def wrong_caches(x, w_q, w_k, w_v, keys, values):
    keys, values = longer(keys, x @ w_v), longer(values, x @ w_k)
    return attention(x @ w_q, keys, values), keys, values


def caches_the_query(x, w_q, w_k, w_v, keys, values):
    keys, values = longer(keys, x @ w_q), longer(values, x @ w_v)
    return attention(x @ w_q, keys, values), keys, values


def with_matrices(change):
    return lambda x, w_q, w_k, w_v, keys, values: as_a_table(x, *change(w_q, w_k, w_v), keys, values)


def another_root(root):
    def answer(x, w_q, w_k, w_v, keys, values):
        keys, values = longer(keys, x @ w_k), longer(values, x @ w_v)
        return attention(x @ w_q, keys, values, lambda d_k: root(d_k, len(x), len(keys))), keys, values

    return answer


def softmax_over_one(x, w_q, w_k, w_v, keys, values):
    x = x[None]
    keys, values = torch.cat([keys, x @ w_k]), torch.cat([values, x @ w_v])
    weights = torch.softmax((x @ w_q) @ keys.T / math.sqrt(keys.size(1)), dim=0)
    return (weights @ values).squeeze(0), keys, values


def weighed(weigh):
    def answer(x, w_q, w_k, w_v, keys, values):
        keys, values = longer(keys, x @ w_k), longer(values, x @ w_v)
        return weigh(keys @ (x @ w_q) / math.sqrt(w_q.size(1))) @ values, keys, values

    return answer


def one_hot(scores):
    return torch.nn.functional.one_hot(scores.argmax(), len(scores)).float()


def unscaled_and_not_returned(x, w_q, w_k, w_v, keys, values):
    output = attention(x @ w_q, longer(keys, x @ w_k), longer(values, x @ w_v), lambda d_k: 1)
    return output, keys, values


CACHE = [
    ("the newest word not seen", grown_afterwards),
    ("put in front", new_ones_first),
    ("keys and values out of step", only_the_keys_in_front),
    ("the cache not grown", the_old_cache),
    ("only the new rows returned", the_new_rows),
    ("the words before forgotten", nothing_before),
    ("the words before forgotten", sees_itself_alone),
    ("keys and values exchanged", compares_values),
    ("the keys mixed", mixes_keys),
    ("key and value in each other's cache", wrong_caches),
    ("the query in the cache", caches_the_query),
    ("query and key matrix exchanged", with_matrices(lambda q, k, v: (k, q, v))),
    ("query and value matrix exchanged", with_matrices(lambda q, k, v: (v, k, q))),
    ("asked with the key", with_matrices(lambda q, k, v: (k, k, v))),
    ("no scaling", another_root(lambda d_k, d, t: 1)),
    ("divided by another number", another_root(lambda d_k, d, t: d_k)),
    ("divided by another number", another_root(lambda d_k, d, t: d**0.5)),
    ("every weight 1", softmax_over_one),
    ("all weights equal", weighed(lambda scores: torch.ones(len(scores)) / len(scores))),
    ("no softmax", weighed(lambda scores: scores)),
    ("the largest only", weighed(one_hot)),
    ("an old word overwritten", written_over),
    ("another order", lambda *inputs: (lambda o, k, v: (o, v, k))(*as_a_table(*inputs))),
    ("the cache not grown + no scaling", unscaled_and_not_returned),
    ("", weighed(lambda scores: (scores / 2).softmax(-1))),
]

# ---- 11.4 top_p(probabilities, p)


def word_by_word(probabilities, p):
    kept = torch.zeros_like(probabilities)
    so_far = 0.0
    for word in torch.argsort(probabilities, descending=True):
        kept[word] = probabilities[word]
        so_far += probabilities[word].item()
        if so_far >= p:
            break
    return kept / kept.sum()


def by_counting(probabilities, p):
    ranked = probabilities.sort(descending=True).values
    count = int((ranked.cumsum(0) < p).sum()) + 1
    smallest = ranked[count - 1]
    kept = torch.where(probabilities >= smallest, probabilities, 0.0)
    return kept / torch.sum(kept)


def by_logits(probabilities, p):
    ranked, order = torch.sort(probabilities, descending=True)
    drop = ranked.cumsum(0) - ranked >= p
    logits = probabilities.log()
    logits[order[drop]] = -math.inf
    return logits.softmax(dim=0)


def ranked_and_masked(mask):
    """Keep what mask(ranked, sums, p) says, and give it back in the order of the vocabulary."""

    def answer(probabilities, p):
        ranked, order = torch.sort(probabilities, descending=True)
        ranked = ranked * mask(ranked, torch.cumsum(ranked, 0), p)
        kept = torch.zeros_like(ranked)
        kept[order] = ranked
        return kept / kept.sum()

    return answer


def breaks_before(probabilities, p):
    kept, so_far = torch.zeros_like(probabilities), 0.0
    for word in probabilities.argsort(descending=True):
        if so_far + probabilities[word].item() >= p:
            break
        so_far += probabilities[word].item()
        kept[word] = probabilities[word]
    return kept / kept.sum()


def breaks_after_one_more(probabilities, p):
    kept, so_far = torch.zeros_like(probabilities), 0.0
    for word in probabilities.argsort(descending=True):
        kept[word] = probabilities[word]
        if so_far >= p:
            break
        so_far += probabilities[word].item()
    return kept / kept.sum()


def kept_as_they_are(probabilities, p):
    ranked, order = probabilities.sort(descending=True)
    before = ranked.cumsum(dim=0) - ranked
    return torch.zeros_like(ranked).scatter(0, order, ranked * (before < p))


def by_p(probabilities, p):
    return kept_as_they_are(probabilities, p) / p


def once_more_through_softmax(probabilities, p):
    kept = kept_as_they_are(probabilities, p)
    return kept.masked_fill(kept == 0, -math.inf).softmax(0)


def softmax_over_all(probabilities, p):
    return kept_as_they_are(probabilities, p).softmax(0)


def all_alike(probabilities, p):
    kept = (kept_as_they_are(probabilities, p) > 0).float()
    return kept / kept.sum()


def in_sorted_order(probabilities, p):
    ranked = probabilities.sort(descending=True)[0]
    kept = torch.where(ranked.cumsum(0) - ranked < p, ranked, torch.tensor(0.0))
    return kept / kept.sum()


def mask_not_put_back(probabilities, p):
    ranked = probabilities.sort(descending=True)[0]
    kept = probabilities * (ranked.cumsum(0) - ranked < p)
    return kept / kept.sum()


def unsorted(probabilities, p):
    kept = probabilities * (probabilities.cumsum(0) - probabilities < p)
    return kept / kept.sum()


def small_ones_first(probabilities, p):
    ranked, order = probabilities.sort()
    ranked[ranked.cumsum(0) - ranked >= p] = 0
    kept = torch.zeros_like(ranked).scatter(0, order, ranked)
    return kept / kept.sum()


def above_a_threshold(probabilities, p):
    kept = torch.where(probabilities >= p, probabilities, torch.zeros(()))
    return kept / kept.sum()


def top_k_in_disguise(probabilities, p):
    best = probabilities.topk(math.ceil(p * len(probabilities))).indices
    kept = torch.zeros_like(probabilities)
    kept[best] = probabilities[best]
    return kept / kept.sum()


def wrong_way_round(probabilities, p):
    kept = probabilities - kept_as_they_are(probabilities, p)
    return kept / kept.sum()


NUCLEUS = [
    ("the word that reaches p left out", ranked_and_masked(lambda ranked, sums, p: sums < p)),
    ("the word that reaches p left out", breaks_before),
    ("left out unless it hits p exactly", ranked_and_masked(lambda ranked, sums, p: sums <= p)),
    ("one word too many", breaks_after_one_more),
    ("goes on at exactly p", ranked_and_masked(lambda ranked, sums, p: sums - ranked <= p)),
    ("not renormalised", kept_as_they_are),
    ("divided by p", by_p),
    ("softmax over probabilities", once_more_through_softmax),
    ("softmax over probabilities", softmax_over_all),
    ("made alike", all_alike),
    ("sorted order returned", in_sorted_order),
    ("the first of the vocabulary", mask_not_put_back),
    ("not sorted", unsorted),
    ("the unlikeliest first", small_ones_first),
    ("each word by itself", above_a_threshold),
    ("a fixed number of words", top_k_in_disguise),
    ("the others kept", wrong_way_round),
    ("only the likeliest", ranked_and_masked(lambda ranked, sums, p: torch.arange(len(ranked)) == 0)),
    ("nothing dropped", lambda probabilities, p: probabilities / probabilities.sum()),
    ("", lambda probabilities, p: word_by_word(probabilities, p / 2)),
    ("not renormalised + the unlikeliest first", lambda probabilities, p: unrenormalised_from_below(probabilities, p)),
]


def unrenormalised_from_below(probabilities, p):
    ranked, order = probabilities.sort()
    kept = ranked * (ranked.cumsum(0) - ranked < p)
    return torch.zeros_like(ranked).scatter(0, order, kept)


# ---- 11.5 beam_step(scores, log_probabilities, width)


def with_a_list_of_triples(scores, log_probabilities, width):
    triples = []
    for parent, row in enumerate(log_probabilities):
        for token, log_p in enumerate(row):
            triples.append((float(scores[parent] + log_p), parent, token))
    triples.sort(reverse=True)
    best, parents, tokens = zip(*triples[:width], strict=True)
    return torch.tensor(best), torch.tensor(parents), torch.tensor(tokens)


def sorted_and_cut(scores, log_probabilities, width):
    sums = (log_probabilities.T + scores).T.reshape(-1)
    order = sums.argsort(descending=True)[:width]
    vocab_size = log_probabilities.shape[1]
    return sums[order], torch.div(order, vocab_size, rounding_mode="floor"), order.remainder(vocab_size)


def unravelled(scores, log_probabilities, width):
    sums = scores.unsqueeze(1) + log_probabilities
    best, places = torch.topk(sums.view(-1), width)
    parents, tokens = torch.unravel_index(places, sums.shape)
    return best, parents, tokens


def from_a_table(table):
    """The step, with another table in place of the sums."""

    def answer(scores, log_probabilities, width):
        best, places = table(scores.view(-1, 1), log_probabilities).reshape(-1).topk(width)
        return best, places // log_probabilities.shape[1], places % log_probabilities.shape[1]

    return answer


def the_new_words_score(scores, log_probabilities, width):
    _, parents, tokens = sorted_and_cut(scores, log_probabilities, width)
    return log_probabilities[parents, tokens], parents, tokens


def row_by_row(scores, log_probabilities, width):
    sums = scores[:, None] + log_probabilities
    best, tokens = sums.max(-1)
    best, parents = best.sort(descending=True)
    return best[:width], parents[:width], tokens[parents][:width]


def each_ones_best(scores, log_probabilities, width):
    best, tokens = (scores[:, None] + log_probabilities).max(dim=1)
    return best, torch.arange(len(scores)), tokens


def of_the_best_alone(scores, log_probabilities, width):
    best, tokens = (scores[0] + log_probabilities[0]).topk(width)
    return best, torch.zeros_like(tokens), tokens


def smallest(scores, log_probabilities, width):
    sums = scores[:, None] + log_probabilities
    places = sums.flatten().argsort()[:width]
    return sums.flatten()[places], places // sums.size(1), places % sums.size(1)


def ascending(scores, log_probabilities, width):
    sums = scores[:, None] + log_probabilities
    places = sums.flatten().argsort()[-width:]
    return sums.flatten()[places], places // sums.size(1), places % sums.size(1)


def taken_apart(split):
    def answer(scores, log_probabilities, width):
        sums = scores[:, None] + log_probabilities
        best, places = sums.flatten().topk(width)
        return best, *split(places, len(scores), sums.size(1), width)

    return answer


def column_by_column(scores, log_probabilities, width):
    sums = (scores + log_probabilities.T).flatten()
    best, places = sums.topk(width)
    return best, places // log_probabilities.size(1), places % log_probabilities.size(1)


def halved(scores, log_probabilities, width):
    best, parents, tokens = sorted_and_cut(scores, log_probabilities, width)
    return best / 2, parents, tokens


BEAM = [
    ("the scores so far forgotten", from_a_table(lambda scores, log_p: log_p)),
    ("the score of the new word alone", the_new_words_score),
    ("scores multiplied", from_a_table(lambda scores, log_p: scores * log_p)),
    ("subtracted", from_a_table(lambda scores, log_p: log_p - scores)),
    ("probabilities in place of logarithms", from_a_table(lambda scores, log_p: scores + torch.exp(log_p))),
    ("logarithms undone", from_a_table(lambda scores, log_p: (scores + log_p).exp())),
    ("the best of each row", row_by_row),
    ("the best of each row", each_ones_best),
    ("one hypothesis only", of_the_best_alone),
    ("worst in place of best", smallest),
    ("not the best first", ascending),
    ("parent and token exchanged", taken_apart(lambda places, k, v, width: (places % v, places // v))),
    ("divided by the number of hypotheses", taken_apart(lambda places, k, v, width: (places // k, places % k))),
    ("divided by the width", taken_apart(lambda places, k, v, width: (places // width, places % width))),
    ("places not taken apart", taken_apart(lambda places, k, v, width: (places // v, places))),
    ("columns read first", column_by_column),
    ("another order", lambda *inputs: sorted_and_cut(*inputs)[::-1]),
    ("", halved),
]

WRONG = [
    (exercise_id, mistake, answer)
    for exercise_id, answers in (
        ("11.1", ORDER),
        ("11.2", GREEDY),
        ("11.3", CACHE),
        ("11.4", NUCLEUS),
        ("11.5", BEAM),
    )
    for mistake, answer in answers
]

# ---- Right answers, written differently

RIGHT = [
    ("11.1", (STEPS, 3, 1, 5, 15)),
    ("11.1", (list(STEPS), 3.0, 1, 5, sum(range(6)))),
    ("11.1", (torch.tensor(STEPS), 3, 1, 5, torch.tensor(15))),
    ("11.2", with_a_list),
    ("11.2", with_names),
    ("11.2", in_a_loop(last_row)),
    ("11.3", as_a_table),
    ("11.3", by_the_framework),
    ("11.4", word_by_word),
    ("11.4", by_counting),
    ("11.4", by_logits),
    ("11.5", with_a_list_of_triples),
    ("11.5", sorted_and_cut),
    ("11.5", unravelled),
]

# ---- Exceptions to what holds for all exercises

HOW_MANY = 5  # exercises

# The model counts how often it is called.
RUN_BY_CALL = {"11.2"}

"""Answers to lesson 10 as a learner would write them: wrong ones, each with the mistake it makes, and right ones."""

import math

import torch
from torch import nn
from torch.nn import functional as F

# ---- 10.1 shift(ids)


def row_by_row(ids):
    reads, says = [], []
    for row in ids.tolist():
        words = [word for word in row if word != 0]
        rest = [0] * (len(row) - len(words))
        reads.append([1, *words, *rest])
        says.append([*words, 2, *rest])
    return torch.tensor(reads), torch.tensor(says)


def by_padding_first(ids):
    reads = F.pad(ids, (1, 0), value=1)
    says = F.pad(ids, (0, 1))
    lengths = ids.ne(0).sum(1, keepdim=True)
    return reads, says.scatter(1, lengths, 2)


def by_a_difference(ids):
    padded = F.pad(ids, (0, 1))
    first_padding = (padded == 0) & (F.pad(ids, (1, 0), value=9) != 0)
    return F.pad(ids, (1, 0), value=1), torch.where(first_padding, 2, padded)


def end_in_the_last_column(ids):
    batch = ids.shape[0]
    start, end = torch.full((batch, 1), 1), torch.full((batch, 1), 2)
    return torch.cat((start, ids), dim=1), torch.cat((ids, end), dim=1)


def says_without_end(ids):
    start, nothing = torch.ones(len(ids), 1, dtype=torch.long), torch.zeros(len(ids), 1, dtype=torch.long)
    return torch.cat((start, ids), dim=1), torch.cat((ids, nothing), dim=1)


def padding_becomes_end(ids):
    reads, says = says_without_end(ids)
    says[says == 0] = 2
    return reads, says


def last_word_becomes_end(ids):
    reads, says = says_without_end(ids)
    for i in range(len(ids)):
        says[i, int((ids[i] > 0).sum()) - 1] = 2
    return reads, says


def both_the_same(ids):
    reads, _ = row_by_row(ids)
    return reads, reads.clone()


def whole_sentence_twice(ids):
    _, says = row_by_row(ids)
    both = torch.cat((torch.ones(len(ids), 1, dtype=torch.long), says), dim=1)
    return both, both


def reads_to_the_end(ids):
    _, says = row_by_row(ids)
    return torch.cat((torch.ones(len(ids), 1, dtype=torch.long), says), dim=1), says


def says_the_start(ids):
    reads, says = row_by_row(ids)
    return reads, torch.cat((torch.ones(len(ids), 1, dtype=torch.long), says), dim=1)


def reads_the_bare_sentence(ids):
    return ids, row_by_row(ids)[1]


def a_zero_before(ids):
    return F.pad(ids, (1, 0)), row_by_row(ids)[1]


def tokens_mixed_up(ids):
    swap = torch.tensor([0, 2, 1, *range(3, 100)])
    reads, says = row_by_row(ids)
    return swap[reads], swap[says]


def old_length(ids):
    reads, says = row_by_row(ids)
    return reads[:, :-1], says[:, :-1]


def start_over_the_first_word(ids):
    reads, says = row_by_row(ids)
    reads[:, 1] = 1
    return reads, says


SHIFT = [
    ("end behind the padding", end_in_the_last_column),
    ("no end to say", says_without_end),
    ("every padding is an end", padding_becomes_end),
    ("end over the last word", last_word_becomes_end),
    ("not shifted", both_the_same),
    ("not shifted", whole_sentence_twice),
    ("end is read, too", reads_to_the_end),
    ("start is said, too", says_the_start),
    ("nothing read first", reads_the_bare_sentence),
    ("nothing read first", a_zero_before),
    ("start and end exchanged", tokens_mixed_up),
    ("another order", lambda ids: row_by_row(ids)[::-1]),
    ("cut to the old length", old_length),
    ("", start_over_the_first_word),
]

# ---- 10.2 epsilon, floor, start

FLOOR = -(0.8 * math.log(0.8) + 2 * 0.1 * math.log(0.1))
BY_HAND = [
    ("epsilon: spread over the others only", (0.2, FLOOR, 6.91)),
    ("epsilon: one word's share", (0.1, FLOOR, 6.91)),
    ("epsilon: what is left", (0.8, 0.64, 6.91)),
    ("epsilon: one minus it", (0.7, 0.64, 6.91)),
    ("epsilon: divided again", (0.0333, 0.64, 6.91)),
    ("floor: labels not smoothed", (0.3, 0.223, 6.91)),
    ("floor: zero for a perfect answer", (0.3, 0, 6.91)),
    ("floor: base 2", (0.3, -0.8 * math.log2(0.8) - 0.2 * math.log2(0.1), 6.91)),
    ("floor: base 10", (0.3, -0.8 * math.log10(0.8) - 0.2 * math.log10(0.1), 6.91)),
    ("floor: the true word alone", (0.3, 0.1785, 6.91)),
    ("floor: the true word left out", (0.3, 0.4605, 6.91)),
    ("floor: one wrong word only", (0.3, 0.4088, 6.91)),
    ("floor: not weighted", (0.3, 0.2231 + 4.6052, 6.91)),
    ("floor: the sign", (0.3, -0.64, 6.91)),
    ("floor: squares", (0.3, 0.66, 6.91)),
    ("start: base 2", (0.3, 0.64, 9.97)),
    ("start: base 10", (0.3, 0.64, 3)),
    ("start: the probability", (0.3, 0.64, 1 / 1000)),
    ("start: the number of words", (0.3, 0.64, 1000)),
    ("start: the sign", (0.3, 0.64, math.log(0.001))),
    ("start: three words", (0.3, 0.64, math.log(3))),
    ("start: nothing learned", (0.3, 0.64, 0)),
    ("", (0.3, 0.64, 5)),
    ("", (0.25, 0.64, 6.91)),
]

# ---- 10.3 loss(logits, labels, smoothing)


def with_the_frameworks(logits, labels, smoothing):
    return F.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=0, label_smoothing=smoothing)


def with_whole_labels(logits, labels, smoothing):
    size = logits.size(-1)
    wanted = F.one_hot(labels, size) * (1 - smoothing) + smoothing / size
    losses = -(wanted * logits.softmax(-1).log()).sum(-1)
    return losses[labels != 0].mean()


def in_loops(logits, labels, smoothing):
    losses = []
    for sentence, words in zip(logits, labels, strict=True):
        for scores, word in zip(sentence, words, strict=True):
            if word == 0:
                continue
            log_p = scores - scores.logsumexp(0)
            losses.append(-(1 - smoothing) * log_p[word] - smoothing * log_p.sum() / len(log_p))
    return torch.stack(losses).mean()


def the_frameworks_with_padding(logits, labels, smoothing):
    return F.cross_entropy(logits.flatten(0, 1), labels.flatten(), label_smoothing=smoothing)


def zeroed_and_averaged(logits, labels, smoothing):
    losses = F.cross_entropy(logits.transpose(1, 2), labels, reduction="none", label_smoothing=smoothing)
    losses[labels == 0] = 0
    return losses.mean()


def summed(logits, labels, smoothing):
    return F.cross_entropy(
        logits.flatten(0, 1), labels.flatten(), ignore_index=0, label_smoothing=smoothing, reduction="sum"
    )


def by_sentence(logits, labels, smoothing):
    return torch.stack([with_whole_labels(a, b, smoothing) for a, b in zip(logits, labels, strict=True)]).mean()


def plain(logits, labels, smoothing):
    return F.cross_entropy(logits.flatten(0, 1), labels.flatten(), ignore_index=0)


def labels_made(make):
    def answer(logits, labels, smoothing):
        wanted = make(F.one_hot(labels, logits.size(-1)).float(), smoothing, logits.size(-1))
        return -(wanted * logits.log_softmax(-1)).sum(-1)[labels > 0].mean()

    return answer


def from_scores(score):
    def answer(logits, labels, smoothing):
        scores = score(logits)
        losses = -(1 - smoothing) * scores.gather(2, labels.unsqueeze(2)).squeeze(2) - smoothing * scores.mean(2)
        return losses[labels != 0].mean()

    return answer


def only_padding(logits, labels, smoothing):
    losses = F.cross_entropy(logits.transpose(1, 2), labels, reduction="none", label_smoothing=smoothing)
    padding = labels == 0
    return losses[padding].sum() / max(int(padding.sum()), 1)


LOSS = [
    ("padding counted", the_frameworks_with_padding),
    ("divided by all positions", zeroed_and_averaged),
    ("sum in place of mean", summed),
    ("divided by the sentences", lambda logits, labels, s: summed(logits, labels, s) / logits.shape[0]),
    ("mean of means", by_sentence),
    ("words left out", only_padding),
    ("not smoothed", plain),
    ("spread over the others only", labels_made(lambda hot, s, size: hot * (1 - s) + (1 - hot) * s / (size - 1))),
    ("whole label and smoothing", labels_made(lambda hot, s, size: hot + s / size)),
    ("epsilon exchanged", labels_made(lambda hot, s, size: hot * s + (1 - s) / size)),
    ("epsilon for every word", labels_made(lambda hot, s, size: hot * (1 - s) + s)),
    ("no softmax", from_scores(lambda logits: logits)),
    ("no logarithm", from_scores(lambda logits: torch.softmax(logits, dim=-1))),
    ("softmax over the positions", from_scores(lambda logits: torch.log_softmax(logits, dim=1))),
    ("another logarithm", from_scores(lambda logits: logits.softmax(dim=2).log2())),
    ("the sign", lambda logits, labels, s: -with_whole_labels(logits, labels, s)),
    ("", labels_made(lambda hot, s, size: hot * (1 - s) + s / size**2)),
    ("padding counted + not smoothed", lambda logits, labels, s: F.cross_entropy(logits.mT, labels)),
]

# ---- 10.4 training_step(model, optimizer, inputs, labels)


def in_another_order(model, optimizer, inputs, labels):
    loss = nn.CrossEntropyLoss()(model(inputs), labels)
    for parameter in model.parameters():
        parameter.grad = None
    loss.backward()
    torch.nn.utils.clip_grad_norm_(list(model.parameters()), max_norm=1.0)
    optimizer.step()
    return loss.detach()


def clear_at_the_end(model, optimizer, inputs, labels):
    loss = F.cross_entropy(model(inputs), labels)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1)
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()


def forgot_to_clear(model, optimizer, inputs, labels):
    loss = F.cross_entropy(model(inputs), labels)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1)
    optimizer.step()
    return loss.item()


def cleared_too_late(model, optimizer, inputs, labels):
    loss = F.cross_entropy(model(inputs), labels)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1)
    model.zero_grad()
    optimizer.step()
    return loss.item()


def never_steps(model, optimizer, inputs, labels):
    optimizer.zero_grad()
    loss = F.cross_entropy(model(inputs), labels)
    loss.backward()
    return loss.item()


def moves_first(model, optimizer, inputs, labels):
    optimizer.step()
    optimizer.zero_grad()
    loss = F.cross_entropy(model(inputs), labels)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1)
    return loss.item()


def long_steps(model, optimizer, inputs, labels):
    optimizer.zero_grad()
    loss = F.cross_entropy(model(inputs), labels)
    loss.backward()
    optimizer.step()
    return loss.item()


def number_by_number(model, optimizer, inputs, labels):
    optimizer.zero_grad()
    loss = F.cross_entropy(model(inputs), labels)
    loss.backward()
    for parameter in model.parameters():
        parameter.grad.clamp_(-1, 1)
    optimizer.step()
    return loss.item()


def always_one_long(model, optimizer, inputs, labels):
    optimizer.zero_grad()
    loss = F.cross_entropy(model(inputs), labels)
    loss.backward()
    total = sum(p.grad.square().sum() for p in model.parameters()).sqrt()
    for parameter in model.parameters():
        parameter.grad = parameter.grad / total
    optimizer.step()
    return loss.item()


def climbing(model, optimizer, inputs, labels):
    optimizer.zero_grad()
    loss = F.cross_entropy(model(inputs), labels)
    (-loss).backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1)
    optimizer.step()
    return loss.item()


def two_moves(model, optimizer, inputs, labels):
    loss = in_another_order(model, optimizer, inputs, labels)
    optimizer.step()
    return loss


def asks_again(model, optimizer, inputs, labels):
    in_another_order(model, optimizer, inputs, labels)
    with torch.no_grad():
        return F.cross_entropy(model(inputs), labels)


def added_up(model, optimizer, inputs, labels):
    optimizer.zero_grad()
    loss = -model(inputs).log_softmax(-1)[torch.arange(len(labels)), labels].sum()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1)
    optimizer.step()
    return loss.item()


def half_the_length(model, optimizer, inputs, labels):
    optimizer.zero_grad()
    loss = F.cross_entropy(model(inputs), labels)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 0.5)
    optimizer.step()
    return loss.item()


STEPS = [
    ("gradients not cleared", forgot_to_clear),
    ("nothing moves", cleared_too_late),
    ("nothing moves", never_steps),
    ("the gradient of the batch before", moves_first),
    ("not clipped", long_steps),
    ("each number clipped by itself", number_by_number),
    ("every gradient made 1 long", always_one_long),
    ("uphill", climbing),
    ("stepped twice", two_moves),
    ("loss after the step", asks_again),
    ("sum in place of mean", added_up),
    ("", half_the_length),
]

# ---- 10.5 rate(step, d_model, warmup)


def with_an_if(step, d_model, warmup):
    if step <= warmup:
        return step / warmup / math.sqrt(d_model * warmup)
    return 1 / math.sqrt(d_model * step)


def larger(step, d_model, warmup):
    return 1 / math.sqrt(d_model) * max(1 / math.sqrt(step), step / warmup**1.5)


def falls_at_once(step, d_model, warmup):
    return (d_model * step) ** -0.5


def rises_for_ever(step, d_model, warmup):
    return d_model**-0.5 * step / warmup**1.5


def without_width(step, d_model, warmup):
    return min(1 / math.sqrt(step), step / (warmup * math.sqrt(warmup)))


def width_upside_down(step, d_model, warmup):
    return d_model**0.5 * min(step**-0.5, step * warmup**-1.5)


def whole_width(step, d_model, warmup):
    return min(step**-0.5, step * warmup**-1.5) / d_model


def one_power(step, d_model, warmup):
    return d_model**-0.5 * min(step**-0.5, step * warmup**-0.5)


def falls_too_fast(step, d_model, warmup):
    return d_model**-0.5 * min(1 / step, step * warmup**-1.5)


def from_zero(step, d_model, warmup):
    step += 1
    return d_model**-0.5 * min(step**-0.5, step * warmup**-1.5)


def twice(step, d_model, warmup):
    return 2 * with_an_if(step, d_model, warmup)


RATES = [
    ("the larger of the two", larger),
    ("no warm-up", falls_at_once),
    ("never falls", rises_for_ever),
    ("width forgotten", without_width),
    ("wider is faster", width_upside_down),
    ("divided by the width", whole_width),
    ("wrong power of the warm-up", one_power),
    ("falls like the step", falls_too_fast),
    ("steps counted from 0", from_zero),
    ("", twice),
]

WRONG = [
    (exercise_id, mistake, answer)
    for exercise_id, answers in (
        ("10.1", SHIFT),
        ("10.2", BY_HAND),
        ("10.3", LOSS),
        ("10.4", STEPS),
        ("10.5", RATES),
    )
    for mistake, answer in answers
]

# ---- Right answers, written differently

RIGHT = [
    ("10.1", row_by_row),
    ("10.1", by_padding_first),
    ("10.1", by_a_difference),
    ("10.2", (0.3, 0.64, 6.91)),
    ("10.2", [0.3, torch.tensor(0.639), math.log(1000)]),
    ("10.3", with_the_frameworks),
    ("10.3", with_whole_labels),
    ("10.3", in_loops),
    ("10.4", in_another_order),
    ("10.4", clear_at_the_end),
    ("10.5", with_an_if),
    ("10.5", lambda step, d_model, warmup: torch.tensor(with_an_if(step, d_model, warmup))),
]

# ---- Exceptions to what holds for all exercises

HOW_MANY = 5  # exercises

# Easier ones, about something new, come after harder ones.
AN_EASY_ONE_LATER = {"10.2"}

# Several calls make one result, with a model and an optimizer that the check makes.
RUN_BY_CALL = {"10.4"}

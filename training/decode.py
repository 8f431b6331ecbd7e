"""Heads as a tree with one root, by the algorithm of Chu, Liu and Edmonds."""

import numpy as np


def tree(scores):
    """Heads (0 the root) of words that make the best tree; `scores[d][h]`, column 0 the root."""
    n = scores.shape[0]
    greedy = scores.argmax(1)
    if (greedy == 0).sum() == 1 and acyclic(greedy):
        return greedy.tolist()
    best, most = None, -np.inf
    roots = np.argsort(-scores[:, 0])[: min(n, 5)]
    for root in roots:
        m = np.full((n + 1, n + 1), -np.inf)
        m[1:, 1:] = scores[:, 1:]
        m[1 + root, 1:] = -np.inf
        m[1 + root, 0] = scores[root, 0]
        np.fill_diagonal(m, -np.inf)
        heads = edmonds(m)
        value = sum(m[i, heads[i]] for i in range(1, n + 1))
        if value > most:
            best, most = heads[1:].tolist(), value
    return best


def acyclic(heads):
    n = len(heads)
    for i in range(n):
        at, steps = i + 1, 0
        while at:
            at = heads[at - 1]
            steps += 1
            if steps > n:
                return False
    return True


def edmonds(m):
    """Best heads of each node but 0 in a matrix m[dependent][head]."""
    n = m.shape[0]
    heads = np.zeros(n, dtype=int)
    heads[1:] = m[1:].argmax(1)
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(n, bool)
    inside[cycle] = True
    outside = np.where(~inside)[0]
    k = len(outside)
    own = m[cycle, heads[cycle]]
    small = np.full((k + 1, k + 1), -np.inf)
    small[:k, :k] = m[np.ix_(outside, outside)]
    enter = m[np.ix_(cycle, outside)] - own[:, None]
    entering = enter.argmax(0)
    small[k, :k] = enter.max(0) + own.sum()
    leave = m[np.ix_(outside, cycle)]
    leaving = leave.argmax(1)
    small[:k, k] = leave.max(1)
    small[0, :] = -np.inf
    solved = edmonds(small)
    result = heads.copy()
    for i in range(1, k):
        result[outside[i]] = cycle[leaving[i]] if solved[i] == k else outside[solved[i]]
    broken = cycle[entering[solved[k]]]
    result[broken] = outside[solved[k]]
    return result


def find_cycle(heads):
    n = len(heads)
    state = np.zeros(n, int)
    state[0] = 2
    for i in range(1, n):
        at, path = i, []
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            return path[path.index(at):]
        for x in path:
            state[x] = 2
    return None

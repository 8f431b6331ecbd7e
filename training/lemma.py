"""Lemmas as edit scripts: how to get from a form to its lemma.

`L2+y`: lower-case, cut two characters, append "y"; `K…` keeps the case, `T…` capitalises;
`=be`: whatever the form, the lemma is "be".
"""


def cased(form, case):
    if case == "L":
        return form.lower()
    if case == "T":
        return form[:1].upper() + form[1:].lower()
    return form


def script(form, lemma):
    for case in "LKT" if lemma == lemma.lower() else "KTL":
        base = cased(form, case)
        shared = 0
        while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
            shared += 1
        if shared and len(base) - shared <= 5 and len(lemma) - shared <= 5:
            return f"{case}{len(base) - shared}+{lemma[shared:]}"
    return "=" + lemma


def apply(rule, form):
    if rule.startswith("="):
        return rule[1:]
    cut, _, added = rule[1:].partition("+")
    base = cased(form, rule[0])
    if int(cut) >= len(base) and int(cut) > 0:
        return base
    return (base[: len(base) - int(cut)] if int(cut) else base) + added

"""Several people, or one hasty finger, at the same page at the same time."""

import html
import re
from collections import Counter

import pytest
from pages import CONTRACT
from records import JOURNAL, entry
from server import Server
from visitor import Answer, Form, Visitor, at_once
from wire import LONG


def test_an_advance_sent_a_hundred_times_at_once_is_one(fresh_server: Server) -> None:
    visitor = Visitor(fresh_server).sign_in("coordination")
    form = visitor.get(f"{JOURNAL}/nouveau").form(JOURNAL)
    filled = form.filled(title="Envoyée cent fois", when="6 mars 2023", kind="action")
    answers = at_once(100, lambda _: visitor.post(JOURNAL, filled))
    assert {answer.status for answer in answers} == {303}
    assert len({answer.location for answer in answers}) == 1
    assert visitor.get(f"{JOURNAL}.csv").text.count("Envoyée cent fois") == 1


def test_an_invitation_sent_a_hundred_times_at_once_makes_one_account(fresh_server: Server) -> None:
    visitor = Visitor(fresh_server).sign_in("administration")
    form = visitor.get("/admin/comptes/nouveau").form("/admin/comptes")
    filled = form.filled(name="Odile Ferrand", email="odile.ferrand@melun.example", role="reader")
    answers = at_once(100, lambda _: visitor.post("/admin/comptes", filled))
    assert Counter(answer.status for answer in answers) == {200: 1, 422: 99}
    assert visitor.get("/admin").text.count("odile.ferrand@melun.example") == 1


def section_of_a_fiche(_: Visitor) -> str:
    return f"{CONTRACT}/fiches/9/modifier/constat-et-objectifs"


def advance(visitor: Visitor) -> str:
    return visitor.post(JOURNAL, entry("À deux mains")).location + "/modifier"


def assessment(visitor: Visitor) -> str:
    form = visitor.get(f"{CONTRACT}/bilans/nouveau?fiche=9").form(f"{CONTRACT}/bilans")
    return visitor.post(form.action, form.fields).location + "/modifier"


def axis(visitor: Visitor) -> str:
    return first_address(visitor, f"{CONTRACT}/axes")


def meeting(visitor: Visitor) -> str:
    return first_address(visitor, f"{CONTRACT}/reunions") + "/modifier"


def contract(_: Visitor) -> str:
    return f"{CONTRACT}/strategie/modifier"


def account(visitor: Visitor) -> str:
    return first_address(visitor, "/admin/comptes", "/admin")


def first_address(visitor: Visitor, path: str, listed_at: str = "") -> str:
    found = re.search(rf'href="({path}/\d+)"', visitor.get(listed_at or path).text)
    assert found, f"{path} leads to none of its things"
    return found[1]


# Where it is edited, the field that two people write in, and how many times.
EDITED = [
    (section_of_a_fiche, "context", 50),
    (advance, "text", 50 if LONG else 5),
    (assessment, "remaining", 50 if LONG else 5),
    (axis, "title", 50 if LONG else 5),
    (meeting, "place", 50 if LONG else 5),
    (contract, "name", 50 if LONG else 5),
    (account, "name", 50 if LONG else 5),
]


@pytest.mark.parametrize(("address", "name", "pairs"), EDITED, ids=[row[0].__name__ for row in EDITED])
def test_of_two_who_edit_at_once_one_is_told_and_no_text_is_lost(
    fresh_server: Server, address, name: str, pairs: int
) -> None:
    role = "administration" if address is account else "coordination"
    people = [Visitor(fresh_server).sign_in(role) for _ in range(2)]
    page = address(people[0])
    for number in range(pairs):
        edit_at_once(people, page, name, number)


def edit_at_once(people: list[Visitor], page: str, name: str, number: int) -> None:
    texts = [f"Texte {number} de la première personne", f"Texte {number} de la seconde personne"]
    forms = [form_at(visitor, page, name) for visitor in people]

    def send(which: int) -> Answer:
        return people[which].post(forms[which].action, forms[which].filled(**{name: texts[which]}))

    answers = at_once(2, send)
    assert sorted(answer.status for answer in answers) == [303, 409], f"pair {number}"
    loser = 0 if answers[0].status == 409 else 1
    told = html.unescape(answers[loser].text)
    assert all(text in told for text in texts), "the page of the conflict does not hold both texts"
    assert dict(form_at(people[0], page, name).fields)[name] == texts[1 - loser]
    again = answers[loser].form(forms[loser].action)
    assert dict(again.fields)[name] == texts[loser], "what was typed is not given back"
    assert people[loser].post(again.action, again.fields).status == 303
    assert dict(form_at(people[0], page, name).fields)[name] == texts[loser]


def form_at(visitor: Visitor, page: str, name: str) -> Form:
    forms = [form for form in visitor.get(page).forms if name in dict(form.fields)]
    assert forms, f"{page} has no form that asks for «{name}»"
    return forms[0]

"""The `jalon` command at a terminal: what it says, what it refuses, what it leaves in the data."""

import fcntl
import os
import pty
import re
import sqlite3
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from pages import ROLES, SLUG, email
from server import HOUSE, PASSWORD, binary, inherited

COMMANDS = [
    "",
    "serve",
    "demo",
    "member",
    "member add",
    "member list",
    "member password",
    "member disable",
    "contract",
    "contract add",
    "review",
    "backup",
    "restore",
    "history",
    "history verify",
]
PHRASE = "quatre chevaux sous la pluie"
CONTRACT = [
    *("contract", "add", "montreuil-2024", "--name", "CLS de Montreuil", "--holder", "Ville de Montreuil"),
    *("--generation", "3", "--start", "01/01/2024", "--end", "31 décembre 2028"),
    *("--region", "Île-de-France"),
]
TRAMPLED = "DROP TRIGGER history_is_erased_whole; UPDATE history SET payload = '{}' WHERE id = 40"


class Jalon:
    """The command, on one folder of data."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.database = data / "jalon.sqlite"

    def run(self, *words: str, typed: str = "", **settings: str) -> subprocess.CompletedProcess:
        environment = inherited() | {"JALON_DATA": str(self.data), "COLUMNS": "80"} | settings
        return subprocess.run(
            [binary(), *words], input=typed, env=environment, capture_output=True, text=True, timeout=60
        )

    def says(self, *words: str, typed: str = "", **settings: str) -> str:
        done = self.run(*words, typed=typed, **settings)
        assert done.returncode == 0, done.stderr
        assert not done.stderr
        return done.stdout

    def refuses(self, *words: str, typed: str = "", code: int = 1, **settings: str) -> str:
        done = self.run(*words, typed=typed, **settings)
        assert done.returncode == code, done.stdout + done.stderr
        assert done.stderr.startswith("Erreur\u202f: ")
        return done.stderr

    def execute(self, sql: str) -> None:
        with sqlite3.connect(self.database) as connection:
            connection.executescript(sql)

    def accounts(self) -> dict[str, list[str]]:
        lines = [re.split(r"\s{2,}", line) for line in self.says("member", "list").splitlines()]
        return {line[0]: line[1:] for line in lines}


@pytest.fixture
def jalon(tmp_path: Path) -> Jalon:
    """Without data yet."""
    return Jalon(tmp_path / "data")


@pytest.fixture
def demo(jalon: Jalon) -> Jalon:
    jalon.says("demo", JALON_DEMO_PASSWORD=PASSWORD)
    return jalon


@pytest.fixture
def held(demo: Jalon) -> Iterator[Jalon]:
    """Another process holds the data, as a server does."""
    with (demo.data / "jalon.sqlite.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield demo


def content(database: Path) -> dict[str, list]:
    with sqlite3.connect(database) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}


@pytest.mark.parametrize("command", COMMANDS)
def test_help_teaches_in_french(jalon: Jalon, command: str) -> None:
    text = jalon.says(*command.split(), "--help")
    assert "USAGE : jalon" in text and "Affiche cette aide." in text
    assert "Exemple" in text or not command
    assert f"jalon {command}".strip() in text
    english = r"OVERVIEW|ARGUMENTS:|OPTIONS:|SUBCOMMANDS|Show |See '|\(values|\(default|subcommand"
    assert not re.search(english, text)
    assert all(len(line) <= 80 for line in text.splitlines() if "USAGE" not in line)


def test_without_a_command_it_shows_its_help(jalon: Jalon) -> None:
    assert jalon.says() == jalon.says("--help")
    assert jalon.says("help", "member", "add") == jalon.says("member", "add", "--help")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--nulle"], "--nulle n’existe pas"),
        (["membre"], "membre"),
        (["backup"], "Il manque <fichier>"),
        (["backup", "a", "b"], "est de trop"),
        (["backup", "--data"], "Il manque la valeur de --data <dossier>"),
        (["member", "add", "a@b.fr", "--name", "A", "--role", "roi"], "administration, ars, coordination"),
        (["review", SLUG, "2023-T5", "--output", "r.pdf"], "2023-T5"),
        (["member", "list", "--generte"], "--generte n’existe pas"),
        (["member", "password", "a@b.fr", "--generte"], "est-ce --generate"),
        (["member", "password", "a@b.fr", "--generate=oui"], "ne prend pas de valeur"),
    ],
)
def test_a_command_badly_written_ends_with_2(jalon: Jalon, words: list[str], said: str) -> None:
    text = jalon.refuses(*words, code=2)
    assert said in text
    assert "Usage : jalon" in text
    assert not jalon.data.exists()


def test_all_faults_are_told_together(jalon: Jalon) -> None:
    text = jalon.refuses("member", "add", "nadia", "--name", " ", "--role", "ars", "--pilot", "a/1", code=2)
    for word in ("nom@exemple.fr", "nom de la personne", "région", "--pilot"):
        assert word in text
    dates = ("--start", "demain", "--end", "31/02/2024", "--generation", "99")
    text = jalon.refuses(*CONTRACT, *dates, code=2)
    for word in ("--start", "--end", "génération"):
        assert word in text
    text = jalon.refuses("review", SLUG, "2023-T1", "--output", "r.doc", "--date", "hier", code=2)
    assert ".odt" in text and "--date" in text


def test_the_settings_of_mail_go_together(jalon: Jalon) -> None:
    mail = ("--sendmail", "/nulle/part -t", "--mail-from", "nadia", "--public-url", "cls.example/jalon")
    text = jalon.refuses("serve", *mail, code=2)
    for word in ("/nulle/part", "--mail-from", "--public-url"):
        assert word in text
    assert "va avec --mail-from" in jalon.refuses("serve", "--sendmail", "/bin/true", code=2)


def test_demo_twice_adds_once(demo: Jalon) -> None:
    before = content(demo.database)
    assert "déjà là" in demo.says("demo", JALON_DEMO_PASSWORD=PASSWORD)
    assert content(demo.database) == before
    accounts = demo.accounts()
    assert set(accounts) == {email(role) for role in ROLES}
    assert accounts[email("ars")][-1] == "Île-de-France"
    assert SLUG not in accounts[email("administration")]
    for role in ("coordination", "contribution", "lecture"):
        assert accounts[email(role)][-1] == SLUG
    with sqlite3.connect(demo.database) as connection:
        piloted = connection.execute(
            """SELECT number FROM member_action p JOIN action a ON a.id = p.action_id
            JOIN member m ON m.id = p.member_id WHERE m.role = 'contributor' ORDER BY number"""
        ).fetchall()
    assert piloted == [(9,), (10,), (12,)]


def test_demo_makes_up_a_password_and_prints_it_once(jalon: Jalon) -> None:
    first = jalon.says("demo")
    made = re.search(r"Mot de passe .*: (\S{15,})\n", first)
    assert made
    assert all(email(role) in first for role in ROLES)
    assert made[1] not in jalon.says("demo")


def test_demo_adds_what_is_missing_and_leaves_the_rest(demo: Jalon) -> None:
    demo.execute("DELETE FROM member_contract WHERE member_id = 5; DELETE FROM member WHERE id = 5")
    before = content(demo.database)["member"]
    said = demo.says("demo")
    assert "Mot de passe" in said
    assert content(demo.database)["member"][:4] == before
    assert set(demo.accounts()) == {email(role) for role in ROLES}


def test_demo_refuses_a_short_password(jalon: Jalon) -> None:
    assert "JALON_DEMO_PASSWORD" in jalon.refuses("demo", JALON_DEMO_PASSWORD="trop court")
    assert not jalon.data.exists()


def test_the_data_are_for_their_owner_alone(demo: Jalon) -> None:
    assert stat.S_IMODE(demo.data.stat().st_mode) == 0o700
    for file in demo.data.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_account_is_added_and_listed(demo: Jalon) -> None:
    add = ["member", "add", "Nadia@exemple.fr", "--name", "Nadia Perrin", "--role", "contribution"]
    said = demo.says(*add, "--pilot", f"{SLUG}/9", typed=f"{PHRASE}\n")
    assert "nadia@exemple.fr" in said and PHRASE not in said
    assert demo.accounts()["nadia@exemple.fr"] == ["Contribution", "actif", "Nadia Perrin", SLUG]
    assert "déjà" in demo.refuses(*add, typed=f"{PHRASE}\n")
    assert "fiche 99" in demo.refuses(*add[:2], "b@exemple.fr", *add[3:], "--pilot", f"{SLUG}/99")
    unknown = demo.refuses(*add[:2], "b@exemple.fr", *add[3:], "--contract", "ailleurs")
    assert "ailleurs" in unknown and SLUG in unknown


def test_a_password_is_strong_and_never_kept_as_it_is(demo: Jalon) -> None:
    add = ["member", "add", "b@exemple.fr", "--name", "B", "--role", "lecture"]
    assert "15 caractères" in demo.refuses(*add, typed="court\n")
    assert "deviner" in demo.refuses(*add, typed="motdepassemotdepasse\n")
    assert "--generate" in demo.refuses(*add)
    assert "b@exemple.fr" not in demo.accounts()
    made = re.search(r": (\S{15,})\n", demo.says(*add, "--generate"))
    assert made
    changed = demo.says("member", "password", "B@exemple.fr", typed=f"{PHRASE}\n")
    assert "b@exemple.fr" in changed
    assert "personne@exemple.fr" in demo.refuses("member", "password", "personne@exemple.fr", "--generate")
    data = demo.database.read_bytes()
    assert PHRASE.encode() not in data and made[1].encode() not in data
    with sqlite3.connect(demo.database) as connection:
        hashes = [row[0] for row in connection.execute("SELECT password FROM member")]
    assert all(each.startswith("$argon2id$v=19$m=19456,t=2,p=1$") for each in hashes)


def test_a_password_typed_at_a_terminal_does_not_show(demo: Jalon) -> None:
    screen, code = typed_at_a_terminal(demo, [PHRASE, PHRASE])
    assert code == 0 and "Mot de passe changé" in screen
    assert "Encore une fois" in screen and PHRASE not in screen
    screen, code = typed_at_a_terminal(demo, [PHRASE, "une autre phrase de passe"])
    assert code == 1 and "diffèrent" in screen


def typed_at_a_terminal(jalon: Jalon, lines: list[str]) -> tuple[str, int]:
    child, terminal = pty.fork()
    if child == 0:
        words = [str(binary()), "member", "password", email("lecture"), "--data", str(jalon.data)]
        os.execv(words[0], words)
    screen = b""
    for line in lines:
        while not screen.rstrip(b" ").endswith("\u202f:".encode()):
            screen += os.read(terminal, 1_000)
        os.write(terminal, f"{line}\n".encode())
        screen += b"\n"
    while chunk := read_to_the_end(terminal):
        screen += chunk
    os.close(terminal)
    return screen.decode(), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def read_to_the_end(terminal: int) -> bytes:
    """Linux says EIO when the last program of a terminal has gone."""
    try:
        return os.read(terminal, 1_000)
    except OSError:
        return b""


def test_an_account_is_disabled_but_not_the_last_administrator(demo: Jalon) -> None:
    assert "désactivé" in demo.says("member", "disable", email("lecture"))
    assert demo.accounts()[email("lecture")][1] == "désactivé"
    assert "déjà" in demo.says("member", "disable", email("lecture"))
    assert "dernier compte" in demo.refuses("member", "disable", email("administration"))
    assert demo.accounts()[email("administration")][1] == "actif"


def test_a_contract_is_added_once(jalon: Jalon, tmp_path: Path) -> None:
    communes = tmp_path / "communes.csv"
    communes.write_text('\ufeffINSEE;Nom\r\n93048;Montreuil\r\n\r\n2a004; "Ajaccio" \r\n')
    said = jalon.says(*CONTRACT, "--communes", str(communes))
    assert "/cls/montreuil-2024" in said and "2\u00a0communes" in said
    before = content(jalon.database)
    assert before["commune"] == [(1, 1, "2A004", "Ajaccio"), (1, 0, "93048", "Montreuil")]
    for _ in range(2):
        assert "déjà" in jalon.refuses(*CONTRACT, "--communes", str(communes))
    assert content(jalon.database) == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"93048", "ligne 1"),
        (b"INSEE;nom\n93048;Montreuil\n9304;Autre\n", "ligne 3"),
        (b"93048;Montreuil\n93048;Encore\n", "ligne 2"),
        (b"93048;\n", "ligne 1"),
        (b"93048;A;B\n", "ligne 1"),
        (b"", "aucune commune"),
        (b"93048;M\xe9\n", "UTF-8"),
        (b"\0;\0\n" * 50, "30 de plus"),
    ],
)
def test_communes_with_a_fault_add_nothing(jalon: Jalon, tmp_path: Path, text: bytes, said: str) -> None:
    communes = tmp_path / "communes.csv"
    communes.write_bytes(text)
    assert said in jalon.refuses(*CONTRACT, "--communes", str(communes))
    assert not jalon.data.exists()
    assert "absent.csv" in jalon.refuses(*CONTRACT, "--communes", "absent.csv")


def test_a_backup_restores_equal(demo: Jalon, tmp_path: Path) -> None:
    restored = Jalon(tmp_path / "restored")
    restored.data.mkdir()
    assert "vérifiée" in demo.says("backup", str(restored.database))
    assert stat.S_IMODE(restored.database.stat().st_mode) == 0o600
    assert list(restored.data.iterdir()) == [restored.database]
    assert content(restored.database) == content(demo.database)
    assert restored.accounts() == demo.accounts()
    assert restored.says("history", "verify") == demo.says("history", "verify")
    assert "existe déjà" in demo.refuses("backup", str(restored.database))
    assert "Impossible d’écrire" in demo.refuses("backup", str(tmp_path / "nowhere" / "copy.sqlite"))


def test_history_verify_finds_an_edited_row(demo: Jalon) -> None:
    said = demo.says("history", "verify")
    assert "entier" in said and re.search(r"Sceau\u202f: [0-9a-f]{64}\n", said)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        demo.execute("UPDATE history SET label = 'x' WHERE id = 40")
    demo.execute(TRAMPLED)
    assert ": 40\n" in demo.refuses("history", "verify")


def test_history_verify_finds_a_deleted_row(demo: Jalon) -> None:
    demo.execute("DROP TRIGGER history_is_kept; DELETE FROM history WHERE id = 40")
    assert ": 41\n" in demo.refuses("history", "verify")


@pytest.mark.parametrize(
    "words",
    [
        ["member", "add", "b@exemple.fr", "--name", "B", "--role", "lecture", "--generate"],
        ["member", "password", email("lecture"), "--generate"],
        ["member", "disable", email("lecture")],
        CONTRACT,
    ],
)
def test_a_command_that_writes_is_refused_beside_a_server(held: Jalon, words: list[str]) -> None:
    before = content(held.database)
    assert "Le serveur tient le fichier de données" in held.refuses(*words)
    assert content(held.database) == before


def test_a_command_that_reads_works_beside_a_server(held: Jalon, tmp_path: Path) -> None:
    assert len(held.accounts()) == len(ROLES)
    assert "entier" in held.says("history", "verify")
    assert "vérifiée" in held.says("backup", str(tmp_path / "copy.sqlite"))
    assert "déjà là" in held.says("demo", JALON_DEMO_PASSWORD=PASSWORD)
    assert "2023" in held.says("review", SLUG, "2023-T1", "--output", str(tmp_path / "r.pdf"), **press())


def test_without_data_a_reading_command_says_what_to_do(jalon: Jalon, tmp_path: Path) -> None:
    for words in (["member", "list"], ["history", "verify"], ["backup", str(tmp_path / "copy")]):
        assert "jalon serve" in jalon.refuses(*words)
    assert not jalon.data.exists()
    jalon.data.mkdir()
    jalon.database.write_text("Ceci n’est pas une base. " * 100)
    assert "abîmé" in jalon.refuses("member", "list")


def test_the_flag_prevails_over_the_environment(demo: Jalon, tmp_path: Path) -> None:
    assert str(tmp_path / "other") in demo.refuses("member", "list", "--data", str(tmp_path / "other"))
    elsewhere = demo.run("member", "list", "--data", str(demo.data), JALON_DATA=str(tmp_path / "other"))
    assert elsewhere.returncode == 0


def press() -> dict[str, str]:
    return {"JALON_PRESS": str(HOUSE / "press")}


def test_a_review_is_printed_twice_the_same(demo: Jalon, tmp_path: Path) -> None:
    words = ["review", SLUG, "2023-t1", "--date", "3 avril 2023"]
    for name, first in (("r.pdf", b"%PDF"), ("r.odt", b"PK")):
        taken = []
        for _ in range(2):
            said = demo.says(*words, "--output", str(tmp_path / name), **press())
            assert "janvier à mars" in said and name in said
            taken.append((tmp_path / name).read_bytes())
        assert taken[0].startswith(first) and len(taken[0]) > 20_000
        assert taken[0] == taken[1]
    everybody = tmp_path / "public.pdf"
    demo.says(*words, "--public", "--output", str(everybody), **press())
    assert everybody.read_bytes() != (tmp_path / "r.pdf").read_bytes()


def test_a_review_that_cannot_be_printed_says_why(demo: Jalon, tmp_path: Path) -> None:
    words = ["review", SLUG, "2023-T1", "--output"]
    unknown = demo.refuses("review", "ailleurs", "2023-T1", "--output", str(tmp_path / "r.pdf"), **press())
    assert SLUG in unknown
    assert "press/setup" in demo.refuses(*words, str(tmp_path / "r.pdf"), "--press", str(tmp_path))
    assert "Impossible d’écrire" in demo.refuses(*words, str(tmp_path / "nowhere" / "r.pdf"), **press())


def test_a_copy_is_put_back_and_what_was_there_is_set_aside(demo: Jalon, tmp_path: Path) -> None:
    copy = tmp_path / "copie.sqlite"
    demo.says("backup", str(copy))
    demo.says("member", "disable", email("lecture"))
    (demo.data / "jalon.sqlite-wal").write_bytes(b"un vieux journal")
    said = demo.says("restore", str(copy))
    assert "Restauré" in said and "avant-" in said
    assert demo.accounts()[email("lecture")][1] == "actif"
    assert "entier" in demo.says("history", "verify")
    torn = tmp_path / "abimee.sqlite"
    torn.write_bytes(copy.read_bytes()[:200_000])
    assert "intègre" in demo.refuses("restore", str(torn)) or "abîmé" in demo.refuses("restore", str(torn))
    assert demo.accounts()[email("lecture")][1] == "actif"


def test_a_damaged_page_and_an_emptied_history_are_not_whole(demo: Jalon) -> None:
    with sqlite3.connect(demo.database) as connection:
        connection.executescript(
            "DROP TRIGGER history_is_kept; DROP TRIGGER history_is_fixed; DELETE FROM history;"
            "UPDATE history_head SET last_id = 0, hash = zeroblob(32)"
        )
    assert "vide" in demo.refuses("history", "verify")

